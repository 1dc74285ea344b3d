/// How a figure moved from one period to another, computed over bounds.
///
/// A relative change from *a* to *b* is [lo(b)/hi(a) − 1, hi(b)/lo(a) − 1]; a change of a rate, or an absolute
/// one, is the difference [lo(b) − hi(a), hi(b) − lo(a)] in points or in the unit. An end is open where an end it
/// comes from is.
/// (Interval arithmetic: Moore, *Interval Analysis*, 1966; both functions are monotone in *a* and *b*, so the
/// ends are attained and no tighter bounds exist.)
public struct Change: Equatable, Sendable {
    /// What can be said about it.
    public let outcome: ChangeOutcome
    /// Relative, in points or in the unit.
    public let measure: ChangeMeasure
    /// Every size it can have; `nil` where the outcome is that none can be determined for want of two
    /// comparable figures. A relative change of 0.12 is +12%.
    public let interval: Interval?

    /// The change between two quantities that are known to be comparable.
    ///
    /// Both intervals must lie at or above 0, as those of every ``Quantity`` do.
    public init(from base: Interval, to result: Interval, measure: ChangeMeasure = .relative) {
        if base.lower < 0 || result.lower < 0 {
            self.init(undetermined: .negative, measure: measure)
        } else if measure == .relative, base.lower == 0 {
            self.init(undetermined: .zeroBase, measure: measure)
        } else if let sizes = Self.sizes(from: base, to: result, measure) {
            let isUnbounded = base.isUnbounded || result.isUnbounded
            self.init(
                outcome: ChangeOutcome(of: sizes, isUnbounded: isUnbounded), measure: measure, interval: sizes
            )
        } else {
            self.init(undetermined: .overlap, measure: measure)
        }
    }

    /// The change between two observations. Undetermined where either is missing or the rules forbid to compare
    /// the two: another indicator, topic, unit, definition, basis or coverage.
    public init(
        from base: Observation?, to result: Observation?, measure: ChangeMeasure = .relative,
        rules: ComparabilityRules = .change
    ) {
        guard let base, let result else {
            self.init(undetermined: .missing, measure: measure)
            return
        }
        let judgement = rules.judge(base, result)
        if judgement.obstacles.isEmpty {
            self.init(from: base.quantity.interval, to: result.quantity.interval, measure: measure)
        } else {
            self.init(undetermined: .incomparable(judgement.obstacles), measure: measure)
        }
    }

    /// A change that nothing can be said about, and why.
    public init(undetermined obstacle: Obstacle, measure: ChangeMeasure = .relative) {
        self.init(outcome: .undetermined(obstacle), measure: measure, interval: nil)
    }

    private init(outcome: ChangeOutcome, measure: ChangeMeasure, interval: Interval?) {
        self.outcome = outcome
        self.measure = measure
        self.interval = interval
    }

    private static func sizes(
        from base: Interval, to result: Interval, _ measure: ChangeMeasure
    ) -> Interval? {
        switch measure {
        case .relative:
            // A result of 0 is −100% of any base, so there the base's own ends do not matter. Of a base
            // without end, −100% is approached and never reached.
            return Interval(
                lower: base.upper.isInfinite ? -1 : result.lower / base.upper - 1,
                upper: result.upper / base.lower - 1,
                lowerIsOpen: result.lowerIsOpen || (base.upperIsOpen && result.lower > 0),
                upperIsOpen: result.upperIsOpen || (base.lowerIsOpen && result.upper > 0))
        case .points, .difference:
            return Interval(
                lower: result.lower - base.upper, upper: result.upper - base.lower,
                lowerIsOpen: result.lowerIsOpen || base.upperIsOpen,
                upperIsOpen: result.upperIsOpen || base.lowerIsOpen)
        }
    }
}
