/// Sizes of glyphs as they look.
///
/// What a file says of a font's size need not be the size on paper (browsers write fonts of twice the size, drawn at
/// half scale), and boxes reach from the font's highest accent to its lowest, into the lines above and below. A
/// Chinese character, though, is as wide as its font is high.
enum GlyphSizes {
    /// Glyphs with the size of their font as it looks, in boxes of just that height.
    static func measured(_ glyphs: [Glyph]) -> [Glyph] {
        var widths: [Font: [Double]] = [:]
        for glyph in glyphs where glyph.scalar.isHan {
            widths[Font(glyph), default: []].append(glyph.box.width)
        }
        let scales = widths.mapValues { widths in widths.sorted()[widths.count / 2] }
            .map { ($0.key, scale(of: $0.key, width: $0.value)) }
        let ofFont = Dictionary(scales, uniquingKeysWith: { one, _ in one })
        // Digits and letters in a size without Chinese characters: as the font's other sizes.
        let ofNumber = Dictionary(
            scales.sorted { $0.0.size < $1.0.size }.map { ($0.0.number, $0.1) },
            uniquingKeysWith: { one, _ in one })
        return glyphs.map { glyph in
            var glyph = glyph
            glyph.size *= ofFont[Font(glyph)] ?? ofNumber[glyph.font] ?? 1
            let middle = glyph.box.middle
            (glyph.box.top, glyph.box.bottom) = (middle - glyph.size / 2, middle + glyph.size / 2)
            return glyph
        }
    }

    /// Narrow and wide cuts of a font differ by less than this from its size.
    private static let cuts = 0.6...1.5

    private static func scale(of font: Font, width: Double) -> Double {
        cuts.contains(width / font.size) || width <= 0 ? 1 : width / font.size
    }

    private struct Font: Hashable {
        var number: Int
        var size: Double

        init(_ glyph: Glyph) { (number, size) = (glyph.font, glyph.size) }
    }
}
