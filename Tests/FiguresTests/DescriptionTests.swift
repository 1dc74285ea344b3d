import Metrics
import Testing

@testable import Figures

/// What is said to somebody who does not see the picture.
@Suite struct DescriptionTests {
    private func made(_ language: Language) throws -> Figure {
        try Invented.made(
            "{ \"kind\": \"bars\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } }",
            [Invented.figure("yi", "50余件"), Invented.figure("bing", "163件")], language: language)
    }

    @Test func everyFigureAndAbsenceIsDescribed() throws {
        let figure = try made(.zh)
        #expect(figure.alternative.hasPrefix("立案：3个机构中2个有数。立案，单位：件，2024年，自然年。所列3个机构中"))
        let long = figure.longDescription
        #expect(long.hasPrefix(figure.alternative))
        #expect(long.contains("丙市：立案（件）：163，年份：2024，口径：自然年。"), "\(long)")
        #expect(long.contains("乙市：立案（件）：50余，"))
        #expect(long.contains("丁市：立案（件）：… 未报告。"))
        #expect(long.hasSuffix("资料来源：虚构日报。"))
    }

    @Test func inEnglishToo() throws {
        let figure = try made(.en)
        #expect(
            figure.alternative.hasPrefix(
                "filed: 2 of 3 bodies have a figure. filed, items, 2024, calendar year. "))
        #expect(
            figure.longDescription.contains(
                "Bing: filed (items): 163, Year: 2024, Basis: full year."))
        #expect(figure.longDescription.hasSuffix("Source: 虚构日报."))
    }
}
