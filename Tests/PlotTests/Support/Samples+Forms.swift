import Canvas
import Plot

/// Charts of the forms beyond bars and lines, with invented names and figures.
extension Samples {
    static let forms: [(name: String, chart: Chart)] = [
        ("stacked", stacked), ("stacked-columns", stackedColumns), ("normalized", normalized),
        ("waterfall", waterfall), ("dumbbell", dumbbell), ("funnel", funnel), ("bullet", bullet),
        ("scatter", scatter), ("scatter-log", scatterLog), ("heat", heat), ("waffle", waffle),
        ("sparklines", sparklines), ("swarm", swarm), ("box", box), ("areas", areas), ("area", area),
        ("slope", slope), ("bump", bump), ("steps", steps), ("facets", facets), ("facets-free", facetsFree),
        ("facets-lines", facetLines), ("regions", regions), ("months", months), ("quarters", quarters),
        ("symlog", symlog), ("texts", texts),
    ]

    private static let stages: [(String, [Measure])] = [
        ("甲县", [.estimate(.exact(163)), .estimate(.exact(21)), .estimate(.exact(9))]),
        ("乙县", [.estimate(.atLeast(120, below: 130)), .estimate(.exact(14)), .estimate(.exact(30))]),
        ("丙自治县", [.estimate(.exact(96)), .absent(.notReported), .estimate(.exact(12))]),
        ("丁区", [.estimate(.about(70, within: 63...77)), .estimate(.exact(4)), .estimate(.exact(5))]),
    ]

    private static func stack(_ method: MarkStackingMethod) -> Chart {
        Chart {
            for (name, values) in stages {
                for (series, measure) in zip(["立案", "并案", "转为来信"], values) {
                    BarMark(x: .value("件", measure), y: .value("机构", name), stacking: method)
                        .foregroundStyle(by: .value("处理", series)).datum(name + series)
                }
            }
        }
        .chartTitle("收到的提案大多立案").chartSubtitle("收到的提案按处理分，件，2024年").chartSource("来源：各机构回眸。")
        .size(width: 140)
    }

    static var stacked: Chart { stack(.standard) }
    static var normalized: Chart { stack(.normalized).chartXAxis(.visible) }

    static var stackedColumns: Chart {
        Chart {
            for year in 2019...2024 {
                for (index, series) in ["立案", "并案", "不立案"].enumerated() {
                    BarMark(
                        x: .value("年", year, unit: .year),
                        y: .value("件", 100 - index * 40 + (year - 2019) * (index == 1 ? -2 : 7))
                    ).foregroundStyle(by: .value("处理", series))
                }
            }
        }
        .chartTitle("六年合计").chartSubtitle("收到的提案按处理分，件").size(width: 120)
    }

    static var waterfall: Chart {
        let steps: [(String, Double, Double)] = [("并案", 184, 163), ("撤案", 163, 158), ("不立案", 158, 141)]
        return Chart {
            BarMark(x: .value("阶段", "收到"), y: .value("件", 184))
            for (name, from, to) in steps {
                BarMark(x: .value("阶段", name), yStart: .value("件", from), yEnd: .value("件", to))
                    .foregroundStyle(Color(0xC07F30)).annotation("\u{2212}\(Int(from - to))")
            }
            BarMark(x: .value("阶段", "立案"), y: .value("件", 141)).highlighted()
        }
        .chartTitle("184件收到，141件立案").chartSubtitle("甲县提案，件，2024年").size(width: 110)
    }

    static var dumbbell: Chart {
        let rows: [(String, Double, Estimate)] = [
            ("甲县", 141, .exact(163)), ("乙县", 126, .atLeast(120, below: 130)), ("丙自治县", 60, .exact(96)),
            ("丁区", 88, .about(80, within: 72...88)),
        ]
        return Chart {
            for (name, before, now) in rows {
                RuleMark(xStart: .value("2023年", before), xEnd: .value("2024年", now), y: .value("机构", name))
                PointMark(x: .value("件", before), y: .value("机构", name)).foregroundStyle(
                    by: .value("年", "2023年"))
                PointMark(x: .value("件", now), y: .value("机构", name)).foregroundStyle(
                    by: .value("年", "2024年"))
            }
        }
        .chartTitle("甲县与丙自治县增加").chartSubtitle("提案立案数，件，2023年与2024年").size(width: 120)
    }

