import Canvas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A colour in CIE L*a*b* 1976 under D65, where equal distances look about equal.
struct LabColor: Equatable {
    /// Lightness, 0…100.
    var lightness: Double
    /// From green to red, and from blue to yellow.
    var a: Double, b: Double

    init(lightness: Double, a: Double, b: Double) {
        (self.lightness, self.a, self.b) = (lightness, a, b)
    }

    /// A colour by lightness, chroma and hue in degrees.
    init(lightness: Double, chroma: Double, hue: Double) {
        let angle = hue * .pi / 180
        self.init(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
    }

    init(_ color: Color) {
        let (r, g, b) = (SRGB.linear(color.red), SRGB.linear(color.green), SRGB.linear(color.blue))
        let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
        let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
        let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
        func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
        self.init(lightness: 116 * f(y) - 16, a: 500 * (f(x) - f(y)), b: 200 * (f(y) - f(z)))
    }

    /// The difference ΔE*ab.
    func distance(to other: LabColor) -> Double {
        let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
        return (dl * dl + da * da + db * db).squareRoot()
    }

    /// The nearest colour of sRGB with the same lightness and hue: chroma gives way, because lightness carries the
    /// order of values.
    var color: Color {
        if let color = exact { return color }
        var (inside, outside) = (0.0, 1.0)
        for _ in 0..<20 {
            let share = (inside + outside) / 2
            if LabColor(lightness: lightness, a: a * share, b: b * share).exact == nil {
                outside = share
            } else {
                inside = share
            }
        }
        return LabColor(lightness: lightness, a: a * inside, b: b * inside).exact
            ?? (lightness > 50 ? .white : .black)
    }

    /// The colour, where sRGB holds it.
    private var exact: Color? {
        func inverse(_ f: Double) -> Double {
            f * f * f > 216.0 / 24389 ? f * f * f : (116 * f - 16) * 27 / 24389
        }
        let fy = (lightness + 16) / 116
        let (x, y, z) = (inverse(fy + a / 500) * 0.95047, inverse(fy), inverse(fy - b / 200) * 1.08883)
        let light = [
            3.2404542 * x - 1.5371385 * y - 0.4985314 * z, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
        ]
        // Half a step of a channel lies outside without being seen.
        guard light.allSatisfy({ $0 > -0.0002 && $0 < 1.002 }) else { return nil }
        let channels = light.map { UInt32((SRGB.encoded(min(max($0, 0), 1)) * 255).rounded()) }
        return Color(channels[0] << 16 | channels[1] << 8 | channels[2])
    }
}
