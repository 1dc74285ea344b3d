import Foundation
import Testing

@testable import Reading

/// Documents as lines of JSON.
@Suite struct DocumentLineTests {
    private static func line(_ text: String) -> DocumentLine? { line(Array(text.utf8)) }
    private static func line(_ bytes: [UInt8]) -> DocumentLine? {
        bytes.withUnsafeBufferPointer { DocumentLine($0) }
    }

    @Test func whatItHolds() throws {
        let document = try #require(
            Self.line(
                """
                 { "title":"题", "x":{"a":[1,-0.5e+3,true,false,null,{}],"b":"\\""}, "document" : "a/b.txt",
                 "text":"甲\\n\\u4e59\\ud83d\\ude00\\"\\\\\\/\\t", "published": null }
                """)
        ).document()
        #expect(document.name == "a/b.txt" && document.title == "题" && document.published == nil)
        #expect(document.text(in: 0..<100) == "甲\n乙😀\"\\/\t")
    }

    @Test(arguments: [
        "", "{", "[]", "{}", "null", "{\"document\":\"a\"}", "{\"text\":\"a\"}",
        "{\"document\":\"a\",\"text\":null}", "{\"document\":1,\"text\":\"a\"}",
        "{\"document\":\"a\",\"text\":\"b\",}", "{\"document\":\"a\" \"text\":\"b\"}",
        "{\"document\":\"a\",\"text\":\"b\"} x", "{\"document\":\"a\",\"text\":\"b\"",
        "{\"document\":\"a\",\"text\":\"b}", "{\"document\":\"a\",\"text\":\"\\x\"}",
        "{\"document\":\"a\",\"text\":\"\\u12G4\"}", "{\"document\":\"a\",\"text\":\"\\ud83d\"}",
        "{\"document\":\"a\",\"text\":\"\\ude00\"}", "{\"document\":\"a\",\"text\":\"\\ud83d\\u0041\"}",
        "{\"document\":\"a\",\"text\":\"\\ud83d\\u", "{\"document\":\"a\",\"text\":\"\t\"}",
        "{\"document\":\"a\",\"text\":\"b\",\"text\":\"c\"}",
        "{\"document\":\"a\",\"text\":\"b\",\"title\":5}",
        "{\"document\":\"a\",\"text\":\"b\",\"x\":01}", "{\"document\":\"a\",\"text\":\"b\",\"x\":1.}",
        "{\"document\":\"a\",\"text\":\"b\",\"x\":-}", "{\"document\":\"a\",\"text\":\"b\",\"x\":nul}",
        "{\"document\":\"a\",\"text\":\"b\",\"x\":[1,]}", "{\"document\":\"a\",\"text\":\"b\",\"x\":1e}",
    ]) func whatIsNone(text: String) {
        #expect(Self.line(text) == nil)
    }

    @Test func bytesThatAreNoUTF8AreNotTakenForAnotherEncoding() {
        // 提案 in GB 18030, which a file may be in.
        let bytes =
            Array("{\"document\":\"a\",\"text\":\"".utf8) + [0xCC, 0xE1, 0xB0, 0xB8] + Array("\"}".utf8)
        #expect(Self.line(bytes) == nil)
    }

    @Test func depthHasABound() {
        func nested(_ depth: Int) -> String {
            "{\"x\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
                + ",\"document\":\"a\",\"text\":\"b\"}"
        }
        #expect(Self.line(nested(64)) != nil)
        #expect(Self.line(nested(65)) == nil)
        #expect(Self.line(String(repeating: "[", count: 100_000)) == nil)
    }

    @Test func textIsCheckedAsThatOfAFile() throws {
        let line = try #require(Self.line("{\"document\":\"a\",\"text\":\"ab\\u0000\"}"))
        #expect(throws: DocumentError.nul(offset: 2)) { try line.document() }
    }
}
