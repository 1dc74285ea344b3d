import Canvas
import Figures
import Foundation
import Metrics
import Plot
import SceneRecords
import Testing

/// Strips and boxes of hundreds and thousands of committees.
@Suite struct CrowdTests {
    /// Figures with one peak and a long tail, every tenth approximate, every fiftieth of another year.
    static func dataset(_ count: Int) -> Dataset {
        let bodies = (0..<count).map {
            Body(id: "c\($0)", name: "虚构\($0)县政协", nameEnglish: "", shortName: "虚\($0)县", level: .county)
        }
        let rows = (0..<count).map { index -> Observation in
            let spread = Double((index * 7919 + 17) % 1000) / 1000
            let other = Double((index * 104_729 + 5) % 1000) / 1000
            let value = 20 + Int(90 * (spread + other) + 300 * spread * spread * spread * other)
            let year = index % 50 == 7 ? 2023 : 2024
            return Invented.figure(
                "c\(index)", index % 10 == 3 ? "\(value / 10 * 10)余件" : "\(value)件", year: year)
        }
        return Dataset(
            bodies: bodies, indicators: Invented.indicators, sources: Invented.sources, observations: rows)
    }

    static func figure(_ kind: String, _ count: Int) throws -> Figure {
        let dataset = dataset(count)
        let text = "{ \"kind\": \"\(kind)\", \"indicators\": \"filed\", \"highlight\": \"c\(count / 2)\" }"
        let (file, faults) = FigureFileReader(dataset: dataset).read(text, path: "x.json")
        #expect(faults.isEmpty)
        return try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
    }

    @Test(arguments: ["strip", "box"], [300, 3000])
    func everyBodyCountsAndTheHighlightedOneIsNamed(kind: String, count: Int) throws {
        let figure = try Self.figure(kind, count)
        let drawn = try figure.scene(measuredBy: StubMeasurer())
        let dump = SceneDump.text(drawn.scene)
        #expect(drawn.warnings.isEmpty, "\(drawn.warnings.map(\.text.zh))")
        #expect(figure.title.hasPrefix("虚\(count / 2)县立案"))
        #expect(dump.contains("虚\(count / 2)县"))
        let comparable = count - count / 50
        if kind == "strip" {
            #expect(figure.table.rows.count == count)
            #expect(dump.components(separatedBy: "c0/filed").count == 2)
        } else {
            #expect(figure.table.rows.count == 1 && figure.table.rows[0][1].text == "\(comparable)")
        }
    }

    @Test(.enabled(if: KindPictureTests.folder != nil), arguments: ["strip", "box"], [300, 3000])
    func pictures(kind: String, count: Int) throws {
        let folder = URL(fileURLWithPath: try #require(KindPictureTests.folder))
        let typesetter = try Typesetter()
        let scene = try Self.figure(kind, count).scene(measuredBy: typesetter).scene
        let bytes = try PNGRenderer.render(scene, dpi: 144, typesetter: typesetter)
        try Data(bytes).write(to: folder.appendingPathComponent("\(kind)-crowd\(count).png"))
    }
}
