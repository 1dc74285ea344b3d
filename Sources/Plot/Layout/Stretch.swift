import Canvas

/// A straight stroke, or a dot where both ends are one point, as labels see it: something to be clear of, and
/// something that a label might be taken to belong to.
public struct Stretch: Equatable, Sendable {
    /// The ends in points.
    public var from: Point, to: Point
    /// Half of the stroke's width, or the dot's radius, in points.
    public var halfWidth: Double

    /// A stroke between two points.
    public init(from: Point, to: Point, halfWidth: Double = 0) {
        (self.from, self.to, self.halfWidth) = (from, to, halfWidth)
    }

    /// A dot.
    public init(dot centre: Point, radius: Double) { self.init(from: centre, to: centre, halfWidth: radius) }

    /// Points between the stroke's edge and a rectangle; 0 where they touch.
    func distance(to rect: Rect) -> Double {
        if from == to { return max(rect.distance(to: from) - halfWidth, 0) }
        if crosses(rect) { return 0 }
        let corners = [
            Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
            Point(x: rect.minX, y: rect.maxY), Point(x: rect.maxX, y: rect.maxY),
        ]
        let nearest = min(
            rect.distance(to: from), rect.distance(to: to), corners.map(distance(to:)).min() ?? .infinity)
        return max(nearest - halfWidth, 0)
    }

    /// Points between the stroke's middle line and a point.
    func distance(to point: Point) -> Double {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = dx * dx + dy * dy
        let share =
            length > 0 ? min(max(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0), 1) : 0
        return point.distance(to: Point(x: from.x + share * dx, y: from.y + share * dy))
    }

    /// Whether the middle line enters the rectangle: the part of it within all four edges is not empty (Liang and
    /// Barsky, “A New Concept and Method for Line Clipping”, ACM TOG 3(1), 1984).
    private func crosses(_ rect: Rect) -> Bool {
        var (first, last) = (0.0, 1.0)
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        for (slope, room) in [
            (-dx, from.x - rect.minX), (dx, rect.maxX - from.x), (-dy, from.y - rect.minY),
            (dy, rect.maxY - from.y),
        ] {
            if slope == 0 {
                if room < 0 { return false }
            } else if slope < 0 {
                first = max(first, room / slope)
            } else {
                last = min(last, room / slope)
            }
        }
        return first <= last
    }

    /// The smallest upright rectangle over the stroke.
    var bounds: Rect {
        Rect(
            x: min(from.x, to.x) - halfWidth, y: min(from.y, to.y) - halfWidth,
            width: abs(to.x - from.x) + 2 * halfWidth, height: abs(to.y - from.y) + 2 * halfWidth)
    }
}

extension Point {
    /// Points from here to there.
    func distance(to other: Point) -> Double {
        let (dx, dy) = (x - other.x, y - other.y)
        return (dx * dx + dy * dy).squareRoot()
    }
}

extension Rect {
    /// Points from the rectangle to a point; 0 within.
    func distance(to point: Point) -> Double {
        let dx = max(minX - point.x, point.x - maxX, 0), dy = max(minY - point.y, point.y - maxY, 0)
        return (dx * dx + dy * dy).squareRoot()
    }
}
