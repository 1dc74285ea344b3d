import Canvas
import Foundation
import Metrics
import Plot
import Testing

@testable import Press
@testable import Report

/// The default report as a file, read by other people's programs.
@Suite struct PrintedReportTests {
    private let report: DefaultReport
    private let file: URL

    init() throws {
        report = try DefaultReport(.zh)
        file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "report-\(UUID().uuidString).pdf")
        let metadata = PDFDocument.Metadata(
            title: report.layout.document.title, language: "zh-CN", created: 0)
        try DocumentPrinter(report.layout, metadata: metadata, threads: 2)
            .write(to: file.path, typesetter: report.typesetter)
    }

    private func run(_ tool: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(tool)")
        return output
    }

    private func squeezed(_ text: some StringProtocol) -> String {
        String(
            text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{C}" }.map(Character.init))
    }

    @Test func everySentenceIsReadInOrder() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        let told = try run("pdftotext", ["-raw", "-enc", "UTF-8", file.path, "-"])
        let found = String(decoding: told, as: UTF8.self)
        let pages = found.split(separator: "\u{C}", omittingEmptySubsequences: false).map(squeezed)
        for (number, walk) in report.walks.enumerated() {
            // The lines of each paragraph and heading, in the order of the page.
            let lines = walk.runs.filter { placed in
                !placed.isFurniture && !placed.roles.contains(.figure) && !placed.roles.contains(.table)
                    && !placed.roles.contains(.contentsEntry)
            }.map { squeezed($0.run.text) }.filter { $0.count > 6 }
            var rest = Substring(pages[number])
            for line in lines {
                guard let place = rest.range(of: line) else {
                    #expect(pages[number].contains(line), "page \(number + 1) says “\(line)”")
                    continue
                }
                // Columns side by side, such as those of an index, may be told in either order.
                if !walk.isIndex {
                    rest = rest[place.upperBound...]
                }
            }
        }
    }

    @Test func bookmarksAreTheHeadings() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        let json = try JSONSerialization.jsonObject(
            with: run("qpdf", ["--json", "--json-key=outlines", file.path]))
        func titles(_ entries: Any?) -> [String] {
            ((entries as? [[String: Any]]) ?? []).flatMap {
                [$0["title"] as? String ?? ""] + titles($0["kids"])
            }
        }
        let found = titles((json as? [String: Any])?["outlines"])
        #expect(found == report.layout.register.headings.map(\.printed))
        #expect(found.count > 30)
    }

    @Test func theFileIsSoundAndSmall() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try run("qpdf", ["--check", file.path])
        let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? .max
        #expect(size < 1_500_000, "\(size)")
    }

    @Test func nothingIsColouredInTheGreyEditionAndSeriesStayApart() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        for (number, page) in report.pages.enumerated() {
            let grey = PrintOptions(isGrey: true).side(of: [page])
            for paint in PagePaints(grey).all {
                #expect(paint.red == paint.green && paint.green == paint.blue)
            }
            for (one, other) in PagePaints(grey).seriesLookingAlike {
                Issue.record("page \(number + 1): \(one) and \(other) look alike in grey")
            }
        }
    }
}

/// The colours of a page, and how its series look.
private struct PagePaints {
    var all: [Color] = []
    /// How the marks of each series of a figure look, figure by figure.
    private var figures: [[String: Set<String>]] = []

    init(_ scene: Scene) { walk(scene.items, series: nil) }

    /// Series of one figure between which nothing tells.
    var seriesLookingAlike: [(String, String)] {
        figures.flatMap { looks -> [(String, String)] in
            let names = looks.keys.sorted()
            return names.indices.flatMap { first in
                names.indices.dropFirst(first + 1).compactMap { second in
                    looks[names[first]] == looks[names[second]] ? (names[first], names[second]) : nil
                }
            }
        }
    }

    private mutating func walk(_ items: [Scene.Item], series: String?) {
        for item in items {
            switch item {
            case .text(let run): all.append(run.color)
            case .group(let group):
                if group.role == .figure { figures.append([:]) }
                walk(group.items, series: group.series ?? series)
            case .shape(let shape):
                var look = "\(shape.path.segments.count) "
                switch shape.fill {
                case .color(let color):
                    all.append(color)
                    // Steps of light that print tells apart.
                    look += "fill \(color.red / 24)"
                case .hatch(let hatch):
                    all.append(hatch.color)
                    look += "hatch \(hatch.angle) \(hatch.spacing)"
                case nil: break
                }
                if let stroke = shape.stroke {
                    all.append(stroke.color)
                    look += " stroke \(stroke.color.red / 24) \(stroke.dash)"
                }
                if let series, !figures.isEmpty {
                    figures[figures.count - 1][series, default: []].insert(look)
                }
            }
        }
    }
}
