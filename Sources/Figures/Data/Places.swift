import Metrics

/// The places of a comparison's entries among those that can be compared, counted from the greatest.
struct Places {
    private let intervals: [Interval]

    init(_ comparison: Comparison) {
        intervals = comparison.mayRank ? comparison.comparable.compactMap { $0.quantity?.interval } : []
    }

    /// The place of an entry, as ``Metrics/Rank`` gives it; `nil` where it has no figure or one that cannot be
    /// compared, and where places say nothing.
    func callAsFunction(_ entry: Entry) -> Rank? {
        guard !intervals.isEmpty, entry.notes.isEmpty, let own = entry.quantity?.interval else { return nil }
        let above = intervals.count { $0.isCertainlyAbove(own) }
        let level = intervals.count - above - intervals.count { own.isCertainlyAbove($0) }
        // Itself is among those that are neither above nor below.
        if level == 1 { return .place(above + 1, isTied: false) }
        let equal = own.isPoint ? intervals.count { $0 == own } : 1
        return equal == level ? .place(above + 1, isTied: true) : .between(above + 1, above + level)
    }
}

extension Phrase {
    /// A place in words: 第3, 并列第3, 第3至第5之间.
    func place(_ rank: Rank) -> String? {
        switch rank {
        case .place(let place, let isTied):
            isTied ? self("并列第\(place)", "tied for place \(place)") : self("第\(place)", "place \(place)")
        case .between(let first, let last):
            self("第\(first)至第\(last)之间", "between places \(first) and \(last)")
        case .withheld, .absent: nil
        }
    }
}
