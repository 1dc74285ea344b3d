import Canvas
import Figures
import Metrics
import SceneRecords
import Testing

/// How bodies are named beside the plot: as the file asks, and in fewer characters where there is no room.
@Suite struct NamesTests {
    /// The picture of three bodies of names of some length, at a width in millimetres.
    private func drawn(
        _ kind: String, names: String, width: Double, full: Int = 6, short: Int = 0, extra: String = "",
        language: Language = .zh
    ) throws -> (dump: String, codes: [String], texts: [Bilingual]) {
        let bodies = ["甲", "乙", "丙"].map { stem in
            Body(
                id: ["甲": "jia", "乙": "yi", "丙": "bing"][stem] ?? "",
                name: stem + String(repeating: "某", count: full) + "委员会",
                nameEnglish: "CPPCC \(stem) Municipal Committee",
                shortName: stem + String(repeating: "略", count: short) + "市", level: .prefecture)
        }
        let rows = bodies.flatMap { body in
            [2023, 2024].map { Invented.figure(body.id, "\(60 + body.id.count)件", year: $0) }
        }
        let dataset = Dataset(
            bodies: bodies, indicators: Invented.indicators, sources: Invented.sources, observations: rows)
        let text =
            "{ \"kind\": \"\(kind)\", \"indicators\": \"filed\", \"names\": \"\(names)\", \"width\": \(width)\(extra) }"
        let (file, faults) = FigureFileReader(dataset: dataset).read(text, path: "x.json")
        #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
        let figure = try FigureMaker(dataset: dataset, language: language).figure(try #require(file))
        #expect(!figure.title.contains("某"), "titles speak of bodies by their short names")
        let drawn = try figure.scene(measuredBy: StubMeasurer())
        return (SceneDump.text(drawn.scene), drawn.warnings.map(\.code), drawn.warnings.map(\.text))
    }

    @Test(arguments: [
        "bars", "lollipop", "dots", "dumbbell", "heatmap", "coverage", "sparklines", "change", "slope",
        "bump", "line",
    ])
    func aFileChoosesFullNames(kind: String) throws {
        let years =
            ["change", "dumbbell", "slope"].contains(kind)
            ? ", \"years\": { \"from\": 2023, \"to\": 2024 }" : ""
        let short = try drawn(kind, names: "short", width: 160, extra: years)
        #expect(
            short.dump.contains("“甲市") && !short.dump.contains("某") && short.codes.isEmpty, "\(short.codes)")
        let full = try drawn(kind, names: "full", width: 300, full: 4, extra: years)
        #expect(full.dump.contains("甲某某某某委员会"), "\(kind)")
        #expect(full.codes.isEmpty, "\(full.codes)")
    }

    @Test func fullNamesGiveWayToShortOnesAndTheseToNumbers() throws {
        let wide = try drawn("bars", names: "full", width: 300, full: 40)
        #expect(wide.dump.contains("甲某某某") && wide.codes.isEmpty)
        let narrow = try drawn("bars", names: "full", width: 60, full: 40)
        #expect(narrow.dump.contains("甲市") && narrow.codes == ["names-abbreviated"])
        let narrower = try drawn("bars", names: "full", width: 60, full: 50, short: 40)
        #expect(narrower.codes == ["names-numbered"])
        #expect(narrower.dump.contains("legend “2 甲某某某"), "the list under the plot has the full names")
        let short = try drawn("bars", names: "short", width: 60, short: 40)
        #expect(short.codes == ["names-numbered"] && short.dump.contains("legend “2 甲略略略"))
    }

    @Test func uprightBarsOfLongNamesStandOverNumbers() throws {
        let upright = ", \"orientation\": \"vertical\""
        let full = try drawn("bars", names: "full", width: 300, full: 40, extra: upright)
        #expect(full.dump.contains("甲某") && full.codes.isEmpty)
        let numbers = try drawn("bars", names: "short", width: 60, short: 40, extra: upright)
        #expect(numbers.codes == ["names-numbered"])
        #expect(!numbers.dump.contains("rotat"), "names are never turned")
    }

    @Test func aKindWithoutBodiesBesideThePlotHasNoUseForIt() {
        let dataset = Invented.dataset([])
        let text = "{ \"kind\": \"strip\", \"indicators\": \"filed\", \"names\": \"full\" }"
        let faults = FigureFileReader(dataset: dataset).read(text, path: "x.json").faults
        #expect(faults.map(\.code.rawValue) == ["unused-key"])
    }

    @Test(arguments: [NamesCase(short: 0, word: "简称"), NamesCase(short: 40, word: "编号")])
    func warningsSpeakBothLanguages(of given: NamesCase) throws {
        let drawn = try drawn("bars", names: "full", width: 60, full: 50, short: given.short)
        let text = try #require(drawn.texts.first)
        #expect(text.zh.contains("丙某某") && text.zh.contains(given.word), "\(text.zh)")
        #expect(text.en.contains("丙某某") && text.en.contains("instead"), "\(text.en)")
    }
}

struct NamesCase: Sendable {
    let short: Int
    let word: String
}
