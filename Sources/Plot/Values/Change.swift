/// A signed change, as far as the bounds of its two figures decide it. Any unit; a chart writes it as percent
/// points by default, so that `12` is labelled `+12%`.
public struct Change: Equatable, Hashable, Sendable {
    /// Up or down, where the size is not decided.
    public enum Direction: String, Equatable, Hashable, Sendable {
        /// An increase.
        case up
        /// A decrease.
        case down
    }

    /// What the bounds decide.
    public enum Form: Equatable, Hashable, Sendable {
        /// The size.
        case value(Double)
        /// A lower bound (≥): open towards increase.
        case atLeast(Double)
        /// An upper bound (≤): open towards decrease.
        case atMost(Double)
        /// Two bounds.
        case between(Double, Double)
        /// The direction without a size.
        case direction(Direction)
        /// Neither size nor direction.
        case undetermined
    }

    /// What the bounds decide.
    public var form: Form
    /// The label (`≥ +12%`); `nil` lets the theme's wording compose it.
    public var label: String?

    /// A change in one of its forms.
    public init(_ form: Form, label: String? = nil) {
        self.form = form
        self.label = label
    }

    /// A change of a known size.
    public static func value(_ value: Double, label: String? = nil) -> Change {
        Change(.value(value), label: label)
    }
    /// A change of at least `bound`.
    public static func atLeast(_ bound: Double, label: String? = nil) -> Change {
        Change(.atLeast(bound), label: label)
    }
    /// A change of at most `bound`.
    public static func atMost(_ bound: Double, label: String? = nil) -> Change {
        Change(.atMost(bound), label: label)
    }
    /// A change between two bounds.
    public static func between(_ lower: Double, _ upper: Double, label: String? = nil) -> Change {
        Change(.between(lower, upper), label: label)
    }
    /// A change whose direction is certain and whose size is not.
    public static func direction(_ direction: Direction, label: String? = nil) -> Change {
        Change(.direction(direction), label: label)
    }
    /// A change of which nothing is certain.
    public static func undetermined(label: String? = nil) -> Change { Change(.undetermined, label: label) }

    /// The direction, where the bounds decide it.
    public var certainDirection: Direction? {
        switch form {
        case .value(let value): value > 0 ? .up : value < 0 ? .down : nil
        case .atLeast(let bound): bound > 0 ? .up : nil
        case .atMost(let bound): bound < 0 ? .down : nil
        case .between(let lower, let upper): lower > 0 ? .up : upper < 0 ? .down : nil
        case .direction(let direction): direction
        case .undetermined: nil
        }
    }

    /// Whether every bound is finite and two bounds are in order.
    public var isWellFormed: Bool {
        switch form {
        case .value(let value), .atLeast(let value), .atMost(let value): value.isFinite
        case .between(let lower, let upper): lower.isFinite && upper.isFinite && lower <= upper
        case .direction, .undetermined: true
        }
    }
}

extension Change: Plottable {
    /// A measure.
    public var plotted: Plotted { .measure(.change(self)) }
}
