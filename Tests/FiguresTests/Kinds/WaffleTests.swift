import Metrics
import Testing

@testable import Figures

@Suite struct WaffleTests {
    private func squares(_ lower: Double, _ upper: Double, lowerIsOpen: Bool = false) throws -> [Int]? {
        let found = Squares(try #require(Interval(lower: lower, upper: upper, lowerIsOpen: lowerIsOpen)))
        return found.map { [$0.certain, $0.possible] }
    }

    @Test func wholeSquaresAreCertainAndBrokenOnesPossible() throws {
        #expect(try squares(86, 86) == [86, 0])
        #expect(try squares(86.4, 86.4) == [86, 1])
        #expect(try squares(0.2, 0.2) == [0, 1])
        #expect(try squares(100, 100) == [100, 0])
    }

    @Test func boundsAreCertainBelowAndPossibleAbove() throws {
        #expect(try squares(80, 90, lowerIsOpen: true) == [80, 10])
        #expect(try squares(95, .infinity) == [95, 5])
        #expect(try squares(101, 101) == nil)
    }

    /// Never fewer certain squares than the lower bound leaves, never more in all than a hundred.
    @Test func noRateIsOverstated() throws {
        for lower in stride(from: 0.0, through: 100, by: 0.7) {
            for width in [0, 0.1, 3, 250.0] {
                let found = try #require(try squares(lower, lower + width))
                #expect(Double(found[0]) <= lower && lower < Double(found[0] + 1))
                #expect(found[1] >= 0 && found[0] + found[1] <= 100)
                #expect(Double(found[0] + found[1]) >= min(lower + width, 100))
            }
        }
    }

    @Test func aCountIsNoShare() {
        #expect(throws: Fault.self) {
            try Invented.made(
                "{ \"kind\": \"waffle\", \"indicators\": \"filed\" }", [Invented.figure("yi", "5件")])
        }
    }

    @Test func moreThanAHundredPerCentIsNotDrawnAndSaid() throws {
        let made = try Invented.made(
            "{ \"kind\": \"waffle\", \"indicators\": \"rate\", \"bodies\": [\"yi\", \"bing\", \"ding\"] }",
            [Invented.figure("yi", "104%", of: "rate"), Invented.figure("bing", "约90%", of: "rate")])
        #expect(made.chart.marks.count == 100)
        #expect(made.notes.contains("超过100%，不是份额，未画：乙市"))
        #expect(made.notes.contains { $0.contains("… 未报告：丁市") })
    }
}
