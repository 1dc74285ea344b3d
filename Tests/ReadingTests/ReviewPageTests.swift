import Foundation
import Metrics
import Testing

@testable import Reading

/// The page of a review as bytes; what it does is tested in a browser, beside the program.
@Suite struct ReviewPageTests {
    private static let text = """
        甲县政协2024年履职回眸

        2024年，甲县政协收到提案342件，立案300余件。全年举办委员大讲堂3至5期。
        """

    private static func entry(
        _ text: String, name: String = "jia.txt", in dataset: Dataset = Samples.dataset
    ) throws -> ReviewEntry {
        var document = try Document(text: text)
        document.name = name
        return ReviewEntry(
            document, try Samples.reader.read(document),
            memory: ReviewMemory(dataset, rejected: RejectedStatements()), dataset: dataset)
    }

    private static func page(_ texts: [String], language: Language = .zh) throws -> String {
        let bytes = ReviewPage.bytes(
            try texts.map { try entry($0) }, dataset: Samples.dataset, language: language)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands in the script of data.
    private static func data(_ page: String) throws -> String {
        let start = try #require(page.range(of: "<script type=\"application/json\" id=\"data\">"))
        let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
        return String(page[start.upperBound..<end.lowerBound])
    }

    private static func object(_ page: String) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: Data(try data(page).utf8)) as? [String: Any])
    }

    private static func documents(_ page: String) throws -> [[String: Any]] {
        try #require(try object(page)["documents"] as? [[String: Any]])
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let first = try Self.page([Self.text, "乙县政协收到提案12件。"])
        #expect(try Self.page([Self.text, "乙县政协收到提案12件。"]) == first)
        #expect(first.contains("<html lang=\"zh-CN\">"))
        #expect(try Self.page([Self.text], language: .en).contains("<html lang=\"en\">"))
    }

    @Test func noTextCanLeaveItsScript() throws {
        let hostile = """
            </script><script>alert(1)</script><!-- <script> ]]> &lt; \u{2028}\u{2029}\u{202E}\u{85}\u{7}\u{7F}'"`\\
            甲县政协收到提案342件。\u{1F600}
            """
        let page = try Self.page([hostile])
        let data = try Self.data(page)
        #expect(!data.contains("<"))
        #expect(
            !data.unicodeScalars.contains { ["\u{2028}", "\u{2029}", "\u{85}", "\u{7}", "\n"].contains($0) })
        #expect(try Self.documents(page)[0]["text"] as? String == hostile)
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.hasSuffix("</script>\n</body>\n</html>\n"))
    }

    @Test func aCandidateHasWhatWasReadOfIt() throws {
        let page = try Self.page([Self.text])
        let columns = try #require(try Self.object(page)["candidateColumns"] as? [String])
        let rows = try #require(try Self.documents(page)[0]["candidates"] as? [[Any]])
        func value(_ row: Int, _ column: String) throws -> Any {
            rows[row][try #require(columns.firstIndex(of: column))]
        }
        #expect(rows.count == 3 && rows.allSatisfy { $0.count == columns.count })
        #expect(try value(0, "start") as? Int == 29 && value(0, "end") as? Int == 33)
        #expect(try value(1, "value") as? String == "300" && value(1, "qualifier") as? String == "at_least")
        #expect(try value(1, "indicator") as? String == "proposals_filed")
        let guesses = try #require(try value(0, "guesses") as? [[Any]])
        #expect(guesses[0][0] as? String == "proposals_received" && guesses[0][1] as? Int ?? 0 > 50)
        #expect(try value(2, "value") is NSNull && value(2, "qualifier") as? String == "range")
        #expect(try value(0, "body") as? String == "甲县政协" && value(0, "state") as? String == "open")
        let kinds = try #require(try Self.object(page)["unitKinds"] as? [String: String])
        #expect(kinds["件"] == kinds["期"] && kinds["件"] != kinds["人"] && kinds["个"] == nil)
    }

    @Test func decisionsAreKeptUnderTheContent() throws {
        let key = try Self.entry(Self.text).contentKey
        #expect(try Self.entry(Self.text, name: "other.txt").contentKey == key)
        #expect(try Self.entry(Self.text + "\n").contentKey != key)
        let keys = try Self.documents(Self.page([Self.text, "乙县政协。", Self.text])).map {
            $0["key"] as? String
        }
        #expect(keys[0] == key && keys[2] == key + "-2" && keys[1] != key)
    }

    @Test func whatTheDataSetHasIsNotAskedAgain() throws {
        let unit = Indicator(id: "proposals_received", name: "提案收到数", unit: "件", kind: .count)
        let quantity = try #require(Quantity(number: 342, unit: "件", asStated: "342件"))
        let dataset = Dataset(
            bodies: [], indicators: [unit], sources: [Source(id: "jia-review", title: "甲县")],
            observations: [
                Observation(
                    body: "jia", indicator: unit.id, period: Period(year: 2024, basis: .calendarYear),
                    quantity: quantity, source: "jia-review", locator: "字符29")
            ])
        let entry = try Self.entry(Self.text, in: dataset)
        #expect(entry.source == "jia-review")
        #expect(entry.states == [.recorded, .open, .open])
    }

    @Test func theSourceIsThatOfTheFileName() throws {
        func source(_ name: String, _ ids: [String]) throws -> String? {
            let dataset = Dataset(
                bodies: [], indicators: [], sources: ids.map { Source(id: $0, title: "") }, observations: [])
            return try Self.entry("甲县政协。", name: name, in: dataset).source
        }
        #expect(try source("a/jia-2024.txt", ["jia-2024-01-08-a", "jia-2024-review"]) == "jia-2024-review")
        #expect(try source("jia-2024.txt", ["jia-2024-01-08-a", "yi"]) == "jia-2024-01-08-a")
        #expect(try source("jia.txt", ["jia-2024-a", "jia-2024-b"]) == nil)
        #expect(try source(".txt", ["jia-2024-a"]) == nil)
    }
}
