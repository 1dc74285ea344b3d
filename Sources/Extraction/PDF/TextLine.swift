/// A line of a column.
struct TextLine {
    /// Its words, letter-spacing closed.
    var text: String
    var box: Box
    /// The size of most of its glyphs, in points.
    var size: Double

    /// True if it has cells.
    var isRow: Bool { text.unicodeScalars.contains("\t") }

    /// The lines of a column from the top: segments at one height belong together.
    static func lines(of column: [Segment]) -> [TextLine] {
        var rows: [(segments: [Segment], box: Box)] = []
        for segment in column.sorted(by: { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }) {
            let near = rows.indices.suffix(4).last { index in
                // Text of the same row shares most of its height; beside a tall headline, small lines do not.
                rows[index].segments.contains { $0.box.sharedHeight(segment.box) >= 0.6 && fit($0, segment) }
            }
            if let near {
                rows[near].segments.append(segment)
                rows[near].box = rows[near].box.union(segment.box)
            } else {
                rows.append(([segment], segment.box))
            }
        }
        return rows.map { row in
            let segments = row.segments.sorted { $0.box.left < $1.box.left }
            let longest = segments.max { $0.glyphs.count < $1.glyphs.count }
            return TextLine(text: text(of: segments), box: row.box, size: longest?.size ?? 0)
        }
    }

    /// True if two segments can stand in one row: of like size, and beside each other.
    private static func fit(_ one: Segment, _ other: Segment) -> Bool {
        max(one.size, other.size) <= 2 * min(one.size, other.size)
            && (one.box.right <= other.box.left + 0.5 * one.size
                || other.box.right <= one.box.left + 0.5 * one.size)
    }

    private static func text(of segments: [Segment]) -> String {
        var text = ""
        var end: Double?
        for segment in segments {
            // Two characters of white part the cells of a table; less is letter-spacing or justification.
            if let end { text += segment.box.left - end >= 2 * segment.size ? "\t" : " " }
            text += words(of: segment)
            end = segment.box.right
        }
        return text
    }

    /// The characters of a segment, blanks only where a gap between letters or digits is wider than its
    /// letter-spacing.
    private static func words(of segment: Segment) -> String {
        var scalars = String.UnicodeScalarView()
        let gaps = zip(segment.glyphs, segment.glyphs.dropFirst()).map { $1.box.left - $0.box.right }
        let spacing = max(0, gaps.sorted().dropFirst(gaps.count / 2).first ?? 0)
        for (index, glyph) in segment.glyphs.enumerated() {
            if index > 0 {
                let former = segment.glyphs[index - 1].scalar
                if !former.isIdeographic, !glyph.scalar.isIdeographic,
                    gaps[index - 1] > spacing + 0.18 * glyph.size
                {
                    scalars.append(" ")
                }
            }
            scalars.append(glyph.scalar)
        }
        return String(scalars)
    }
}
