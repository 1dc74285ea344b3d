import Canvas
import Plot

/// Every form with figures below zero: balances, which committees do not report but others draw.
extension Samples {
    static let negatives: [(name: String, chart: Chart)] = [
        ("negative-bars", negativeBars), ("negative-columns", negativeColumns),
        ("negative-grouped", negativeGrouped), ("negative-stacked", negativeStacked),
        ("negative-lollipop", negativeLollipop),
        ("negative-dumbbell", negativeDumbbell), ("negative-line", negativeLines(.linear)),
        ("negative-steps", negativeLines(.stepCenter)), ("negative-area", negativeArea),
        ("negative-areas", negativeAreas), ("negative-scatter", negativeScatter),
        ("negative-swarm", negativeSwarm), ("negative-box", negativeBox), ("negative-heat", negativeHeat),
        ("negative-slope", negativeSlope), ("negative-sparklines", negativeSparklines),
        ("negative-waterfall", negativeWaterfall), ("negative-only", negativeOnly),
        ("negative-facets", negativeFacets),
    ]

    /// Surplus and deficit, each honest mark once.
    private static let balances: [(String, Measure)] = [
        ("甲县", .estimate(.exact(42))), ("乙县", .estimate(.exact(0))),
        ("丙自治县", .estimate(.exact(-7))), ("丁区", .estimate(.about(-18, within: -20 ... -16))),
        ("戊市", .estimate(.atLeast(-30, below: -24))), ("己县", .estimate(.nearly(-36, above: -40))),
        ("庚县", .absent(.notReported)),
    ]

