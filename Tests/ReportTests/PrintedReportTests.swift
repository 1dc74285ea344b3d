import Canvas
import Foundation
import Metrics
import SecondOpinion
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

    private func output(_ tool: Tool?, _ arguments: [String]) throws -> Data {
        try #require(tool).output(arguments, on: Array(Data(contentsOf: file)))
    }

    private func squeezed(_ text: some StringProtocol) -> String {
        String(
            text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{C}" }.map(Character.init))
    }

    @Test(.enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"))
    func everySentenceIsReadInOrder() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        let told = try output(Tool.pdftotext, ["-raw", "-enc", "UTF-8", "FILE", "-"])
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

    @Test(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
    func bookmarksAreTheHeadings() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        let json = try JSONSerialization.jsonObject(
            with: output(Tool.qpdf, ["--json", "--json-key=outlines", "FILE"]))
        func titles(_ entries: Any?) -> [String] {
            ((entries as? [[String: Any]]) ?? []).flatMap {
                [$0["title"] as? String ?? ""] + titles($0["kids"])
            }
        }
        let found = titles((json as? [String: Any])?["outlines"])
        #expect(found == report.layout.register.headings.map(\.printed))
        #expect(found.count > 30)
    }

    @Test(.enabled(if: Tool.qpdf != nil, "qpdf is not installed"))
    func theFileIsSoundAndSmall() throws {
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try output(Tool.qpdf, ["--check", "FILE"])
        let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? .max
        #expect(size < 1_500_000, "\(size)")
    }
}
