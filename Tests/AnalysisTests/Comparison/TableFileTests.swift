import Foundation
import Metrics
import Testing

@testable import Analysis

@Suite struct TableFileTests {
    private func made(
        _ rows: [Observation] = InventedReviews.rows,
        with adjust: (inout ComparisonRequest) -> Void = { _ in }
    ) throws -> (Comparison, WrittenTable, Dataset) {
        let dataset = InventedReviews.dataset(rows)
        let comparison = try InventedReviews.comparison("proposals_filed", in: dataset, with: adjust)
        return (comparison, WrittenTable(comparison, in: dataset, language: .zh), dataset)
    }

    @Test func csvHoldsWordsAndBounds() throws {
        let (comparison, table, _) = try made()
        let text = String(decoding: DelimitedTable(comparison, as: table).csv, as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(
            lines[0].hasPrefix(
                "\u{FEFF}body,name,proposals_filed 2024 value,proposals_filed 2024 value lower,proposals_filed 2024 value upper,proposals_filed 2024 value qualifier,proposals_filed 2024 value note,"
            ))
        #expect(lines[1].hasPrefix("jia,甲市,120件,120,120,exact,,1,1,1,exact,,'+20.0%,0.19999999999999996,"))
        #expect(lines[3].hasPrefix("yi,乙市,50余件,50,60,at_least,,3,3,3,exact,,≥ +25.0%,0.25,0.5,open,"))
        #expect(lines[4].hasSuffix(",—,,,,与多数口径不同，不与之比较,—,,,,没有可作基数的较早年份的数"))
    }

    @Test func tsvHasNoTabsWithinFields() throws {
        let (comparison, table, _) = try made()
        let text = String(decoding: DelimitedTable(comparison, as: table).tsv, as: UTF8.self)
        for line in text.split(separator: "\n") {
            #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 17)
        }
    }

    @Test func whatASpreadsheetWouldTakeForAFormulaStaysText() throws {
        let dataset = Dataset(
            bodies: ["=1+1", "+1", "-1", "@SUM(A1)"].enumerated().map {
                Body(id: "b\($0)", name: "n\($0)", shortName: $1, level: .county)
            }, indicators: InventedReviews.indicators, sources: InventedReviews.sources,
            observations: (0..<4).map { InventedReviews.row("b\($0)", "5件") })
        let comparison = try InventedReviews.comparison("proposals_filed", in: dataset)
        let table = WrittenTable(comparison, in: dataset, language: .zh)
        let text = String(decoding: DelimitedTable(comparison, as: table).csv, as: UTF8.self)
        for name in ["b0,'=1+1,", "b1,+1,", "b2,-1,", "b3,'@SUM(A1),"] { #expect(text.contains(name)) }
    }

    @Test func jsonHoldsEverything() throws {
        let (comparison, table, dataset) = try made { $0.measures = ["rank", "change"] }
        let text = ComparisonRecord(comparison, as: table, in: dataset).text
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let rows = try #require(json["rows"] as? [[String: Any]])
        let cells = try #require(rows[2]["cells"] as? [[String: Any]])
        #expect(rows[2]["body"] as? String == "yi")
        #expect(cells[0]["value"] as? Double == 50 && cells[0]["upper"] as? Double == 60)
        #expect(cells[0]["as_stated"] as? String == "50余件" && cells[0]["upper_open"] as? Bool == true)
        #expect(cells[2]["value"] is NSNull && cells[2]["lower"] as? Double == 0.25)
        #expect(
            cells[2]["observations"] as? [String] == [
                "yi/proposals_filed/2024/calendar_year/own", "yi/proposals_filed/2023/calendar_year/own",
            ])
        let withheld = try #require((rows[3]["cells"] as? [[String: Any]])?[1])
        #expect(withheld["why_none"] as? String == "incomparable")
        #expect(withheld["differences"] as? [String] == ["basis"])
        #expect((json["sources"] as? [[String: Any]])?.first?["url"] as? String == "https://example.org/a")
    }

    @Test func aMirrorsAddressStaysInTheData() throws {
        let (comparison, table, dataset) = try made([InventedReviews.row("jia", "5件", source: "copy")]) {
            $0.selection.bodies = ["jia"]
        }
        #expect(!ComparisonRecord(comparison, as: table, in: dataset).text.contains("example.org/b"))
    }

    @Test func markdownEscapesItsOwnMarks() throws {
        var bodies = InventedReviews.bodies
        bodies[1].shortName = "甲|*市<b>"
        let dataset = Dataset(
            bodies: bodies, indicators: InventedReviews.indicators, sources: InventedReviews.sources,
            observations: InventedReviews.rows)
        let comparison = try InventedReviews.comparison("proposals_filed", in: dataset)
        let text = MarkdownTable(WrittenTable(comparison, in: dataset, language: .zh)).text
        #expect(text.contains("| 甲\\|\\*市&lt;b> | 120件 | 1 | +20.0% |"))
        #expect(text.contains("| --- | --: | --: | --: | --- |"))
        #expect(text.contains("\n2. 口径为会议年度（两次会议之间的数）\n"))
    }

    @Test func controlsAndQuotesInJSON() {
        let value = JSONValue.array([
            .text("a\"\\\n\u{1}\u{2028}"), .number(0.1), .number(-3), .number(orNull: .infinity),
        ])
        #expect(value.written(depth: 0) == #"["a\"\\\n\u0001\u2028", 0.1, -3, null]"#)
    }
}