    static var funnel: Chart {
        let stages = [("收到", 184), ("立案", 141), ("办复", 141), ("采纳", 96)]
        return Chart {
            for (name, value) in stages {
                BarMark(x: .value("件", value), y: .value("阶段", name), height: .ratio(0.9), stacking: .center)
                    .annotation(position: .overlay, "\(value)件")
            }
        }
        .chartTitle("立案提案全部办复").chartSubtitle("甲县，件，2024年").size(width: 100)
    }

    static var bullet: Chart {
        Chart {
            for (name, rate) in [("甲县", 98.5), ("乙县", 100), ("丙自治县", 87.2)] {
                RectangleMark(
                    xStart: .value("", 0), xEnd: .value("", 100), y: .value("机构", name), height: .ratio(0.8)
                ).foregroundStyle(Color(0xE3E7EB))
                BarMark(x: .value("办复率", rate), y: .value("机构", name), height: .ratio(0.5))
                    .annotation("\(rate)%")
            }
            RuleMark(x: .value("目标", 95)).annotation("目标95%")
        }
        .chartTitle("一地未达目标").chartSubtitle("提案办复率，%，2024年").size(width: 120)
    }

    static var scatter: Chart {
        var random = SampleNumbers(seed: 7)
        return Chart {
            for index in 0..<24 {
                let name = "\("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地".map(String.init)[index])县"
                let x = 40 + random.next() * 160
                PointMark(
                    x: .value("委员人数", x),
                    y: .value(
                        "提案立案",
                        index == 3
                            ? .about(90, within: 80...100) : Estimate.exact(x * 0.6 + random.next() * 60))
                ).annotation(name).highlighted(index == 5).datum(name)
            }
        }
        .chartTitle("委员越多，提案越多").chartSubtitle("24个机构，2024年").chartXAxisLabel("委员人数").chartYAxisLabel("立案，件")
        .size(width: 140)
    }

    static var scatterLog: Chart {
        Chart {
            for (index, value) in [3.0, 20, 150, 900, 12_000, 250_000].enumerated() {
                PointMark(x: .value("人口", value * 40), y: .value("捐款", value)).annotation("点\(index + 1)")
                    .foregroundStyle(by: .value("级", index < 3 ? "县" : "市"))
            }
        }
        .chartXScale(type: .log).chartYScale(type: .log)
        .chartTitle("捐款与人口").chartSubtitle("对数刻度").chartXAxisLabel("人口").chartYAxisLabel("捐款，元").size(
            width: 120)
    }

    static var heat: Chart {
        let columns = ["收到提案", "立案提案", "社情民意信息", "调研", "大会发言"]
        var random = SampleNumbers(seed: 3)
        var marks: [any Mark] = []
        for (row, name) in ["甲县", "乙县", "丙自治县", "丁区", "戊市"].enumerated() {
            for (column, head) in columns.enumerated() {
                let share = random.next()
                var cell = RectangleMark(x: .value("指标", head), y: .value("机构", name)).datum(
                    "\(row)-\(column)")
                if row == 2, column == 3 {
                    cell = cell.absent(.notReported)
                } else {
                    cell = cell.foregroundStyle(by: .value("列内位置", share))
                        .annotation(String(Int(20 + share * 400)) + (row == 1 && column == 1 ? "余" : ""))
                        .incomparable(row == 4 && column == 0)
                }
                marks.append(cell)
            }
        }
        return Chart(marks: marks).chartTitle("五地履职概览").chartSubtitle("2024年，颜色按列").size(width: 130)
    }

    static var waffle: Chart {
        Chart {
            for index in 0..<100 {
                RectangleMark(x: .value("", "\(index % 10)"), y: .value("", "\(9 - index / 10)"))
                    .foregroundStyle(by: .value("办理", index < 87 ? "已办复" : "未办复"))
            }
        }
        .chartSquareCells().chartXAxis(.hidden).chartYAxis(.hidden)
        .chartTitle("百件提案八十七件办复").chartSubtitle("甲县，2024年").size(width: 80)
    }

