import Testing

@testable import Canvas

@Suite struct XMLBytesTests {
    private func written(_ write: (inout XMLBytes) throws -> Void) rethrows -> String {
        var xml = XMLBytes()
        try write(&xml)
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (-0.0004, "0"), (0.0005, "0.001"), (1, "1"), (-1.5, "-1.5"), (10, "10"),
        (0.05, "0.05"), (-0.05, "-0.05"), (1.999_6, "2"), (467.716_535, "467.717"), (200_000, "200000"),
        (-199_999.999, "-199999.999"), (1e11, "100000000000"),
    ])
    func numbersAreShort(number: Double, expected: String) {
        #expect(written { $0.add(number) } == expected)
    }

    @Test func numbersAreTrueToTheirDecimals() throws {
        var numbers = SeededNumbers(seed: 4)
        for _ in 0..<5000 {
            let size = Double.random(in: 0...5, using: &numbers)
            let number = Double.random(in: -1...1, using: &numbers) * (size * size * size * size * size)
            let (fine, coarse) = (written { $0.add(number) }, written { $0.add(coarse: number) })
            #expect(abs(try #require(Double(fine)) - number) <= 0.000_500_1)
            #expect(abs(try #require(Double(coarse)) - number) <= 0.005_000_1)
            for text in [fine, coarse] {
                #expect(text.wholeMatch(of: /0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d{0,2}[1-9]/) != nil, "\(text)")
            }
        }
    }

    @Test(arguments: [
        (0xFFFFFF as UInt32, "#fff"), (0x000000, "#000"), (0x1B2430, "#1b2430"), (0x11AA0F, "#11aa0f"),
        (0x11AA00, "#1a0"),
    ])
    func colorsAreShort(hex: UInt32, expected: String) {
        #expect(written { $0.add(Color(hex)) } == expected)
    }

    /// The quick way must say what the slow one says, and refuse what it refuses.
    @Test func textIsEscapedAlikeInBothWays() {
        let risky: [Unicode.Scalar] = [
            "a", "回", "&", "<", ">", "\"", "'", "\t", "\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{80}",
            "\u{9F}", "\u{A0}", "\u{BF}", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{2014}", "（",
            "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1F600}", "\u{5E9}", "\u{200D}", "\u{301}", "\u{1FFFE}",
        ]
        var numbers = SeededNumbers(seed: 5)
        for _ in 0..<5000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...4, using: &numbers) {
                text.unicodeScalars.append(risky[Int.random(in: risky.indices, using: &numbers)])
            }
            let slow = try? XMLText.escaped(text)
            #expect((try? written { try $0.add(escaped: text) }) == slow)
            let line = (try? text.refuseControlCharacters()) == nil ? nil : slow
            #expect((try? written { try $0.add(escaped: text, isLine: true) }) == line)
        }
    }
}
