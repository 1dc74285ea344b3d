#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the lines of a hatch run, for every renderer alike. Their phase hangs on the page and not on the path that
/// they fill, so that the hatches of neighbours run on into each other.
struct HatchLines {
    /// The lines in order across; line *n* is *n* spacings away from the page's own origin.
    let numbers: ClosedRange<Int>?
    private let spacing: Double
    private let alongX: Double, alongY: Double
    private let from: Double, to: Double
    private let pageAcross: Double

    /// The lines that touch an area.
    /// - Parameters:
    ///   - bounds: the area, in the path's own coordinates.
    ///   - pageOrigin: where the origin of those coordinates stands on the page.
    /// - Throws: `badSize` for more than 100,000 lines.
    init(_ hatch: Hatch, over bounds: Rect, pageOrigin: Point) throws(CanvasError) {
        // Along the lines, and across them; y grows downwards, the angle upwards.
        let radians = hatch.angle * .pi / 180
        (alongX, alongY) = (cos(radians), -sin(radians))
        let (acrossX, acrossY) = (-alongY, alongX)
        var (nearest, farthest) = (Double.infinity, -Double.infinity)
        var (from, to) = (Double.infinity, -Double.infinity)
        for x in [bounds.minX, bounds.maxX] {
            for y in [bounds.minY, bounds.maxY] {
                let across = (x + pageOrigin.x) * acrossX + (y + pageOrigin.y) * acrossY
                (nearest, farthest) = (min(nearest, across), max(farthest, across))
                let along = x * alongX + y * alongY
                (from, to) = (min(from, along), max(to, along))
            }
        }
        (self.from, self.to) = (from, to)
        spacing = hatch.spacing
        pageAcross = pageOrigin.x * acrossX + pageOrigin.y * acrossY
        let first = ((nearest - hatch.lineWidth) / hatch.spacing).rounded(.up)
        let last = ((farthest + hatch.lineWidth) / hatch.spacing).rounded(.down)
        guard last - first < 100_000 else { throw .badSize("a hatch of more than 100000 lines") }
        numbers = last >= first ? Int(first)...Int(last) : nil
    }

    /// All lines as one: a stroke across them, as wide as they are long and dashed so that its dashes are the lines; `nil`
    /// where there are none.
    func stripes(_ hatch: Hatch) -> (start: Point, end: Point, stroke: Stroke)? {
        guard let numbers else { return nil }
        let middle = (from + to) / 2
        func place(_ across: Double) -> Point {
            let distance = across - pageAcross
            return Point(
                x: -alongY * distance + alongX * middle, y: alongX * distance + alongY * middle)
        }
        let gap = spacing - hatch.lineWidth
        return (
            place(Double(numbers.lowerBound) * spacing - hatch.lineWidth / 2),
            place(Double(numbers.upperBound) * spacing + hatch.lineWidth / 2),
            Stroke(
                hatch.color, width: to - from, dash: gap > 0 ? [hatch.lineWidth, gap] : [])
        )
    }

    /// Line *n* from one end of the area to the other, in the path's own coordinates.
    func ends(_ number: Int) -> (Point, Point) {
        let distance = Double(number) * spacing - pageAcross
        let (x, y) = (-alongY * distance, alongX * distance)
        return (
            Point(x: x + alongX * from, y: y + alongY * from), Point(x: x + alongX * to, y: y + alongY * to)
        )
    }

    /// The part of line *n* that lies in a rectangle; `nil` where it passes by.
    func ends(_ number: Int, within rect: Rect) -> (Point, Point)? {
        let (start, end) = ends(number)
        let (runX, runY) = (end.x - start.x, end.y - start.y)
        // Liang and Barsky: the line enters through the last of the sides it comes to and leaves through the first.
        var (enter, leave) = (0.0, 1.0)
        guard
            Self.cut(&enter, &leave, run: runX, low: rect.minX - start.x, high: rect.maxX - start.x),
            Self.cut(&enter, &leave, run: runY, low: rect.minY - start.y, high: rect.maxY - start.y)
        else { return nil }
        return (
            Point(x: start.x + enter * runX, y: start.y + enter * runY),
            Point(x: start.x + leave * runX, y: start.y + leave * runY)
        )
    }

    /// Leaves of a line what lies between two sides; whether anything does.
    private static func cut(
        _ enter: inout Double, _ leave: inout Double, run: Double, low: Double, high: Double
    ) -> Bool {
        guard abs(run) > 1e-9 else { return low <= 0 && high >= 0 }
        let (one, other) = (low / run, high / run)
        (enter, leave) = (max(enter, min(one, other)), min(leave, max(one, other)))
        return enter < leave
    }
}
