/// The honest parts of a bar in values, before any scale: what is certain, what is open, where an arrow leads.
struct BarSpan: Equatable, Sendable {
    /// The certain part, from zero.
    var solid: Interval?
    /// The uncertain part, lightly hatched.
    var open: Interval?
    /// Whether the uncertain part ends in a tick at its far end.
    var isClosed = false
    /// The interval of a whisker.
    var whisker: Interval?
    /// An arrow at a value, towards larger (`+1`) or smaller (`−1`) values.
    var arrow: Arrow?
    /// A 1 pt tick at zero: a true zero.
    var isZero = false
    /// No bar at all.
    var absence: Absence?

    /// An interval of values, `from` nearer to zero where that can be said.
    struct Interval: Equatable, Sendable {
        var from: Double
        var to: Double
    }

    /// Where an arrow starts and whither it points.
    struct Arrow: Equatable, Sendable {
        var at: Double
        var sign: Double
    }

    /// The parts of a bar for a measure (LOOK, “Honest marks”).
    init(_ measure: Measure) {
        switch measure {
        case .estimate(let estimate): self.init(estimate)
        case .change(let change): self.init(change)
        case .absent(let absence): self.init(absence: absence)
        }
    }

    private init(absence: Absence) { self.absence = absence }

    private init(_ estimate: Estimate) {
        isZero = estimate.stated == 0 && estimate.form != .nearly
        switch estimate.form {
        case .exact: solid = Self.bar(to: estimate.stated)
        case .atLeast:
            solid = Self.bar(to: estimate.stated)
            if estimate.upper == .infinity {
                arrow = Arrow(at: estimate.stated, sign: 1)
            } else {
                open = Interval(from: estimate.stated, to: estimate.upper)
            }
        case .moreThan:
            solid = Self.bar(to: estimate.stated)
            arrow = Arrow(at: estimate.stated, sign: 1)
        case .nearly:
            solid = Self.bar(to: estimate.lower)
            open = Interval(from: estimate.lower, to: estimate.stated)
            isClosed = true
        case .about:
            solid = Self.bar(to: estimate.stated)
            if estimate.upper == .infinity {
                arrow = Arrow(at: estimate.stated, sign: 1)
            } else {
                whisker = Interval(from: estimate.lower, to: estimate.upper)
            }
        }
    }

    private init(_ change: Change) {
        switch change.form {
        case .value(let value):
            solid = Self.bar(to: value)
            isZero = value == 0
        case .atLeast(let bound):
            // A bound below zero leaves the direction open: nothing is solid, the bound is a tick.
            solid = bound > 0 ? Self.bar(to: bound) : nil
            open = bound < 0 ? Interval(from: 0, to: bound) : nil
            isClosed = bound < 0
            arrow = Arrow(at: max(bound, 0), sign: 1)
        case .atMost(let bound):
            solid = bound < 0 ? Self.bar(to: bound) : nil
            open = bound > 0 ? Interval(from: 0, to: bound) : nil
            isClosed = bound > 0
            arrow = Arrow(at: min(bound, 0), sign: -1)
        case .between(let lower, let upper):
            let (near, far) = abs(lower) <= abs(upper) ? (lower, upper) : (upper, lower)
            if lower <= 0 && upper >= 0 {
                whisker = Interval(from: lower, to: upper)
            } else {
                solid = Self.bar(to: near)
                open = Interval(from: near, to: far)
                isClosed = true
            }
        case .direction(let direction): arrow = Arrow(at: 0, sign: direction == .up ? 1 : -1)
        case .undetermined: absence = .notDeterminable
        }
    }

    private static func bar(to value: Double) -> Interval? {
        value == 0 ? nil : Interval(from: 0, to: value)
    }

    /// Every finite value that the parts reach, for the scale.
    var values: [Double] {
        [solid, open, whisker].compactMap { $0 }.flatMap { [$0.from, $0.to] } + (arrow.map { [$0.at] } ?? [])
    }
}
