/// Values to points along one direction.
public struct ValueScale: Equatable, Sendable {
    /// The values at the two ends, smaller first.
    public let domain: ClosedRange<Double>
    /// The function applied before values become points.
    public let type: ScaleType
    /// Points of the smallest and the largest value; the first is the larger where values rise upwards.
    public let start: Double, end: Double

    /// +1 where larger values have larger coordinates, otherwise −1. Stated rather than read off the ends: a domain of
    /// one value has both ends at one point, and an arrow there must still know which way is up.
    public let direction: Double

    private let low: Double
    private let slope: Double

    /// A scale from values to points. A domain of one value maps to the start.
    /// - Precondition: the scale's type holds both ends of the domain.
    public init(
        domain: ClosedRange<Double>, start: Double, end: Double, direction: Double, type: ScaleType = .linear
    ) {
        (self.domain, self.type) = (domain, type)
        (self.start, self.end, self.direction) = (start, end, direction)
        low = type.forward(domain.lowerBound)
        let length = type.forward(domain.upperBound) - low
        slope = length > 0 ? (end - start) / length : 0
    }

    /// The place of a value in points; values outside the domain lie outside the stretch.
    public func callAsFunction(_ value: Double) -> Double {
        guard type != .linear else { return start + (value - low) * slope }
        return type.holds(value) ? start + (type.forward(value) - low) * slope : start
    }

    /// The place of zero, or of the nearest end.
    public var zero: Double { self(min(max(0, domain.lowerBound), domain.upperBound)) }
}
