import Canvas

/// How a mark is painted.
public struct MarkStyle: Equatable, Sendable {
    /// The colour of fills, strokes and dots.
    public var color: Color
    /// A hatch instead of the plain fill (grey theme).
    public var hatch: Hatch?
    /// The dash of lines in points; empty is solid.
    public var dash: [Double]

    /// A plain colour, or a hatch and a dash.
    public init(color: Color, hatch: Hatch? = nil, dash: [Double] = []) {
        self.color = color
        self.hatch = hatch
        self.dash = dash
    }

    /// The fill of a solid part.
    public func fill(scale: Double) -> Fill {
        guard let hatch else { return .color(color) }
        return .hatch(hatch.scaled(by: scale))
    }

    /// A thin outline that closes a hatched fill; plain fills need none.
    public func outline(scale: Double) -> Stroke? { hatch == nil ? nil : Stroke(color, width: 0.5 * scale) }

    /// A lighter tone of the same hue: `amount` of the way to white, 0…1.
    public func lightened(_ amount: Double) -> MarkStyle {
        var copy = self
        copy.color = color.mixed(with: .white, amount)
        copy.hatch?.color = hatch.map { $0.color.mixed(with: .white, amount) } ?? color
        return copy
    }
}

extension Hatch {
    func scaled(by factor: Double) -> Hatch {
        var copy = self
        copy.spacing *= factor
        copy.lineWidth *= factor
        return copy
    }
}

extension Color {
    /// The colour `amount` of the way to another, 0…1, mixed in sRGB.
    func mixed(with other: Color, _ amount: Double) -> Color {
        func channel(_ from: UInt8, _ to: UInt8) -> UInt32 {
            UInt32((Double(from) + (Double(to) - Double(from)) * amount).rounded())
        }
        return Color(
            channel(red, other.red) << 16 | channel(green, other.green) << 8 | channel(blue, other.blue),
            alpha: alpha)
    }
}
