import Canvas
import Plot
import SceneRecords
import Testing

/// Numbers that are none, in every place that takes one: a picture of finite numbers, or one clear error.
@Suite struct BadNumberTests {
    static let numbers: [Double] = [
        .nan, .infinity, -.infinity, 0, -0.0, -1, 1e308, -1e308, 1e-308, .leastNonzeroMagnitude, 1e15,
        0.1 + 0.2,
    ]

    /// What becomes of a chart: drawn with finite numbers only, or refused.
    @discardableResult
    private func outcome(_ chart: Chart, _ name: String) -> ChartError? {
        do {
            let result = try chart.render(measuredBy: StubMeasurer())
            let bad = result.scene.numbers.count { !$0.isFinite }
            #expect(bad == 0, "\(name)")
            return nil
        } catch {
            #expect(!error.remedy.isEmpty, "\(name)")
            if case .doesNotFit = error {
                // Another fault may come to light in the larger room, but never want of room again.
                let last = Remedy.followed(chart, StubMeasurer())
                #expect(last?.code != "does-not-fit", "\(name): \(error) \(String(describing: last))")
            }
            return error
        }
    }

    private static func year(_ year: Int) -> PlottableValue { .value("年", year, unit: .year) }
    private static func number(_ value: Double) -> PlottableValue { .value("件", value) }
    private static let name = PlottableValue.value("机构", "甲县")

    /// A chart of every mark and channel around one number.
    static let channels: [(name: String, chart: @Sendable (Double) -> Chart)] = [
        ("bar", { value in Chart { BarMark(x: number(value), y: name) } }),
        ("column", { value in Chart { BarMark(x: name, y: number(value)) } }),
        (
            "two bars",
            { value in
                Chart {
                    BarMark(x: number(value), y: name); BarMark(x: number(3), y: .value("", "乙"))
                }
            }
        ),
        ("range start", { value in Chart { BarMark(xStart: number(value), xEnd: number(3), y: name) } }),
        ("range end", { value in Chart { BarMark(x: name, yStart: number(3), yEnd: number(value)) } }),
        (
            "line",
            { value in
                Chart {
                    LineMark(x: year(2020), y: number(value)); LineMark(x: year(2021), y: number(3))
                }
            }
        ),
        (
            "area",
            { value in
                Chart {
                    AreaMark(x: year(2020), y: number(value)); AreaMark(x: year(2021), y: number(3))
                }
            }
        ),
        (
            "area range",
            { value in
                Chart {
                    AreaMark(x: year(2020), yStart: number(value), yEnd: number(4))
                    AreaMark(x: year(2021), yStart: number(1), yEnd: number(value))
                }
            }
        ),
        ("point", { value in Chart { PointMark(x: number(value), y: name) } }),
        (
            "plane x",
            { value in
                Chart {
                    PointMark(x: number(value), y: number(2)); PointMark(x: number(1), y: number(9))
                }
            }
        ),
        (
            "plane y",
            { value in
                Chart {
                    PointMark(x: number(2), y: number(value)); PointMark(x: number(1), y: number(9))
                }
            }
        ),
        (
            "region",
            { value in
                Chart {
                    RectangleMark(
                        xStart: number(value), xEnd: number(2), yStart: number(value), yEnd: number(4))
                    PointMark(x: number(1), y: number(1))
                }
            }
        ),
        (
            "rule",
            { value in
                Chart {
                    BarMark(x: number(2), y: name); RuleMark(x: number(value)).annotation("均值")
                }
            }
        ),
        (
            "tick",
            { value in
                Chart {
                    BarMark(x: number(2), y: name); RuleMark(tickAt: number(value), y: name)
                }
            }
        ),
        (
            "text",
            { value in
                Chart {
                    BarMark(x: number(2), y: name); TextMark("字", x: number(value), y: name)
                }
            }
        ),
        ("cell", { value in Chart { RectangleMark(x: name, y: name).foregroundStyle(by: number(value)) } }),
        (
            "cells",
            { value in
                Chart {
                    RectangleMark(x: name, y: name).foregroundStyle(by: number(value))
                    RectangleMark(x: .value("", "乙"), y: name).foregroundStyle(by: number(2))
                }
            }
        ),
        (
            "coloured bar",
            { value in Chart { BarMark(x: number(2), y: name).foregroundStyle(by: number(value)) } }
        ),
        (
            "position",
            { value in
                Chart {
                    BarMark(x: number(2), y: name).position(by: number(value));
                    BarMark(x: number(2), y: name).position(by: number(7))
                }
            }
        ),
        ("facet", { value in Chart { BarMark(x: number(2), y: name).facet(by: number(value)) } }),
        ("line by", { value in Chart { LineMark(x: year(2020), y: number(2), series: number(value)) } }),
        (
            "sparkline",
            { value in
                Chart {
                    SparklineMark(
                        x: name, y: name,
                        values: [.estimate(.exact(value)), .estimate(.exact(1)), .estimate(.exact(2))])
                }
            }
        ),
        (
            "stack",
            { value in
                Chart {
                    for series in ["a", "b", "c"] {
                        BarMark(x: number(value), y: name).foregroundStyle(by: .value("", series))
                    }
                }
            }
        ),
        (
            "normalized",
            { value in
                Chart {
                    for (series, other) in [("a", value), ("b", 1), ("c", value)] {
                        BarMark(x: number(other), y: name, stacking: .normalized).foregroundStyle(
                            by: .value("", series))
                    }
                }
            }
        ),
        (
            "normalized alike",
            { value in
                Chart {
                    for series in ["a", "b"] {
                        BarMark(x: number(value), y: name, stacking: .normalized).foregroundStyle(
                            by: .value("", series))
                    }
                }
            }
        ),
        (
            "normalized areas",
            { value in
                Chart {
                    for year in 2020...2021 {
                        for series in ["a", "b"] {
                            AreaMark(x: BadNumberTests.year(year), y: number(value), stacking: .normalized)
                                .foregroundStyle(by: .value("", series))
                        }
                    }
                }
            }
        ),
        (
            "centred",
            { value in
                Chart {
                    for row in ["a", "b"] { BarMark(x: number(value), y: .value("", row), stacking: .center) }
                }
            }
        ),
        ("swarm", { value in Chart { for _ in 0..<3 { PointMark(x: number(value), y: name).swarmed() } } }),
        ("change", { value in Chart { BarMark(x: .value("", Change.value(value)), y: name) } }),
        ("change between", { value in Chart { BarMark(x: .value("", Change.between(-1, value)), y: name) } }),
        (
            "at least",
            { value in Chart { BarMark(x: .value("", Estimate.atLeast(1, below: value)), y: name) } }
        ),
        (
            "nearly",
            { value in Chart { LineMark(x: year(2020), y: .value("", Estimate.nearly(value, above: -1))) } }
        ),
        (
            "more than",
            { value in Chart { PointMark(x: .value("", Estimate.moreThan(value)), y: number(2)) } }
        ),
    ]

