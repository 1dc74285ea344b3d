import DocumentSamples
import Foundation
import Metrics
import Testing

@testable import Reading

struct JSONWriterTests {
    private func written(_ text: String, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.append(to: &bytes, textSize: text.utf8.count, write)
        return bytes
    }

    /// A value as another JSON reader understands it.
    private func read(_ bytes: [UInt8]) throws -> Any? {
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        return object?["a"]
    }

    @Test func anotherReaderUnderstandsAllTexts() throws {
        var random = SeededBytes(seed: 5)
        let telling = Array(
            "\"\\\n\r\t<>&'\u{1}\u{7F}\u{80}\u{9F}\u{A0}\u{2028}\u{2029}\u{202A}提案é😀\u{E000}".unicodeScalars)
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int(random.next() % 20) {
                text.unicodeScalars.append(telling[Int(random.next() % UInt64(telling.count))])
            }
            let bytes = written(text) {
                $0.write("{\"a\":", text)
                $0.literal("}")
            }
            #expect(try read(bytes) as? String == text)
            // Nothing in it ends a script, a line or a terminal's patience.
            #expect(!bytes.contains(UInt8(ascii: "<")))
            #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
        }
    }

    @Test func theLongestEscapesFit() {
        let text = String(repeating: "\u{1}", count: 100_000)
        let bytes = written(text) { $0.write("{\"a\":", text) }
        #expect(bytes.count == 5 + 2 + 600_000)
    }

    @Test(arguments: [
        ("0", "0"), ("7", "7"), ("10", "10"), ("148000", "148000"), ("98.5", "98.5"), ("0.05", "0.05"),
        ("1000000000000000", "1000000000000000"), ("66.6666666667", "66.6666666667"),
    ])
    func numbersAreWrittenPlainly(_ decimal: String, _ expected: String) {
        let bytes = written("") { $0.write("", DecimalNumber(decimal)) }
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test func whatIsMissingOrEndlessIsNull() {
        let bytes = written("") {
            $0.write("", String?.none)
            $0.write(",", Int?.none)
            $0.write(",", Double.infinity)
            $0.write(",", DecimalNumber?.none)
            $0.write(",", 0.05)
            $0.write(",", 12.0)
            $0.write(",", 0)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "null,null,null,null,0.05,12,0")
    }
}
