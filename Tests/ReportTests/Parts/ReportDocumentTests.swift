import Canvas
import Figures
import Foundation
import Metrics
import Press
import Testing

@testable import Report

/// The report of the project's own data as a document, walked from end to end.
@Suite struct ReportDocumentTests {
    private static let root = DefaultReport.root

    private struct Made {
        var dataset: Dataset
        var figures: [String: Figure]
        var document: Press.Document
        var walk: DocumentWalk
        var warnings: [ReportDocument.Warning]
    }

    private static func make(_ language: Language, parts: String? = nil) throws -> Made {
        let dataset = Dataset.load(from: root + "/datasets").dataset
        let path = root + "/charts/report.json"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        if language == .en { text = text.replacingOccurrences(of: "zh-CN", with: "en") }
        if let parts { text = "{ \"title\": \"虚构\", \"parts\": [\(parts)] }" }
        let (read, faults) = ReportFile.read(text, path: path, dataset: dataset)
        #expect(faults.isEmpty)
        let file = try #require(read)
        var figures: [String: Figure] = [:]
        for id in file.chapters.flatMap(\.figures) {
            let text = try String(contentsOfFile: root + "/charts/\(id).json", encoding: .utf8)
            let (figure, _) = FigureFileReader(dataset: dataset).read(text, path: id)
            figures[id] = try FigureMaker(dataset: dataset, language: language)
                .figure(try #require(figure))
        }
        let made = try ReportDocument.make(
            dataset: dataset, file: file, figures: figures, program: "huimou 0.0.0",
            measuredBy: Typesetter())
        return Made(
            dataset: dataset, figures: figures, document: made.document,
            walk: try DocumentWalk(made.document), warnings: made.warnings)
    }

    @Test(arguments: Language.allCases) func everyNameIsUniqueAndEveryReferenceResolves(
        _ language: Language
    ) throws {
        let made = try Self.make(language)
        let names = Set(made.walk.labels)
        #expect(names.count == made.walk.labels.count)
        let lost = Set(made.walk.targets).subtracting(names)
        #expect(lost.isEmpty, "\(lost.sorted().prefix(10))")
        #expect(made.walk.targets.count > 3000, "marks, cells, rows and sources lead on")
        #expect(made.walk.emptyParts.isEmpty)
        #expect(!made.warnings.contains { $0.code == "empty-part" })
    }

    /// What the caption says stands neither in the picture nor over the table once more.
    @Test func captionsAreNotRepeated() throws {
        let made = try Self.make(.zh)
        for (id, figure) in made.figures {
            let block = try #require(made.walk.figures["figure-\(id)"])
            #expect(block.caption == figure.title)
            #expect(made.walk.tables["table-\(id)"]?.caption == figure.name)
            let words = PageWalk(try block.scene()).runs.map(\.run.text).joined()
            #expect(!words.contains(figure.title) && !words.contains(figure.name), "\(id): \(words)")
        }
    }

    @Test func doubtsAreMarkedInTablesAndSaidInText() throws {
        let made = try Self.make(.zh)
        let id = "national-proposals-year-end"
        let table = try #require(made.walk.tables["table-\(id)"])
        let cells = table.table.rows.flatMap(\.cells).map(\.text)
        #expect(cells.contains("※5403") && cells.contains("5884"))
        #expect(table.notes.joined().contains(.reference(to: "observations", form: .number)))
        #expect(made.walk.tables["table-national-proposals"]?.notes.isEmpty == true)
        #expect(made.walk.texts.contains { $0.contains("以2013年的5403件（存疑）为最高") })
    }

    @Test func bodiesWithoutFiguresAreNamed() throws {
        let made = try Self.make(.zh)
        let known = Set(made.dataset.observations.map(\.body))
        let silent = made.dataset.bodies.filter { !known.contains($0.id) }
        let said = try #require(made.walk.texts.first { $0.contains("机构名录另有\(silent.count)个机构") })
        #expect(!silent.isEmpty && silent.allSatisfy { said.contains($0.shortName) })
    }

    @Test func everyObservationAndSourceHasARowAndEveryRowItsSource() throws {
        let made = try Self.make(.zh)
        for row in made.dataset.observations {
            let cells = try #require(made.walk.rows["observation-\(row.id)"], "\(row.id)").cells
            #expect(cells[2].text == row.quantity.asStated)
            #expect(cells[5].link == .destination("source-\(row.source)"))
        }
        for source in made.dataset.sources {
            let cells = try #require(made.walk.rows["source-\(source.id)"], "\(source.id)").cells
            // Addresses of copies on other people's sites are neither printed nor linked.
            guard let url = source.url else { continue }
            let printed = PrintedAddress(url).text
            #expect(cells[1].text.contains(printed) == !source.isOnForeignSite)
            #expect(printed.count <= 90 && !printed.contains("%25"), "\(printed)")
        }
        for address in made.walk.addresses {
            #expect(made.dataset.sources.contains { $0.url == address && !$0.isOnForeignSite }, "\(address)")
        }
    }

    @Test func sourcesNameTheFiguresThatUseThem() throws {
        let made = try Self.make(.zh)
        for (id, figure) in made.figures {
            let block = try #require(made.walk.figures["figure-\(id)"])
            for source in figure.sources {
                let cells = try #require(made.walk.rows["source-\(source)"]).cells
                let back = Inline.reference(to: "figure-\(id)", form: .number)
                #expect(cells[6].content?.contains(back) == true, "\(source) \(id)")
                #expect(
                    block.notes.joined().contains {
                        if case .link(_, .destination("source-\(source)")) = $0 { return true }
                        return false
                    })
            }
        }
    }

