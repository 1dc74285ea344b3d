import Canvas
import Plot

/// A chart of every form, with invented names and figures.
enum Samples {
    static let all: [(name: String, chart: Chart)] = basic + forms + negatives + names

    private static let basic: [(name: String, chart: Chart)] = [
        ("bars", bars), ("bars-grouped", barsGrouped), ("bars-many-absent", barsManyAbsent),
        ("bars-axis", barsAxis),
        ("bars-years", barsYears), ("bars-years-grouped", barsYearsGrouped), ("bars-narrow", barsNarrow),
        ("change", change), ("change-years", changeYears), ("lines", lines), ("line-single", lineSingle),
        ("lines-long", linesLong), ("benchmark", benchmark), ("rules", rules),
        ("long-names", longNames), ("lines-close", linesClose), ("points", points), ("english", english),
        ("bars-crowded", barsCrowded), ("change-directions", changeDirections),
        ("century", century),
    ]

    private static func bar(_ name: String, _ measure: some Plottable, _ id: String) -> BarMark {
        BarMark(x: .value("提案立案", measure), y: .value("机构", name)).datum(id)
    }

    /// Every honest mark once.
    static var bars: Chart {
        Chart {
            bar("甲县", 163, "a").highlighted()
            bar("乙县", Estimate.atLeast(120, below: 130, label: "120余"), "b")
            bar("丙自治县", Estimate.moreThan(100, label: "100以上"), "c")
            bar("丁区", Estimate.nearly(90, above: 81, label: "近90"), "d")
            bar("戊市 2023", Estimate.about(70, within: 63...77, label: "约70"), "e").incomparable()
            bar("己县（部分）", 40, "f").partial()
            bar("庚县", 0, "g")
            bar("辛县", Absence.notReported, "h")
            bar("壬县", Absence.notApplicable, "i")
            bar("癸县", Absence.notYetPublished, "j")
            bar("子县", Absence.unreadable, "k")
        }
        .chartTitle("甲县立案163件，居七地之首").chartSubtitle("提案立案数，件，2024年")
        .chartSource("来源：各机构年度回眸，2024年12月至2025年2月。")
        .chartNotes(["注：“余”“近”“约”按区间绘制；戊市为2023年数，己县只含平台数。"])
        .size(width: 140)
    }

    static var barsGrouped: Chart {
        let rows: [(String, Measure, Measure)] = [
            ("甲县", .estimate(.exact(210)), .estimate(.exact(163))),
            ("乙县", .estimate(.atLeast(180, below: 190)), .estimate(.exact(121))),
            ("丙自治县", .estimate(.exact(150)), .absent(.notReported)),
            ("丁区", .estimate(.about(96, within: 90...105)), .estimate(.exact(70))),
            ("戊市", .absent(.notReported), .absent(.notReported)),
        ]
        return Chart {
            for (name, received, filed) in rows {
                for (series, measure) in [("收到", received), ("立案", filed)] {
                    BarMark(x: .value("件", measure), y: .value("机构", name))
                        .foregroundStyle(by: .value("指标", series)).position(by: .value("指标", series))
                        .datum(name + series)
                }
            }
        }
        .chartTitle("收到的提案近八成立案").chartSubtitle("提案收到数与立案数，件，2024年")
        .chartSource("来源：各机构年度回眸。").size(width: 140)
    }

    static var barsManyAbsent: Chart {
        Chart {
            bar("甲县", 26, "a")
            bar("乙县", 12, "b")
            for (index, name) in "丙丁戊己庚辛壬癸子丑".enumerated() {
                bar("\(name)县", index < 7 ? Absence.notReported : .notYetPublished, "n\(index)")
            }
        }
        .chartTitle("两地公布调研次数").chartSubtitle("调研，次，2024年").chartSource("来源：各机构年度回眸。")
        .size(width: 110)
    }

    static var barsAxis: Chart {
        let names = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
        return Chart {
            for (index, name) in names.enumerated() {
                bar("\(name)县", 48_000 - index * 2_100, "n\(index)").highlighted(name == "戊")
            }
        }
        .chartTitle("二十二地捐款").chartSubtitle("社会捐助，元，2024年").chartSource("来源：各机构年度回眸。")
        .chartXAxisLabel("元").size(width: 120)
    }

