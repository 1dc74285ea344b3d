import Metrics
import Testing

@testable import Figures

/// Placeholders in the texts of figure files.
@Suite struct PlaceholderTests {
    private let rows = [Invented.figure("yi", "50余件")]

    private func json(_ title: String) -> String {
        "{\"kind\": \"bars\", \"indicators\": [\"filed\"], \"bodies\": [\"yi\"], \"title\": \"\(title)\", \"note\": \"见{{yi.filed.2024}}\"}"
    }

    @Test func standForFigures() throws {
        #expect(try Invented.made(json("乙市立案{{yi.filed.2024}}"), rows).title == "乙市立案50余件")
        #expect(
            try Invented.made(json("Filed: {{yi.filed.2024}}"), rows, language: .en).title == "Filed: over 50"
        )
    }

    @Test func areToldWithTheirPlace() throws {
        let text = json("\\\"乙\\\"{{yi.fled.2024}}")
        let (_, faults) = FigureFileReader(dataset: Invented.dataset(rows)).read(text, path: "x.json")
        #expect(faults.map(\.code) == [.unknownID])
        let found = try #require(text.firstRange(of: "fled"))
        #expect(faults.first?.column == text[..<found.lowerBound].unicodeScalars.count + 1)
        #expect(faults.first?.pointer == "/title")
    }
}
