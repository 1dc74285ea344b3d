/// The places that a figure can have among others, from 1 for the greatest.
///
/// A place is one more than the number of figures greater than it: equal figures share one, and those after them stay
/// free (1, 2, 2, 4).
struct Places: Equatable, Sendable {
    /// Where it is as great as it can be and all others as small.
    var first: Int32
    /// Where it is as small as it can be and all others as great.
    var last: Int32
    /// Whether another figure is exactly equal to it.
    var isTied: Bool
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
