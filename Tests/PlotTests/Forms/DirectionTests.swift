import Canvas
import Plot
import SceneRecords
import Testing

/// An arrow points where its change goes, whether or not any bar gives the scale a size.
@Suite struct DirectionTests {
    /// Where the arrows of a chart point, mark by mark: the tip of the head less the middle of its foot.
    private func arrows(_ changes: [Change], isUpright: Bool) throws -> [Point] {
        let chart = Chart {
            for (index, change) in changes.enumerated() {
                let (value, year) = (
                    PlottableValue.value("变化", change), PlottableValue.value("年", 2020 + index, unit: .year)
                )
                if isUpright { BarMark(x: year, y: value) } else { BarMark(x: value, y: year) }
            }
        }
        let marks = try chart.render(measuredBy: StubMeasurer()).scene.groups(.mark)
        return marks.flatMap(\.shapes).filter { $0.fill != nil && $0.path.segments.count == 4 }.map { head in
            let corners = head.path.segments.compactMap { segment -> Point? in
                switch segment {
                case .move(let point), .line(let point): point
                default: nil
                }
            }
            return Point(
                x: corners[1].x - (corners[0].x + corners[2].x) / 2,
                y: corners[1].y - (corners[0].y + corners[2].y) / 2)
        }
    }

    @Test(arguments: [[], [Change.value(0)], [.value(7), .value(-3)]])
    func arrowsOfUprightChartsPointUpForIncrease(others: [Change]) throws {
        let arrows = try arrows(
            [.direction(.up), .direction(.down), .undetermined()] + others, isUpright: true)
        #expect(arrows.count == 2)
        #expect(arrows[0].y < -1 && abs(arrows[0].x) < 1e-9)
        #expect(arrows[1].y > 1 && abs(arrows[1].x) < 1e-9)
    }

    @Test(arguments: [[], [Change.value(0)], [.value(7), .value(-3)]])
    func arrowsOfLevelChartsPointRightForIncrease(others: [Change]) throws {
        let arrows = try arrows(
            [.direction(.up), .direction(.down), .undetermined()] + others, isUpright: false)
        #expect(arrows.count == 2)
        #expect(arrows[0].x > 1 && abs(arrows[0].y) < 1e-9)
        #expect(arrows[1].x < -1 && abs(arrows[1].y) < 1e-9)
    }

    @Test func oneDirectionAloneIsEnough() throws {
        #expect(try arrows([.direction(.up)], isUpright: true).allSatisfy { $0.y < -1 })
        #expect(try arrows([.direction(.down)], isUpright: false).allSatisfy { $0.x < -1 })
    }
}
