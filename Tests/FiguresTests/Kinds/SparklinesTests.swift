import Metrics
import Plot
import Testing

@testable import Figures

@Suite struct SparklinesTests {
    @Test func aRowABody() throws {
        let made = try Invented.made(
            "{ \"kind\": \"sparklines\", \"indicators\": \"filed\", \"bodies\": [\"yi\", \"bing\", \"ding\", \"wu\"] }",
            [
                Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "90件", year: 2024),
                // Two of a basis make a line, the third of another would break it.
                Invented.figure("bing", "40件", year: 2020), Invented.figure("bing", "80件", year: 2021),
                Invented.figure("bing", "900件", year: 2022, basis: .session),
                Invented.figure("ding", "7件", year: 2021),
            ])
        #expect(
            made.table.rows.map { $0.map(\.text) } == [
                ["乙市", "2020年 100", "2020年100、2024年90", "2024年 90", "下降10.0%", "自然年"],
                ["丙市", "2020年 40", "2020年40、2021年80", "2021年 80", "增长100.0%", "自然年"],
                ["丁市", "2021年 7", "2021年7", "2021年 7", "", "自然年"], ["戊县", "… 未报告", "", "", "", ""],
            ])
        #expect(
            made.chart.marks.compactMap { ($0 as? TextMark)?.text } == [
                "2020年 100", "2024年 90", "−10.0%", "2020年 40", "2021年 80", "+100.0%", "2021年 7", "… 未报告",
            ])
        let lines = made.chart.marks.compactMap { $0 as? SparklineMark }
        #expect(lines.map { $0.values.count } == [5, 5, 5])
        #expect(made.notes.contains("只有一年的数：丁市"))
    }

    /// “Not reported” is said only of what no source reports.
    @Test func aFigureOfAnotherBasisIsNamed() throws {
        let made = try Invented.made(
            "{ \"kind\": \"sparklines\", \"indicators\": { \"id\": \"filed\", \"basis\": \"calendar_year\" }, "
                + "\"bodies\": [\"yi\", \"bing\"] }",
            [
                Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "90件", year: 2024),
                Invented.figure("bing", "900件", year: 2022, basis: .session),
            ])
        #expect(made.table.rows.last?[1].text == "… 另有2022年数（会议年度）")
        #expect(made.chart.marks.contains { ($0 as? TextMark)?.text == "… 另有2022年数（会议年度）" })
    }

    @Test func theLimitCountsRows() throws {
        let made = try Invented.made(
            "{ \"kind\": \"sparklines\", \"indicators\": \"filed\", \"limit\": 2 }",
            [
                Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "90件", year: 2024),
                Invented.figure("bing", "40件", year: 2020), Invented.figure("ding", "7件", year: 2021),
            ])
        #expect(made.chart.marks.count { $0 is SparklineMark } == 2)
        #expect(made.notes.contains("只画前2个，未画：丁市"))
        #expect(made.notes.contains("没有数：甲省、戊县"))
        #expect(made.table.rows.count == 5)
    }
}
