import Canvas
import Plot
import Testing

@Suite struct SymbolShapeTests {
    private func corners(_ shape: SymbolShape, _ centre: Point, _ radius: Double) -> [Point] {
        shape.path(centre: centre, radius: radius).segments.compactMap { segment in
            switch segment {
            case .move(let point), .line(let point): point
            case .curve, .close: nil
            }
        }
    }

    /// By counting the points of a fine grid that lie inside, even-odd.
    private func measuredArea(_ corners: [Point]) -> Double {
        let step = 0.02
        var count = 0
        for x in stride(from: -2.6, to: 2.6, by: step) {
            for y in stride(from: -2.6, to: 2.6, by: step) {
                var isInside = false
                for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
                    if (a.y > y) != (b.y > y), x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x {
                        isInside.toggle()
                    }
                }
                if isInside { count += 1 }
            }
        }
        return Double(count) * step * step
    }

    @Test(arguments: SymbolShape.allCases.filter { $0 != .circle })
    func shapesCoverWhatADiscCovers(shape: SymbolShape) {
        let area = measuredArea(corners(shape, Point(x: 0, y: 0), 1.5))
        #expect(abs(area - .pi * 2.25) < 0.15, "\(shape)")
    }

    @Test(arguments: SymbolShape.allCases) func shapesReachAsFarAsTheySay(shape: SymbolShape) {
        let centre = Point(x: 30, y: -20)
        let points = shape == .circle ? [Point(x: 32, y: -20)] : corners(shape, centre, 2)
        let farthest = points.map { point in
            let (dx, dy) = (point.x - centre.x, point.y - centre.y)
            return (dx * dx + dy * dy).squareRoot()
        }
        #expect(abs((farthest.max() ?? 0) - 2 * shape.reach) < 1e-9)
        #expect(shape.reach >= 1 && shape.reach < 1.7)
    }

    @Test func theDiscIsTheOneOfTheCanvas() {
        let centre = Point(x: 1, y: 2)
        #expect(SymbolShape.circle.path(centre: centre, radius: 3) == .circle(centre: centre, radius: 3))
    }
}
