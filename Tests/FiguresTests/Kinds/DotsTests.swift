import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct DotsTests {
    private func made(_ extra: String, _ rows: [Observation]) throws -> Figure {
        try Invented.made(
            "{ \"kind\": \"dots\", \"indicators\": [\"filed\", \"received\"], "
                + "\"bodies\": { \"level\": \"prefecture\" } \(extra) }", rows)
    }

    private let rows = [
        Invented.figure("yi", "50件"), Invented.figure("yi", "70件", of: "received"),
        Invented.figure("bing", "163件"),
    ]

    @Test func oneGlyphARowSaysWhatIsMissing() throws {
        let scene = try made("", rows).scene(measuredBy: StubMeasurer())
        let dump = SceneDump.text(scene.scene)
        #expect(dump.contains("… 收到未报告"))
        // Of a body without either, the word alone.
        #expect(dump.contains("text “… 未报告”"))
        #expect(scene.warnings.isEmpty)
    }

    @Test func aLogScaleHoldsNoZero() throws {
        let dataset = Invented.dataset(rows + [Invented.figure("ding", "0件")])
        let json = "{ \"kind\": \"dots\", \"indicators\": \"filed\", \"scale\": \"log\" }"
        let (file, _) = FigureFileReader(dataset: dataset).read(json, path: "x.json")
        let read = try #require(file)
        let thrown = try fault { try FigureMaker(dataset: dataset, language: .zh).figure(read) }
        #expect(thrown?.pointer == "/scale" && thrown?.message.zh.contains("丁市") == true)
        #expect(try made(", \"scale\": \"log\"", rows).notes.last?.contains("对数") == true)
    }
}
