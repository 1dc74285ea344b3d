import Canvas

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
        guard let rows = matrix else { return color }
        let (red, green, blue) = (SRGB.linear(color.red), SRGB.linear(color.green), SRGB.linear(color.blue))
        func channel(_ row: [Double]) -> UInt32 {
            let light = row[0] * red + row[1] * green + row[2] * blue
            return UInt32((SRGB.encoded(min(max(light, 0), 1)) * 255).rounded())
        }
        return Color(
            channel(rows[0]) << 16 | channel(rows[1]) << 8 | channel(rows[2]), alpha: color.alpha)
    }

    /// How far two colours are apart for these eyes: the CIE 1976 difference ΔE*ab under D65. Below about 2.3 it
    /// cannot be noticed; a legend needs several times that.
    public func difference(_ first: Color, _ second: Color) -> Double {
        LabColor(seen(first)).distance(to: LabColor(seen(second)))
    }

    /// The contrast ratio of WCAG 2.1, 1…21.
    public static func contrast(_ first: Color, _ second: Color) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// CIE 1976 lightness, 0…100.
    public static func lightness(_ color: Color) -> Double { LabColor(color).lightness }

    /// Rows for red, green and blue; `nil` changes nothing.
    private var matrix: [[Double]]? {
        switch self {
        case .normal: nil
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

    private static func luminance(_ color: Color) -> Double {
        0.2126 * SRGB.linear(color.red) + 0.7152 * SRGB.linear(color.green) + 0.0722 * SRGB.linear(color.blue)
    }
}

extension Color {
    /// The colour, darkened as far as text on white needs (4.5 : 1).
    var readable: Color { readable(on: .white) }

    /// The colour, darkened on a light ground or lightened on a dark one as far as text needs (4.5 : 1).
    func readable(on ground: Color) -> Color {
        let end =
            ColorVision.contrast(ground, .white) > ColorVision.contrast(ground, .black) ? Color.white : .black
        var color = self
        // A twentieth of what is left each time: on every ground one of black and white has more than 4.5 : 1.
        for _ in 0..<120 where ColorVision.contrast(color, ground) < 4.5 {
            let next = color.mixed(with: end, 0.05)
            color = next == color ? end : next
        }
        return color
    }
}
