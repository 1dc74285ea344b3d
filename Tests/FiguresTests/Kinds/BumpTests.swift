import Metrics
import Testing

@testable import Figures

@Suite struct BumpTests {
    private func ranks(_ made: Figure) -> [String?] { made.chart.marks.map { $0.attributes.alternativeText } }
    private let bodies = "\"bodies\": [\"yi\", \"bing\", \"ding\"]"

    @Test func placesOverTheYears() throws {
        let made = try Invented.made(
            "{ \"kind\": \"bump\", \"indicators\": \"filed\", \(bodies) }",
            [
                Invented.figure("yi", "10件", year: 2023), Invented.figure("yi", "10件", year: 2024),
                Invented.figure("bing", "5件", year: 2023), Invented.figure("bing", "50件", year: 2024),
                Invented.figure("ding", "1件", year: 2023), Invented.figure("ding", "1件", year: 2024),
            ])
        #expect(made.title == "丙市立案2024年居3个可比机构之首")
        #expect(
            ranks(made) == [
                "丙市2023年第2", "丙市2024年第1", "乙市2023年第1", "乙市2024年第2", "丁市2023年第3", "丁市2024年第3",
            ])
        #expect(made.paragraph.contains("名次上升的1个，下降的1个，不变的1个"))
    }

    /// A point that no line leads to could be anybody's.
    @Test func everyStretchCarriesItsName() throws {
        let made = try Invented.made(
            "{ \"kind\": \"bump\", \"indicators\": \"filed\", \(bodies) }",
            [
                Invented.figure("yi", "60件", year: 2022), Invented.figure("yi", "50余件", year: 2024),
                Invented.figure("bing", "5件", year: 2022), Invented.figure("bing", "53件", year: 2024),
                Invented.figure("ding", "1件", year: 2022), Invented.figure("ding", "1件", year: 2024),
            ])
        #expect(ranks(made) == ["丁市2022年第3", "丁市2024年第3", "乙市2022年第1", "丙市2022年第2"])
        #expect(made.chart.marks.map(\.attributes.annotation) == ["丁市", "丁市", "乙市", "丙市"])
    }

    @Test func whereBoundsOverlapNobodyHasAPlace() throws {
        let made = try Invented.made(
            "{ \"kind\": \"bump\", \"indicators\": \"filed\", \(bodies) }",
            [
                Invented.figure("yi", "50余件", year: 2024), Invented.figure("bing", "53件", year: 2024),
                Invented.figure("ding", "1件", year: 2024), Invented.figure("ding", "1件", year: 2023),
            ])
        #expect(ranks(made) == ["丁市2024年第3"])
        #expect(made.notes.contains("约数区间重叠的年份不排名次：乙市、丙市"))
        #expect(made.notes.contains("可比的不足三个，不排名次：2023年"))
        #expect(made.table.rows.map { $0[1].text } == ["1—2（50余）", "1—2（53）", "3（1）"])
    }

    @Test func otherBasesHaveNoPlace() throws {
        let all = [
            Invented.figure("yi", "10件"), Invented.figure("bing", "5件"), Invented.figure("ding", "1件"),
            Invented.figure("wu", "99件", basis: .session),
        ]
        let made = try Invented.made("{ \"kind\": \"bump\", \"indicators\": \"filed\" }", all)
        #expect(!ranks(made).contains { $0?.hasPrefix("戊县") == true })
        #expect(made.notes.contains("口径、级别不同或只是部分的年份不排名次：戊县"))
        #expect(throws: Fault.self) {
            try Invented.made("{ \"kind\": \"bump\", \"indicators\": \"filed\" }", Array(all[1...]))
        }
    }
}