    static var sparklines: Chart {
        Chart {
            for (index, name) in ["甲县", "乙县", "丙自治县"].enumerated() {
                let values: [Measure] = (2018...2024).map { year -> Measure in
                    if year == 2020, index == 1 { return .absent(.notReported) }
                    let slope = (year - 2018) * (index - 1) * 9
                    let value = 80 + index * 20 + slope + year % 3 * 7
                    return .estimate(.exact(Double(value)))
                }
                TextMark("\(80 + index * 20)", x: .value("", "2018年"), y: .value("机构", name))
                SparklineMark(x: .value("", "走势"), y: .value("机构", name), values: values)
                TextMark("\(90 + index * 30)", x: .value("", "2024年"), y: .value("机构", name))
            }
        }
        .chartTitle("三地七年").chartSubtitle("提案立案数，件").size(width: 110)
    }

    static var swarm: Chart {
        var random = SampleNumbers(seed: 11)
        return Chart {
            for index in 0..<300 {
                let value = (random.next() + random.next() + random.next()) * 80
                PointMark(x: .value("件", value), y: .value("指标", "立案提案")).swarmed().symbolSize(7)
                    .highlighted(index == 17).annotation(index == 17 ? "甲县" : nil)
            }
        }
        .chartTitle("甲县居中上").chartSubtitle("300个县级机构，件").chartValueLabels(.hidden).size(
            width: 140, height: 60)
    }

    static var box: Chart {
        Chart {
            for (name, five) in [("市级", [20.0, 60, 88, 120, 190]), ("县级", [5, 30, 52, 70, 110])] {
                RuleMark(xStart: .value("", five[0]), xEnd: .value("", five[4]), y: .value("级别", name))
                RectangleMark(
                    xStart: .value("", five[1]), xEnd: .value("", five[3]), y: .value("级别", name),
                    height: .ratio(0.5)
                ).foregroundStyle(Color(0x9FB1BF))
                PointMark(x: .value("中位数", five[2]), y: .value("级别", name)).annotation("中位数\(Int(five[2]))")
            }
        }
        .chartTitle("市级高于县级").chartSubtitle("提案立案数的分布，件").size(width: 120)
    }

    static var areas: Chart {
        Chart {
            for year in 2017...2024 {
                for (index, series) in ["立案", "并案", "不立案"].enumerated() {
                    AreaMark(
                        x: .value("年", year, unit: .year),
                        y: .value("件", 90 - index * 30 + (year - 2017) * (3 - index))
                    ).foregroundStyle(by: .value("处理", series))
                }
            }
        }
        .chartTitle("提案处理").chartSubtitle("件").size(width: 120)
    }

    static var area: Chart {
        Chart {
            for year in 2015...2024 {
                AreaMark(
                    x: .value("年", year, unit: .year),
                    y: .value(
                        "件",
                        year == 2019
                            ? Measure.absent(.notReported) : .estimate(.exact(Double(60 + (year - 2015) * 9)))
                    ))
            }
        }
        .chartTitle("缺一年").chartSubtitle("件").size(width: 120)
    }

    static var slope: Chart {
        Chart {
            for (name, before, now) in [
                ("甲县", 120, 163), ("乙县", 126, 121), ("丙自治县", 60, 96), ("丁区", 122, 118),
            ] {
                for (year, value) in [(2019, before), (2024, now)] {
                    LineMark(
                        x: .value("年", year == 2019 ? "2019年" : "2024年"), y: .value("件", value),
                        series: .value("机构", name)
                    )
                    .highlighted(name == "甲县")
                }
            }
        }
        .chartSeriesLabels(.both).chartYAxis(.hidden)
        .chartTitle("甲县升至首位").chartSubtitle("提案立案数，件").size(width: 110)
    }

    static var bump: Chart {
        Chart {
            for (index, name) in ["甲县", "乙县", "丙自治县", "丁区"].enumerated() {
                for year in 2020...2024 {
                    LineMark(
                        x: .value("年", year, unit: .year),
                        y: .value("名次", (index + year * (index % 2 + 1)) % 4 + 1),
                        series: .value("机构", name)
                    ).highlighted(name == "丙自治县").datum("\(name)\(year)")
                }
            }
        }
        .chartYScale(domain: .automatic(includesZero: false, reversed: true)).chartValueLabels(.hidden)
        .chartTitle("丙自治县的名次").chartSubtitle("名次，一为最多").size(width: 110)
    }

