import Canvas
import Figures
import Foundation
import Metrics
import Plot
import SceneRecords
import Testing

/// What can be below zero in a figure is a change: no figure of a dataset is, and its reader refuses one.
@Suite struct NegativeTests {
    /// Rates that fall, rise and stay, one of them within bounds; the middle year falls below both others.
    private static let rates: [(String, [String])] = [
        ("yi", ["96.4%", "91.0%", "88.5%"]), ("bing", ["90%", "71.5%", "97.2%"]),
        ("ding", ["60%", "55%", "60%"]), ("wu", ["近90%", "约40%", "约70%"]),
    ]
    private static let observations = rates.flatMap { body, stated in
        zip(2022...2024, stated).map { Invented.figure(body, $1, year: $0, of: "rate") }
    }

    static let files: [(name: String, json: String)] = [
        ("change-bodies", "\"kind\": \"change\", \"years\": { \"from\": 2022, \"to\": 2024 }"),
        ("change-years", "\"kind\": \"change\", \"bodies\": \"bing\""),
        (
            "change-panels",
            "\"kind\": \"change\", \"bodies\": [\"yi\", \"bing\", \"ding\"], \"facet\": \"body\""
        ),
        ("dumbbell", "\"kind\": \"dumbbell\", \"years\": { \"from\": 2022, \"to\": 2024 }"),
        ("slope", "\"kind\": \"slope\", \"years\": { \"from\": 2022, \"to\": 2024 }"),
        ("sparklines", "\"kind\": \"sparklines\""),
    ]

    private static func figure(_ json: String, _ language: Language = .zh) throws -> Figure {
        try Invented.made("{ \(json), \"indicators\": \"rate\" }", observations, language: language)
    }

    @Test(arguments: files.map(\.name)) func pointsBelowZeroAreAsRecorded(name: String) throws {
        let json = try #require(Self.files.first { $0.name == name }).json
        let figure = try Self.figure(json)
        let drawn = try figure.scene(measuredBy: StubMeasurer())
        let warnings = drawn.warnings.map { "warning[\($0.code)] \($0.text.zh)\n" }.joined()
        try expectBaseline(
            SceneDump.text(drawn.scene) + warnings + figure.paragraph + "\n", "negative-\(name)")
    }

    @Test func aChangeOfARateIsInPoints() throws {
        let figure = try Self.figure(Self.files[0].json)
        #expect(figure.subtitle.contains("单位：百分点"), "\(figure.subtitle)")
        let table = figure.table.rows.map { $0.map(\.text) }
        #expect(table.contains { $0.contains("下降7.9个百分点") }, "\(table)")
        #expect(table.contains { $0.contains("上升7.2个百分点") }, "\(table)")
    }

    @Test(.enabled(if: KindPictureTests.folder != nil), arguments: files.map(\.name))
    func pictures(name: String) throws {
        let folder = URL(fileURLWithPath: try #require(KindPictureTests.folder))
        let json = try #require(Self.files.first { $0.name == name }).json
        let typesetter = try Typesetter()
        let scene = try Self.figure(json).scene(measuredBy: typesetter).scene
        let bytes = try PNGRenderer.render(scene, dpi: 144, typesetter: typesetter)
        try Data(bytes).write(to: folder.appendingPathComponent("negative-\(name).png"))
    }
}
