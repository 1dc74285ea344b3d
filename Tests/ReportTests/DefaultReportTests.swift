import Canvas
import Foundation
import Metrics

import SceneRecords
import Testing

@testable import Press
@testable import Report

/// The report of the project's own data, read as a printer would.
@Suite struct DefaultReportTests {
    @Test(arguments: Language.allCases) func theReportIsSetAsAPrinterWouldHaveIt(_ language: Language) throws
    {
        let report = try DefaultReport(language)
        #expect(report.layout.warnings.isEmpty)
        checkLines(report)
        try checkMargins(report)
        checkSizes(report)
        checkFurniture(report)
        checkHeadings(report)
        checkContents(report)
        checkLinks(report)
        checkFilling(report)
    }

    @Test func pagesStandWhereTheyWereLookedAt() throws {
        let report = try DefaultReport(.zh)
        try expectBaseline(report.layout.geometry, "report-geometry")
    }

    /// The line-start and line-end prohibitions of clreq, on every line of running text and every broken cell.
    private func checkLines(_ report: DefaultReport) {
        let noStart = Set("。，、；：？！）》”’】〉…％%")
        let noEnd = Set("（《“‘【〈")
        for walk in report.walks {
            for line in walk.lines
            where !line.roles.contains(.figure) && !Set(line.roles).isDisjoint(with: [.paragraph, .note]) {
                if let first = line.text.first { #expect(!noStart.contains(first), "\(line.text)") }
                if let last = line.text.last { #expect(!noEnd.contains(last), "\(line.text)") }
            }
        }
    }

    private func checkMargins(_ report: DefaultReport) throws {
        let style = PageStyle()
        for (index, walk) in report.walks.enumerated() {
            let left = style.left(page: index + 1)
            let form = report.layout.pages[index].form
            guard form == .portrait else { continue }
            for placed in walk.runs where placed.run.rotation == 0 {
                let width = try report.typesetter.width(of: placed.run)
                let start =
                    switch placed.run.anchor {
                    case .start: placed.origin.x
                    case .middle: placed.origin.x - width / 2
                    case .end: placed.origin.x - width
                    }
                // The blank half of a mark that opens a line stands outside.
                let opens = placed.run.text.first.map { "（《“‘【〈".contains($0) } ?? false
                let edge = left - (opens ? placed.run.font.size / 2 : 0)
                let isWithin = start >= edge - 0.6 && start + width <= left + style.width + 0.6
                #expect(isWithin, "page \(index + 1): \(placed.run.text)")
                if !placed.isFurniture {
                    let isAbove = placed.origin.y <= style.sheet.height - style.bottom + 0.6
                    #expect(isAbove, "page \(index + 1): \(placed.run.text)")
                }
            }
        }
    }

    /// Nothing under 7 pt but marks of notes, no line under 0.35 pt.
    private func checkSizes(_ report: DefaultReport) {
        for walk in report.walks {
            for placed in walk.runs where placed.run.font.size < 7 {
                #expect(
                    placed.roles.contains(.noteReference) || placed.roles.contains(.link),
                    "\(placed.run.text)")
            }
            #expect(walk.strokes.allSatisfy { $0 >= 0.35 })
        }
    }

    private func checkFurniture(_ report: DefaultReport) {
        let style = PageStyle()
        for (index, page) in report.layout.pages.enumerated() {
            let furniture = report.walks[index].runs.filter(\.isFurniture)
            guard page.matter != .cover, !report.walks[index].runs.isEmpty else {
                #expect(furniture.isEmpty)
                continue
            }
            // Shortened with an ellipsis where it is long.
            let title = report.layout.document.title
            #expect(furniture.contains { title.hasPrefix($0.run.text.split(separator: "…").first ?? "…") })
            let label = furniture.first {
                $0.run.text == page.label && $0.origin.y > style.height(page.form) + style.inner
            }
            let isRight = (index + 1) % 2 == 1
            let left =
                switch page.form {
                case .portrait: style.left(page: index + 1)
                case .landscape: style.top
                case .foldout: style.inner
                }
            let place = label?.origin.x ?? 0
            #expect(abs(place - (isRight ? left + style.width(page.form) : left)) < 1e-6, "page \(index + 1)")
        }
    }

    /// At least two lines of text, a figure or a table stand below a heading on its page.
    private func checkHeadings(_ report: DefaultReport) {
        for (index, walk) in report.walks.enumerated() {
            for heading in walk.runs
            where heading.roles.contains(.heading1) || heading.roles.contains(.heading2) {
                let below = walk.runs.filter {
                    $0.origin.y > heading.origin.y + 1 && !$0.isFurniture
                }
                let rows = Set(below.map { ($0.origin.y * 10).rounded() })
                #expect(rows.count >= 2, "page \(index + 1): \(heading.run.text) stands alone at the foot")
            }
        }
    }

    /// Every entry of the contents gives the label of the page on which its place stands.
    private func checkContents(_ report: DefaultReport) {
        var labels: [String: String] = [:]
        for (page, walk) in zip(report.layout.pages, report.walks) {
            for name in walk.destinations { labels[name] = page.label }
        }
        var count = 0
        for walk in report.walks {
            // An entry of several lines is a group each.
            var said: [String: [String]] = [:]
            for entry in walk.groups where entry.role == .contentsEntry {
                guard case .destination(let name)? = entry.link else { continue }
                said[name, default: []] += PageWalk(Scene(size: .a4, items: [.group(entry)])).runs.map(
                    \.run.text)
            }
            for (name, words) in said {
                #expect(words.contains(labels[name] ?? "nowhere"), "\(name)")
                count += 1
            }
        }
        let headings = report.layout.register.headings.count
        #expect(count > headings / 2 && headings > 30)
    }

    /// Every observation and every source stands in the appendix once, and every link leads somewhere.
    private func checkLinks(_ report: DefaultReport) {
        let destinations = report.walks.flatMap(\.destinations)
        let names = Set(destinations)
        #expect(names.count == destinations.count)
        for observation in report.dataset.observations {
            #expect(names.contains("observation-\(observation.id)"))
        }
        for source in report.dataset.sources { #expect(names.contains("source-\(source.id)")) }
        var marks = 0
        for case .destination(let name) in report.walks.flatMap(\.links) {
            #expect(names.contains(name), "\(name)")
            if name.hasPrefix("observation-") { marks += 1 }
        }
        #expect(marks > 500, "marks and cells lead to their rows")
        // Addresses of mirrors on foreign sites are not linked.
        for case .uri(let address) in report.walks.flatMap(\.links) {
            let source = report.dataset.sources.first { $0.url == address }
            #expect(source.map { $0.kind != "mirror" } == true, "\(address)")
        }
    }

    /// How high the figure is with which a page begins; `nil` where it begins with something else.
    private func figureOnTop(of page: Int, _ layout: DocumentLayout) -> Double? {
        guard case .flow(let flow, let columns, _, _) = layout.pages[page].content,
            case .strip(let index)? = columns.first?.placed.first?.what
        else { return nil }
        let strip = layout.flows[flow].strips[index]
        return strip.floats ? strip.height : nil
    }

    /// Only a chapter's last page may be left half empty, and one below whose text the figure has no room.
    private func checkFilling(_ report: DefaultReport) {
        let style = PageStyle()
        for index in report.pages.indices.dropLast() {
            let (page, next) = (report.walks[index], report.walks[index + 1])
            // Wide tables stand on sheets of their own between the others.
            let isLast =
                next.runs.isEmpty || next.runs.contains { $0.roles.contains(.heading1) }
                || report.layout.pages[index].form != .portrait
                || report.layout.pages[index + 1].form != .portrait
            guard case .flow(_, let columns, _, _) = report.layout.pages[index].content, !isLast,
                report.layout.pages[index].matter != .cover
            else { continue }
            if let figure = figureOnTop(of: index + 1, report.layout),
                figure > style.height - (columns.first?.depth ?? 0)
            {
                continue
            }
            let lowest = page.runs.filter { !$0.isFurniture }.map(\.origin.y).max() ?? 0
            #expect(lowest > style.top + style.height * 0.5, "page \(index + 1) ends at \(lowest)")
        }
    }
}