    private static var negativeBars: Chart {
        Chart {
            for (name, balance) in balances {
                BarMark(x: .value("万元", balance), y: .value("机构", name)).datum(name)
                    .highlighted(name == "丙自治县")
            }
        }
        .chartTitle("一地有结余").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeColumns: Chart {
        Chart {
            for (year, balance) in zip(2018...2024, balances.map(\.1)) {
                BarMark(x: .value("年", year, unit: .year), y: .value("万元", balance))
            }
        }
        .chartTitle("结余转为差额").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeGrouped: Chart {
        Chart {
            for (name, before, now) in [("甲县", -12, 30), ("乙县", -25, -8), ("丙自治县", 14, -19)] {
                for (year, value) in [("2023年", before), ("2024年", now)] {
                    BarMark(x: .value("机构", name), y: .value("万元", value))
                        .foregroundStyle(by: .value("年", year)).position(by: .value("年", year))
                }
            }
        }
        .chartTitle("甲县转为结余").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeStacked: Chart {
        Chart {
            for (name, values) in [("甲县", [30, 12, -20]), ("乙县", [18, -9, -26]), ("丙自治县", [-5, -8, -13])] {
                for (series, value) in zip(["财政", "捐助", "支出"], values) {
                    BarMark(x: .value("万元", value), y: .value("机构", name))
                        .foregroundStyle(by: .value("来源", series))
                }
            }
        }
        .chartTitle("支出在零的另一侧").chartSubtitle("收入与支出，万元").size(width: 120)
    }

    private static var negativeLollipop: Chart {
        Chart {
            for (name, balance) in balances {
                if case .estimate(let estimate) = balance {
                    RuleMark(
                        xStart: .value("万元", 0), xEnd: .value("万元", estimate.stated), y: .value("机构", name))
                }
                PointMark(x: .value("万元", balance), y: .value("机构", name))
            }
        }
        .chartTitle("一地有结余").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeDumbbell: Chart {
        Chart {
            for (name, before, now) in [("甲县", -12, 30), ("乙县", -25, -8), ("丙自治县", 14, -19)] {
                RuleMark(xStart: .value("2023年", before), xEnd: .value("2024年", now), y: .value("机构", name))
                for (year, value) in [("2023年", before), ("2024年", now)] {
                    PointMark(x: .value("万元", value), y: .value("机构", name))
                        .foregroundStyle(by: .value("年", year))
                }
            }
        }
        .chartTitle("丙自治县由盈转亏").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static func negativeLines(_ method: InterpolationMethod) -> Chart {
        Chart {
            for (index, name) in ["甲县", "乙县"].enumerated() {
                for year in 2018...2024 {
                    LineMark(
                        x: .value("年", year, unit: .year),
                        y: .value("万元", (year - 2020) * (index == 0 ? 11 : -6) + year % 3 * 4)
                    ).foregroundStyle(by: .value("机构", name)).interpolationMethod(method)
                }
            }
        }
        .chartTitle("两地交叉").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeArea: Chart {
        Chart {
            for year in 2016...2024 {
                AreaMark(x: .value("年", year, unit: .year), y: .value("万元", (year - 2019) * 9 - year % 3 * 7))
            }
        }
        .chartTitle("由亏转盈").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeAreas: Chart {
        Chart {
            for year in 2018...2024 {
                for (series, value) in [("财政", 20 + year - 2018), ("捐助", 8), ("支出", -15 - (year - 2018) * 2)]
                {
                    AreaMark(x: .value("年", year, unit: .year), y: .value("万元", value))
                        .foregroundStyle(by: .value("来源", series))
                }
            }
        }
        .chartTitle("支出逐年增加").chartSubtitle("收入与支出，万元").size(width: 120)
    }

    private static var negativeScatter: Chart {
        var random = SampleNumbers(seed: 5)
        return Chart {
            for index in 0..<12 {
                PointMark(
                    x: .value("增减", random.next() * 80 - 50), y: .value("差额", random.next() * 60 - 40)
                ).annotation("\(Array("甲乙丙丁戊己庚辛壬癸子丑")[index])县")
            }
        }
        .chartTitle("四个象限").chartSubtitle("12个机构").chartXAxisLabel("人数增减").chartYAxisLabel("差额，万元")
        .size(width: 120)
    }

    private static var negativeSwarm: Chart {
        var random = SampleNumbers(seed: 13)
        return Chart {
            for index in 0..<120 {
                let value = (random.next() + random.next() - 1.4) * 60
                PointMark(x: .value("万元", value), y: .value("指标", "差额")).swarmed().symbolSize(7)
                    .highlighted(index == 9).annotation(index == 9 ? "甲县" : nil)
            }
        }
        .chartTitle("多数为差额").chartSubtitle("120个机构，万元").chartValueLabels(.hidden).size(width: 120)
    }

    private static var negativeBox: Chart {
        Chart {
            for (name, five) in [("市级", [-60.0, -20, 4, 18, 44]), ("县级", [-90, -55, -41, -30, -12])] {
                RuleMark(xStart: .value("", five[0]), xEnd: .value("", five[4]), y: .value("级别", name))
                RectangleMark(
                    xStart: .value("", five[1]), xEnd: .value("", five[3]), y: .value("级别", name),
                    height: .ratio(0.5)
                ).foregroundStyle(Color(0x9FB1BF))
                PointMark(x: .value("中位数", five[2]), y: .value("级别", name))
            }
        }
        .chartTitle("县级都是差额").chartSubtitle("收支差额的分布，万元").size(width: 120)
    }

    private static var negativeHeat: Chart {
        Chart {
            for (row, name) in ["甲县", "乙县", "丙自治县"].enumerated() {
                for year in 2021...2024 {
                    let value = (row - 1) * 12 + (year - 2022) * 7
                    RectangleMark(x: .value("年", "\(year)年"), y: .value("机构", name))
                        .foregroundStyle(by: .value("差额", Double(value)))
                        .annotation(value < 0 ? "\u{2212}\(-value)" : "\(value)")
                }
            }
        }
        .chartForegroundStyleScale(.diverging())
        .chartTitle("差额缩小").chartSubtitle("收支差额，万元").size(width: 120)
    }

    private static var negativeSlope: Chart {
        Chart {
            for (name, before, now) in [("甲县", -12, 30), ("乙县", -25, -8), ("丙自治县", 14, -19)] {
                for (year, value) in [("2019年", before), ("2024年", now)] {
                    LineMark(x: .value("年", year), y: .value("万元", value), series: .value("机构", name))
                        .highlighted(name == "甲县")
                }
            }
        }
        .chartSeriesLabels(.both).chartYAxis(.hidden)
        .chartTitle("甲县转为结余").chartSubtitle("收支差额，万元").size(width: 110)
    }

    private static var negativeSparklines: Chart {
        Chart {
            for (index, name) in ["甲县", "乙县"].enumerated() {
                let values: [Measure] = (2018...2024).map { year in
                    .estimate(.exact(Double((year - 2021) * (index == 0 ? 8 : -5) - year % 3 * 6)))
                }
                SparklineMark(x: .value("", "走势"), y: .value("机构", name), values: values)
                TextMark("\u{2212}\(index * 7 + 3)", x: .value("", "2024年"), y: .value("机构", name))
            }
        }
        .chartTitle("两地七年").chartSubtitle("收支差额，万元").size(width: 90)
    }

    private static var negativeWaterfall: Chart {
        Chart {
            BarMark(x: .value("阶段", "年初"), y: .value("万元", 30))
            for (name, from, to) in [("拨款", 30, 44), ("办案", 44, -12), ("会议", -12, -26)] {
                BarMark(x: .value("阶段", name), yStart: .value("万元", from), yEnd: .value("万元", to))
                    .foregroundStyle(StyleRole.ground).annotation(
                        to > from ? "+\(to - from)" : "\u{2212}\(from - to)")
            }
            BarMark(x: .value("阶段", "年末"), y: .value("万元", -26)).highlighted()
        }
        .chartTitle("由盈转亏").chartSubtitle("收支，万元").size(width: 110)
    }

    /// Nothing above zero: zero stays on the axis.
    private static var negativeOnly: Chart {
        Chart {
            for (name, value) in [("甲县", -120), ("乙县", -80), ("丙自治县", -3)] {
                BarMark(x: .value("万元", value), y: .value("机构", name))
            }
        }
        .chartXAxis(.visible).chartTitle("三地都是差额").chartSubtitle("收支差额，万元").size(width: 100)
    }

    private static var negativeFacets: Chart {
        Chart {
            for (indicator, scale) in [("差额", 1), ("增减", -3)] {
                for (name, value) in [("甲县", 12), ("乙县", -25), ("丙自治县", 4)] {
                    BarMark(x: .value("万元", value * scale), y: .value("机构", name))
                        .facet(by: .value("指标", indicator))
                }
            }
        }
        .chartFacets(axes: .shared).chartTitle("三地两项").chartSubtitle("万元").size(width: 140)
    }
}
