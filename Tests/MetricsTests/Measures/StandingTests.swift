import Testing

@testable import Metrics

@Suite struct StandingTests {
    @Test func placesOfExactFigures() {
        let standings = Standing.all(of: [30, 50, 40, 40].map { Interval(exactly: $0) ?? .zero })
        let places: [ClosedRange<Int>] = [4...4, 1...1, 2...2, 2...2]
        #expect(standings.map(\.places) == places)
        #expect(standings.map(\.isTied) == [false, false, true, true])
        let third = 100.0 / 3
        let percentiles: [ClosedRange<Double>?] = [0...0, 100...100, third...third, third...third]
        #expect(standings.map(\.percentile) == percentiles)
        #expect(standings[0].fromMedian == Interval(exactly: -10))
        #expect(Standing.all(of: []).isEmpty)
        #expect(Standing.all(of: [.zero])[0].percentile == nil)
    }

    /// Places, percentiles and distances from the median against every choice of values.
    @Test func holdForEveryChoiceOfValues() {
        var sampled = Sampled(seed: 11)
        for round in 0..<1500 {
            let figures = (0..<(round % 5 + 1)).map { _ in sampled.interval() }
            let choices = Sampled.choices(figures)
            for (index, standing) in Standing.all(of: figures).enumerated() {
                let places = choices.map { values in values.count { $0 > values[index] } + 1 }
                #expect(places.min() == standing.places.lowerBound, "\(figures)")
                #expect(places.max() == standing.places.upperBound, "\(figures)")
                if let percentile = standing.percentile {
                    let below = choices.map { values in values.count { $0 < values[index] } }
                    let others = Double(figures.count - 1)
                    #expect(percentile.lowerBound == 100 * Double(below.min() ?? 0) / others)
                    #expect(percentile.upperBound == 100 * Double(below.max() ?? 0) / others)
                }
                let distances = choices.map { $0[index] - Self.median($0) }
                #expect(standing.fromMedian.bounds(distances), "\(figures) \(index) \(standing.fromMedian)")
            }
        }
    }

    @Test func theMedianHoldsForEveryChoiceOfValues() throws {
        var sampled = Sampled(seed: 12)
        for round in 0..<800 {
            let figures = (0..<(round % 5 + 1)).map { _ in sampled.interval() }
            let median = try #require(Interval.median(figures))
            #expect(median.bounds(Sampled.choices(figures).map(Self.median)), "\(figures) \(median)")
        }
        #expect(Interval.median([]) == nil)
    }

    /// Large sets against the definition, figure by figure.
    @Test func countsAsTheDefinitionDoes() {
        var sampled = Sampled(seed: 13)
        for _ in 0..<20 {
            let figures = (0..<200).map { _ in sampled.interval() }
            for (figure, standing) in zip(figures, Standing.all(of: figures)) {
                let itself = figure.isPoint ? 0 : 1
                #expect(standing.places.lowerBound == figures.count { $0.isCertainlyAbove(figure) } + 1)
                #expect(standing.places.upperBound == figures.count { $0.upper > figure.lower } - itself + 1)
                #expect(standing.isTied == (figure.isPoint && figures.count { $0 == figure } > 1))
            }
        }
    }

    /// Sorting by bytes is sorting: of numbers below zero, of the two zeros, of fractions and of what has no end.
    @Test func endsAreSortedByTheirBytes() {
        var random = SeededGenerator(seed: 19)
        let values: [Double] = [
            -.infinity, -2.5, -1, -0.0, 0, 1e-300, 0.1, 1, 2.5, 255, 256, 65_536, 1e15, .infinity,
        ]
        for count in [0, 1, 2, 3, 40] {
            for _ in 0..<200 {
                let ends = (0..<count).compactMap { number -> SortedBounds.End? in
                    let pair = [values.randomElement(using: &random), values.randomElement(using: &random)]
                        .compactMap { $0 }.sorted()
                    return Interval(
                        lower: pair[0], upper: pair[1], lowerIsOpen: Bool.random(using: &random),
                        upperIsOpen: Bool.random(using: &random)
                    ).map {
                        Bool.random(using: &random)
                            ? SortedBounds.End(lowerOf: $0, number: number)
                            : SortedBounds.End(upperOf: $0, number: number)
                    }
                }
                let sorted = ends.sortedByRadix()
                #expect(sorted == ends.sorted())
                #expect(Set(sorted.map(\.number)) == Set(ends.map(\.number)))
            }
        }
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return sorted.count % 2 == 1 ? low : (low + high) / 2
    }
}
