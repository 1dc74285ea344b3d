import Metrics
import Testing

@testable import Report

/// Placeholders in the texts of a report file.
@Suite struct ReportPlaceholderTests {
    private let dataset: Dataset

    init() throws {
        let quantity = try #require(Quantity(number: 50, qualifier: .atLeast, unit: "件", asStated: "50余件"))
        dataset = Dataset(
            bodies: [Body(id: "yi", name: "乙市政协", shortName: "乙市", level: .prefecture)],
            indicators: [Indicator(id: "filed", name: "立案数", unit: "件", kind: .count)],
            sources: [Source(id: "s", title: "甲", published: PublishedDate("2025-01-03"))],
            observations: [
                Observation(
                    body: "yi", indicator: "filed", period: Period(year: 2024, basis: .calendarYear),
                    quantity: quantity, source: "s")
            ])
    }

    private func text(_ id: String) -> String {
        let placeholder = "{{yi.\(id).2024}}"
        return """
            {
              "title": "甲\(placeholder)", "subtitle": "乙\(placeholder)", "author": "丙\(placeholder)",
              "chapters": [{ "title": "丁\(placeholder)", "introduction": "戊\(placeholder)", "figures": [] }],
            }
            """
    }

    @Test func standForFiguresInEveryText() throws {
        let file = try #require(ReportFile.read(text("filed"), path: "report.json", dataset: dataset).file)
        #expect(
            [file.title, file.subtitle, file.author, file.chapters[0].title, file.chapters[0].introduction]
                == ["甲50余件", "乙50余件", "丙50余件", "丁50余件", "戊50余件"])
    }

    @Test func areToldWithTheirPlace() {
        let faults = ReportFile.read(text("fled"), path: "report.json", dataset: dataset).faults
        #expect(faults.allSatisfy { $0.code == .unknownID })
        #expect(
            faults.map(\.pointer) == [
                "/title", "/subtitle", "/author", "/chapters/0/title", "/chapters/0/introduction",
            ])
    }
}
