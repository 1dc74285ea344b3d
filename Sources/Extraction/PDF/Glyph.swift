/// A glyph on a page.
struct Glyph: Equatable {
    /// What it stands for.
    var scalar: Unicode.Scalar
    /// Where it stands.
    var box: Box
    /// The size of its font in points.
    var size: Double
    /// A number for its font.
    var font: Int
}

/// A rectangle on a page, in points from the upper left corner.
struct Box: Equatable {
    var left, top, right, bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    /// How much of the height of the lower of the two both have, from 0 to 1.
    func sharedHeight(_ other: Box) -> Double {
        let lower = max(min(height, other.height), 0.001)
        return max(0, min(bottom, other.bottom) - max(top, other.top)) / lower
    }

    func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