    @Test(arguments: channels.map(\.name)) func everyChannelTakesAnyNumber(name: String) throws {
        let channel = try #require(Self.channels.first { $0.name == name })
        let axes: [(Chart) -> Chart] = [
            { $0 }, { $0.chartXAxis(.visible).chartYAxis(.visible) },
            { $0.chartXScale(type: .symmetricLog()).chartYScale(type: .symmetricLog()) },
            { $0.chartXScale(type: .log).chartYScale(type: .log) },
            { $0.chartXScale(type: .squareRoot).chartYScale(type: .squareRoot).chartXAxis(.visible) },
            {
                $0.chartXScale(domain: .automatic(reversed: true)).chartYScale(
                    domain: .automatic(reversed: true))
            },
        ]
        for value in Self.numbers {
            for (index, axis) in axes.enumerated() {
                let error = outcome(axis(channel.chart(value)), "\(name) \(value) axes \(index)")
                // A figure without an upper bound is no fault.
                if !value.isFinite, name != "at least" || value != .infinity {
                    #expect(error != nil, "\(name) \(value) axes \(index)")
                }
            }
        }
    }

    /// Options that take a number, on a chart that is otherwise in order.
    static let options: [(name: String, chart: @Sendable (Chart, Double) -> Chart)] = [
        ("width", { $0.size(width: $1) }), ("height", { $0.size(width: 100, height: $1) }),
        ("points", { $0.size(points: Size(width: $1, height: $1)) }), ("padding", { $0.chartPadding($1) }),
        ("font scale", { $0.fontScale($1) }), ("row step", { $0.chartRowStep($1) }),
        (
            "weight",
            { chart, value in
                var theme = Theme.print; theme.weight = value; return chart.chartTheme(theme)
            }
        ),
        (
            "scale",
            { chart, value in
                var theme = Theme.print; theme.scale = value; return chart.chartTheme(theme)
            }
        ),
        (
            "type",
            { chart, value in
                var theme = Theme.print; theme.sizes.value = value; return chart.chartTheme(theme)
            }
        ),
        (
            "gap",
            { chart, value in
                var theme = Theme.print; theme.metrics.labelGap = value; return chart.chartTheme(theme)
            }
        ),
        (
            "leading",
            { chart, value in
                var theme = Theme.print; theme.metrics.leading = value; return chart.chartTheme(theme)
            }
        ),
        ("symbol", { chart, value in Chart { PointMark(x: number(2), y: name).symbolSize(value) } }),
        (
            "stroke",
            { chart, value in
                Chart {
                    RuleMark(x: number(2)).lineStyle(StrokeStyle(lineWidth: value));
                    BarMark(x: number(2), y: name)
                }
            }
        ),
        (
            "dash",
            { chart, value in
                Chart {
                    for year in 2020...2021 {
                        LineMark(x: BadNumberTests.year(year), y: number(2)).lineStyle(
                            StrokeStyle(dash: [value, value]))
                    }
                }
            }
        ),
        ("ratio", { chart, value in Chart { BarMark(x: number(2), y: name, height: .ratio(value)) } }),
        ("fixed", { chart, value in Chart { BarMark(x: name, y: number(2), width: .fixed(value)) } }),
        (
            "index",
            { chart, value in
                Chart { for row in ["a", "b"] { BarMark(x: number(2), y: .value("", row)).zIndex(value) } }
            }
        ),
        ("domain", { $0.chartXScale(domain: min($1, 1)...max($1, 1)) }),
        ("point domain", { $1.isNaN ? $0 : $0.chartXScale(domain: $1...$1).chartXAxis(.visible) }),
        (
            "ticks",
            { chart, value in chart.chartXAxis { AxisMarks(values: .values([value, -value, value, 3])) } }
        ),
        ("constant", { $0.chartXScale(type: .symmetricLog(constant: $1)).chartXAxis(.visible) }),
        ("unseen constant", { $0.chartXScale(type: .symmetricLog(constant: $1)) }),
        (
            "colour domain",
            { chart, value in
                Chart { RectangleMark(x: name, y: name).foregroundStyle(by: number(2)) }
                    .chartForegroundStyleScale(.sequential, domain: min(value, 1)...max(value, 1))
            }
        ),
        (
            "middle",
            { chart, value in
                Chart { RectangleMark(x: name, y: name).foregroundStyle(by: number(2)) }
                    .chartForegroundStyleScale(.diverging(around: value))
            }
        ),
        (
            "threshold",
            { chart, value in
                Chart { RectangleMark(x: name, y: name).foregroundStyle(by: number(2)) }
                    .chartForegroundStyleScale(.threshold([value, 1, value]))
            }
        ),
        (
            "quantiles",
            { chart, value in
                Chart { RectangleMark(x: name, y: name).foregroundStyle(by: number(2)) }
                    .chartForegroundStyleScale(.quantile(of: [value, 1, 2, value]))
            }
        ),
    ]

