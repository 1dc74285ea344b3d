import Canvas
import Figures
import Foundation
import Metrics
import Plot
import SceneRecords
import Testing

/// Every kind with every case. A case that cannot be drawn records its one fault.
@Suite struct KindGoldenTests {
    static let words = FigureKinds.all.map(\.word)

    static func figure(_ word: String, _ kind: Case, _ language: Language = .zh) throws -> Figure {
        let dataset = Cases.dataset(kind)
        let form = try #require(FigureKinds.named(word))
        let (file, faults) = FigureFileReader(dataset: dataset).read(KindFiles.text(form), path: "x.json")
        if let fault = faults.first { throw fault }
        return try FigureMaker(dataset: dataset, language: language).figure(try #require(file))
    }

    @Test(arguments: words) func kindIsAsRecorded(word: String) throws {
        var record = ""
        for kind in Case.allCases {
            record += "## \(kind.rawValue)\n" + Self.record(word, kind) + "\n"
        }
        try expectBaseline(record, "kind-\(word)")
    }

    private static func record(_ word: String, _ kind: Case) -> String {
        do {
            let figure = try figure(word, kind)
            let drawn = try figure.scene(measuredBy: StubMeasurer())
            let warnings = drawn.warnings.map { "warning[\($0.code)] \($0.text.zh)\n" }.joined()
            return SceneRecord.text(drawn.scene) + warnings + figure.paragraph + "\n"
        } catch let fault as Fault {
            return fault.text(in: .zh) + "\n"
        } catch let error as ChartError {
            return "\(error.code): \(error)\n"
        } catch {
            return "\(error)\n"
        }
    }

    @Test(arguments: words) func nothingToShowIsOneClearFault(word: String) throws {
        for kind in [Case.none, .allMissing] {
            do {
                _ = try Self.figure(word, kind)
                Issue.record("\(word) draws \(kind)")
            } catch let fault as Fault {
                #expect(fault.code == .nothingToShow, "\(fault.text(in: .en))")
            }
        }
    }

    /// A theme is chosen when the figure is drawn, after its words are made: on a dark ground what stands out is light.
    @Test(arguments: words) func notesHoldOnEveryGround(word: String) throws {
        for kind in [Case.few, .mixedIntervals] {
            let (zh, en) = (try Self.figure(word, kind), try Self.figure(word, kind, .en))
            #expect(
                !zh.notes.contains { $0.contains("深") || $0.contains("浅格") || $0.contains("浅色") },
                "\(zh.notes)")
            #expect(
                !en.notes.contains { $0.contains("Dark") || $0.contains("dark") || $0.contains("light ") },
                "\(en.notes)")
        }
    }

    @Test func aFigureWithoutNameIsNamedByAllItsIndicators() throws {
        #expect(try Self.figure("scatter", .few).subtitle.hasPrefix("立案、办复率，"))
        #expect(try Self.figure("heatmap", .few).name == "立案、办复率、收到提案")
        #expect(try Self.figure("funnel", .few, .en).name == "received and 3 more")
    }

    @Test(arguments: words) func bothLanguagesSayEverything(word: String) throws {
        for language in [Language.zh, .en] {
            let figure = try Self.figure(word, .mixedIntervals, language)
            #expect(!figure.title.isEmpty && !figure.subtitle.isEmpty && !figure.paragraph.isEmpty)
            #expect(!figure.sourceLine.isEmpty && !figure.table.rows.isEmpty)
            #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
            #expect(figure.alternative.count < figure.longDescription.count)
        }
    }
}

/// Pictures of every kind and case, for whoever looks at them: `HUIMOU_PICTURES=folder`.
@Suite struct KindPictureTests {
    static let folder = ProcessInfo.processInfo.environment["HUIMOU_PICTURES"]

    @Test(.enabled(if: folder != nil), arguments: KindGoldenTests.words)
    func pictures(word: String) throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let typesetter = try Typesetter()
        for kind in Case.allCases {
            guard let figure = try? KindGoldenTests.figure(word, kind) else { continue }
            for (ending, theme) in [("", Theme.print), ("-grey", .grey)] {
                guard let scene = try? figure.scene(theme: theme, measuredBy: typesetter).scene else {
                    continue
                }
                let bytes = try PNGRenderer.render(scene, dpi: 144, typesetter: typesetter)
                try Data(bytes).write(
                    to: folder.appendingPathComponent("\(word)-\(kind.rawValue)\(ending).png"))
            }
        }
    }
}
