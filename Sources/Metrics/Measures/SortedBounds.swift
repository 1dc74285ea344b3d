/// The ends of some intervals in order, to count those that lie above or below one of them.
struct SortedBounds {
    private let lower: [End]
    private let upper: [End]
    /// The values of those that hold one value only, in order.
    private let points: [Double]

    init(_ intervals: [Interval]) {
        lower = intervals.map { End(lowerOf: $0) }.sorted()
        upper = intervals.map { End(upperOf: $0) }.sorted()
        points = intervals.filter(\.isPoint).map(\.lower).sorted()
    }

    /// How many are greater than it for certain.
    func certainlyAbove(_ interval: Interval) -> Int {
        lower.count - lower.prefixCount { $0 <= End(upperOf: interval) }
    }

    /// How many are less than it for certain.
    func certainlyBelow(_ interval: Interval) -> Int { upper.prefixCount { $0 < End(lowerOf: interval) } }

    /// How many may be greater than it; one of several values is counted itself.
    func possiblyAbove(_ interval: Interval) -> Int {
        upper.count - upper.prefixCount { $0.value <= interval.lower }
    }

    /// How many may be less than it; one of several values is counted itself.
    func possiblyBelow(_ interval: Interval) -> Int { lower.prefixCount { $0.value < interval.upper } }

    /// How many are this value exactly.
    func count(ofPoint value: Double) -> Int {
        points.prefixCount { $0 <= value } - points.prefixCount { $0 < value }
    }

    /// One of these intervals less the median of all of them, over bounds.
    ///
    /// It grows with the figure itself, whose share in the median is one at most, and falls as any other grows: so it
    /// is least where the figure is as small as it can be and the others as great.
    func distanceFromMedian(of interval: Interval) -> Interval {
        let least = distance(of: End(lowerOf: interval), replacing: End(upperOf: interval), in: upper)
        let most = distance(of: End(upperOf: interval), replacing: End(lowerOf: interval), in: lower)
        return Interval(
            lower: least.value, upper: most.value, lowerIsOpen: least.isOpen, upperIsOpen: most.isOpen)
            ?? Interval(
                provenLower: least.value, upper: most.value, lowerIsOpen: false, upperIsOpen: false)
    }

    /// An end less the median of the ends, in which it stands in the place of another.
    private func distance(of end: End, replacing other: End, in ends: [End]) -> (value: Double, isOpen: Bool)
    {
        let removed = ends.prefixCount { $0 < other }
        func without(_ index: Int) -> End { ends[index < removed ? index : index + 1] }
        let before = ends.prefixCount { $0 < end }
        let place = before - (before > removed ? 1 : 0)
        let count = ends.count
        func ranked(_ index: Int) -> End? {
            index == place ? nil : without(index < place ? index : index - 1)
        }
        let middle = [ranked((count - 1) / 2), ranked(count / 2)]
        let isOpen = end.isOpen || middle.contains { $0?.isOpen == true }
        switch (middle[0], middle[1]) {
        // Where the figure is the median itself, the distance is 0 whatever its value.
        case (nil, nil): return (0, false)
        case (let low?, let high?): return (end.value - (low.value + high.value) / 2, isOpen)
        case (let neighbour?, nil), (nil, let neighbour?): return ((end.value - neighbour.value) / 2, isOpen)
        }
    }

    /// An end of an interval. An open lower end lies a hair above its value, an open upper end a hair below.
    struct End: Comparable {
        let value: Double
        let side: Int8
        var isOpen: Bool { side != 0 }

        init(lowerOf interval: Interval) {
            value = interval.lower
            side = interval.lowerIsOpen ? 1 : 0
        }

        init(upperOf interval: Interval) {
            value = interval.upper
            side = interval.upperIsOpen ? -1 : 0
        }

        static func < (first: End, second: End) -> Bool {
            first.value != second.value ? first.value < second.value : first.side < second.side
        }
    }
}

extension Array {
    /// How many elements, from the first on, satisfy a predicate that holds of a beginning and of no more.
    fileprivate func prefixCount(where belongs: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
