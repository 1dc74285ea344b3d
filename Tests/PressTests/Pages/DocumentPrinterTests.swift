import Canvas
import Foundation
import Testing

@testable import Press

@Suite struct DocumentPrinterTests {
    private func printed(_ options: PrintOptions, threads: Int = 1) throws -> Data {
        let typesetter = try Typesetter()
        let layout = try DocumentLayout(Sample.document, measuredBy: typesetter)
        let metadata = PDFDocument.Metadata(title: "样书", language: "zh-CN", created: 0)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "print-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try DocumentPrinter(layout, metadata: metadata, options: options, threads: threads)
            .write(to: file.path, typesetter: typesetter)
        return try Data(contentsOf: file)
    }

    @Test func aBookletClaimsNothingForReaders() throws {
        let claim = Data("pdfuaid:part".utf8)
        #expect(try printed(PrintOptions()).range(of: claim) != nil)
        #expect(try printed(PrintOptions(imposition: .twoUp)).range(of: claim) != nil)
        #expect(try printed(PrintOptions(imposition: .booklet)).range(of: claim) == nil)
    }

    @Test func anyNumberOfThreadsWritesTheSameBytes() throws {
        let one = try printed(PrintOptions())
        #expect(try printed(PrintOptions(), threads: 2) == one)
        #expect(try printed(PrintOptions(), threads: 3) == one)
    }
}
