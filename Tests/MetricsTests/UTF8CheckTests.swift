import Testing

@testable import Metrics

@Suite struct UTF8CheckTests {
    /// Bytes are well-formed exactly where a `String` can be made of them: all that begin a sequence in every way, and
    /// texts with a byte changed.
    @Test func agreesWithTheStandardLibrary() {
        let edges: [UInt8] = [
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF,
        ]
        for first in UInt8.min...UInt8.max {
            check([first])
            for second in edges {
                check([first, second])
                for third in edges {
                    check([first, second, third])
                    for fourth in edges { check([first, second, third, fourth]) }
                }
            }
        }
        var random = SeededGenerator(seed: 5)
        let text = Array("甲县a，é𠮷\u{10FFFF}".utf8)
        for _ in 0..<2000 {
            var changed = text
            changed[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(
                in: 0...255, using: &random)
            check(changed)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let isText = String(validating: bytes, as: UTF8.self) != nil
        if bytes[...].isUTF8 != isText { Issue.record("\(bytes)") }
    }
}
