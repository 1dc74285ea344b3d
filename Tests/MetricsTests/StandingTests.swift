import Testing

@testable import Metrics

@Suite struct StandingTests {
    /// Counting along sorted ends is the same as comparing each figure with each.
    @Test func agreesWithComparingEachWithEach() {
        var random = SeededGenerator(seed: 11)
        let words: [Qualifier] = [.exact, .exact, .exact, .atLeast, .moreThan, .nearly, .about]
        for round in 0..<400 {
            let figures = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                // Few numbers, so that many are equal, touch or overlap.
                DecimalNumber(coefficient: Int.random(in: 0...(round < 200 ? 12 : 200), using: &random))
                    .flatMap {
                        Interval(of: $0, words.randomElement(using: &random) ?? .exact)
                    }
            }
            #expect(Standing.all(of: figures) == figures.map { Self.standing(of: $0, among: figures) })
        }
    }

    @Test func anInfiniteEndHasNothingAbove() throws {
        let open = try #require(Interval(lower: 5, upper: .infinity))
        let point = try #require(Interval(exactly: 5))
        #expect(
            Standing.all(of: [open, point, point]).map(\.rank) == [
                .between(1, 3), .between(1, 3), .between(1, 3),
            ])
    }

    private static func standing(of figure: Interval, among all: [Interval]) -> Standing {
        let above = all.count { $0.isCertainlyAbove(figure) }
        let below = all.count { figure.isCertainlyAbove($0) }
        return Standing(
            above: Int32(above), level: Int32(all.count - above - below),
            equal: figure.isPoint ? Int32(all.count { $0 == figure }) : 1)
    }
}
