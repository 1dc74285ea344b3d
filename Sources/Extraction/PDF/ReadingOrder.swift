/// The columns of a page in the order in which they are read.
///
/// A region is cut into zones below each other where white goes all the way across, and into columns, read from left
/// to right, where it goes all the way down; what comes of it is cut again. So a headline over three columns is read
/// first, and a third column beside a headline over two is read last. (Recursive X-Y cut after Nagy and Seth, 1984,
/// with zones found by the gutters that their lines have in common.)
enum ReadingOrder {
    /// The narrowest gutter, in parts of the text's size.
    static let gutter = 0.75
    /// How wide text must be to count as running text and not as the cell of a table, in parts of its size.
    static let runningWidth = 5.0
    /// White that parts zones whatever stands in them, in parts of the text's size.
    static let wideGap = 1.5
    /// How much more white than between lines parts zones of different columns, in parts of the text's size.
    static let extraGap = 0.3
    /// How large a headline is at least, in parts of the text's size.
    static let headline = 1.15
    /// How often a region is cut before it is taken as it is.
    static let depth = 24

    /// The segments of each column.
    static func columns(of segments: [Segment]) -> [[Segment]] {
        columns(of: segments, depth: depth)
    }

    private static func columns(of segments: [Segment], depth: Int) -> [[Segment]] {
        guard depth > 0, segments.count > 1 else { return segments.isEmpty ? [] : [segments] }
        let bands = Band.bands(of: segments)
        let size = medianSize(segments)
        let usual = usualGap(bands)
        let zones = zones(of: bands, size: size)
        let parted =
            cut(bands) { bands[$0].gap >= max(wideGap * size, 2 * usual) }
            ?? cut(bands) { bands[$0].gap >= usual + extraGap * size && zones.contains($0) }
        if let parted { return joined(parted.map { columns(of: $0, depth: depth - 1) }) }
        let sides = cutAtGutters(segments, size: size)
        if sides.count > 1 { return sides.flatMap { columns(of: $0, depth: depth - 1) } }
        guard let parted = cut(bands, at: zones.contains) else { return [segments] }
        return joined(parted.map { columns(of: $0, depth: depth - 1) })
    }

    /// Zones of one column that follow each other are one column.
    private static func joined(_ zones: [[[Segment]]]) -> [[Segment]] {
        var columns: [[Segment]] = []
        var open = false
        for zone in zones {
            if zone.count == 1, open {
                columns[columns.count - 1] += zone[0]
            } else {
                columns += zone
            }
            open = zone.count == 1
        }
        return columns
    }

    // MARK: Gutters

    /// The segments left and right of each gutter that goes through all of them; one group where there is none.
    private static func cutAtGutters(_ segments: [Segment], size: Double) -> [[Segment]] {
        var groups: [[Segment]] = [[]]
        var end = -Double.infinity
        for segment in segments.sorted(by: { $0.box.left < $1.box.left }) {
            if segment.box.left - end >= gutter * size, end > -.infinity { groups.append([]) }
            groups[groups.count - 1].append(segment)
            end = max(end, segment.box.right)
        }
        guard groups.count > 1 else { return groups }
        // What is no column of its own (the cells of a table, the numbers of a list) stays with its neighbour.
        var columns: [[Segment]] = []
        for group in groups {
            if let last = columns.last, !(isRunningText(group) && isRunningText(last)) {
                columns[columns.count - 1] += group
            } else {
                columns.append(group)
            }
        }
        return columns
    }

    /// True if the segments are lines of text rather than cells or numbers: at least three, and half of them wide.
    private static func isRunningText(_ segments: [Segment]) -> Bool {
        let wide = segments.count { $0.box.width >= runningWidth * $0.size }
        return wide >= 3 && wide * 2 >= segments.count
    }

    private static func medianSize(_ segments: [Segment]) -> Double {
        let sizes = segments.map(\.size).sorted()
        return sizes[sizes.count / 2]
    }

    // MARK: Zones

    /// The segments of the bands, parted before those that ask for it; `nil` where none does.
    private static func cut(_ bands: [Band], at begins: (Int) -> Bool) -> [[Segment]]? {
        var zones: [[Segment]] = []
        for (index, band) in bands.enumerated() {
            if index == 0 || begins(index) { zones.append([]) }
            zones[zones.count - 1] += band.segments
        }
        return zones.count > 1 ? zones : nil
    }

    /// The white between most lines.
    private static func usualGap(_ bands: [Band]) -> Double {
        let gaps = bands.dropFirst().map(\.gap).sorted()
        return gaps.isEmpty ? 0 : gaps[gaps.count / 2]
    }

    /// The bands that begin a zone because they cross a gutter of the zone above, have gutters where it has none, or
    /// are columns below a headline.
    private static func zones(of bands: [Band], size: Double) -> Set<Int> {
        var zones: Set<Int> = []
        var above = Profile()
        var isHeadline = true
        for (index, band) in bands.enumerated() {
            let own = Profile(band.segments, gutter: gutter * size)
            let both = above.union(own, gutter: gutter * size)
            let parts = above.count == 1 && own.count > 1 && (both.count == 1 || isHeadline)
            let isLarge = band.segments.allSatisfy { $0.size >= headline * size }
            if index > 0, both.count < above.count || parts {
                zones.insert(index)
                (above, isHeadline) = (own, isLarge)
            } else {
                (above, isHeadline) = (both, isHeadline && isLarge)
            }
        }
        return zones
    }
}
