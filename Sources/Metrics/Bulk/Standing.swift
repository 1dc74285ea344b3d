/// Where a figure stands among some, by what their bounds make certain.
struct Standing: Equatable, Sendable {
    /// How many of them are certainly greater.
    var above: Int32
    /// How many are neither certainly greater nor certainly less, itself included.
    var level: Int32
    /// How many are the same one value, itself included; 1 of a figure that may have several values.
    var equal: Int32

    /// The place that follows.
    var rank: Rank {
        let (above, level) = (Int(above), Int(level))
        if level == 1 { return .place(above + 1, isTied: false) }
        return equal == level ? .place(above + 1, isTied: true) : .between(above + 1, above + level)
    }

    /// The standing of each of some figures among all of them, in their order.
    ///
    /// Both ends are sorted once, and then counted along: the time grows as n log n.
    static func all(of figures: [Interval]) -> [Standing] {
        // An open lower end lies just above its value, an open upper end just below it.
        let lowers = ends(figures) { End(value: $0.lower, side: $0.lowerIsOpen ? 1 : 0) }
        let uppers = ends(figures) { End(value: $0.upper, side: $0.upperIsOpen ? -1 : 0) }
        let count = figures.count
        var standings = Array(repeating: Standing(above: 0, level: Int32(count), equal: 1), count: count)
        // Greater for certain is what begins past the upper end.
        var passed = 0
        for upper in uppers {
            while passed < count, !lowers[passed].end.isPast(upper.end) { passed += 1 }
            standings[upper.figure].above = Int32(count - passed)
            standings[upper.figure].level -= Int32(count - passed)
        }
        // Less for certain is what ends before the lower end.
        passed = 0
        for lower in lowers {
            while passed < count, lower.end.isPast(uppers[passed].end) { passed += 1 }
            standings[lower.figure].level -= Int32(passed)
        }
        countEqual(lowers, figures, &standings)
        return standings
    }

    /// Figures of one value stand together among the lower ends, with others that only begin there.
    private static func countEqual(
        _ lowers: [(end: End, figure: Int)], _ figures: [Interval], _ standings: inout [Standing]
    ) {
        var start = 0
        while start < lowers.count {
            var end = start
            var points: Int32 = 0
            while end < lowers.count, lowers[end].end == lowers[start].end {
                points += figures[lowers[end].figure].isPoint ? 1 : 0
                end += 1
            }
            for lower in lowers[start..<end] where figures[lower.figure].isPoint {
                standings[lower.figure].equal = points
            }
            start = end
        }
    }

    /// An end of an interval: a value, or just above or below it.
    private struct End: Equatable {
        var value: Double
        var side: Int

        /// Whether this lower end leaves nothing that an upper end allows.
        func isPast(_ upper: End) -> Bool {
            value > upper.value || (value == upper.value && side > upper.side)
        }

        func precedes(_ other: End) -> Bool {
            value < other.value || (value == other.value && side < other.side)
        }
    }

    private static func ends(
        _ figures: [Interval], _ end: (Interval) -> End
    ) -> [(end: End, figure: Int)] {
        figures.indices.map { (end(figures[$0]), $0) }.sorted { $0.end.precedes($1.end) }
    }
}
