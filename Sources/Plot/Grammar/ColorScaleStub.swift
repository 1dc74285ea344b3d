import Canvas
public struct ColorScale: Equatable, Sendable {
    enum Kind { case sequential }
    init(_ kind: Kind) {}
    func fitted(to range: ClosedRange<Double>) -> ColorScale { self }
    func callAsFunction(_ value: Double) -> Color { Color(0x888888) }
}
