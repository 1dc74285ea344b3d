/// Bold that is made by drawing every glyph twice, a little aside.
enum DoubledGlyphs {
    /// How far aside, in parts of the font's size. Doublings seen in print are 0.02 to 0.1 apart; the narrowest
    /// neighbours that are both meant, two `i` or `.`, are 0.22.
    static let distance = 0.16

    /// The glyphs without those that repeat one of the same font, size and character at nearly the same place.
    static func removed(from glyphs: [Glyph]) -> [Glyph] {
        var seen: [Key: [Int]] = [:]
        var kept: [Glyph] = []
        for glyph in glyphs {
            let reach = glyph.size * distance
            let (column, row) = (Int(glyph.box.left / max(reach, 0.1)), Int(glyph.box.top / max(reach, 0.1)))
            let near = (column - 1...column + 1).contains { x in
                (row - 1...row + 1).contains { y in
                    (seen[Key(glyph, x, y)] ?? []).contains { isSame(kept[$0], glyph, within: reach) }
                }
            }
            if near { continue }
            seen[Key(glyph, column, row), default: []].append(kept.count)
            kept.append(glyph)
        }
        return kept
    }

    private static func isSame(_ one: Glyph, _ other: Glyph, within reach: Double) -> Bool {
        abs(one.box.left - other.box.left) <= reach && abs(one.box.top - other.box.top) <= reach
    }

    /// The square of the page in which a glyph of a font begins.
    private struct Key: Hashable {
        var scalar: Unicode.Scalar
        var font: Int
        var size: Double
        var column, row: Int

        init(_ glyph: Glyph, _ column: Int, _ row: Int) {
            (scalar, font, size) = (glyph.scalar, glyph.font, glyph.size)
            (self.column, self.row) = (column, row)
        }
    }
}
