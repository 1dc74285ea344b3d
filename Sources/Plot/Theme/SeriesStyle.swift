import Canvas

/// The styles of the series in order.
public enum SeriesStyle {
    /// In colour. The yearbook hues of the look, with dark and light tones in turn, so that neighbours differ for
    /// readers with colour-vision deficiencies and in greyscale, and each stands out from white by 3 : 1. Of lines and
    /// dots the symbols tell those apart that a copy without colour makes alike.
    public static let print: [MarkStyle] = [
        0x2A5388, 0xD07C38, 0x34724C, 0x9A80CE, 0x963D2C, 0x798990, 0x7D5700, 0x5E9BB7,
    ].map { MarkStyle(color: Color($0)) }.eachWithItsSymbol

    /// On a dark ground. The same hues, light and middle tones in turn, each at least 4.5 : 1.
    public static let dark: [MarkStyle] = [
        0x3A9AE0, 0xFFDDBB, 0x489077, 0xDCB1FE, 0xC98463, 0xC2CFD3, 0xA67F38, 0xBFE4FE,
    ].map { MarkStyle(color: Color($0)) }.eachWithItsSymbol

    /// Without colour: each series has a tone with its hatch, its dash and its symbol. Rising diagonals are left to open ends
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
    ].eachWithItsSymbol

    /// Pure black and white: each series has its hatch, or is plain black, its dash and its symbol. Neighbours differ by the
    /// direction of their lines and by how much ink they take.
    public static let mono: [MarkStyle] = [
        black(),
        black(angle: 135, spacing: 3.2, lineWidth: 0.5, dash: [5, 2.5]),
        black(angle: 90, spacing: 2.4, lineWidth: 1.4, dash: [1.5, 2]),
        black(angle: 0, spacing: 3.2, lineWidth: 0.5, dash: [7, 2, 1.5, 2]),
        black(angle: 135, spacing: 2.4, lineWidth: 1.7, dash: [3, 1.5]),
        black(angle: 90, spacing: 3.2, lineWidth: 0.5, dash: [8, 3]),
        black(angle: 0, spacing: 2.4, lineWidth: 1.4, dash: [1, 1]),
        black(angle: 135, spacing: 5, lineWidth: 2.3, dash: [5, 1.5, 1.5, 1.5, 1.5, 1.5]),
    ].eachWithItsSymbol

    /// A plain black series.
    static func black() -> MarkStyle { MarkStyle(color: .black, hasTones: false) }

    /// A series of black lines on white.
    static func black(
        angle: Double, spacing: Double, lineWidth: Double, dash: [Double] = []
    ) -> MarkStyle {
        let hatch = Hatch(
            color: .black, background: .white, angle: angle, spacing: spacing, lineWidth: lineWidth)
        return MarkStyle(color: .black, hatch: hatch, dash: dash, hasTones: false)
    }

    private static func lines(_ line: UInt32, on ground: UInt32, angle: Double, dash: [Double]) -> MarkStyle {
        let hatch = Hatch(
            color: Color(line), background: Color(ground), angle: angle, spacing: 2.4, lineWidth: 0.8)
        return MarkStyle(color: Color(min(line, ground)), hatch: hatch, dash: dash)
    }
}

extension [MarkStyle] {
    /// The styles with a shape of dots for each, as far as there are shapes.
    fileprivate var eachWithItsSymbol: [MarkStyle] {
        zip(self, SymbolShape.allCases).map { style, symbol in
            var copy = style
            copy.symbol = symbol
            return copy
        }
    }
}
