/// Values to points along one direction.
public struct LinearScale: Equatable, Sendable {
    /// The values at the two ends, smaller first.
    public let domain: ClosedRange<Double>
    /// Points of the smallest and the largest value; the first is the larger where values rise upwards.
    public let start: Double, end: Double

    /// A scale from values to points. An empty domain maps to the start.
    public init(domain: ClosedRange<Double>, start: Double, end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
    }

    /// The place of a value in points; values outside the domain lie outside the stretch.
    public func callAsFunction(_ value: Double) -> Double {
        let length = domain.upperBound - domain.lowerBound
        guard length > 0 else { return start }
        return start + (value - domain.lowerBound) / length * (end - start)
    }

    /// The place of zero, or of the nearest end.
    public var zero: Double { self(min(max(0, domain.lowerBound), domain.upperBound)) }

    /// +1 where larger values have larger coordinates, otherwise −1.
    public var direction: Double { end >= start ? 1 : -1 }
}
