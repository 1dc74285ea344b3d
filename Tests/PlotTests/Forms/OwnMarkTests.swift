import SceneRecords
import Canvas
import Plot
import Testing

/// A mark of one's own, in one place, by the public protocols alone.
private struct LollipopMark: RangedMark, KeyedMark {
    var x: PlottableValue?
    var y: PlottableValue?
    var attributes = MarkAttributes()

    init(x: PlottableValue, y: PlottableValue) {
        self.x = x
        self.y = y
    }

    var values: [Double] {
        if case .estimate(let estimate) = measure { [estimate.stated] } else { [] }
    }
    var needsZero: Bool { true }

    func draw(at place: MarkPlace, in plot: PlotArea) -> MarkDrawing {
        guard let value = values.first else { return MarkDrawing() }
        let across = place.slot.middle
        let tip = plot.point(across: across, along: plot.values(value))
        let stem = Path.line(from: plot.point(across: across, along: plot.values.zero), to: tip)
        return MarkDrawing(items: [
            .shape(Shape(path: stem, stroke: Stroke(place.style.color))),
            .shape(Shape(path: .circle(centre: tip, radius: 3), fill: .color(place.style.color))),
        ])
    }

    static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        [
            .shape(
                Shape(
                    path: .circle(centre: Point(x: box.midX, y: box.midY), radius: 3),
                    fill: .color(style.color)))
        ]
    }
}

@Suite struct OwnMarkTests {
    private func chart(_ values: [Double]) -> Chart {
        Chart {
            for (index, value) in values.enumerated() {
                LollipopMark(x: .value("年", 2020 + index, unit: .year), y: .value("件", value))
                    .foregroundStyle(by: .value("组", index % 2 == 0 ? "甲" : "乙"))
            }
        }
    }

    @Test func stemsStartAtZeroBecauseTheMarkSaysSo() throws {
        let scene = try chart([100, 101, 102]).render(measuredBy: StubMeasurer()).scene
        let stems = scene.groups(.mark).compactMap { $0.shapes.first?.path.bounds.height }
        #expect(stems.count == 3)
        // From zero the three stems are almost equal; from the least value the first would have no length.
        #expect(abs(stems[0] / stems[2] - 100.0 / 102) < 1e-9)
    }

    @Test func theLegendShowsTheMarksOwnKey() throws {
        let scene = try chart([3, 5]).render(measuredBy: StubMeasurer()).scene
        let legend = try #require(scene.groups(.legend).first)
        #expect(legend.texts == ["甲", "乙"])
        #expect(legend.shapes.count == 2)
    }

    @Test func builderTakesBranchesAndMarksCollectedElsewhere() throws {
        let more: [any Mark] = [LollipopMark(x: .value("年", 2030, unit: .year), y: .value("件", 4))]
        for isShort in [true, false] {
            let chart = Chart {
                if isShort {
                    LollipopMark(x: .value("年", 2029, unit: .year), y: .value("件", 1))
                } else {
                    for year in 2024...2026 {
                        LollipopMark(x: .value("年", year, unit: .year), y: .value("件", 1))
                    }
                }
                more
                if !isShort { RuleMark(y: .value("均值", 2)) }
            }
            #expect(chart.marks.count == (isShort ? 2 : 5))
            #expect(throws: Never.self) { try chart.render(measuredBy: StubMeasurer()) }
        }
    }
}
