import Testing

@testable import Metrics

@Suite struct TotalTests {
    @Test func sharesOfExactFigures() throws {
        let total = try #require(Total([10, 30, 60].map { Interval(exactly: $0) ?? .zero }))
        #expect(total.shares.map { $0?.lower } == [0.1, 0.3, 0.6])
        #expect(Total([]) == nil)
        #expect(Total([.zero, .zero])?.shares == [nil, nil])
    }

    @Test func sharesHoldForEveryChoiceOfValues() throws {
        var sampled = Sampled(seed: 21)
        for round in 0..<1200 {
            let figures = (0..<(round % 4 + 1)).map { _ in sampled.interval(from: 1) }
            let total = try #require(Total(figures))
            let choices = Sampled.choices(figures)
            for (index, share) in total.shares.enumerated() {
                let values = choices.map { $0[index] / $0.reduce(0, +) }
                #expect(try #require(share).bounds(values), "\(figures) \(index)")
            }
        }
    }

    /// Small whole ends, each in or out, and no end above at times: what is asked is whether an end is attained.
    private func bounds(_ random: inout SeededGenerator) -> Interval {
        let lower = Int.random(in: 0...3, using: &random)
        let width = Int.random(in: 0...3, using: &random)
        if width == 0 { return Interval(exactly: Double(lower)) ?? .zero }
        let upper = width == 3 && Bool.random(using: &random) ? .infinity : Double(lower + width)
        return Interval(
            lower: Double(lower), upper: upper, lowerIsOpen: Bool.random(using: &random),
            upperIsOpen: Bool.random(using: &random)) ?? .zero
    }

    /// Values of bounds: both ends where they belong to it, else one close by; and one between.
    private func values(_ bounds: Interval) -> [Double] {
        guard !bounds.isPoint else { return [bounds.lower] }
        let hair = 1e-4
        return [
            bounds.lowerIsOpen ? bounds.lower + hair : bounds.lower, bounds.lower + 0.5,
            bounds.upper.isInfinite ? 1e5 : bounds.upperIsOpen ? bounds.upper - hair : bounds.upper,
        ]
    }

    private func choices(_ bounds: [Interval]) -> [[Double]] {
        bounds.reduce([[]]) { chosen, one in
            chosen.flatMap { values in self.values(one).map { values + [$0] } }
        }
    }

    /// Whether an end belongs to the bounds as it is attained by some of the values, and all lie within.
    private func holds(_ bounds: Interval, _ values: [Double]) -> Bool {
        let slack = 1e-12
        let attainsLower = values.contains { abs($0 - bounds.lower) <= slack }
        let attainsUpper = values.contains { abs($0 - bounds.upper) <= slack }
        return attainsLower != bounds.lowerIsOpen && attainsUpper != bounds.upperIsOpen
            && values.allSatisfy { bounds.lower - slack <= $0 && $0 <= bounds.upper + slack }
    }

    @Test func endsBelongToSharesWhereTheyAreAttained() throws {
        var random = SeededGenerator(seed: 23)
        for round in 0..<3000 {
            let figures = (0..<(round % 3 + 1)).map { _ in bounds(&random) }
            let total = try #require(Total(figures))
            let choices = choices(figures).filter { $0.reduce(0, +) > 0 }
            for (index, share) in total.shares.enumerated() {
                guard let share else { continue }
                let values = choices.map { $0[index] / $0.reduce(0, +) }
                #expect(holds(share, values), "\(figures) \(index) \(share)")
            }
        }
    }

    @Test func endsBelongToContributionsWhereTheyAreAttained() throws {
        var random = SeededGenerator(seed: 24)
        var count = 0
        for round in 0..<3000 {
            let bodies = round % 2 + 1
            let (first, second) = (
                (0..<bodies).map { _ in bounds(&random) }, (0..<bodies).map { _ in bounds(&random) }
            )
            let (base, later) = (try #require(Total(first)), try #require(Total(second)))
            let choices = choices(first + second).filter { $0[..<bodies].reduce(0, +) > 0 }
            for (index, contribution) in base.contributions(upTo: later).enumerated() {
                guard let contribution else { continue }
                count += 1
                let values = choices.map { ($0[bodies + index] - $0[index]) / $0[..<bodies].reduce(0, +) }
                #expect(holds(contribution, values), "\(first) \(second) \(index) \(contribution)")
            }
        }
        #expect(count > 2000)
    }

    @Test func whatMayStayAsItWasMayContributeNothing() throws {
        let hundred = try #require(Interval(exactly: 100))
        let fifty = try #require(Interval(lower: 50, upper: 60, lowerIsOpen: true, upperIsOpen: true))
        let more = try #require(Interval(lower: 100, upper: .infinity))
        let sixty = try #require(Interval(exactly: 60))
        let base = try #require(Total([hundred, fifty]))
        let later = try #require(Total([more, sixty]))
        #expect(base.contributions(upTo: later)[0] == Interval(lower: 0, upper: .infinity))
        #expect(base.contributions(upTo: later)[1]?.lowerIsOpen == true)
    }

    @Test func contributionsOfExactFiguresAddUpToTheChange() throws {
        let base = try #require(Total([100, 300, 600].map { Interval(exactly: $0) ?? .zero }))
        let later = try #require(Total([150, 290, 610].map { Interval(exactly: $0) ?? .zero }))
        let parts = base.contributions(upTo: later).compactMap { $0?.lower }
        #expect(parts == [0.05, -0.01, 0.01])
    }

    @Test func contributionsHoldForEveryChoiceOfValues() throws {
        var sampled = Sampled(seed: 22)
        for round in 0..<600 {
            let count = round % 2 + 1
            let first = (0..<count).map { _ in sampled.interval(from: 1, mayBeUnbounded: false) }
            let second = (0..<count).map { _ in sampled.interval() }
            let (base, later) = (try #require(Total(first)), try #require(Total(second)))
            let choices = Sampled.choices(first + second)
            for (index, contribution) in base.contributions(upTo: later).enumerated() {
                let values = choices.map {
                    ($0[count + index] - $0[index]) / $0[..<count].reduce(0, +)
                }
                #expect(try #require(contribution).bounds(values), "\(first) \(second) \(index)")
            }
        }
    }
}
