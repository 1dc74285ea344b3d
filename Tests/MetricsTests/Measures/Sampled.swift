@testable import Metrics

/// Intervals and values in them for brute force: what a measure says of bounds is held against what it gives of values.
struct Sampled {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// What a review might state, from 0 or from another number on; unbounded where it may be.
    mutating func interval(from least: Int = 0, mayBeUnbounded: Bool = true) -> Interval {
        let number = DecimalNumber(coefficient: Int.random(in: least...60, using: &random)) ?? 1
        // Half of them exact, so that ties occur.
        let qualifiers =
            Qualifier.allCases.filter { mayBeUnbounded || $0 != .moreThan } + [.exact, .exact, .exact]
        return Interval(of: number, qualifiers.randomElement(using: &random) ?? .exact) ?? .zero
    }

    /// Values of an interval, both ends or something close to them among them.
    static func values(_ interval: Interval) -> [Double] {
        guard !interval.isPoint else { return [interval.lower] }
        let upper = interval.upper.isInfinite ? 1e12 : interval.upper
        let hair = 1e-7 * (interval.upper.isInfinite ? interval.lower + 1 : upper - interval.lower)
        return [
            interval.lowerIsOpen ? interval.lower + hair : interval.lower,
            interval.lower + (min(upper, 200) - interval.lower) / 2,
            interval.upperIsOpen ? upper - hair : upper,
        ]
    }

    /// Every choice of one value of each.
    static func choices(_ intervals: [Interval]) -> [[Double]] {
        intervals.reduce([[]]) { chosen, interval in
            chosen.flatMap { values in Self.values(interval).map { values + [$0] } }
        }
    }
}

extension Interval {
    /// Whether these are bounds of the values, and no looser than they must be: the ends are attained or come near to.
    func bounds(_ values: [Double]) -> Bool {
        guard let least = values.min(), let most = values.max() else { return false }
        let slack = 1e-9 * max(1, abs(least), abs(most))
        guard lower <= least + slack, most <= upper + slack else { return false }
        let isTightBelow = lower.isInfinite || least - lower <= 1e-4 * max(1, abs(lower))
        // A value of 10^12 stands for the lack of a bound.
        let isTightAbove = upper.isInfinite ? most > 1e9 : upper - most <= 1e-4 * max(1, abs(upper))
        return isTightBelow && isTightAbove
    }
}
