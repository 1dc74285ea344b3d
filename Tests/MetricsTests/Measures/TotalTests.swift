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
