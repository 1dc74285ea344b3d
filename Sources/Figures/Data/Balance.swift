import Metrics
import Plot

/// From a first total to a last one by what is subtracted (or, where the last is greater, added) between them.
struct Balance {
    let stages: Stages
    let steps: [Step]
    /// Whether what lies between is added.
    let isGrowing: Bool
    /// What the steps leave unexplained, below zero where they explain more than there is; `nil` where nothing is left
    /// or where it cannot be told.
    let remainder: Double?
    /// What the last total may be by the steps, where some are approximate.
    let expected: ClosedRange<Double>?

    /// A bar: a total from zero, or a step from level to level.
    struct Step {
        var place: Place
        /// The figure; `nil` for the remainder.
        var entry: Entry?
        /// Where a floating bar begins and ends; `nil` for totals and for what is missing.
        var from: Estimate?
        var to: Estimate?
    }

    /// What a bar stands for.
    enum Place: Equatable {
        case measure(Int)
        case remainder
    }

    /// - Parameter stages: the first and the last with a figure.
    init?(_ stages: Stages) {
        guard let first = stages.entries.first?.quantity, let last = stages.entries.last?.quantity,
            stages.entries.count > 2
        else { return nil }
        self.stages = stages
        isGrowing = last.value > first.value
        let sign: Double = isGrowing ? 1 : -1
        let end = stages.entries.count - 1
        var steps = [Step(place: .measure(0), entry: stages.entries[0])]
        var level = Level(first)
        for number in 1..<end {
            let entry = stages.entries[number]
            guard let quantity = entry.quantity else {
                steps.append(Step(place: .measure(number), entry: entry))
                continue
            }
            let next = level.moved(by: quantity, sign)
            steps.append(Step(place: .measure(number), entry: entry, from: level.estimate, to: next.estimate))
            level = next
        }
        let isExact = level.isExact && last.isExact
        expected = isExact || level.upper == .infinity ? nil : level.lower...level.upper
        // Sums of stated decimals differ by hairs that no figure has.
        let left = sign * (last.value - level.value)
        let isNothing = abs(left) <= 1e-9 * max(abs(first.value), abs(last.value))
        remainder = isExact && !isNothing ? left : nil
        if remainder != nil {
            steps.append(Step(place: .remainder, from: level.estimate, to: .exact(last.value)))
        }
        steps.append(Step(place: .measure(end), entry: stages.entries[end]))
        self.steps = steps
    }

    /// The running sum with its bounds.
    private struct Level {
        var value: Double
        var lower: Double
        var upper: Double
        var isExact: Bool { lower == upper }

        init(_ quantity: Quantity) {
            (value, lower, upper) = (quantity.value, quantity.interval.lower, quantity.interval.upper)
        }

        func moved(by quantity: Quantity, _ sign: Double) -> Level {
            var next = self
            next.value += sign * quantity.value
            let (low, high) = (quantity.interval.lower, quantity.interval.upper)
            // What is subtracted without a bound leaves no less than nothing.
            next.lower = sign > 0 ? lower + low : high == .infinity ? min(0, next.value) : lower - high
            next.upper = sign > 0 ? upper + high : upper - low
            return next
        }

        var estimate: Estimate {
            if isExact { return .exact(value) }
            return upper == .infinity
                ? .moreThan(value) : .about(value, within: min(lower, value)...max(upper, value))
        }
    }
}
