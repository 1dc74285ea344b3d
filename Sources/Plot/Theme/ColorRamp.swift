import Canvas

/// Colours from one end to the other in even steps of lightness (CIE L*), so that the order of values survives a
/// photocopy and every deficiency of colour vision.
public struct ColorRamp: Equatable, Sendable {
    /// At least one; lightness is even within each stretch between two.
    private let stops: [LabStop]

    private init(_ stops: [LabStop]) { self.stops = stops }

    /// The colour at a place, 0…1; places beyond are the ends.
    public func callAsFunction(_ place: Double) -> Color {
        let place = min(max(place.isNaN ? 0 : place, 0), 1) * Double(stops.count - 1)
        let from = min(Int(place), max(stops.count - 2, 0))
        return stops[from].mixed(with: stops[min(from + 1, stops.count - 1)], place - Double(from)).color
    }

    /// So many colours from end to end; a single one is the middle.
    public func steps(_ count: Int) -> [Color] {
        guard count > 1 else { return count == 1 ? [self(0.5)] : [] }
        return (0..<count).map { self(Double($0) / Double(count - 1)) }
    }

    /// One hue, from next to what stands behind to far from it; more is farther.
    /// - Parameters:
    ///   - hue: degrees in CIE L*a*b*.
    ///   - chroma: the strongest; 0 for grey.
    ///   - lightness: of the least and of the most, 0…100.
    static func sequential(hue: Double, chroma: Double, from least: Double, to most: Double) -> ColorRamp {
        ColorRamp([
            LabStop(lightness: least, chroma: chroma * 0.1, hue: hue),
            LabStop(lightness: (least + most) / 2, chroma: chroma * 0.8, hue: hue),
            LabStop(lightness: most, chroma: chroma, hue: hue),
        ])
    }

    /// Two hues on the sides of a neutral middle; both ends are equally far from it.
    static func diverging(
        low: (hue: Double, chroma: Double), high: (hue: Double, chroma: Double), middle: Double, end: Double
    ) -> ColorRamp {
        func stop(_ side: (hue: Double, chroma: Double), _ share: Double) -> LabStop {
            LabStop(
                lightness: middle + (end - middle) * share, chroma: side.chroma * (share == 1 ? 1 : 0.85),
                hue: side.hue)
        }
        return ColorRamp([
            stop(low, 1), stop(low, 0.5), LabStop(lightness: middle, chroma: 0, hue: 0), stop(high, 0.5),
            stop(high, 1),
        ])
    }
}

/// A stop of a ramp; between two stops lightness, a* and b* are even.
private struct LabStop: Equatable {
    var lightness: Double, chroma: Double, hue: Double

    func mixed(with other: LabStop, _ share: Double) -> LabColor {
        let from = LabColor(lightness: lightness, chroma: chroma, hue: hue)
        let to = LabColor(lightness: other.lightness, chroma: other.chroma, hue: other.hue)
        func between(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
        return LabColor(
            lightness: between(from.lightness, to.lightness), a: between(from.a, to.a),
            b: between(from.b, to.b))
    }
}
