/// Glyphs that stand beside each other without a gap that could part columns.
struct Segment {
    var glyphs: [Glyph]
    var box: Box
    /// The size of most of its glyphs, in points.
    var size: Double

    /// The widest gap within a segment, in parts of the font's size: gutters between columns are at least as
    /// wide as a character.
    static let gap = 0.75

    /// Groups glyphs into segments. From left to right, each glyph is added to the segment that ends just before
    /// it at its height, looked up by the height at which segments end.
    static func segments(of glyphs: [Glyph]) -> [Segment] {
        var segments: [Segment] = []
        var ends: [Int: [Int]] = [:]
        let order = glyphs.indices.sorted {
            (glyphs[$0].box.left, glyphs[$0].box.top, $0) < (glyphs[$1].box.left, glyphs[$1].box.top, $1)
        }
        for index in order {
            let glyph = glyphs[index]
            let best = nearest(to: glyph, among: segments, ends: &ends)
            let key = row(glyph.box.middle)
            guard let best else {
                ends[key, default: []].append(segments.count)
                segments.append(Segment(glyphs: [glyph], box: glyph.box, size: glyph.size))
                continue
            }
            let former = row(segments[best].glyphs[segments[best].glyphs.count - 1].box.middle)
            if former != key {
                ends[former]?.removeAll { $0 == best }
                ends[key, default: []].append(best)
            }
            segments[best].glyphs.append(glyph)
            segments[best].box = segments[best].box.union(glyph.box)
        }
        for index in segments.indices {
            let sizes = segments[index].glyphs.map(\.size).sorted()
            segments[index].size = sizes[sizes.count / 2]
        }
        return segments
    }

    /// The height of a band in which ends are looked up, in points.
    private static let rowHeight = 4.0

    private static func row(_ y: Double) -> Int { Int(min(max(y, -1e6), 1e6) / rowHeight) }

    /// The segment that the glyph continues. Ends too far behind for any glyph to come are forgotten.
    private static func nearest(
        to glyph: Glyph, among segments: [Segment], ends: inout [Int: [Int]]
    ) -> Int? {
        var best: (index: Int, gap: Double)?
        for key in row(glyph.box.top)...row(glyph.box.bottom) {
            guard let candidates = ends[key] else { continue }
            var far = false
            for index in candidates {
                let last = segments[index].glyphs[segments[index].glyphs.count - 1]
                let gap = glyph.box.left - last.box.right
                if gap > 4 * last.size { far = true }
                let size = max(glyph.size, last.size)
                guard gap <= Segment.gap * size, gap >= -0.6 * size,
                    glyph.box.sharedHeight(last.box) >= 0.5, size <= 2.5 * min(glyph.size, last.size),
                    best.map({ abs(gap) < abs($0.gap) }) ?? true
                else { continue }
                best = (index, gap)
            }
            if far {
                ends[key]?.removeAll {
                    let last = segments[$0].glyphs[segments[$0].glyphs.count - 1]
                    return glyph.box.left - last.box.right > 4 * last.size
                }
            }
        }
        return best?.index
    }
}

extension Segment {
    /// A run of glyphs that stand in any direction, as a segment.
    init(run: [Glyph]) {
        let box = run.dropFirst().reduce(run[0].box) { $0.union($1.box) }
        self.init(glyphs: run, box: box, size: run[0].size)
    }
}
