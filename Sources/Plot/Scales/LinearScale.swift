/// Values to points along one direction.
public struct LinearScale: Equatable, Sendable {
    /// The values at the two ends, smaller first.
    public let domain: ClosedRange<Double>
    /// Points of the smallest and the largest value; the first is the larger where values rise upwards.
    public let start: Double, end: Double

    /// +1 where larger values have larger coordinates, otherwise −1. Stated rather than read off the ends: a domain of
    /// one value has both ends at one point, and an arrow there must still know which way is up.
    public let direction: Double

    /// A scale from values to points along an orientation: rightwards, or upwards where `start` is the larger
    /// coordinate. A domain of one value maps to the start.
    public init(domain: ClosedRange<Double>, start: Double, end: Double, orientation: Orientation) {
        self.domain = domain
        self.start = start
        self.end = end
        direction = orientation == .horizontal ? 1 : -1
    }

    /// The place of a value in points; values outside the domain lie outside the stretch.
    public func callAsFunction(_ value: Double) -> Double {
        let length = domain.upperBound - domain.lowerBound
        guard length > 0 else { return start }
        return start + (value - domain.lowerBound) / length * (end - start)
    }

    /// The place of zero, or of the nearest end.
    public var zero: Double { self(min(max(0, domain.lowerBound), domain.upperBound)) }
}
