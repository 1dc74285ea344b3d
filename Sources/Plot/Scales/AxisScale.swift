/// What a chart is told about one of its axes.
struct AxisScale: Equatable, Sendable {
    /// Values that the axis must at least hold.
    var domain: ClosedRange<Double>?
    /// Categories in order; those without marks keep their room.
    var categories: [Category]?
    /// The function applied to the values.
    var type = ScaleType.linear
    /// Whether zero is held; `nil` where the marks decide.
    var includesZero: Bool?
    /// Whether larger values stand nearer to the start.
    var isReversed = false
}

/// A domain that a chart finds by itself.
public struct AutomaticDomain: Equatable, Sendable {
    var includesZero: Bool?
    var isReversed: Bool

    /// From the data.
    public static let automatic = AutomaticDomain(includesZero: nil, isReversed: false)

    /// From the data; with zero where told so, turned round where larger values stand nearer to the start (ranks).
    public static func automatic(includesZero: Bool? = nil, reversed: Bool = false) -> AutomaticDomain {
        AutomaticDomain(includesZero: includesZero, isReversed: reversed)
    }
}
