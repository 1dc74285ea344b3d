/// The ends of some intervals in order, to count those that lie above or below one of them.
struct SortedBounds {
    private let lower: [End]
    private let upper: [End]

    init(_ intervals: [Interval]) {
        lower = intervals.enumerated().map { End(lowerOf: $1, number: $0) }.sortedByRadix()
        // Figures of one value each, as most are, have one end.
        upper =
            intervals.allSatisfy(\.isPoint)
            ? lower : intervals.enumerated().map { End(upperOf: $1, number: $0) }.sortedByRadix()
    }

    /// The places of each of these intervals, in the order they were given in.
    ///
    /// Going along the ends in order, the numbers of ends that lie below grow along with them.
    var places: [Places] {
        var places = lower.map { _ in Places(first: 0, last: 0, isTied: false) }
        var below = 0
        for end in upper {
            while below < lower.count, lower[below] <= end { below += 1 }
            places[Int(end.number)].first = Int32(lower.count - below + 1)
        }
        var notAbove = 0
        var point: End?
        for end in lower {
            while notAbove < upper.count, upper[notAbove].value <= end.value { notAbove += 1 }
            // A figure of one value is not above itself; any other may be, by the ends of its bounds.
            places[Int(end.number)].last = Int32(upper.count - notAbove + (end.isPoint ? 1 : 0))
            guard end.isPoint else { continue }
            if let point, point.value == end.value {
                places[Int(point.number)].isTied = true
                places[Int(end.number)].isTied = true
            }
            point = end
        }
        return places
    }

    /// How many are less than it for certain.
    func certainlyBelow(_ interval: Interval) -> Int { upper.prefixCount { $0 < End(lowerOf: interval) } }

    /// How many may be less than it; one of several values is counted itself.
    func possiblyBelow(_ interval: Interval) -> Int { lower.prefixCount { $0.value < interval.upper } }

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
        /// Whether the interval holds one value only.
        let isPoint: Bool
        /// Which of some intervals it is an end of.
        let number: Int32
        var isOpen: Bool { side != 0 }

        init(lowerOf interval: Interval, number: Int = 0) {
            // Zero has two signs, which are one value.
            value = interval.lower + 0
            side = interval.lowerIsOpen ? 1 : 0
            (isPoint, self.number) = (interval.isPoint, Int32(number))
        }

        init(upperOf interval: Interval, number: Int = 0) {
            value = interval.upper + 0
            side = interval.upperIsOpen ? -1 : 0
            (isPoint, self.number) = (interval.isPoint, Int32(number))
        }

        static func == (first: End, second: End) -> Bool {
            first.value == second.value && first.side == second.side
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
