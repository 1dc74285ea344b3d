import Canvas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// How a colour looks to readers who see fewer of them, and how far two colours are apart.
public enum ColorVision: String, CaseIterable, Sendable {
    /// Without a deficiency.
    case normal
    /// Without the cones for long waves.
    case protanopia
    /// Without the cones for middle waves.
    case deuteranopia
    /// Without the cones for short waves.
    case tritanopia
    /// Printed or copied without colour.
    case greyscale

    /// The colour as seen: the matrices for full severity of Machado, Oliveira and Fernandes, “A Physiologically-based
    /// Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, DOI 10.1109/TVCG.2009.113, on linear
    /// sRGB; greyscale is the relative luminance of IEC 61966-2-1.
    public func seen(_ color: Color) -> Color {
        let linear = [color.red, color.green, color.blue].map(Self.linear)
        let seen = matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } }
        let channels = seen.map { UInt32((Self.encoded(min(max($0, 0), 1)) * 255).rounded()) }
        return Color(channels[0] << 16 | channels[1] << 8 | channels[2], alpha: color.alpha)
    }

    /// How far two colours are apart for these eyes: the CIE 1976 difference ΔE*ab under D65. Below about 2.3 it
    /// cannot be noticed; a legend needs several times that.
    public func difference(_ first: Color, _ second: Color) -> Double {
        let (a, b) = (Self.lab(seen(first)), Self.lab(seen(second)))
        let squares = zip(a, b).map { ($0 - $1) * ($0 - $1) }
        return squares.reduce(0, +).squareRoot()
    }

    /// The contrast ratio of WCAG 2.1, 1…21.
    public static func contrast(_ first: Color, _ second: Color) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// CIE 1976 lightness, 0…100.
    public static func lightness(_ color: Color) -> Double { lab(color)[0] }

    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        case .greyscale: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
        }
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func encoded(_ value: Double) -> Double {
        value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
    }

    private static func luminance(_ color: Color) -> Double {
        0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }

    private static func lab(_ color: Color) -> [Double] {
        let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
        let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
        let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
        let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
        func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
        return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
    }
}

extension Color {
    /// The colour, darkened as far as text on white needs (4.5 : 1).
    var readable: Color {
        var color = self
        for _ in 0..<40 where ColorVision.contrast(color, .white) < 4.5 {
            color = color.mixed(with: .black, 0.05)
        }
        return color
    }
}
