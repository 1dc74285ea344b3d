import Canvas
import Plot
import SceneRecords
import Testing

/// Ticks within a row, regions between equal values, and rows of a given height: what boxes and strips are made of.
@Suite struct TickTests {
    private let row = PlottableValue.value("行", "甲")

    private func bounds(_ shape: Shape) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
        let points = shape.path.segments.compactMap { segment -> Point? in
            switch segment {
            case .move(let point), .line(let point): point
            default: nil
            }
        }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        return ((xs.min() ?? 0)...(xs.max() ?? 0), (ys.min() ?? 0)...(ys.max() ?? 0))
    }

    private func scene(_ marks: [any Mark], step: Double = 40) throws -> Scene {
        try Chart(marks: marks).chartRowStep(step).chartXScale(domain: 0...10).render(
            measuredBy: StubMeasurer()
        ).scene
    }

    @Test func aTickStandsInItsRowAndTakesItsShare() throws {
        let group = try scene([RuleMark(tickAt: .value("中位", 5), y: row, height: .ratio(0.5))]).groups(.mark)[
            0]
        let tick = bounds(try #require(group.shapes.last))
        #expect(tick.x.lowerBound == tick.x.upperBound)
        #expect(abs(tick.y.upperBound - tick.y.lowerBound - 20) < 0.01)
    }

    /// In paper first, then in ink: read over any fill.
    @Test func aTickHasAHalo() throws {
        let shapes = try scene([RuleMark(tickAt: .value("中位", 5), y: row)]).groups(.mark)[0].shapes
        #expect(shapes.count == 2)
        let widths = shapes.compactMap { $0.stroke?.width }
        #expect(widths.count == 2 && widths[0] > widths[1])
    }

    @Test func aRegionBetweenEqualValuesIsSeen() throws {
        let mark = RectangleMark(xStart: .value("四分位", 5), xEnd: .value("四分位", 5), y: row)
        let box = bounds(try #require(try scene([mark]).groups(.mark)[0].shapes.first))
        #expect(box.x.upperBound - box.x.lowerBound > 0.5)
    }

    @Test func rowsAreAsHighAsAsked() throws {
        let marks = [PointMark(x: .value("立案", 3), y: row)]
        let low = try scene(marks, step: 40).size.height, high = try scene(marks, step: 140).size.height
        #expect(abs(high - low - 100) < 0.01)
    }
}
