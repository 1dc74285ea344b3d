import Metrics
import Testing

@testable import Figures

@Suite struct SlopeTests {
    private let data = [
        Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "90件", year: 2024),
        Invented.figure("bing", "50件", year: 2020), Invented.figure("bing", "80余件", year: 2024),
        Invented.figure("ding", "80件", year: 2024),
        Invented.figure("wu", "10件", year: 2020), Invented.figure("wu", "80件", year: 2024, basis: .session),
    ]

    @Test func aLineABodyWithBothYears() throws {
        let made = try Invented.made("{ \"kind\": \"slope\", \"indicators\": \"filed\" }", data)
        #expect(made.chart.marks.count == 6)
        #expect(made.notes.contains("只有一年的数：丁市"))
        #expect(made.notes.contains("虚线两端口径或范围不同"))
        #expect(made.table.rows.count == 5)
    }

    @Test func aLimitCountsLines() throws {
        let made = try Invented.made(
            "{ \"kind\": \"slope\", \"indicators\": \"filed\", \"limit\": 1, \"highlight\": \"wu\" }", data)
        #expect(made.chart.marks.count == 4)
        #expect(made.notes.contains("只画前1个，未画：丙市"))
    }
}
