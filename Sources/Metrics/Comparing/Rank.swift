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

extension Collection<Selected> {
    /// The rank of every entry, in the order of the entries; the greatest figure has place 1.
    ///
    /// Entries that differ from most others in year, basis or level, or state a part only, get no place and
    /// take none. Among the rest an entry stands below those certainly greater and above those certainly
    /// less. Where those two numbers leave one place it has that place; entries that are exactly equal
    /// are tied and share one; where bounds overlap otherwise, as 50余 and 53 do, the entry's possible places are
    /// given instead.
    public var ranks: [Rank] {
        var standings = Standing.all(
            of: compactMap { $0.notes.isEmpty ? $0.observation?.quantity.interval : nil }
        ).makeIterator()
        return map { entry in
            guard entry.observation != nil else { return .absent(entry.absence ?? .notReported) }
            guard entry.notes.isEmpty, let standing = standings.next() else { return .withheld(entry.notes) }
            return standing.rank
        }
    }
}
