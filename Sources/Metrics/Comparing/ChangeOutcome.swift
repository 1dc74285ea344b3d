/// What can be said about a change.
public enum ChangeOutcome: Equatable, Sendable {
    /// Its size: both figures are exact. 0.12 is +12%, or 0.12 points, by the change's measure.
    case value(Double)
    /// It is at least this much above 0 (`≥ +12%`) and no less; always greater than 0.
    case atLeast(Double)
    /// It is at least this far below 0 (`≤ −12%`); always less than 0.
    case atMost(Double)
    /// It goes up or down for certain, and may be as small as one likes.
    case direction(Direction)
    /// Nothing can be said.
    case undetermined(Obstacle)

    /// Up or down.
    public enum Direction: Sendable {
        /// The later figure is greater for certain.
        case up
        /// The later figure is less for certain.
        case down
    }

    /// What an interval of sizes allows to be said. `isUnbounded` tells whether an infinite end went into it,
    /// which is then the reason given where nothing can be said.
    init(of sizes: Interval, isUnbounded: Bool) {
        if sizes.isPoint {
            self = .value(sizes.lower)
        } else if sizes.lower > 0 {
            self = .atLeast(sizes.lower)
        } else if sizes.upper < 0 {
            self = .atMost(sizes.upper)
        } else if sizes.lower == 0, sizes.lowerIsOpen {
            self = .direction(.up)
        } else if sizes.upper == 0, sizes.upperIsOpen {
            self = .direction(.down)
        } else {
            self = .undetermined(isUnbounded ? .unbounded : .overlap)
        }
    }
}

/// What a change is measured in.
public enum ChangeMeasure: Sendable {
    /// A share of the earlier figure: 0.12 is +12%. For counts and amounts.
    case relative
    /// The difference in percent points. For rates, of which a percentage would mislead.
    case points
    /// The difference in the unit of the figures: +12件.
    case difference
}

extension IndicatorKind {
    /// What changes of such an indicator are measured in.
    public var changeMeasure: ChangeMeasure { self == .rate ? .points : .relative }
}
