/// The values a stated figure can stand for: a stretch of the number line, each end open or closed.
///
/// Never empty: `lower ≤ upper`, and where they are equal both ends are closed. The upper end may be
/// infinite and is then open; the lower may be minus infinity, likewise open.
public struct Interval: Equatable, Hashable, Sendable {
    /// The lower end.
    public let lower: Double
    /// The upper end; infinite where nothing bounds it.
    public let upper: Double
    /// Whether the lower end itself is left out.
    public let lowerIsOpen: Bool
    /// Whether the upper end itself is left out.
    public let upperIsOpen: Bool

    /// The interval with these ends; `nil` where it would be empty or an end is not a number. An infinite
    /// end is open whatever is asked for.
    public init?(lower: Double, upper: Double, lowerIsOpen: Bool = false, upperIsOpen: Bool = false) {
        let lowerIsOpen = lowerIsOpen || lower.isInfinite
        let upperIsOpen = upperIsOpen || upper.isInfinite
        guard lower < upper || (lower == upper && !lowerIsOpen && !upperIsOpen) else { return nil }
        self.lower = lower
        self.upper = upper
        self.lowerIsOpen = lowerIsOpen
        self.upperIsOpen = upperIsOpen
    }

    /// The one finite value; `nil` where it is infinite or not a number.
    public init?(exactly value: Double) { self.init(lower: value, upper: value) }

    /// Ends that the caller knows to make an interval: sums of the ends of others.
    init(provenLower lower: Double, upper: Double, lowerIsOpen: Bool, upperIsOpen: Bool) {
        self.lower = lower
        self.upper = upper
        self.lowerIsOpen = lowerIsOpen
        self.upperIsOpen = upperIsOpen
    }

    /// Whether it holds one value only.
    public var isPoint: Bool { lower == upper }

    /// Whether either end is infinite.
    public var isUnbounded: Bool { lower.isInfinite || upper.isInfinite }

    /// Whether the value lies in it.
    public func contains(_ value: Double) -> Bool {
        (value > lower || (value == lower && !lowerIsOpen))
            && (value < upper || (value == upper && !upperIsOpen))
    }

    /// Whether every value here is greater than every value there.
    public func isCertainlyAbove(_ other: Interval) -> Bool {
        lower > other.upper || (lower == other.upper && (lowerIsOpen || other.upperIsOpen))
    }

    /// Whether some value lies in both.
    public func overlaps(_ other: Interval) -> Bool {
        !isCertainlyAbove(other) && !other.isCertainlyAbove(self)
    }
}