    static var barsYears: Chart {
        Chart {
            for (year, value) in [(2019, 132), (2020, 118), (2022, 141), (2023, 150)] {
                BarMark(x: .value("年", year, unit: .year), y: .value("件", value)).datum("y\(year)")
            }
            BarMark(x: .value("年", 2021, unit: .year), y: .value("件", Absence.notReported)).datum("y2021")
            BarMark(x: .value("年", 2024, unit: .year), y: .value("件", Estimate.atLeast(160, below: 170)))
                .datum("y2024")
        }
        .chartTitle("立案数四年连增").chartSubtitle("甲县提案立案数，件").chartSource("来源：甲县回眸。")
        .size(width: 120)
    }

    static var barsYearsGrouped: Chart {
        Chart {
            for (series, base) in [("大会发言", 20.0), ("社情民意", 60), ("专题协商", 9)] {
                for year in 2021...2024 {
                    let value = base + Double(year - 2021) * base * 0.2
                    let measure: Measure =
                        year == 2022 && series == "社情民意"
                        ? .absent(.notYetPublished) : .estimate(.exact(value))
                    BarMark(x: .value("年", year, unit: .year), y: .value("件", measure))
                        .foregroundStyle(by: .value("指标", series)).position(by: .value("指标", series))
                }
            }
        }
        .chartTitle("社情民意增长最快").chartSubtitle("三项履职，件，2021—2024年").chartSource("来源：甲县回眸。")
        .size(width: 120)
    }

    /// Too narrow for level labels: they are turned.
    static var barsNarrow: Chart {
        Chart {
            for year in 2010...2024 {
                let value = 90_000 + (year - 2010) * 7_321
                BarMark(x: .value("年", year, unit: .year), y: .value("元", value))
            }
        }
        .chartTitle("十五年捐款").chartSubtitle("元").size(width: 100)
    }

    static var change: Chart {
        let rows: [(String, Change)] = [
            ("甲县", .value(24.5)), ("乙县", .atLeast(12)), ("丙县", .direction(.up)), ("丁县", .value(0)),
            ("戊县", .between(-3, 4)), ("己县", .value(-8.3)), ("庚县", .atMost(-15)), ("辛县", .direction(.down)),
            ("壬县", .undetermined()), ("癸县", .between(5, 11)), ("子县", .atLeast(-4)),
        ]
        return Chart {
            for (name, change) in rows {
                BarMark(x: .value("变化", change), y: .value("机构", name)).datum(name)
            }
        }
        .chartTitle("甲县立案增幅居首").chartSubtitle("提案立案数较上年变化，百分比，2024年")
        .chartSource("来源：各机构年度回眸。").size(width: 130)
    }

    static var changeYears: Chart {
        Chart {
            for (year, change) in [
                (2020, Change.value(-10.6)), (2021, .atLeast(6)), (2022, .value(19)),
                (2023, .direction(.down)),
                (2024, .undetermined()),
            ] { BarMark(x: .value("年", year, unit: .year), y: .value("变化", change)) }
        }
        .chartTitle("三升一降").chartSubtitle("提案立案数较上年变化，百分比").size(width: 110)
    }

    /// Directions without any size: the scale has nothing but zero.
    static var changeDirections: Chart {
        Chart {
            for (year, change) in [
                (2021, Change.direction(.up)), (2022, .direction(.down)), (2023, .undetermined()),
                (2024, .value(0)),
            ] { BarMark(x: .value("年", year, unit: .year), y: .value("变化", change)) }
        }
        .chartTitle("一升一降").chartSubtitle("提案立案数较上年变化").size(width: 90)
    }

    /// A year a band, a hundred and fifty of them, and sums that are read in 万亿.
    static var century: Chart {
        Chart {
            for year in 1949...2100 {
                LineMark(
                    x: .value("年", year, unit: .year),
                    y: .value("元", Double(year - 1948) * 6.3e12 * (year % 3 == 0 ? 0.9 : 1)))
            }
        }
        .chartTitle("一百五十二年").chartSubtitle("元").size(width: 120)
    }

