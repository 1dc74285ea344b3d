import SceneRecords
import Canvas
@testable import Plot
import Testing

/// What holds of every figure's layout.
@Suite struct LayoutTests {
    @Test func textScalesWithTheFigure() throws {
        for (name, chart) in Samples.all where !["line-single", "benchmark", "swarm"].contains(name) {
            let small = try chart.render(measuredBy: StubMeasurer()).scene
            let measurer = StubMeasurer()
            let width = small.size.width / 72 * 25.4
            let large = try chart.size(width: width * 3).fontScale(3).render(measuredBy: measurer).scene
            #expect(abs(large.size.height - small.size.height * 3) < 0.01, "\(name)")
            let (first, second) = try (
                PlacedText.all(in: small, measuredBy: measurer),
                PlacedText.all(in: large, measuredBy: measurer)
            )
            #expect(first.map(\.text) == second.map(\.text), "\(name)")
            let isThreefold = zip(first, second).allSatisfy { one, three in
                abs(one.box.minX * 3 - three.box.minX) < 0.01 && abs(one.box.minY * 3 - three.box.minY) < 0.01
            }
            #expect(isThreefold, "\(name)")
        }
    }

    @Test func titlesNamesAndSourceShareTheLeftEdge() throws {
        for padding in [0.0, 7] {
            let scene = try Samples.bars.chartPadding(padding).render(measuredBy: StubMeasurer()).scene
            let texts = try PlacedText.all(in: scene, measuredBy: StubMeasurer())
            for start in ["甲县立案", "提案立案数", "甲县", "癸县", "来源"] {
                let box = try #require(texts.first { $0.text.hasPrefix(start) }).box
                #expect(abs(box.minX - padding) < 1e-9, "\(start)")
            }
        }
    }

    /// What is twice as much is twice as long in another panel too, whatever words stand beside it there.
    @Test(arguments: [false, true]) func panelsOfOneScaleDrawEqualLengths(isUpright: Bool) throws {
        let values = [("甲", 100.0, nil), ("乙", 40, "一个很长的标签放在这里"), ("丙", -50, nil)]
        let scene = try Chart {
            for (panel, value, label) in values {
                let (figure, name) = (PlottableValue.value("件", value), PlottableValue.value("机构", "县"))
                BarMark(x: isUpright ? name : figure, y: isUpright ? figure : name).annotation(label)
                    .facet(by: .value("组", panel)).datum(panel)
            }
        }.chartFacets(columns: 3).render(measuredBy: StubMeasurer()).scene
        let lengths = try values.map { panel, _, _ in
            let mark = try #require(scene.groups(.mark).first { $0.datum == panel })
            let bar = try #require(mark.shapes.compactMap(\.path.bounds).first)
            return isUpright ? bar.height : bar.width
        }
        #expect(abs(lengths[1] / lengths[0] - 0.4) < 1e-6, "\(lengths)")
        #expect(abs(lengths[2] / lengths[0] - 0.5) < 1e-6, "\(lengths)")
    }

    /// A point of twice the size in one panel takes no room from the scale of its panel alone.
    @Test func panelsOfPointsHaveOneScale() throws {
        let scene = try Chart {
            for (panel, size) in [("甲", 12.0), ("乙", 2000)] {
                for value in [0.0, 10] {
                    PointMark(x: .value("件", value), y: .value("率", value)).symbolSize(size)
                        .facet(by: .value("组", panel)).datum("\(panel)\(Int(value))")
                }
            }
        }.chartFacets(columns: 2).render(measuredBy: StubMeasurer()).scene
        let extents = try ["甲", "乙"].map { panel in
            let places = try ["0", "10"].map { value in
                let mark = try #require(scene.groups(.mark).first { $0.datum == panel + value })
                let dot = try #require(mark.shapes.first).path.bounds
                return Point(x: dot.midX, y: dot.midY)
            }
            return (places[1].x - places[0].x, places[0].y - places[1].y)
        }
        #expect(abs(extents[0].0 - extents[1].0) < 1e-6, "\(extents)")
        #expect(abs(extents[0].1 - extents[1].1) < 1e-6, "\(extents)")
    }

