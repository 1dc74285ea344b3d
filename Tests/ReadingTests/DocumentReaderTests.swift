import DocumentSamples
import Foundation
import Testing

@testable import Reading

/// Documents of every kind through the process that reads them. All of them are invented.
@Suite struct DocumentReaderTests {
    private let folder = ReaderFolder()

    private func failure(
        _ bytes: [UInt8], _ reader: DocumentReader = DocumentReader(extractor: ReaderFolder.extractor)
    ) -> DocumentError? {
        do throws(DocumentError) { _ = try reader.document(of: bytes) } catch { return error }
        return nil
    }

    @Test func readsEveryKind() throws {
        let reader = DocumentReader(extractor: ReaderFolder.extractor)
        let page = "<html><head><title>甲县政协综述</title></head><body><p>收到提案163件，立案155件。</p></body></html>"
        let samples: [(Document.Kind, [UInt8])] = [
            (.text, Array("收到提案163件".utf8)), (.html, Array(page.utf8)),
            (.docx, try ZipSample.docx(ZipSample.paragraph("收到提案163件"))),
            (
                .pdf,
                try PDFSample.pages([
                    [PDFSample.line("收到提案163件", x: 20, y: 50)], [PDFSample.line("次页", x: 20, y: 50)],
                ])
            ),
        ]
        for (kind, bytes) in samples {
            // The name says nothing.
            let path = try folder.write(bytes, to: "document.dat")
            let document = try reader.document(at: path)
            #expect(document.kind == kind && document.name == path)
            #expect(document.text(in: 0..<document.scalars.count).contains("收到提案163件"))
            #expect(document.page(at: 0) == (kind == .pdf ? 1 : nil))
            #expect(document.page(at: document.scalars.count - 1) == (kind == .pdf ? 2 : nil))
            #expect(document.title == (kind == .html ? "甲县政协综述" : nil))
        }
    }

    @Test func tellsKindsByTheirBytes() {
        #expect(failure([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .unknownKind("PNG"))
        #expect(failure(Array("{\\rtf1 x}".utf8)) == .unknownKind("RTF"))
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(failure(container) == .unknownKind("OLE2"))
        #expect(
            failure(container + Array("EncryptedPackage".utf16).flatMap { [UInt8($0), 0] }) == .encrypted)
        #expect(failure([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)) == .unknownKind(nil))
        #expect(failure(Array("甲\0".utf8)) == .nul(offset: 1))
        #expect(Signature(Array("<甲县> 收到提案".utf8)) == .text)
        #expect(Signature(Array(" \n<!-- x --><HTML>".utf8)) == .format(.html))
        #expect(Signature([0xFF, 0xFE] + Array("<html>".utf8).flatMap { [$0, 0] }) == .format(.html))
        #expect(Signature(Array("junk%PDF-1.4".utf8)) == .format(.pdf))
    }

    @Test func whatCannotBeReadKeepsNothingElseFromIt() throws {
        let reader = DocumentReader(extractor: ReaderFolder.extractor)
        let good = Array("<html><body><p>收到提案163件，好。</p></body></html>".utf8)
        #expect(failure(PDFSample.drawn("0 0 9 9 re f"), reader) == .imageOnly)
        #expect(failure(good, reader) == nil)
        #expect(
            failure(
                Array("<html>".utf8) + Array(repeatElement(Array("<b>".utf8), count: 1_000_000).joined()),
                reader) == .excess(.depth))
        #expect(failure(good, reader) == nil)
        let bomb = try ZipSample.archive([("word/document.xml", [UInt8](repeating: 0x20, count: 80 << 20))])
        #expect(failure(bomb, reader) == .excess(.unpackedSize))
        #expect(failure(good, reader) == nil)
        #expect(throws: DocumentError.missing) { try reader.document(at: folder.path + "/none") }
        #expect(throws: DocumentError.unreadable("Is a directory")) { try reader.document(at: folder.path) }
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: DocumentError.unreadable("not a regular file")) { try reader.document(at: pipe) }
        let large = try folder.writeEmpty(to: "large", size: 64 << 20 + 1)
        #expect(throws: DocumentError.tooLarge) { try reader.document(at: large) }
    }

    /// The bound that is written down is the one that holds: an attribute of 60 MB asks the parser for more than that.
    @Test func endsWhatWouldEatAllMemory() {
        let reader = DocumentReader(extractor: ReaderFolder.extractor)
        let page =
            Array("<html><p class=\"".utf8) + [UInt8](repeating: 0x61, count: 60_000_000)
            + Array("\">x</p>".utf8)
        let failure = failure(page, reader)
        guard case .crashed = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(self.failure(Array("<html><p>收到，提案</p></html>".utf8), reader) == nil)
    }

    @Test func survivesAReaderThatDoesNot() throws {
        let html = Array("<html><p>收到，提案</p></html>".utf8)
        let missing = folder.path + "/none/huimou-extract"
        #expect(failure(html, DocumentReader(extractor: missing)) == .extractorMissing(missing))
        for (script, expected) in [
            ("kill -ABRT $$", DocumentError.crashed(signal: 6)), ("kill -PROF $$", .timedOut(seconds: 1)),
            ("sleep 60", .timedOut(seconds: 1)),
            // Not an answer, and one that would be longer than any.
            ("printf '\\001\\000\\000\\000\\377'; sleep 60", .broken("huimou-extract")),
            ("printf '\\377\\377\\377\\377'; sleep 60", .tooLarge),
        ] {
            let program = try folder.writeProgram(script)
            let reader = DocumentReader(extractor: program, seconds: 1)
            #expect(failure(html, reader) == expected, "\(script)")
            #expect(failure(html, reader) == expected, "\(script), again")
        }
    }

    @Test func eachThreadHasItsOwn() async throws {
        let bytes = try PDFSample.pages([[PDFSample.line("收到提案163件", x: 20, y: 50)]])
        let texts = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let reader = DocumentReader(extractor: ReaderFolder.extractor)
                    return try (0..<5).map { _ in
                        let document = try reader.document(of: bytes)
                        return document.text(in: 0..<document.scalars.count)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(texts == Array(repeating: "收到提案163件", count: 20))
    }

    @Test func knowsItsLibraries() throws {
        let versions = try DocumentReader(extractor: ReaderFolder.extractor).libraryVersions()
        #expect(versions.map(\.name) == ["Poppler", "libxml2", "libzip"])
        #expect(versions.allSatisfy { $0.version.contains(".") })
    }
}