    static var lines: Chart {
        let points: [(String, [(Int, Measure)])] = [
            (
                "甲县",
                [
                    (2019, .estimate(.exact(132))), (2020, .estimate(.exact(118))),
                    (2021, .estimate(.exact(125))),
                    (2022, .estimate(.exact(141))), (2023, .estimate(.exact(150))),
                    (2024, .estimate(.exact(163))),
                ]
            ),
            (
                "乙县",
                [
                    (2019, .estimate(.exact(80))), (2020, .absent(.notReported)),
                    (2021, .estimate(.about(90, within: 81...99))), (2022, .estimate(.exact(96))),
                    (2023, .estimate(.atLeast(150, below: 160))), (2024, .estimate(.exact(158))),
                ]
            ),
            (
                "丙自治县",
                [
                    (2020, .estimate(.exact(40))), (2021, .absent(.notReported)),
                    (2022, .estimate(.moreThan(50))), (2024, .estimate(.nearly(60, above: 54))),
                ]
            ),
        ]
        return Chart {
            for (body, values) in points {
                for (year, measure) in values {
                    LineMark(x: .value("年", year, unit: .year), y: .value("件", measure))
                        .foregroundStyle(by: .value("机构", body)).datum("\(body)\(year)")
                        .incomparable(body == "甲县" && year == 2024)
                }
            }
            BreakMark(x: .value("年", 2023, unit: .year)).foregroundStyle(by: .value("机构", "乙县"))
                .annotation("口径调整")
        }
        .chartTitle("乙县追上甲县").chartSubtitle("提案立案数，件，2019—2024年").chartSource("来源：各机构年度回眸。")
        .chartNotes(["注：乙县2023年起按届内累计统计，与此前不可比。"]).size(width: 140)
    }

    static var lineSingle: Chart {
        Chart {
            for (year, value) in [(2018, 1200.0), (2019, 1340), (2020, 1100), (2022, 1500), (2023, 1620)] {
                LineMark(x: .value("年", year, unit: .year), y: .value("人次", value))
            }
        }
        .chartTitle("委员读书人次回升").chartSubtitle("委员读书，人次").size(width: 90, height: 60)
    }

    static var linesLong: Chart {
        Chart {
            for (index, body) in ["甲县", "乙县", "丙县", "丁区"].enumerated() {
                for year in 2008...2024 {
                    let wave = Double((year * 7 + index * 13) % 11) * 3
                    LineMark(
                        x: .value("年", year, unit: .year),
                        y: .value("件", 60 + wave + Double(index * 6 + year - 2008))
                    ).foregroundStyle(by: .value("机构", body))
                }
            }
        }
        .chartTitle("四地十七年").chartSubtitle("提案立案数，件").size(width: 150)
    }

    static var rules: Chart {
        Chart {
            bar("甲县", 163, "a")
            bar("乙县", 115, "b")
            bar("丙县", 80, "c")
            RuleMark(x: .value("均值", 121)).annotation("均值121").datum("mean")
        }
        .chartTitle("一地高于均值").chartSubtitle("提案立案数，件").size(width: 100)
    }

    static var longNames: Chart {
        Chart {
            bar("大河沿岸经济技术开发区工作联络委员会", 1_234_567, "a")
            bar("山前县", Estimate.nearly(900_000, above: 810_000), "b")
            bar("山南回族土族撒拉族联合自治县（部分）", 52_000, "c").partial()
            bar("海东县", Absence(.notReported, word: "只报比例"), "d")
        }
        .chartTitle("这是一个很长的标题：大河沿岸开发区全年为民办实事投入资金超过一百二十万元，居四地之首")
        .chartSubtitle("为民办实事投入，元，2024年；按各机构回眸所载数字，未作折算，亦未与财政决算核对")
        .chartSource("来源：各机构年度回眸，2024年12月至2025年2月；大河沿岸开发区数据取自其2025年1月20日公布的全文。")
        .size(width: 100)
    }

