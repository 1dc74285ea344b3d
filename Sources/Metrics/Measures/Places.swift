/// The places that a figure can have among others, from 1 for the greatest.
///
/// A place is one more than the number of figures greater than it: equal figures share one, and those after them stay
/// free (1, 2, 2, 4).
struct Places: Equatable, Sendable {
    /// Where it is as great as it can be and all others as small.
    let first: Int32
    /// Where it is as small as it can be and all others as great.
    let last: Int32
    /// Whether another figure is exactly equal to it.
    let isTied: Bool
}

extension SortedBounds {
    /// The places of one of these intervals.
    func places(of figure: Interval) -> Places {
        // A figure of one value is not above itself; any other may be, by the ends of its bounds.
        let itself = figure.isPoint ? 0 : 1
        return Places(
            first: Int32(certainlyAbove(figure) + 1), last: Int32(possiblyAbove(figure) - itself + 1),
            isTied: figure.isPoint && count(ofPoint: figure.lower) > 1)
    }
}

extension Rank {
    /// The one place where there is one, else the first and the last.
    init(_ places: Places) {
        self =
            places.first == places.last
            ? .place(Int(places.first), isTied: places.isTied)
            : .between(Int(places.first), Int(places.last))
    }
}