    @Test(arguments: options.map(\.name)) func everyOptionTakesAnyNumber(name: String) throws {
        let option = try #require(Self.options.first { $0.name == name })
        let plain = Chart {
            for (row, value) in [("甲县", 163.0), ("乙县", 120)] {
                BarMark(x: Self.number(value), y: .value("", row))
            }
        }
        for value in Self.numbers + [1e-3, 0.5, 70, 1e4, 28_346, 1e6, 1e12] {
            // A range of what is no number cannot be written down at all.
            if value.isNaN, name == "domain" || name == "colour domain" { continue }
            outcome(option.chart(plain, value), "\(name) \(value)")
        }
    }

    @Test(arguments: [Int.min, -1, 0, 1, 50, 1000, Int.max]) func countsOfAnySize(count: Int) {
        let bars = Chart {
            for row in ["甲", "乙"] { BarMark(x: Self.number(12_345.678), y: .value("", row)) }
        }
        let format = NumberFormat(units: .chinese, fractionDigits: count, significantDigits: count)
        outcome(bars.chartNumberFormat(format).chartXAxis(.visible), "digits \(count)")
        outcome(bars.chartXAxis { AxisMarks(values: .automatic(desiredCount: count)) }, "ticks \(count)")
        outcome(bars.chartXAxis { AxisMarks(values: .values([])) }, "no ticks")
        let panels = Chart {
            for panel in 0..<5 { BarMark(x: Self.number(3), y: Self.name).facet(by: .value("", "\(panel)")) }
        }
        outcome(panels.chartFacets(columns: count), "columns \(count)")
        let cell = Chart { RectangleMark(x: Self.name, y: Self.name).foregroundStyle(by: Self.number(2)) }
        outcome(cell.chartForegroundStyleScale(.quantile(of: [1, 2, 3], classes: count)), "classes \(count)")
        outcome(Chart { LineMark(x: .value("年", count, unit: .year), y: Self.number(2)) }, "year \(count)")
    }
}
