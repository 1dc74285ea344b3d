import Metrics

/// The entries of a comparison of bodies, sorted into what may be said of them.
struct Comparison {
    /// A column a measure, a row a body.
    let columns: [[Entry]]
    /// The first measure's entries, which decide order and rank.
    let lead: [Entry]
    let stated: [Entry]
    let missing: [Entry]
    let parts: [Entry]
    /// Of the same year, basis and level as most, and of the whole.
    let comparable: [Entry]
    /// Years or bases so different that neither three can be compared nor half are alike: then no bar is the odd one
    /// out, and every name carries its year.
    let isMixed: Bool
    /// Whether the bases differ.
    let hasSeveralBases: Bool

    init(_ columns: [[Entry]]) {
        self.columns = columns
        lead = columns.first ?? []
        stated = lead.filter { $0.observation != nil }
        missing = lead.filter { $0.observation == nil }
        parts = stated.filter { $0.notes.contains(.partial) }
        comparable = stated.filter(\.notes.isEmpty)
        let periods = Set(
            stated.compactMap { $0.observation.map { [$0.period.year, $0.period.basis.order] } })
        let alike = stated.count { !$0.notes.contains(.differentYear) && !$0.notes.contains(.differentBasis) }
        isMixed = comparable.count < 3 && alike * 2 < stated.count && periods.count > 1
        hasSeveralBases = Set(stated.compactMap { $0.observation?.period.basis }).count > 1
    }

    /// A place among fewer than three says nothing.
    var mayRank: Bool { comparable.count > 2 }

    /// The comparable entries that may hold the first (or last) place.
    func extremes(highest: Bool) -> [Entry] {
        let bounded = comparable.compactMap { entry in
            entry.quantity.map { (entry: entry, interval: $0.interval) }
        }
        // Nothing can be certainly above an entry unless the one with the greatest lower bound is.
        let best = bounded.map(\.interval).max { first, second in
            highest
                ? (first.lower, first.lowerIsOpen ? 1 : 0) < (second.lower, second.lowerIsOpen ? 1 : 0)
                : (first.upper, first.upperIsOpen ? 0 : 1) > (second.upper, second.upperIsOpen ? 0 : 1)
        }
        guard let best else { return [] }
        return bounded.filter {
            highest ? !best.isCertainlyAbove($0.interval) : !$0.interval.isCertainlyAbove(best)
        }
        .map(\.entry)
    }
}

extension Basis {
    /// A number that tells bases apart.
    fileprivate var order: Int { Basis.allCases.firstIndex(of: self) ?? 0 }
}
