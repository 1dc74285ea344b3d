/// Text that does not run from left to right: set downwards, turned, or aslant as a watermark.
///
/// Among lines its glyphs would fall between words, one in each; so it is taken out. What runs down or up is read behind
/// the page, what runs aslant is not read.
enum SlantedText {
    /// How far the next glyph stands at most, in parts of the size.
    private static let reach = 1.6
    /// How far above or below the last it stands at least, in parts of the size.
    private static let slope = 0.2
    /// How far aside the last of a run stands from the first, in parts of its height, where it runs aslant.
    private static let slant = 0.25
    /// How much two steps may differ, in parts of the size: digits are half as wide as characters.
    private static let evenness = 0.6
    /// How many glyphs are no accident.
    private static let fewest = 3

    /// The glyphs of lines, and each run of glyphs below or above each other, in Poppler's order.
    static func parted(_ glyphs: [Glyph]) -> (lines: [Glyph], runs: [[Glyph]]) {
        var lines: [Glyph] = []
        var runs: [[Glyph]] = []
        var start = 0
        while start < glyphs.count {
            let end = runEnd(from: start, in: glyphs)
            if end - start < fewest {
                lines += glyphs[start..<end]
            } else if isUpright(glyphs[start].box, glyphs[end - 1].box) {
                runs.append(Array(glyphs[start..<end]))
            }
            start = end
        }
        return (lines, runs)
    }

    private static func isUpright(_ first: Box, _ last: Box) -> Bool {
        abs(last.left - first.left) <= slant * abs(last.middle - first.middle)
    }

    /// Behind the last glyph of the run that begins at a place; behind its first where none does.
    private static func runEnd(from start: Int, in glyphs: [Glyph]) -> Int {
        var end = start + 1
        var former: (x: Double, y: Double)?
        while end < glyphs.count, glyphs[end].size == glyphs[start].size {
            let size = max(glyphs[start].size, 0.1)
            let (last, next) = (glyphs[end - 1].box, glyphs[end].box)
            let step = (
                x: (next.left + next.right - last.left - last.right) / 2 / size,
                y: (next.middle - last.middle) / size
            )
            guard abs(step.y) >= slope, step.x * step.x + step.y * step.y <= reach * reach else { break }
            if let former, abs(step.x - former.x) > evenness || abs(step.y - former.y) > evenness { break }
            former = step
            end += 1
        }
        return end
    }
}
