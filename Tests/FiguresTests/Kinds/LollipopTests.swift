import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct LollipopTests {
    private let head =
        "{ \"kind\": \"lollipop\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" }"

    @Test func aStickAndADotABodyAndNeitherForTheMissing() throws {
        let made = try Invented.made(
            head + " }", [Invented.figure("yi", "50余件"), Invented.figure("bing", "163件")])
        #expect(made.table.rows.map { $0[0].text } == ["丙市", "乙市", "丁市"])
        let dump = SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene)
        // Two sticks, two dots, and one mark of words.
        #expect(dump.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("mark") } == 5, "\(dump)")
        #expect(dump.contains("… 未报告"))
        #expect(made.notes.first == "约数以区间线表示")
    }

    @Test func hatchedDotsAreCalledDots() throws {
        let made = try Invented.made(
            head + " }",
            [
                Invented.figure("yi", "5件"), Invented.figure("bing", "3件", year: 2023),
                Invented.figure("ding", "4件"),
            ])
        #expect(made.notes.contains { $0.hasPrefix("斜线点的年份") }, "\(made.notes)")
    }

    @Test func targetsAndScalesAreSaid() throws {
        let made = try Invented.made(
            head + ", \"target\": 100, \"scale\": \"sqrt\" }",
            [Invented.figure("yi", "90余件"), Invented.figure("bing", "163件"), Invented.figure("ding", "9件")])
        #expect(made.notes.last?.contains("平方根") == true)
        // 90余 lies below 100.
        #expect(made.paragraph.hasSuffix("3个中1个达到目标100件（丙市）。"), "\(made.paragraph)")
    }

    @Test func boundsMayLeaveATargetOpen() throws {
        let made = try Invented.made(head + ", \"target\": 95 }", [Invented.figure("yi", "90余件")])
        #expect(made.paragraph.hasSuffix("1个中0个达到目标95件，1个因约数不能判定。"), "\(made.paragraph)")
    }
}
