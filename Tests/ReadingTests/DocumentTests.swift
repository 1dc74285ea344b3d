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
        ] {
            #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty)
            #expect(!error.remedy.zh.isEmpty && !error.remedy.en.isEmpty)
        }
    }
}
