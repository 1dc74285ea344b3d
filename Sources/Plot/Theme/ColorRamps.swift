import Canvas

/// The ramps of a theme, and what is written on them.
public struct ColorRamps: Equatable, Sendable {
    /// From little to much.
    public var sequential: ColorRamp
    /// From below to above a midpoint: ochre and blue, as a fall and a rise; never red for bad.
    public var diverging: ColorRamp
    /// Text on a fill, most wanted first.
    public var inks: [Color]
    /// The fill of what has no value.
    public var absent: Color

    /// Ramps with the inks that may stand on them.
    public init(sequential: ColorRamp, diverging: ColorRamp, inks: [Color], absent: Color) {
        self.sequential = sequential
        self.diverging = diverging
        self.inks = inks
        self.absent = absent
    }

    /// The first ink with 4.5 : 1 on a fill. Of black and white one always has it, and they follow where the theme's own
    /// do not suffice: between L* 50 and 57 neither white nor a dark blue ink does.
    public func ink(on fill: Color) -> Color {
        (inks + [.black, .white]).first { ColorVision.contrast($0, fill) >= 4.5 } ?? .black
    }

    /// On white paper.
    public static let print = ColorRamps(
        sequential: .sequential(hue: 270, chroma: 33, from: 96, to: 34),
        diverging: .diverging(low: (70, 50), high: (264, 33), middle: 95, end: 42),
        inks: [Color(0x1B2430), .white], absent: .white)

    /// On a dark ground: more is lighter.
    public static let dark = ColorRamps(
        sequential: .sequential(hue: 264, chroma: 28, from: 16, to: 84),
        diverging: .diverging(low: (74, 46), high: (262, 34), middle: 18, end: 78),
        inks: [Color(0xE8ECF0), Color(0x15191E)], absent: Color(0x15191E))

    /// Without colour. A ramp around a midpoint cannot tell its sides apart by tone, so that greys run from low to high.
    public static let grey = ColorRamps(
        sequential: .sequential(hue: 0, chroma: 0, from: 97, to: 30),
        diverging: .sequential(hue: 0, chroma: 0, from: 97, to: 30),
        inks: [Color(0x1E1E1E), .white], absent: .white)
}
