import Canvas

/// How a mark is painted.
public struct MarkStyle: Equatable, Sendable {
    /// The colour of fills, strokes and dots.
    public var color: Color
    /// A hatch instead of the plain fill (grey and mono themes).
    public var hatch: Hatch?
    /// The dash of lines in points; empty is solid.
    public var dash: [Double]
    /// The shape of dots.
    public var symbol: SymbolShape
    /// Whether the colour may be mixed; where it may not (black and white), less is a thinner hatch.
    public var hasTones: Bool

    /// A plain colour, or a hatch and a dash.
    public init(
        color: Color, hatch: Hatch? = nil, dash: [Double] = [], symbol: SymbolShape = .circle,
        hasTones: Bool = true
    ) {
        self.color = color
        self.hatch = hatch
        self.dash = dash
        self.symbol = symbol
        self.hasTones = hasTones
    }

    /// The fill of a solid part.
    public func fill(scale: Double) -> Fill {
        guard let hatch else { return .color(color) }
        return .hatch(hatch.scaled(by: scale))
    }

    /// A thin outline that closes a hatched fill; plain fills need none.
    public func outline(scale: Double) -> Stroke? { hatch == nil ? nil : Stroke(color, width: 0.5 * scale) }

    /// A lighter tone of the same hue: `amount` of the way to what stands behind, 0…1. Without tones it is a thinner
    /// hatch.
    public func lightened(_ amount: Double, toward paper: Color = .white) -> MarkStyle {
        guard hasTones else { return thinned(amount) }
        var copy = self
        copy.color = color.mixed(with: paper, amount)
        copy.hatch?.color = hatch.map { $0.color.mixed(with: paper, amount) } ?? color
        return copy
    }

    /// Less ink without a tone: a plain fill becomes a falling hatch, a hatch loses width.
    private func thinned(_ amount: Double) -> MarkStyle {
        var copy = self
        let share = 1 - min(max(amount, 0), 1)
        guard let hatch else {
            // Finer than any series' own hatch, so that it is taken for none of them.
            let spacing = 1.2
            copy.hatch = Hatch(
                color: color, background: .white, angle: 135, spacing: spacing, lineWidth: spacing * share)
            return copy
        }
        // White lines on black widen: what is thinned is the ink.
        let isInverse = hatch.color == .white
        let ink = (isInverse ? hatch.spacing - hatch.lineWidth : hatch.lineWidth) * share
        copy.hatch?.lineWidth = isInverse ? hatch.spacing - max(ink, 0.35) : max(ink, 0.35)
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
