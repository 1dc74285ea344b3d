import Canvas
import DocumentSamples
import Exchange
import Foundation
import Testing

@testable import Extraction

/// All documents are invented.
@Suite struct PDFTextTests {
    private func read(_ pages: [[Scene.Item]]) throws -> ExtractedText {
        try Extractor.text(of: try PDFSample.pages(pages), format: .pdf)
    }

    private func failure(_ bytes: [UInt8]) -> ExtractionFailure? {
        do throws(ExtractionFailure) { _ = try Extractor.text(of: bytes, format: .pdf) } catch {
            return error
        }
        return nil
    }

    private static let left = ["甲县政协全年开展协商活动十二次，", "走访企业二百余家，形成报告三篇，", "报送信息一百余篇。"]
    private static let right = ["乙县政协收到提案一百六十三件，立", "案一百五十五件，全部办复，委员满", "意率百分之九十八。"]

    @Test func readsTwoColumnsUnderAHeadline() throws {
        let headline = PDFSample.line("同心同行写新篇", x: 90, y: 60, size: 30)
        let columns = PDFSample.lines(Self.left, x: 20, y: 100) + PDFSample.lines(Self.right, x: 200, y: 100)
        let document = try read([[headline] + columns])
        let text =
            "同心同行写新篇\n\n" + Self.left.joined(separator: "\n") + "\n\n" + Self.right.joined(separator: "\n")
        #expect(document.text == text)
        #expect(document.pages == [0] && document.title == nil)
    }

    @Test func readsBoldThatIsDrawnTwiceOnce() throws {
        let text = "甲县政协收到提案122件，方方面面"
        for aside in [0.0, 0.3, 0.9] {
            let lines = [0, aside].map { PDFSample.line(text, x: 20 + $0, y: 50, size: 12, bold: true) }
            #expect(try read([lines]).text == text, "\(aside)")
        }
    }

    @Test func closesLetterSpacing() throws {
        let lines = [3.0, 6].map { PDFSample.line("大山口区政协收到提案163件", x: 20, y: 50 * $0, spacing: $0) }
        #expect(try read([lines]).text.split(separator: "\n").allSatisfy { $0 == "大山口区政协收到提案163件" })
    }

    @Test func knowsWherePagesBegin() throws {
        let document = try read([
            [PDFSample.line("甲", x: 20, y: 50)], [], [PDFSample.line("乙", x: 20, y: 50)],
        ])
        #expect(document.text == "甲\n\n乙")
        #expect(document.pages == [0, 3, 3])
    }

    @Test func readsWhatRunsDownwardsBehindThePage() throws {
        let lines = PDFSample.lines(Self.left, x: 60, y: 100)
        let down = "竖排标题".enumerated().map { PDFSample.line(String($1), x: 240, y: 95 + 11 * Double($0)) }
        let turned = [PDFSample.line("侧面的字2025", x: 30, y: 90, rotation: 90)]
        let watermark = [PDFSample.line("内部资料", x: 80, y: 95, size: 20, rotation: 45)]
        for (other, text) in [(down, "\n\n竖排标题"), (turned, "\n\n侧面的字2025"), (watermark, "")] {
            #expect(try read([lines + other]).text == Self.left.joined(separator: "\n") + text)
        }
    }

    @Test func leavesOutWhatStandsBesideThePage() throws {
        let items = [PDFSample.line("页内", x: 20, y: 50), PDFSample.line("页外", x: 900, y: 50)]
        #expect(try read([items]).text == "页内")
    }

    @Test func namesWhatCannotBeRead() throws {
        #expect(failure(PDFSample.drawn("0 0 200 300 re f")) == .imageOnly)
        let whole = try PDFSample.pages([[PDFSample.line("收到提案163件", x: 20, y: 50)]])
        for bytes in [Array("%PDF-1.7".utf8), Array(whole[..<(whole.count / 3)]), []] {
            guard case .broken = failure(bytes) else {
                Issue.record("\(bytes.count) bytes: \(String(describing: failure(bytes)))")
                continue
            }
        }
    }

    private static let qpdf = find("qpdf")

    @Test(.enabled(if: qpdf != nil, "qpdf is not here")) func namesALockedDocument() throws {
        let qpdf = try #require(Self.qpdf)
        let folder = FileManager.default.temporaryDirectory
        let (open, locked) = (
            folder.appending(path: "\(UUID().uuidString).pdf"),
            folder.appending(path: "\(UUID().uuidString).pdf")
        )
        defer { [open, locked].forEach { try? FileManager.default.removeItem(at: $0) } }
        try Data(try PDFSample.pages([[PDFSample.line("收到提案163件", x: 20, y: 50)]])).write(to: open)
        for (user, expected) in [("secret", ExtractionFailure.encrypted), ("", nil)] {
            let process = Process()
            process.executableURL = URL(filePath: qpdf)
            process.arguments = ["--encrypt", user, "owner", "256", "--", open.path(), locked.path()]
            try process.run()
            process.waitUntilExit()
            #expect(failure(Array(try Data(contentsOf: locked))) == expected, "user's password “\(user)”")
        }
    }

    private static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }
}
