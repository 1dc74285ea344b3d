/// Segments that share a height, and with it the lines of all columns beside each other.
struct Band {
    var segments: [Segment]
    /// The white between the band above and this one, in points.
    var gap: Double

    /// The bands of a region from the top.
    static func bands(of segments: [Segment]) -> [Band] {
        var bands: [Band] = []
        var end = -Double.infinity
        for segment in segments.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            // The boxes of close lines touch; what only touches shares no height.
            if bands.isEmpty || segment.box.top + 0.2 * segment.box.height >= end {
                bands.append(Band(segments: [], gap: bands.isEmpty ? 0 : segment.box.top - end))
            }
            bands[bands.count - 1].segments.append(segment)
            end = max(end, segment.box.bottom)
        }
        return bands
    }
}

/// Where text stands across a region: ranges from left to right with gutters between them.
struct Profile {
    private var ranges: [ClosedRange<Double>] = []

    /// How many columns it has.
    var count: Int { ranges.count }

    init() {}

    init(_ segments: [Segment], gutter: Double) {
        self.init(segments.map { $0.box.left...$0.box.right }, gutter: gutter)
    }

    private init(_ parts: [ClosedRange<Double>], gutter: Double) {
        for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, part.lowerBound - last.upperBound < gutter {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
            } else {
                ranges.append(part)
            }
        }
    }

    /// Where text stands in one or the other.
    func union(_ other: Profile, gutter: Double) -> Profile {
        Profile(ranges + other.ranges, gutter: gutter)
    }
}