    /// Lines that end side by side, one of them highlighted, one ending early.
    static var linesClose: Chart {
        Chart {
            for (index, body) in ["甲县", "乙县", "丙县", "丁区", "戊市"].enumerated() {
                for year in 2019...(body == "丁区" ? 2022 : 2024) {
                    LineMark(
                        x: .value("年", year, unit: .year),
                        y: .value("件", 100 + (year - 2019) * 4 + index * (2024 - year))
                    ).foregroundStyle(by: .value("机构", body)).highlighted(body == "丙县")
                }
            }
        }
        .chartTitle("五地趋同").chartSubtitle("提案立案数，件").size(width: 120)
    }

    static var points: Chart {
        Chart {
            for (name, now, before) in [("甲县", 163, 141), ("乙县", 120, 126), ("丙自治县", 96, 60)] {
                PointMark(x: .value("件", before), y: .value("机构", name)).foregroundStyle(
                    by: .value("年", "2023年"))
                PointMark(x: .value("件", now), y: .value("机构", name)).foregroundStyle(
                    by: .value("年", "2024年"))
            }
            PointMark(x: .value("件", Estimate.about(80, within: 72...88)), y: .value("机构", "丁区"))
                .foregroundStyle(by: .value("年", "2024年"))
        }
        .chartTitle("乙县微降").chartSubtitle("提案立案数，件").size(width: 110)
    }

    static var english: Chart {
        var theme = Theme.print
        theme.wording = .en
        return Chart {
            BarMark(x: .value("Filed", 1_630), y: .value("Body", "North County")).highlighted()
            BarMark(
                x: .value("Filed", Estimate.atLeast(1_200, below: 1_300)), y: .value("Body", "South District")
            )
            BarMark(
                x: .value("Filed", Estimate.about(900, within: 810...990)), y: .value("Body", "Lake City"))
            BarMark(x: .value("Filed", Absence.notYetPublished), y: .value("Body", "River County"))
        }
        .chartTitle("North County filed 1,630 proposals, the most of four").chartSubtitle(
            "Proposals filed, 2024"
        )
        .chartSource("Source: the bodies' yearly reviews.").chartTheme(theme).size(width: 110)
    }

    /// Too many bars for any label: an axis, and a warning for each label.
    static var barsCrowded: Chart {
        Chart {
            for (index, series) in ["收到", "立案", "办复"].enumerated() {
                for year in 2004...2024 {
                    BarMark(
                        x: .value("年", year, unit: .year),
                        y: .value("件", 900 + (year - 2004) * 37 - index * 110)
                    )
                    .foregroundStyle(by: .value("指标", series)).position(by: .value("指标", series))
                }
            }
        }
        .chartTitle("二十一年").chartSubtitle("提案，件").chartValueLabels(.visible).size(width: 120)
    }

    /// The content of the benchmark of peers: vertical grouped bars at 1600 × 1000 pixels.
    static var benchmark: Chart {
        let rows: [(String, [Double])] = [
            ("东城区", [12.4, 13.1, 14.8]), ("西江区", [9.8, 10.2, 11.0]), ("南湖区", [16.3, 17.5, 18.9]),
            ("北阳县", [7.2, 7.9, 8.4]), ("中原县", [5.1, 5.6, 6.3]),
        ]
        let years = ["2021年", "2022年", "2023年"]
        return Chart {
            for (body, values) in rows {
                for (year, value) in zip(years, values) {
                    BarMark(x: .value("地区", body), y: .value("支出", value))
                        .foregroundStyle(by: .value("年份", year)).position(by: .value("年份", year))
                        .annotation("\(value)亿").datum(body + year)
                }
            }
        }
        .chartTitle("各区县教育经费支出（2021—2023年）").chartSubtitle("单位：亿元，一般公共预算")
        .chartYAxisLabel("支出（亿元）").chartYAxis(.visible).chartSource("数据来源：虚构统计年鉴")
        .size(points: Size(width: 1600, height: 1000)).fontScale(2.4).chartPadding(48)
    }
}
