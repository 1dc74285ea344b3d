import Metrics
import Testing

@testable import Figures

@Suite struct ChangeKindTests {
    @Test func bodiesAreComparedBetweenTwoYears() throws {
        let made = try Invented.made(
            "{ \"kind\": \"change\", \"indicators\": \"filed\", \"years\": { \"from\": 2020, \"to\": 2024 } }",
            [
                Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "90件", year: 2024),
                Invented.figure("bing", "50件", year: 2020), Invented.figure("bing", "80件", year: 2024),
                Invented.figure("ding", "0件", year: 2020), Invented.figure("ding", "80件", year: 2024),
                Invented.figure("wu", "10件", year: 2020),
                Invented.figure("wu", "80件", year: 2024, basis: .session),
            ])
        #expect(made.title == "立案2024年与2020年相比，4个机构中1个增加、1个减少、2个无法判定")
        // The greatest increase first; no percentage on a base of zero or another basis.
        #expect(
            made.chart.marks.map { $0.attributes.alternativeText } == [
                "丙市增长60.0%", "乙市下降10.0%", "丁市无法判定（基数为零）", "戊县无法判定（口径不同）",
            ])
    }

    @Test func theYearsAreThoseOfMostBodiesOnOneBasis() throws {
        let made = try Invented.made(
            "{ \"kind\": \"change\", \"indicators\": \"filed\" }",
            [
                Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "90件", year: 2022),
                Invented.figure("bing", "50件", year: 2020), Invented.figure("bing", "80件", year: 2022),
                Invented.figure("ding", "50件", year: 2023), Invented.figure("ding", "80件", year: 2024),
            ])
        #expect(made.title.hasPrefix("立案2022年与2020年相比，2个机构中"))
    }
}
