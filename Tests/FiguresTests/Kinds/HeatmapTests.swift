import Metrics
import Plot
import Testing

@testable import Figures

@Suite struct HeatmapTests {
    private static func made(_ rows: [Observation], and more: String = "") throws -> Figure {
        try Invented.made(
            "{ \"kind\": \"heatmap\", \"indicators\": [\"filed\", \"rate\"], \"bodies\": { \"level\": \"prefecture\" }\(more) }",
            rows)
    }

    private static func shade(_ mark: any Mark) -> Double? {
        guard case .measure(.estimate(let estimate)) = mark.attributes.series?.plotted else { return nil }
        return estimate.stated
    }

    private static let rows = [
        Invented.figure("yi", "50余件"), Invented.figure("bing", "150件"), Invented.figure("ding", "75件"),
        Invented.figure("yi", "90%", of: "rate"), Invented.figure("bing", "80%", year: 2023, of: "rate"),
        Invented.figure("ding", "70%", of: "rate"),
    ]

    @Test func columnsAreColouredEachByItself() throws {
        let made = try Self.made(Self.rows)
        // 丙 (largest), 丁, 乙; in each its filed, then its rate.
        #expect(made.chart.marks.map(Self.shade) == [1, nil, 0.25, 0, 0, 1])
        #expect(made.chart.marks.map(\.attributes.annotation) == ["150", "80", "75", "70", "50余", "90"])
    }

    @Test func whatCannotBeComparedIsHatchedWithoutColourAndNamed() throws {
        let made = try Self.made(Self.rows)
        #expect(
            made.chart.marks.map(\.attributes.isIncomparable) == [false, true, false, false, false, false])
        #expect(made.notes.contains { $0.hasSuffix("丙市办复率（2023）") })
        #expect(made.table.rows[0][2].text.hasSuffix("（2023）"))
    }

    @Test func theMiddleOfADivergingColumnIsItsMedian() throws {
        let made = try Self.made(Self.rows, and: ", \"colour\": \"diverging\"")
        #expect(Self.shade(made.chart.marks[2]) == 0)
        #expect(Self.shade(made.chart.marks[0]) == 1)
    }

    @Test func bodiesWithoutAnyFigureAreSaid() throws {
        let made = try Self.made([Self.rows[0], Self.rows[1]])
        #expect(made.notes.contains("各项都没有数，未画：丁市"))
        #expect(made.table.rows.count == 2)
    }
}