    @Test func anEnglishReportHasNoChineseWordsOfItsOwn() throws {
        let made = try Self.make(.en)
        // What stands in Chinese is from the data set: its texts in one string, and no sentence of the parts in it.
        var known = made.dataset.sources.map { "\($0.title)\($0.printedNote)\($0.publisher)\($0.url ?? "")" }
        known += made.dataset.sources.compactMap { $0.url.map { PrintedAddress($0).text } }
        known += made.dataset.indicators.map(\.definition)
        known += made.dataset.definitions.histories.joined().flatMap { [$0.definition, $0.note] }
        for row in made.dataset.observations {
            known += [
                row.topic, row.period.label, row.quantity.asStated, row.locator, row.printedNote,
            ]
        }
        let file = try #require(
            ReportFile.read(
                try String(contentsOfFile: Self.root + "/charts/report.json", encoding: .utf8), path: "r"
            ).file)
        known += [file.title, file.subtitle, file.author]
        known += file.parts.flatMap { [$0.title ?? "", $0.introduction ?? ""] }
        // The figure files name their figures and measures in Chinese.
        known += made.figures.values.flatMap { [$0.name] + $0.table.columns.map(\.title) }
        // Words whose reading the guide explains.
        known.append("余, 多 以上, 超过, 不少于, 逾 近, 将近, 不到 约, 左右, 上下 存疑 …／◌？")
        let text = known.joined(separator: "\n")
        let isHan = { (scalar: Unicode.Scalar) in (0x3400...0x9FFF).contains(scalar.value) }
        for said in Set(made.walk.texts) where said.unicodeScalars.contains(where: isHan) {
            let runs = said.unicodeScalars.split { !isHan($0) }.map { String(String.UnicodeScalarView($0)) }
            let own = runs.filter { !text.contains($0) }
            #expect(own.isEmpty, "\(said): \(own)")
        }
    }

    @Test func partsComeInTheOrderOfTheFileAndWhatIsLeftOutIsNotLinked() throws {
        let made = try Self.make(
            .zh,
            parts: """
                "sources", { "part": "changes", "title": "变化" }, "findings", "index", "guide", "contents", "coverage"
                """)
        #expect(made.document.parts.map(\.title) == ["来源", "变化", "要点", "索引", "编制说明", "目录", "覆盖与可比性"])
        let names = Set(made.walk.labels)
        #expect(Set(made.walk.targets).isSubset(of: names))
        #expect(!names.contains { $0.hasPrefix("observation-") })
    }

    @Test func aSelectionLeavesOutOtherRows() throws {
        let made = try Self.make(
            .zh,
            parts: """
                { "part": "observations", "bodies": { "level": "national" }, "years": { "from": 2020 } }, "coverage"
                """)
        let rows = made.walk.rows.keys.filter { $0.hasPrefix("observation-") }
        let expected = made.dataset.observations.filter { $0.body == "national" && $0.period.year >= 2020 }
        #expect(Set(rows) == Set(expected.map { "observation-\($0.id)" }))
        #expect(Set(made.walk.targets).isSubset(of: Set(made.walk.labels)))
    }

    @Test func theSameReportComesOutTwice() throws {
        let (first, second) = (try Self.make(.zh), try Self.make(.zh))
        #expect(first.walk.texts == second.walk.texts)
        #expect(first.walk.labels == second.walk.labels)
        #expect(first.walk.targets == second.walk.targets)
    }
}
