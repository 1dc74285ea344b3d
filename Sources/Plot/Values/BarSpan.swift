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
    /// The value from which the bar rises.
    var base = 0.0
    /// The interval of the near end, where the bar does not rise from a known value.
    var startWhisker: Interval?
    /// The arrow at the near end, where it is known from below only.
    var startArrow: Arrow?

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

    /// The parts of a bar that stands in a stack.
    init(_ measure: Measure, in part: StackPart) {
        self.init(measure)
        guard part.isStacked || part.factor != 1 || part.base != 0 else { return }
        guard let value = measure.value, !part.isWithheld else {
            if part.isWithheld { self = BarSpan() }
            base = part.base
            return
        }
        self = BarSpan()
        base = part.base
        let far = part.base + value * part.factor
        solid = far == base ? nil : Interval(from: base, to: far)
        setEnd(part.end)
    }

    /// The parts of a bar between two measures.
    init(from start: Measure, to end: Measure) {
        guard let from = start.estimate, let to = end.estimate else {
            self.init(start.estimate == nil ? start : end)
            solid = nil
            return
        }
        self.init()
        base = from.stated
        solid = from.stated == to.stated ? nil : Interval(from: from.stated, to: to.stated)
        setEnd(to.form == .exact ? nil : to)
        guard from.form != .exact else { return }
        if from.upper < .infinity {
            startWhisker = Interval(from: from.lower, to: from.upper)
        } else {
            startArrow = Arrow(at: from.stated, sign: 1)
        }
    }

    private init() {}

    private mutating func setEnd(_ end: Estimate?) {
        guard let end else { return }
        if end.upper == .infinity {
            arrow = Arrow(at: end.stated, sign: 1)
        } else {
            whisker = Interval(from: end.lower, to: end.upper)
        }
    }

    private init(absence: Absence) { self.absence = absence }

    private init(_ estimate: Estimate) {
        let (stated, lower, upper) = (estimate.stated, estimate.lower, estimate.upper)
        isZero = stated == 0 && estimate.form != .nearly
        guard upper < .infinity else {
            setUnbounded(stated)
            return
        }
        switch estimate.form {
        case .exact, .moreThan: solid = Self.bar(to: stated)
        case .about:
            solid = Self.bar(to: stated)
            whisker = Interval(from: lower, to: upper)
        case .atLeast, .nearly:
            guard lower >= 0 || upper <= 0 else {
                // On which side of zero the figure lies is open: nothing is solid.
                whisker = Interval(from: lower, to: upper)
                return
            }
            // Certain is what all figures of the interval share: the part up to the bound nearer to zero.
            let (near, far) = lower >= 0 ? (lower, upper) : (upper, lower)
            solid = Self.bar(to: near)
            open = Interval(from: near, to: far)
            isClosed = far == stated
        }
    }

    /// At least a figure, without a bound: below zero that leaves the direction open, and the figure is a tick.
    private mutating func setUnbounded(_ bound: Double) {
        solid = bound > 0 ? Self.bar(to: bound) : nil
        open = bound < 0 ? Interval(from: 0, to: bound) : nil
        isClosed = bound < 0
        arrow = Arrow(at: max(bound, 0), sign: 1)
    }

    private init(_ change: Change) {
        switch change.form {
        case .value(let value):
            solid = Self.bar(to: value)
            isZero = value == 0
        case .atLeast(let bound): setUnbounded(bound)
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
        var values: [Double] = []
        for case let part? in [solid, open, whisker, startWhisker] { values += [part.from, part.to] }
        if let arrow { values.append(arrow.at) }
        if base != 0 { values.append(base) }
        return values
    }
}
