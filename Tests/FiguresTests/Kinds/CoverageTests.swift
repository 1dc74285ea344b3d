import Metrics
import Testing

@testable import Figures

@Suite struct CoverageTests {
    private static let file =
        "{ \"kind\": \"coverage\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } }"

    @Test func everyCellSaysWhatItIsOrWhyThereIsNothing() throws {
        let made = try Invented.made(
            Self.file,
            [
                Invented.figure("yi", "50余件"), Invented.figure("yi", "40件", year: 2023),
                Invented.figure("bing", "163件"),
                Invented.figure("bing", "9件", year: 2023, basis: .term),
                Invented.figure("ding", "7件", basis: .session),
            ])
        #expect(made.title == "3个机构2023—2024年的立案应有6个数，查到4个")
        #expect(made.subtitle.contains("确数3个、约数1个"))
        let marks = made.chart.marks
        #expect(marks.count == 6)
        #expect(marks.count { $0.attributes.absence != nil } == 2)
        #expect(marks.compactMap(\.attributes.annotation).sorted() == ["◇", "余"].sorted())
        #expect(marks.count { $0.attributes.isIncomparable } == 1)
        #expect(made.table.rows.map { $0[0].text } == ["乙市", "丙市", "丁市"])
        #expect(made.notes.contains { $0.contains("◇ 只有其他口径的数") })
    }

    @Test func yearsTooManyForThePageAreSaid() throws {
        let made = try Invented.made(
            Self.file, (1990...2024).map { Invented.figure("yi", "\($0)件", year: $0) })
        #expect(made.chart.marks.count == 3 * 25)
        #expect(made.notes.contains { $0.contains("2000年以前另有10个数，未画：1990—1999年") })
    }

    /// Hundreds of bodies without a word would hide the few that say something; the table keeps them.
    @Test func manySilentBodiesAreListedAndNotDrawn() throws {
        let dataset = Cases.dataset(.many)
        let few = Dataset(
            bodies: dataset.bodies, indicators: dataset.indicators, sources: dataset.sources,
            observations: dataset.observations.filter { $0.body == "b0" })
        let (file, _) = FigureFileReader(dataset: few).read(
            "{ \"kind\": \"coverage\", \"indicators\": \"filed\" }", path: "x.json")
        let made = try FigureMaker(dataset: few, language: .zh).figure(try #require(file))
        #expect(made.chart.marks.count == 25)
        #expect(made.table.rows.count == 24)
        #expect(made.notes.contains { $0.hasPrefix("… 各年都未报告，未画：") && $0.hasSuffix("等23个") })
    }
}
