/// Why nothing can be said where a measure was asked for.
public enum Obstacle: Equatable, Hashable, Sendable {
    /// A figure that it needs is missing.
    case missing
    /// The earlier figure, or what is divided by, is 0 or may be.
    case zeroBase
    /// A figure is below 0.
    case negative
    /// The two intervals share values, so it may have gone either way or nowhere.
    case overlap
    /// A figure has no upper bound (以上, 超过), so it may have gone either way.
    case unbounded
    /// The figures differ in what or how they count; never empty.
    case incomparable([Comparability])
    /// No observation says by how many to divide.
    case noDenominator
    /// The measure has no meaning of a rate: a sum of rates, a rate for each member.
    case notOfRates
}
