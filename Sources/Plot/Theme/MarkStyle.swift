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

/// The styles of the series in order.
public enum SeriesStyle {
    /// In colour. The yearbook hues of the look, with dark and light tones in turn, so that neighbours differ for
    /// readers with colour-vision deficiencies and in greyscale, and each stands out from white by 3 : 1.
    public static let print: [MarkStyle] = [
        0x2A5388, 0xD07C38, 0x34724C, 0x9A80CE, 0x963D2C, 0x798990, 0x7D5700, 0x5E9BB7,
    ].map { MarkStyle(color: Color($0)) }

    /// Without colour: each series has a tone with its hatch, and its dash. Rising diagonals are left to open ends
    /// and to bars on another basis.
    public static let grey: [MarkStyle] = [
        MarkStyle(color: Color(0x333333)),
        lines(0x4A4A4A, on: 0xF2F2F2, angle: 135, dash: [5, 2.5]),
        MarkStyle(color: Color(0x8C8C8C), dash: [1.5, 2]),
        lines(0x3A3A3A, on: 0xFFFFFF, angle: 90, dash: [7, 2, 1.5, 2]),
        lines(0xFFFFFF, on: 0x4A4A4A, angle: 135, dash: [3, 1.5]),
        lines(0x4A4A4A, on: 0xF2F2F2, angle: 0, dash: [8, 3]),
        lines(0xFFFFFF, on: 0x808080, angle: 90, dash: [1, 1]),
        lines(0x3A3A3A, on: 0xC4C4C4, angle: 135, dash: [5, 1.5, 1.5, 1.5, 1.5, 1.5]),
    ]

    private static func lines(_ line: UInt32, on ground: UInt32, angle: Double, dash: [Double]) -> MarkStyle {
        let hatch = Hatch(
            color: Color(line), background: Color(ground), angle: angle, spacing: 2.4, lineWidth: 0.8)
        return MarkStyle(color: Color(min(line, ground)), hatch: hatch, dash: dash)
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
