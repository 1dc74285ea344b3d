extension Interval {
    /// The quotient over bounds of two intervals at or above 0, for so many of the denominator:
    /// [s·lo(n)/hi(d), s·hi(n)/lo(d)]. `nil` where the denominator is 0 or may be, or either is below 0.
    ///
    /// Multiplying first rounds whole numbers once: 100·66/60 is 110, 66/60·100 is not.
    public static func ratio(
        _ numerator: Interval, _ denominator: Interval, per scale: Double = 1
    ) -> Interval? {
        guard numerator.lower >= 0, denominator.lower > 0, scale > 0 else { return nil }
        return Interval(
            lower: denominator.upper.isInfinite ? 0 : numerator.lower * scale / denominator.upper,
            upper: numerator.upper * scale / denominator.lower,
            lowerIsOpen: numerator.lowerIsOpen || (denominator.upperIsOpen && numerator.lower > 0),
            upperIsOpen: numerator.upperIsOpen || (denominator.lowerIsOpen && numerator.upper > 0))
    }

    /// The sum over bounds: an end is open where an end it comes from is.
    public static func + (first: Interval, second: Interval) -> Interval {
        // Sums of finite ends keep their order, and rounding is monotone; infinite ends are open already.
        Interval(
            provenLower: first.lower + second.lower, upper: first.upper + second.upper,
            lowerIsOpen: first.lowerIsOpen || second.lowerIsOpen,
            upperIsOpen: first.upperIsOpen || second.upperIsOpen)
    }

    /// Both ends moved outwards by a distance at or above 0; `nil` for any other distance.
    func widened(by distance: Double) -> Interval? {
        guard distance >= 0 else { return nil }
        return Interval(
            lower: lower - distance, upper: upper + distance, lowerIsOpen: lowerIsOpen,
            upperIsOpen: upperIsOpen)
    }

    /// The sum of some intervals; [0, 0] where there are none.
    static func sum(_ parts: [Interval]) -> Interval { parts.dropFirst().reduce(parts.first ?? .zero, +) }

    /// The one value 0.
    static let zero = Interval(provenLower: 0, upper: 0, lowerIsOpen: false, upperIsOpen: false)
}
