/// The place of an entry among others, counted from the greatest.
public enum Rank: Equatable, Sendable {
    /// The place, from 1. Entries that cannot be told apart share one, and the places after them stay free
    /// (1, 2, 2, 4). `isTied` says whether another entry has the same place.
    case place(Int, isTied: Bool)
    /// None, because the figure cannot be compared with the others.
    case withheld([Comparability])
    /// None, because the figures' bounds leave more than a tie open: it may stand anywhere from the
    /// first to the second place given.
    case between(Int, Int)
    /// None, because there is no figure.
    case absent(Absence)
}

extension Rank {
    /// The place of a standing where it has one, else its first and its last.
    public init(_ standing: Standing) {
        self.init(
            Places(
                first: Int32(standing.places.lowerBound), last: Int32(standing.places.upperBound),
                isTied: standing.isTied))
    }
}

extension Collection<Selected> {
    /// The rank of every entry, in the order of the entries; the greatest figure has place 1.
    ///
    /// Entries that differ from most others in a way that the rules forbid to compare (year, basis, level, a part
    /// beside totals) get no place and take none. Of the rest see ``Standing``: where bounds leave one place an entry
    /// has it, where they leave several, as of 50余 and 53, its possible places are given instead.
    public func ranks(by rules: ComparabilityRules = .peers) -> [Rank] {
        var standings = standings(by: rules).makeIterator()
        return map { entry in
            guard let reason = entry.withheld(by: rules) else {
                guard let standing = standings.next() else { return .absent(.notReported) }
                return Rank(standing)
            }
            return reason
        }
    }

    /// The standing of each entry that has a place, in the order of the entries.
    public func standings(by rules: ComparabilityRules = .peers) -> [Standing] {
        Standing.all(
            of: compactMap { $0.withheld(by: rules) == nil ? $0.observation?.quantity.interval : nil })
    }
}

extension Selected {
    /// Why an entry has no rank; `nil` where it has one.
    fileprivate func withheld(by rules: ComparabilityRules) -> Rank? {
        guard observation != nil else { return .absent(absence ?? .notReported) }
        let obstacles = rules.obstacles(among: notes)
        return obstacles.isEmpty ? nil : .withheld(obstacles)
    }
}