    /// A name stands after its point, at the upper and the lower edge too, and where an interval lies there above it.
    @Test func namesOfPointsStandAfterThem() throws {
        let scene = try Chart {
            for (name, x, y) in [("甲", 10.0, 0.0), ("乙", 20, 50), ("丙", 14, 100)] {
                PointMark(x: .value("件", x), y: .value("率", y)).annotation(name)
            }
            PointMark(x: .value("件", Estimate.about(26, within: 22...30)), y: .value("率", 75)).annotation("丁")
        }.render(measuredBy: StubMeasurer()).scene
        let runs = scene.groups(.mark).flatMap(\.items).compactMap { item -> TextRun? in
            if case .text(let run) = item { run } else { nil }
        }
        #expect(runs.map(\.text) == ["甲", "乙", "丙", "丁"])
        #expect(runs.map(\.anchor) == [.start, .start, .start, .middle])
    }

    @Test func aBarFiguresHeightFollowsFromItsRows() throws {
        func height(_ rows: Int) throws -> Double {
            let marks = (0..<rows).map { BarMark(x: .value("件", $0), y: .value("机构", "县\($0)")) }
            return try Chart(marks: marks).render(measuredBy: StubMeasurer()).scene.size.height
        }
        let (five, six, twenty) = try (height(5), height(6), height(20))
        #expect(six > five)
        #expect(abs((twenty - six) - 14 * (six - five)) < 1e-6)
    }

    @Test func aFixedSizeIsKept() throws {
        let scene = try Samples.bars.size(width: 150, height: 110).render(measuredBy: StubMeasurer()).scene
        #expect(abs(scene.size.width - .millimetres(150)) < 1e-9)
        #expect(abs(scene.size.height - .millimetres(110)) < 1e-9)
    }

    @Test func barsAreAsLongAsTheirValues() throws {
        let values = [163.0, 81.5, 40.75]
        let marks = values.map { BarMark(x: .value("件", $0), y: .value("机构", "县\($0)")) }
        let scene = try Chart(marks: marks).render(measuredBy: StubMeasurer()).scene
        let lengths = scene.groups(.mark).compactMap { $0.shapes.first?.path.bounds.width }
        #expect(lengths.count == 3)
        #expect(abs(lengths[0] - 2 * lengths[1]) < 1e-9 && abs(lengths[1] - 2 * lengths[2]) < 1e-9)
    }

    @Test func moreThanTwentyBarsTakeAnAxis() throws {
        func chart(_ count: Int) -> Chart {
            Chart(marks: (1...count).map { BarMark(x: .value("件", $0 * 10), y: .value("机构", "县\($0)号")) })
        }
        let few = try chart(20).render(measuredBy: StubMeasurer()).scene
        #expect(few.groups(.mark).allSatisfy { $0.texts.count == 1 })
        let many = try chart(21).render(measuredBy: StubMeasurer()).scene
        #expect(many.groups(.mark).allSatisfy { $0.texts.isEmpty })
        #expect(many.texts.contains("0"))
        let grid = try #require(many.groups(.axis).first).shapes
        #expect((4...7).contains(grid.count))
    }

    @Test func longLineNamesTurnIntoALegend() throws {
        let chart = Chart {
            for body in ["大河沿岸经济技术开发区工作联络委员会", "乙县"] {
                for year in 2021...2024 {
                    LineMark(x: .value("年", year, unit: .year), y: .value("件", year - body.count))
                        .foregroundStyle(by: .value("机构", body))
                }
            }
        }.size(width: 100)
        let result = try chart.render(measuredBy: StubMeasurer())
        #expect(result.warnings.contains { $0.code == .legendInstead })
        #expect(result.scene.texts.contains("大河沿岸经济技术开发区工作联络委员会"))
    }

    @Test func aPartIsThinnerThanAWhole() throws {
        let marks: [any Mark] = [
            BarMark(x: .value("件", 10), y: .value("机构", "甲")),
            BarMark(x: .value("件", 10), y: .value("机构", "乙")).partial(),
        ]
        let bars = try Chart(marks: marks).render(measuredBy: StubMeasurer()).scene.groups(.mark)
        let heights = bars.compactMap { $0.shapes.first?.path.bounds.height }
        #expect(heights[1] < heights[0] * 0.7)
        #expect(bars[1].shapes.first?.stroke?.dash.isEmpty == false)
    }
}

extension Path {
    /// The smallest rectangle over the path's corners.
    var bounds: Rect {
        let points = segments.compactMap { segment -> Point? in
            switch segment {
            case .move(let point), .line(let point), .curve(_, _, let point): point
            case .close: nil
            }
        }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return Rect(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }
}
