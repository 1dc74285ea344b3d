import Testing

@testable import Canvas

/// What is measured by adding is what is measured by shaping, to the last bit.
@Suite struct CharacterTableTests {
    private static let fonts = [
        Font("Noto Sans CJK SC", size: 9), Font("Noto Sans CJK SC", size: 7.3, tabularFigures: true),
        Font("Noto Sans CJK SC", size: 16, weight: .bold, tabularFigures: true),
        Font("Noto Serif CJK SC", size: 10.5),
    ]

    @Test(arguments: fonts.indices) func sumsAreWhatTheShaperSays(index: Int) throws {
        let typesetter = try Typesetter()
        let font = Self.fonts[index]
        // Warm: from here on the typesetter measures by its table where it can.
        for number in 0..<300 { _ = try typesetter.width(of: "第\(number)", font: font) }
        let table = try #require(try typesetter.characterTable(of: font))
        var random = SeededGenerator(seed: UInt64(index))
        let common = Array("0123456789.,%+-()/: 、。，；：（）《》“”—…·％！？「」～≤≥−".unicodeScalars)
        let letters = Array("AVToyfiéんアק".unicodeScalars)
        var (added, lines) = (0, 0)
        for round in 0..<3000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                switch Int.random(in: 0..<10, using: &random) {
                case 0...3 where round % 3 > 0:
                    scalars.append(Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &random)) ?? "中")
                case 4 where round % 7 == 0: scalars.append(letters.randomElement(using: &random) ?? "A")
                case 5...7: scalars.append(common[Int.random(in: 0..<10, using: &random)])
                default: scalars.append(common.randomElement(using: &random) ?? "1")
                }
            }
            let text = String(scalars)
            let shaped = try typesetter.shaped(text, font: font, isKept: false)
            #expect(try typesetter.width(of: text, font: font) == shaped.width, "\(text)")
            if table.width(of: text) != nil { added += 1 }
            guard var line = table.line(of: text) else { continue }
            lines += 1
            line.scale = shaped.scale
            #expect(Self.description(of: line) == Self.description(of: shaped), "\(text)")
        }
        // Otherwise the table is good for nothing.
        #expect(added > 1000)
        #expect(lines > 1000)
    }

    /// All of a line, to the last bit.
    private static func description(of line: ShapedLine) -> String {
        let runs = line.runs.map { run in
            """
            \(ObjectIdentifier(run.font)) \(run.glyphs.map { "\($0.index) \($0.x) \($0.y)" }) \(run.ordinals) \
            \(run.clusters.map { "\($0.num_bytes) \($0.num_glyphs)" }) \(run.advances) \(run.isBackward) \(run.bytes)
            """
        }
        return "\(line.advance) \(line.scale) \(line.clusterCount) \(runs)"
    }

    @Test func whatMayNotSimplyAddIsLeftToTheShaper() throws {
        let typesetter = try Typesetter()
        let font = Self.fonts[0]
        for number in 0..<300 { _ = try typesetter.width(of: "第\(number)", font: font) }
        let table = try #require(try typesetter.characterTable(of: font))
        #expect(table.width(of: "甲县2024年163件") != nil)
        for text in ["AV", "甲A", "e\u{301}", "한국", "か゚", "😀", "中\u{FE00}"] {
            #expect(table.width(of: text) == nil)
        }
    }

    @Test func lackingGlyphsAndControlsAreStillRefused() throws {
        let typesetter = try Typesetter()
        let font = Self.fonts[0]
        for number in 0..<300 { _ = try typesetter.width(of: "第\(number)", font: font) }
        for text in ["甲\u{0007}", "甲\n", "\u{10E123}"] {
            var isRefused = false
            do { _ = try typesetter.width(of: text, font: font) } catch { isRefused = true }
            #expect(isRefused)
        }
    }
}
