/// A stretch in points.
public struct Span: Equatable, Sendable {
    /// Where it starts.
    public var start: Double
    /// How long it is, never negative.
    public var length: Double
    /// Where it ends.
    public var end: Double { start + length }
    /// Its middle.
    public var middle: Double { start + length / 2 }

    /// A stretch from its start and length in points.
    public init(start: Double, length: Double) {
        self.start = start
        self.length = length
    }

    /// The middle part of the stretch, as long as `fraction` of it.
    public func centred(_ fraction: Double) -> Span {
        Span(start: start + length * (1 - fraction) / 2, length: length * fraction)
    }
}
