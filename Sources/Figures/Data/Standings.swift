import Analysis
import Metrics

/// The places of a comparison's entries among those that can be compared, counted from the greatest.
struct Standings {
    private let ranks: [String: Rank]

    init(_ comparison: Comparison) {
        let entries = comparison.mayRank ? comparison.comparable : []
        let standings = Standing.all(of: entries.compactMap { $0.quantity?.interval })
        ranks = Dictionary(
            zip(entries.map(\.body.id), standings.map { Rank($0) }), uniquingKeysWith: { first, _ in first })
    }

    /// The place of an entry, as ``Metrics/Rank`` gives it; `nil` where it has no figure or one that cannot be
    /// compared, and where places say nothing.
    func callAsFunction(_ entry: Entry) -> Rank? { ranks[entry.body.id] }
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
