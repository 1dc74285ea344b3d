import Canvas
import Plot

/// Names that do not fit in full: short ones, then numbers, wherever names stand.
extension Samples {
    static let names: [(name: String, chart: Chart)] = [
        ("names-rows-short", rows(hasShort: true)), ("names-rows-numbered", rows(hasShort: false)),
        ("names-columns-wrapped", columns(width: 220, hasShort: true)),
        ("names-columns-short", columns(width: 110, hasShort: true)),
        ("names-columns-numbered", columns(width: 110, hasShort: false)),
        ("names-grid-short", grid(hasShort: true)), ("names-grid-numbered", grid(hasShort: false)),
        ("names-panels-numbered", panels(hasShort: false)), ("names-panels-short", panels(hasShort: true)),
        ("names-lines-short", lines(hasShort: true)), ("names-lines-numbered", lines(hasShort: false)),
        ("names-legend-wrapped", legend), ("names-columns-many-numbered", many),
    ]

    /// A body with a name as such bodies have, and what it is called.
    static func body(_ index: Int, hasShort: Bool) -> PlottableValue {
        let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
        let stem = stems[index % stems.count] + (index < stems.count ? "" : String(index / stems.count))
        return .value(
            "机构", "中国人民政治协商会议\(stem)市某某高新技术产业开发区工作委员会", short: hasShort ? "\(stem)市政协" : nil)
    }

    private static func titled(_ chart: Chart, width: Double) -> Chart {
        chart.chartTitle("各地立案").chartSubtitle("提案立案数，件，2024年").chartSource("来源：各机构年度回眸。").size(width: width)
    }

    private static func rows(hasShort: Bool) -> Chart {
        titled(
            Chart {
                for index in 0..<6 {
                    BarMark(x: .value("立案", 163 - 11 * index), y: body(index, hasShort: hasShort)).datum(
                        "\(index)")
                }
            }.chartNotes(["注：“余”“近”“约”按区间绘制。"]), width: 44)
    }

    private static func columns(width: Double, hasShort: Bool) -> Chart {
        titled(
            Chart {
                for index in 0..<9 {
                    BarMark(x: body(index, hasShort: hasShort), y: .value("立案", 163 - 11 * index)).datum(
                        "\(index)")
                }
            }, width: width)
    }

    /// More columns than have room for a character beside their bars: a list in several columns.
    private static var many: Chart {
        titled(
            Chart {
                for index in 0..<36 {
                    BarMark(
                        x: .value("机构", "第\(index + 1)经济技术开发区工作联络委员会"), y: .value("立案", 163 - 4 * index)
                    ).datum("\(index)")
                }
            }, width: 165)
    }

    private static func grid(hasShort: Bool) -> Chart {
        let heads = [("提出并立案的提案", "立案"), ("社情民意信息报送", "信息"), ("专题协商会议次数", "协商")]
        return titled(
            Chart {
                for row in 0..<4 {
                    for (column, head) in heads.enumerated() {
                        RectangleMark(
                            x: .value(
                                "指标", head.0 + "与上年同期相比的增减及其占全部事项总数的比重", short: hasShort ? head.1 : nil),
                            y: body(row, hasShort: hasShort)
                        )
                        .foregroundStyle(by: .value("值", Double(row * 3 + column)))
                        .annotation("\(row * 3 + column)").datum("\(row)-\(column)")
                    }
                }
            }.chartLegend(.hidden), width: hasShort ? 60 : 48)
    }

    private static func panels(hasShort: Bool) -> Chart {
        titled(
            Chart {
                for panel in 0..<3 {
                    for row in 0..<4 {
                        BarMark(
                            x: .value("立案", 10 * (panel + 1) + row),
                            y: .value("阶段", "第\(row + 1)阶段办理提案的情况", short: hasShort ? "阶段\(row + 1)" : nil)
                        )
                        .facet(by: body(panel, hasShort: hasShort)).datum("\(panel)-\(row)")
                    }
                }
            }.chartFacets(columns: 3), width: 95)
    }

    private static func lines(hasShort: Bool) -> Chart {
        titled(
            Chart {
                for index in 0..<4 {
                    for year in [2023, 2024] {
                        LineMark(
                            x: .value("年", year, unit: .year),
                            y: .value("立案", 100 + 40 * index + (year - 2023) * (index % 2 == 0 ? 12 : -7)),
                            series: body(index, hasShort: hasShort))
                    }
                }
            }.chartSeriesLabels(.both).chartYAxis(.hidden), width: hasShort ? 150 : 100)
    }

    private static var legend: Chart {
        titled(
            Chart {
                for row in ["甲县", "乙县"] {
                    for index in 0..<2 {
                        BarMark(x: .value("件", 20 + 9 * index), y: .value("机构", row))
                            .foregroundStyle(by: body(index, hasShort: false))
                            .position(by: body(index, hasShort: false))
                    }
                }
            }, width: 50)
    }
}
