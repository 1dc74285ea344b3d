import Canvas
import Press
import Figures
import Foundation
import Metrics
import Testing

@testable import Report

/// The report of the project's own datasets, read as a printer would.
@Suite struct BookTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    struct Made {
        var dataset: Dataset
        var document: PDFDocument
        var walks: [PageWalk]
        var typesetter: Typesetter
    }

    private func make() throws -> Made {
        let dataset = Dataset.load(from: Self.root + "/datasets").dataset
        let path = Self.root + "/charts/report.json"
        let (read, faults) = ReportFile.read(try String(contentsOfFile: path, encoding: .utf8), path: path)
        #expect(faults.isEmpty)
        let file = try #require(read)
        let typesetter = try Typesetter()
        var figures: [String: Figure] = [:]
        for id in file.chapters.flatMap(\.figures) {
            let text = try String(contentsOfFile: Self.root + "/charts/\(id).json", encoding: .utf8)
            let (figure, faults) = FigureFileReader(dataset: dataset).read(text, path: id)
            #expect(faults.isEmpty)
            figures[id] = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(figure))
        }
        let book = try ReportMaker(dataset: dataset, file: file).book(
            figures: figures, created: 0, measuredBy: typesetter)
        return Made(
            dataset: dataset, document: book.document, walks: book.document.pages.map(PageWalk.init),
            typesetter: typesetter)
    }

    @Test func theBookIsSetAsAPrinterWouldHaveIt() throws {
        let book = try make()
        checkLines(book)
        try checkMargins(book)
        checkSizes(book)
        checkFurniture(book)
        checkHeadings(book)
        checkContents(book)
        checkReferences(book)
        checkFilling(book)
    }

    /// The line-start and line-end prohibitions of clreq, on every line of running text and every broken cell.
    private func checkLines(_ book: Made) {
        let noStart = Set("。，、；：？！）》”’】〉…％%")
        let noEnd = Set("（《“‘【〈")
        for walk in book.walks {
            for placed in walk.runs where placed.roles.contains(.paragraph) {
                if let first = placed.run.text.first {
                    #expect(!noStart.contains(first), "\(placed.run.text)")
                }
                if let last = placed.run.text.last { #expect(!noEnd.contains(last), "\(placed.run.text)") }
            }
        }
    }

    private func checkMargins(_ book: Made) throws {
        let style = PageStyle()
        for (index, walk) in book.walks.enumerated() {
            let left = style.left(page: index + 1)
            for placed in walk.runs {
                let width = try book.typesetter.width(
                    of: placed.run.text, font: placed.run.font, letterSpacing: placed.run.letterSpacing)
                let start =
                    switch placed.run.anchor {
                    case .start: placed.origin.x
                    case .middle: placed.origin.x - width / 2
                    case .end: placed.origin.x - width
                    }
                guard placed.run.rotation == 0 else { continue }
                #expect(start >= left - 0.6, "page \(index + 1): \(placed.run.text)")
                #expect(start + width <= left + style.width + 0.6, "page \(index + 1): \(placed.run.text)")
                let isFurniture = placed.roles.contains(.artifact)
                if !isFurniture {
                    #expect(
                        placed.origin.y <= style.sheet.height - style.bottom + 0.6,
                        "page \(index + 1): \(placed.run.text)")
                }
            }
        }
    }

    /// Nothing under 7 pt, no line under 0.35 pt.
    private func checkSizes(_ book: Made) {
        for walk in book.walks {
            #expect(walk.runs.allSatisfy { $0.run.font.size >= 7 })
            #expect(walk.strokes.allSatisfy { $0 >= 0.35 })
        }
    }

    private func checkFurniture(_ book: Made) {
        let style = PageStyle()
        for (index, walk) in book.walks.enumerated().dropFirst() {
            let page = index + 1
            let furniture = walk.runs.filter { $0.roles.contains(.artifact) }
            #expect(furniture.contains { $0.run.text == "政协履职回眸比较报告" })
            let number = furniture.first {
                $0.run.text == String(page) && $0.origin.y > style.sheet.height - style.bottom
            }
            let outer = page % 2 == 1 ? style.left(page: page) + style.width : style.left(page: page)
            #expect(number?.origin.x == outer, "page \(page)")
        }
        #expect(!book.walks[0].runs.contains { $0.roles.contains(.artifact) })
    }

    /// At least two lines of text, a figure or a table stand below a heading on its page.
    private func checkHeadings(_ book: Made) {
        for (index, walk) in book.walks.enumerated().dropFirst(2) {
            for heading in walk.runs
            where heading.roles.contains(.heading1) || heading.roles.contains(.heading2) {
                let below = walk.runs.filter {
                    $0.origin.y > heading.origin.y + 1 && !$0.roles.contains(.artifact)
                }
                let rows = Set(below.map { ($0.origin.y * 10).rounded() })
                #expect(rows.count >= 2, "page \(index + 1): \(heading.run.text) stands alone at the foot")
            }
        }
    }

    /// Every entry of the contents gives the page on which its heading stands.
    private func checkContents(_ book: Made) {
        let entries = book.walks[1].links.compactMap { link -> String? in
            if case .destination(let name) = link { return name }
            return nil
        }
        let numbers = book.walks[1].runs.filter { $0.roles.contains(.contentsEntry) && $0.run.anchor == .end }
            .map(\.run.text)
        #expect(entries.count == numbers.count)
        #expect(entries.count > 15)
        for (entry, number) in zip(entries, numbers) {
            let page = book.walks.firstIndex { $0.destinations.contains(entry) }
            #expect(page.map { String($0 + 1) } == number, "\(entry)")
        }
        #expect(book.document.outline.map(\.target).count == entries.count + 1)
    }

    /// Every observation and every source stands in the appendix once, and every link leads somewhere.
    private func checkReferences(_ book: Made) {
        let destinations = book.walks.flatMap(\.destinations)
        let names = Set(destinations)
        #expect(names.count == destinations.count)
        for observation in book.dataset.observations {
            #expect(names.contains("observation-\(observation.id)"))
        }
        for source in book.dataset.sources { #expect(names.contains("source-\(source.id)")) }
        var marks = 0
        for case .destination(let name) in book.walks.flatMap(\.links) {
            #expect(names.contains(name), "\(name)")
            if name.hasPrefix("observation-") { marks += 1 }
        }
        #expect(marks > 100, "marks and cells lead to their rows")
        // Addresses of mirrors on foreign sites are not linked.
        for case .uri(let address) in book.walks.flatMap(\.links) {
            let source = book.dataset.sources.first { $0.url == address }
            #expect(source?.note.contains("勿作链接") == false, "\(address)")
        }
    }

    /// Only a chapter's last page may be left with more than a third of it empty.
    private func checkFilling(_ book: Made) {
        let style = PageStyle()
        for index in book.walks.indices.dropFirst(2).dropLast() {
            let next = book.walks[index + 1]
            guard !next.runs.contains(where: { $0.roles.contains(.heading1) }) else { continue }
            let lowest =
                book.walks[index].runs.filter { !$0.roles.contains(.artifact) }.map(\.origin.y).max() ?? 0
            #expect(lowest > style.top + style.height * 0.66, "page \(index + 1) ends at \(lowest)")
        }
    }
}
