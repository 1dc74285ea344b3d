/// A figure as stated, with the interval that its words mean. The caller computes the interval; a chart draws
/// it and invents no midpoint.
public struct Estimate: Equatable, Hashable, Sendable {
    /// The words that make a figure approximate.
    public enum Form: String, Equatable, Hashable, Sendable, CaseIterable {
        /// No such words.
        case exact
        /// 余, 多: at least the stated figure, below a known bound.
        case atLeast
        /// 以上, 超过: the stated figure or more, without a bound.
        case moreThan
        /// 近, 不到: below the stated figure, above a known bound.
        case nearly
        /// 约, 左右: either side of the stated figure.
        case about
    }

    /// The stated figure.
    public var stated: Double
    /// The interval's lower bound, at most `stated`.
    public var lower: Double
    /// The interval's upper bound, at least `stated`; may be infinite.
    public var upper: Double
    /// The words that make the figure approximate.
    public var form: Form
    /// The figure as stated, for labels (`50余`); `nil` lets the theme's wording compose it.
    public var label: String?

    /// A stated figure with its interval. A chart refuses bounds that do not hold the stated figure.
    public init(_ stated: Double, form: Form, lower: Double, upper: Double, label: String? = nil) {
        self.stated = stated
        self.form = form
        self.lower = lower
        self.upper = upper
        self.label = label
    }

    /// A figure without reservation.
    public static func exact(_ value: Double, label: String? = nil) -> Estimate {
        Estimate(value, form: .exact, lower: value, upper: value, label: label)
    }

    /// At least `value` and below `upper` (50余 → 50, below 60).
    public static func atLeast(_ value: Double, below upper: Double, label: String? = nil) -> Estimate {
        Estimate(value, form: .atLeast, lower: value, upper: upper, label: label)
    }

    /// `value` or more, without a bound.
    public static func moreThan(_ value: Double, label: String? = nil) -> Estimate {
        Estimate(value, form: .moreThan, lower: value, upper: .infinity, label: label)
    }

    /// Below `value` and above `lower` (近200 → above 180, below 200).
    public static func nearly(_ value: Double, above lower: Double, label: String? = nil) -> Estimate {
        Estimate(value, form: .nearly, lower: lower, upper: value, label: label)
    }

    /// Within bounds on either side of `value` (约50 → 45…55).
    public static func about(
        _ value: Double, within bounds: ClosedRange<Double>, label: String? = nil
    ) -> Estimate {
        Estimate(value, form: .about, lower: bounds.lowerBound, upper: bounds.upperBound, label: label)
    }

    /// Whether the figure is finite and its bounds are in order; only the upper one may be infinite.
    public var isWellFormed: Bool {
        stated.isFinite && lower.isFinite && !upper.isNaN && lower <= stated && stated <= upper
    }
}

extension Estimate: Plottable {
    /// A measure.
    public var plotted: Plotted { .measure(.estimate(self)) }
}
