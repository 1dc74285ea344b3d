import Canvas
import Plot
import SceneRecords
import Testing

/// What is approximate never looks exact, whatever mark shows it, on a copy without colour.
@Suite struct HonestyTests {
    private static let forms: [(name: String, estimate: Estimate)] = [
        ("atLeast", .atLeast(100, below: 130)), ("moreThan", .moreThan(100)),
        ("nearly", .nearly(100, above: 80)),
        ("about", .about(100, within: 80...120)),
    ]

    private static func year(_ year: Int) -> PlottableValue { .value("年", year, unit: .year) }
    private static func row(_ name: String) -> PlottableValue { .value("机构", name) }

    /// Charts of one figure among exact ones; the words beside it are the same in all, so that only the drawing differs.
    private static let charts: [(name: String, chart: @Sendable (Estimate) -> Chart)] = [
        (
            "bar",
            { figure in
                Chart {
                    BarMark(x: .value("", figure), y: row("甲")).annotation("字");
                    BarMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        (
            "column",
            { figure in
                Chart {
                    BarMark(x: row("甲"), y: .value("", figure)).annotation("字");
                    BarMark(x: row("乙"), y: .value("", 200))
                }
            }
        ),
        (
            "grouped",
            { figure in
                Chart {
                    BarMark(x: .value("", figure), y: row("甲")).position(by: .value("", "a")).annotation("字")
                    BarMark(x: .value("", 200), y: row("甲")).position(by: .value("", "b"))
                }
            }
        ),
        (
            "partial bar",
            { figure in
                Chart {
                    BarMark(x: .value("", figure), y: row("甲")).annotation("字").partial();
                    BarMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        (
            "incomparable bar",
            { figure in
                Chart {
                    BarMark(x: .value("", figure), y: row("甲")).annotation("字").incomparable();
                    BarMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        ("first of a stack", { stack($0, at: 0, .standard) }),
        ("middle of a stack", { stack($0, at: 1, .standard) }),
        ("last of a stack", { stack($0, at: 2, .standard) }),
        ("first of a whole", { stack($0, at: 0, .normalized) }),
        ("middle of a whole", { stack($0, at: 1, .normalized) }),
        ("last of a whole", { stack($0, at: 2, .normalized) }),
        (
            "funnel",
            { figure in
                Chart {
                    BarMark(x: .value("", figure), y: row("甲"), stacking: .center).annotation(
                        position: .overlay, "字")
                    BarMark(x: .value("", 200), y: row("乙"), stacking: .center)
                }
            }
        ),
        (
            "range's start",
            { figure in
                Chart {
                    BarMark(xStart: .value("", figure), xEnd: .value("", 180), y: row("甲")).annotation("字");
                    BarMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        (
            "range's end",
            { figure in
                Chart {
                    BarMark(xStart: .value("", 20), xEnd: .value("", figure), y: row("甲")).annotation("字");
                    BarMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        ("line", { line($0, .linear) }), ("step", { line($0, .stepEnd) }),
        (
            "area",
            { figure in
                Chart {
                    for year in 2020...2022 {
                        AreaMark(
                            x: HonestyTests.year(year), y: .value("", year == 2021 ? figure : .exact(60))
                        ).annotation("字")
                    }
                    AreaMark(x: year(2023), y: .value("", 200)).annotation("字")
                }
            }
        ),
        ("lower area", { areas($0, at: "a") }), ("upper area", { areas($0, at: "b") }),
        (
            "area's start",
            { figure in
                Chart {
                    for year in 2020...2022 {
                        AreaMark(
                            x: HonestyTests.year(year),
                            yStart: .value("", year == 2021 ? figure : .exact(60)), yEnd: .value("", 200))
                    }
                }
            }
        ),
        (
            "area's end",
            { figure in
                Chart {
                    for year in 2020...2022 {
                        AreaMark(
                            x: HonestyTests.year(year), yStart: .value("", 10),
                            yEnd: .value("", year == 2021 ? figure : .exact(200)))
                    }
                }
            }
        ),
        (
            "point",
            { figure in
                Chart {
                    PointMark(x: .value("", figure), y: row("甲")).annotation("字");
                    PointMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        (
            "large point",
            { figure in
                Chart {
                    PointMark(x: .value("", figure), y: row("甲")).annotation("字").symbolSize(60);
                    PointMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        (
            "scatter x",
            { figure in
                Chart {
                    PointMark(x: .value("", figure), y: .value("", 3));
                    PointMark(x: .value("", 200), y: .value("", 9))
                }
            }
        ),
        (
            "scatter y",
            { figure in
                Chart {
                    PointMark(x: .value("", 3), y: .value("", figure));
                    PointMark(x: .value("", 9), y: .value("", 200))
                }
            }
        ),
        (
            "lollipop",
            { figure in
                Chart {
                    RuleMark(xStart: .value("", 0), xEnd: .value("", figure), y: row("甲"))
                    PointMark(x: .value("", figure), y: row("甲")).annotation("字")
                    PointMark(x: .value("", 200), y: row("乙"))
                }
            }
        ),
        (
            "rule",
            { figure in
                Chart {
                    BarMark(x: .value("", 200), y: row("甲")); RuleMark(x: .value("", figure)).annotation("字")
                }
            }
        ),
        (
            "level rule",
            { figure in
                Chart {
                    BarMark(x: row("甲"), y: .value("", 200)); RuleMark(y: .value("", figure)).annotation("字")
                }
            }
        ),
        (
            "tick",
            { figure in
                Chart {
                    BarMark(x: .value("", 200), y: row("甲"));
                    RuleMark(tickAt: .value("", figure), y: row("甲")).annotation("字")
                }
            }
        ),
        (
            "cell",
            { figure in
                Chart {
                    RectangleMark(x: row("甲"), y: row("子")).foregroundStyle(by: .value("", figure))
                    RectangleMark(x: row("乙"), y: row("子")).foregroundStyle(by: .value("", 200))
                }
            }
        ),
        (
            "sparkline",
            { figure in
                Chart {
                    SparklineMark(
                        x: row("甲"), y: row("子"),
                        values: [.estimate(.exact(3)), .estimate(figure), .estimate(.exact(200))])
                }
            }
        ),
        (
            "end of a sparkline",
            { figure in
                Chart {
                    SparklineMark(
                        x: row("甲"), y: row("子"),
                        values: [.estimate(.exact(3)), .estimate(.exact(200)), .estimate(figure)])
                }
            }
        ),
    ]

    private static func stack(_ figure: Estimate, at place: Int, _ method: MarkStackingMethod) -> Chart {
        Chart {
            for (index, series) in ["a", "b", "c"].enumerated() {
                BarMark(x: .value("", index == place ? figure : .exact(70)), y: row("甲"), stacking: method)
                    .foregroundStyle(by: .value("", series)).annotation("字")
            }
        }.chartStackTotals(.hidden)
    }

    private static func line(_ figure: Estimate, _ method: InterpolationMethod) -> Chart {
        Chart {
            for year in 2020...2022 {
                LineMark(x: HonestyTests.year(year), y: .value("", year == 2021 ? figure : .exact(60)))
                    .annotation("字").interpolationMethod(method)
            }
            LineMark(x: year(2023), y: .value("", 200)).annotation("字").interpolationMethod(method)
        }
    }

    private static func areas(_ figure: Estimate, at place: String) -> Chart {
        Chart {
            for year in 2020...2022 {
                for series in ["a", "b"] {
                    AreaMark(
                        x: HonestyTests.year(year),
                        y: .value("", year == 2021 && series == place ? figure : .exact(100))
                    )
                    .foregroundStyle(by: .value("", series))
                }
            }
        }
    }

    /// A scale that is the same whatever the bounds, and room to see.
    private func pixels(_ chart: Chart, _ theme: Theme, _ typesetter: Typesetter) throws -> GreyPixels {
        let drawn = chart.chartXScale(domain: 0...320).chartYScale(domain: 0...320).chartTheme(theme)
            .chartLegend(.hidden).fontScale(2).size(points: Size(width: 600, height: 400))
        return try GreyPixels(try drawn.render(measuredBy: typesetter).scene, typesetter)
    }

    @Test(arguments: charts.map(\.name)) func approximateLooksApproximate(name: String) throws {
        let chart = try #require(Self.charts.first { $0.name == name }).chart
        let typesetter = try Typesetter()
        for theme in [Theme.grey, .mono] {
            let exact = try pixels(chart(.exact(100)), theme, typesetter)
            for (form, estimate) in Self.forms {
                // The cap of a whisker is some ten pixels by two.
                let count = try pixels(chart(estimate), theme, typesetter).differences(from: exact)
                #expect(count >= 15, "\(form): \(count) pixels")
            }
        }
    }

    @Test func exactOnesAreAlike() throws {
        let typesetter = try Typesetter()
        for (_, chart) in Self.charts {
            let first = try pixels(chart(.exact(100)), .mono, typesetter)
            #expect(try pixels(chart(.exact(100)), .mono, typesetter).differences(from: first) == 0)
        }
    }
}

/// A bar's axis is never cut off, and its ticks are written as a Chinese reader expects.
@Suite struct AxisHonestyTests {
    private static let scales: [(name: String, on: @Sendable (Chart) -> Chart)] = [
        ("automatic", { $0 }), ("domain", { $0.chartXScale(domain: 100_000...200_000) }),
        ("narrow", { $0.chartXScale(domain: 150_000...150_000) }),
        ("without zero", { $0.chartXScale(domain: .automatic(includesZero: false)) }),
        ("reversed", { $0.chartXScale(domain: .automatic(includesZero: false, reversed: true)) }),
        ("ticks", { $0.chartXAxis { AxisMarks(values: .values([120_000, 130_000])) } }),
        ("root", { $0.chartXScale(domain: 100_000...200_000, type: .squareRoot) }),
        ("symlog", { $0.chartXScale(domain: 100_000...200_000, type: .symmetricLog()) }),
    ]

    /// The lengths of bars are in the ratio of their values, after the scale's function, from one base line.
    @Test(arguments: scales.map(\.name), [1.0, -1.0]) func barsRiseFromZero(name: String, sign: Double) throws
    {
        let scale = try #require(Self.scales.first { $0.name == name }).on
        let values = [123_456.0, 150_000, 180_000]
        let chart = Chart {
            for value in values {
                BarMark(x: .value("", value * sign), y: .value("", "县\(value)")).datum("\(value)")
            }
        }
        let scene = try scale(chart.chartXAxis(.visible)).render(measuredBy: StubMeasurer()).scene
        let bars = try values.map { value -> Rect in
            let group = try #require(scene.groups(.mark).first { $0.datum == "\(value)" })
            let shape = try #require(group.shapes.first)
            return try #require(Self.bounds(shape.path))
        }
        let starts = Set(bars.map { ($0.minX * 100).rounded() }),
            ends = Set(bars.map { ($0.maxX * 100).rounded() })
        #expect(min(starts.count, ends.count) == 1 && max(starts.count, ends.count) == 3)
        let type: ScaleType = name == "root" ? .squareRoot : name == "symlog" ? .symmetricLog() : .linear
        for (bar, value) in zip(bars, values) {
            let wanted = type.forward(value) / type.forward(values[0])
            #expect(abs(bar.width / bars[0].width - wanted) < 0.01)
        }
        for text in scene.texts { #expect(!text.contains("k") && !text.contains("K") && !text.contains("e")) }
    }

    private static func bounds(_ path: Path) -> Rect? {
        let points = path.segments.compactMap { segment -> Point? in
            switch segment {
            case .move(let point), .line(let point): point
            default: nil
            }
        }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max() else { return nil }
        return Rect(x: left, y: 0, width: right - left, height: 0)
    }

    @Test func aLogarithmIsRefused() {
        for value in [5.0, 0, -5] {
            #expect(throws: ChartError.self) {
                try Chart { BarMark(x: .value("", value), y: .value("", "甲")) }.chartXScale(type: .log)
                    .render(measuredBy: StubMeasurer())
            }
        }
    }
}
