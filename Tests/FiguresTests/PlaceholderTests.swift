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

    /// Every text that a person writes, not only the long ones.
    @Test func mayStandInNamesAndLabels() throws {
        func text(_ id: String) -> String {
            "{\"kind\": \"bars\", \"name\": \"甲{{yi.\(id).2024}}\", \"bodies\": [\"yi\"], \"indicators\": [{\"id\": \"filed\", \"label\": \"乙{{yi.\(id).2024}}\"}]}"
        }
        let dataset = Invented.dataset(rows)
        let reader = FigureFileReader(dataset: dataset)
        let file = try #require(reader.read(text("filed"), path: "x.json").file).filledIn(from: dataset, .zh)
        #expect(file.name == "甲50余件")
        #expect(file.measures[0].label == "乙50余件")
        #expect(try Invented.made(text("filed"), rows).name == "甲50余件")
        let faults = reader.read(text("fled"), path: "x.json").faults
        #expect(faults.map(\.pointer) == ["/name", "/indicators/0/label"])
    }
}
