/// The figures of several bodies, comparable with one another, taken together.
public struct Total: Equatable, Sendable {
    /// The figures, in the order given.
    public let figures: [Interval]
    /// Their sum over bounds.
    public let sum: Interval
    private let lower: Ends
    private let upper: Ends

    /// A total; `nil` of no figures. All must lie at or above 0.
    public init?(_ figures: [Interval]) {
        guard let first = figures.first else { return nil }
        self.figures = figures
        sum = figures.dropFirst().reduce(first, +)
        lower = Ends(figures.map { ($0.lower, $0.lowerIsOpen) })
        upper = Ends(figures.map { ($0.upper, $0.upperIsOpen) })
    }

    /// How much of the total each figure is, over bounds, from 0 to 1: least where it is as small as it can be and the
    /// others as great. `nil` where the total may be 0.
    public var shares: [Interval?] {
        figures.map { figure in
            if sum.isPoint { return sum.lower > 0 ? Interval(exactly: figure.lower / sum.lower) : nil }
            let (most, least) = (rest(upper, figure.upper), rest(lower, figure.lower))
            guard figure.lower + most > 0, figure.upper + least > 0 else { return nil }
            let mostIsOpen = upper.isOpen(without: figure.upperIsOpen)
            let leastIsOpen = lower.isOpen(without: figure.lowerIsOpen)
            return between(
                most.isInfinite ? 0 : figure.lower / (figure.lower + most),
                figure.upper.isInfinite ? 1 : figure.upper / (figure.upper + least),
                // Nothing is no part of any total, and all of it whatever its size where there is nothing else.
                lowerIsOpen: figure.lowerIsOpen || (figure.lower > 0 && mostIsOpen),
                upperIsOpen: leastIsOpen || (least > 0 && figure.upperIsOpen))
        }
    }

    /// What each figure contributed to the relative change of the total up to another total of the same bodies, over
    /// bounds: (b − a)/A, with *a* and *b* its own figures and *A* the earlier total. 0.02 is two points of the
    /// change of the whole; the contributions add up to it. `nil` where the earlier total may be 0.
    ///
    /// It grows with *b* and falls with *a*; with the rest of *A* it grows where it is negative and falls else.
    /// - Precondition: the other total is of as many figures, in the same order.
    public func contributions(upTo later: Total) -> [Interval?] {
        precondition(later.figures.count == figures.count, "two totals of the same bodies")
        return zip(figures, later.figures).map { base, result in
            if sum.isPoint, result.isPoint {
                return sum.lower > 0 ? Interval(exactly: (result.lower - base.lower) / sum.lower) : nil
            }
            let rest = (least: rest(lower, base.lower), most: rest(upper, base.upper))
            let (fall, rise) = (result.lower - base.upper, result.upper - base.lower)
            let whole = (
                fall: base.upper + (fall < 0 ? rest.least : rest.most),
                rise: base.lower + (rise < 0 ? rest.most : rest.least)
            )
            guard base.lower + rest.least > 0, whole.fall > 0, whole.rise > 0 else { return nil }
            let leastIsOpen = lower.isOpen(without: base.lowerIsOpen)
            let mostIsOpen = upper.isOpen(without: base.upperIsOpen)
            // What did not move contributes 0 to any total, and what fell to 0 where there is nothing else all of it.
            let fallIsOpen = base.upperIsOpen || (fall < 0 ? leastIsOpen : fall > 0 && mostIsOpen)
            let riseIsOpen = base.lowerIsOpen || (rise < 0 ? mostIsOpen : rise > 0 && leastIsOpen)
            let losesAll = result.lower + rest.least == 0 && !leastIsOpen
            return between(
                // Against a base without end a fall comes as near to its whole as one likes.
                base.upper.isInfinite ? -1 : whole.fall.isInfinite ? 0 : fall / whole.fall,
                whole.rise.isInfinite ? 0 : rise / whole.rise,
                lowerIsOpen: result.lowerIsOpen || (fallIsOpen && !losesAll),
                upperIsOpen: result.upperIsOpen || riseIsOpen)
        }
    }

    /// Bounds of which both ends may be one value, which is then attained whatever the bounds it comes from: all of a
    /// total that nothing else is in, a fall to 0 from any base.
    private func between(
        _ lower: Double, _ upper: Double, lowerIsOpen: Bool, upperIsOpen: Bool
    ) -> Interval? {
        lower == upper
            ? Interval(exactly: lower)
            : Interval(lower: lower, upper: upper, lowerIsOpen: lowerIsOpen, upperIsOpen: upperIsOpen)
    }

    /// The sum of all ends but one.
    private func rest(_ ends: Ends, _ own: Double) -> Double {
        if ends.infinite > (own.isInfinite ? 1 : 0) { return .infinity }
        return own.isInfinite ? ends.finite : ends.finite - own
    }

    /// The lower or the upper ends of some figures.
    private struct Ends: Equatable {
        var finite = 0.0
        var infinite = 0
        var open = 0

        init(_ ends: [(value: Double, isOpen: Bool)]) {
            for end in ends {
                if end.value.isInfinite { infinite += 1 } else { finite += end.value }
                if end.isOpen { open += 1 }
            }
        }

        func isOpen(without own: Bool) -> Bool { open > (own ? 1 : 0) }
    }
}
