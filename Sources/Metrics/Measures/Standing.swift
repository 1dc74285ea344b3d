/// Where a figure stands among those of its peers, over the bounds of all of them.
public struct Standing: Equatable, Sendable {
    /// The first and the last place that it can have: one more than the number of figures greater than it, at least
    /// and at most. The greatest has place 1, equal figures share a place, and those after it stay free (1, 2, 2, 4).
    public let places: ClosedRange<Int>
    /// Whether another figure is exactly equal to it.
    public let isTied: Bool
    /// How many figures were compared, itself included.
    public let count: Int
    /// The share of the others that it exceeds, in percent, at least and at most: 100·(figures below it)/(n − 1), the
    /// percentile rank that counts the least as 0 and a lone greatest as 100 (PERCENTRANK.INC of spreadsheets). `nil`
    /// where it stands alone.
    public let percentile: ClosedRange<Double>?
    /// Its figure less the median of all of them, in their unit.
    public let fromMedian: Interval
}

extension Standing {
    /// The standing of each of some figures, in their order, in time proportional to n·log n.
    ///
    /// Every bound is attained: a figure's first place where it is as great as it can be and all others as small, its
    /// last place the other way round.
    public static func all(of figures: [Interval]) -> [Standing] {
        let bounds = SortedBounds(figures)
        let others = figures.count - 1
        return zip(figures, bounds.places).map { figure, places in
            let leastBelow = bounds.certainlyBelow(figure)
            // A figure of several values counts itself, by the ends of its bounds.
            let mostBelow = bounds.possiblyBelow(figure) - (figure.isPoint ? 0 : 1)
            func percent(_ below: Int) -> Double { 100 * Double(below) / Double(others) }
            return Standing(
                places: Int(places.first)...Int(places.last), isTied: places.isTied, count: figures.count,
                percentile: others > 0 ? percent(leastBelow)...percent(mostBelow) : nil,
                fromMedian: bounds.distanceFromMedian(of: figure))
        }
    }
}
