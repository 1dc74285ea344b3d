import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct FunnelTests {
    private func made(_ rows: [Observation], _ bodies: String = "\"yi\"", _ extra: String = "") throws
        -> Figure
    {
        try Invented.made(
            "{ \"kind\": \"funnel\", \"indicators\": [\"received\", \"filed\"], \"bodies\": \(bodies) \(extra) }",
            rows)
    }

    private func stages(
        _ body: String, _ received: String, _ filed: String, year: Int = 2024, source: String = "one"
    ) -> [Observation] {
        [
            Invented.figure(body, received, year: year, of: "received"),
            Invented.figure(body, filed, year: year, source: source),
        ]
    }

    @Test func clausesWithCommasAreSetApart() throws {
        let rows = ["yi", "bing"].flatMap { body in
            stages(body, "200件", "150件", year: 2023) + [Invented.figure(body, "9件", of: "received")]
        }
        let made = try made(rows, "[\"yi\", \"bing\"]", ", \"facet\": \"body\"")
        #expect(made.notes.contains("乙市2024年各项不全，取较全的2023年；丙市2024年各项不全，取较全的2023年"), "\(made.notes)")
    }

    @Test func aStageIsAShareOfTheOneBefore() throws {
        let made = try made(stages("yi", "200件", "150件"))
        #expect(made.title == "乙市2024年收到200件，立案150件，占75.0%")
        #expect(made.table.rows.map { $0[3].text } == ["", "75.0%"])
        #expect(SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene).contains("150件 · 75.0%"))
    }

    @Test(arguments: [
        ("200余件", "150件", "one", "是约数"), ("200件", "150件", "two", "来源不同"), ("0件", "0件", "one", "为零"),
        ("100件", "150件", "one", "多于上一阶段"),
    ]) func whatIsNoShareIsWithheldAndSaid(received: String, filed: String, source: String, word: String)
        throws
    {
        let made = try made(stages("yi", received, filed, source: source))
        #expect(!made.title.contains("%") && !made.paragraph.contains("%"))
        #expect(made.notes.contains { $0.contains(word) && $0.hasSuffix("不算比例：立案") }, "\(made.notes)")
    }

    @Test func thePeriodWithMostStagesIsDrawnAndTheLaterOneNamed() throws {
        let made = try made(
            stages("yi", "200件", "150件", year: 2022) + [Invented.figure("yi", "9件", year: 2024)])
        #expect(made.title.hasPrefix("乙市2022年"))
        #expect(made.notes.contains("乙市2024年各项不全，取较全的2022年"))
    }

    @Test func figuresOfTwoPeriodsAreNoStages() throws {
        let rows = [
            Invented.figure("yi", "9件", year: 2023, of: "received"), Invented.figure("yi", "9件", year: 2024),
        ]
        let dataset = Invented.dataset(rows)
        let json = "{ \"kind\": \"funnel\", \"indicators\": [\"received\", \"filed\"], \"bodies\": \"yi\" }"
        let file = try #require(FigureFileReader(dataset: dataset).read(json, path: "x.json").file)
        let thrown = try fault { try FigureMaker(dataset: dataset, language: .zh).figure(file) }
        #expect(thrown?.code == .nothingToShow)
    }

    @Test func severalBodiesStandInPanels() throws {
        let made = try made(
            stages("yi", "20件", "15件") + stages("bing", "200件", "150件", year: 2023),
            "{ \"level\": \"prefecture\" }",
            ", \"facet\": \"body\"")
        let dump = SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene)
        #expect(dump.contains("丙市 2023") && dump.contains("乙市 2024"))
        #expect(made.notes.contains("数不足两项，未画：丁市"))
        #expect(made.table.rows.map { $0[0].text } == ["丙市", "丙市", "乙市", "乙市"])
    }
}
