import Metrics
import Testing

@testable import Figures

/// What a figure compares because its file waives a rule, and that it says so.
@Suite struct WaiverTests {
    private static let observations = [
        Invented.figure("yi", "5件"), Invented.figure("bing", "9件", basis: .session),
        Invented.figure("ding", "4件"),
    ]

    private func bars(_ waive: String, language: Language = .zh) throws -> Figure {
        try Invented.made(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"bodies\": { \"level\": \"prefecture\" } \(waive) }",
            Self.observations, language: language)
    }

    @Test func aWaivedRuleLetsFiguresBeRankedAndStandsInTheNotes() throws {
        let strict = try bars("")
        #expect(!strict.title.contains("之首"))
        let waived = try bars(", \"waive\": \"basis\"")
        #expect(waived.title.contains("丙市") && waived.title.contains("居3个机构之首"))
        #expect(waived.notes.contains("按图文件的设定，口径不同的数仍相比较"))
        let english = try bars(", \"waive\": [\"basis\", \"year\"]", language: .en)
        #expect(
            english.notes.contains(
                "As the figure's file asks, compared in spite of differences in year, basis"))
    }

    @Test func aWaivedRuleOfAnotherKindChangesNothing() throws {
        let level = try bars(", \"waive\": \"level\"")
        #expect(try level.title == bars("").title)
    }

    @Test func aChangeAcrossBases() throws {
        let rows = [
            Invented.figure("yi", "100件", year: 2022),
            Invented.figure("yi", "110件", year: 2023, basis: .session),
            Invented.figure("yi", "121件", year: 2024, basis: .session),
        ]
        func change(_ waive: String) throws -> Figure {
            try Invented.made(
                """
                { "kind": "change", "indicators": [{ "id": "filed", "basis": ["session", "calendar_year"] }],
                  "bodies": "yi", "years": { "from": 2022, "to": 2024 } \(waive) }
                """, rows)
        }
        let strict = try change("").table.rows.map { $0.map(\.text).joined(separator: " ") }
        let waived = try change(", \"waive\": \"basis\"").table.rows.map {
            $0.map(\.text).joined(separator: " ")
        }
        #expect(strict == ["2022 100 ", "2023 110 无法判定（口径不同）", "2024 121 增长10.0%"])
        #expect(waived == ["2022 100 ", "2023 110 增长10.0%", "2024 121 增长10.0%"])
    }

    @Test(arguments: ["\"unit\"", "\"basic\"", "3", "[\"basis\", \"\"]"])
    func whatCannotBeWaivedIsAFault(words: String) {
        let (file, faults) = FigureFileReader(dataset: Invented.dataset(Self.observations)).read(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"], \"waive\": \(words) }", path: "x.json")
        #expect(file == nil && faults.count == 1)
    }
}
