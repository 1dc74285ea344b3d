import Foundation
import Testing

@testable import Reading

@Suite struct DocumentTests {
    @Test func leavesTheByteOrderMarkOut() throws {
        #expect(try Document([0xEF, 0xBB, 0xBF] + Array("甲县".utf8)).scalars == ["甲", "县"])
        #expect(try Document(text: "𠮷e\u{301}").scalars.count == 3)
        #expect(try Document([]).scalars.isEmpty)
    }

    @Test func refusesWhatIsNoText() {
        #expect(throws: DocumentError.nul(offset: 1)) { try Document(Array("甲\0".utf8)) }
        #expect(throws: DocumentError.invalidUTF8(offset: 1)) {
            try Document(Array("甲".utf8) + [0xB0, 0xA1])
        }
        #expect(throws: DocumentError.invalidUTF8(offset: 0)) { try Document([0xE7, 0x94]) }
        let large = [UInt8](repeating: 0x20, count: Document.maximumSize + 1)
        #expect(throws: DocumentError.tooLarge) { try Document(large) }
    }

    @Test func readsWhatIsNotUTF8() throws {
        // “收到提案163件，” in GB 2312, and in both orders of UTF-16.
        let gb: [UInt8] = [
            0xCA, 0xD5, 0xB5, 0xBD, 0xCC, 0xE1, 0xB0, 0xB8, 0x31, 0x36, 0x33, 0xBC, 0xFE, 0xA3, 0xAC,
        ]
        let units = "收到提案163件，".utf16
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [gb, little, big] {
            #expect(try Document(bytes).scalars == Array("收到提案163件，".unicodeScalars))
        }
        #expect(throws: DocumentError.invalidUTF8(offset: 0)) { try Document([0xE9, 0x74, 0xE9]) }
    }

    @Test func findsPages() throws {
        var document = try Document(text: "甲乙丙丁戊")
        #expect(document.page(at: 0) == nil)
        // Page 3 is empty.
        document.pages = [0, 2, 4, 4]
        #expect((0..<5).map { document.page(at: $0) } == [1, 1, 2, 2, 4])
    }

    @Test func readsFiles() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "reading-\(UUID().uuidString).txt"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: DocumentError.missing) { try Document(contentsOf: path) }
        let text = String(repeating: "乙市政协开展协商27次。\n", count: 9000)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(try Document(contentsOf: path).scalars.count == text.unicodeScalars.count)
        #expect(throws: DocumentError.unreadable("Is a directory")) {
            try Document(contentsOf: FileManager.default.temporaryDirectory.path)
        }
    }

    @Test func everyRefusalSaysWhatToDo() {
        for error in [
            DocumentError.missing, .unreadable("x"), .tooLarge, .nul(offset: 3), .invalidUTF8(offset: 3),
            .unknownKind(nil), .unknownKind("PNG"), .broken("x"), .encrypted, .imageOnly,
            .timedOut(seconds: 9),
            .crashed(signal: 6), .extractorMissing("x"), .excess(.unpackedSize), .excess(.archiveEntries),
            .excess(.depth), .excess(.nodes), .excess(.pages), .excess(.glyphs), .excess(.folders),
            .noDocuments, .unnamable,
        ] {
            #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
            #expect(!error.remedy.zh.isEmpty && !error.remedy.en.isEmpty)
        }
    }
}