    static var steps: Chart {
        Chart {
            for (year, value) in [
                (2018, 300), (2019, 300), (2020, 310), (2021, 310), (2022, 325), (2023, 325),
            ] {
                LineMark(x: .value("年", year, unit: .year), y: .value("人", value)).interpolationMethod(
                    .stepEnd)
            }
        }
        .chartTitle("委员名额").chartSubtitle("人").size(width: 100)
    }

    private static func panels(_ axes: FacetLayout.Axes) -> Chart {
        Chart {
            for (indicator, scale) in [("收到提案", 2.0), ("立案提案", 1.5), ("社情民意", 8), ("调研", 0.2)] {
                for (index, name) in ["甲县", "乙县", "丙自治县"].enumerated() {
                    BarMark(x: .value("件", (30 + Double(index) * 20) * scale), y: .value("机构", name))
                        .facet(by: .value("指标", indicator)).datum(indicator + name)
                }
            }
        }
        .chartFacets(axes: axes).chartTitle("三地四项").chartSubtitle("2024年").chartSource("来源：各机构回眸。").size(
            width: 150)
    }
    static var facets: Chart { panels(.shared) }
    static var facetsFree: Chart { panels(.free) }

    static var facetLines: Chart {
        Chart {
            for (index, name) in ["甲县", "乙县", "丙自治县", "丁区", "戊市"].enumerated() {
                for year in 2018...2024 {
                    for series in ["收到", "立案"] {
                        LineMark(
                            x: .value("年", year, unit: .year),
                            y: .value(
                                "件", 60 + index * 30 + (year - 2018) * (3 - index) * (series == "收到" ? 4 : 3))
                        ).foregroundStyle(by: .value("指标", series)).facet(by: .value("机构", name))
                    }
                }
            }
        }
        .chartFacets(columns: 3).chartTitle("五地七年").chartSubtitle("提案，件").size(width: 150)
    }

    static var regions: Chart {
        Chart {
            RectangleMark(yStart: .value("低", 80), yEnd: .value("高", 120)).foregroundStyle(StyleRole.ground)
            RuleMark(x: .value("年", 2021, unit: .year)).annotation("换届")
            for (year, value) in [(2018, 90), (2019, 130), (2020, 110), (2021, 85), (2022, 140), (2023, 70)] {
                LineMark(x: .value("年", year, unit: .year), y: .value("件", value))
            }
        }
        .chartTitle("两年在常态之外").chartSubtitle("件").size(width: 110)
    }

    static var months: Chart {
        Chart {
            for month in 0..<30 {
                let period = TimePeriod(year: 2022 + month / 12, month: month % 12 + 1)
                LineMark(x: .value("月", period), y: .value("件", 40 + month % 7 * 5 + month))
            }
        }
        .chartTitle("三十个月").chartSubtitle("社情民意，件").size(width: 120)
    }

    static var quarters: Chart {
        Chart {
            for quarter in 0..<8 {
                let period = TimePeriod(year: 2023 + quarter / 4, quarter: quarter % 4 + 1)
                BarMark(x: .value("季度", period), y: .value("件", 30 + quarter * 4))
            }
        }
        .chartTitle("八个季度").chartSubtitle("社情民意，件").size(width: 120)
    }

    static var symlog: Chart {
        Chart {
            for (name, value) in [("甲县", -12_000.0), ("乙县", -30), ("丙自治县", 0), ("丁区", 55), ("戊市", 800_000)] {
                BarMark(x: .value("元", value), y: .value("机构", name))
            }
        }
        .chartXScale(type: .symmetricLog()).chartXAxis(.visible).chartTitle("增减悬殊").chartSubtitle("元，对数刻度")
        .size(width: 110)
    }

    static var texts: Chart {
        Chart {
            BarMark(x: .value("机构", "甲县"), y: .value("件", 120))
            BarMark(x: .value("机构", "乙县"), y: .value("件", 80))
            TextMark("合并于2024年", x: .value("机构", "乙县"), y: .value("件", 110))
        }
        .chartTitle("两县").chartSubtitle("件").size(width: 80)
    }
}

/// Evenly spread numbers in 0..<1, the same on every run.
struct SampleNumbers {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 53)
    }
}
