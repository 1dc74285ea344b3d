import Canvas
@testable import Plot
import SceneRecords
import Testing

/// A fixed height is met by thinner bars before it is refused.
@Suite struct SqueezeTests {
    @Test func everyBandGivesTheSameShareOfWhatItCanSpare() {
        let (natural, least) = ([30.0, 30, 13], [10.0, 20, 10])
        #expect(BandPlan.fitted(natural, least: least, to: 73) == natural)
        #expect(BandPlan.fitted(natural, least: least, to: 146) == [60, 60, 26])
        #expect(BandPlan.fitted(natural, least: least, to: 40) == least)
        #expect(BandPlan.fitted(natural, least: least, to: 56.5) == [20, 25, 11.5])
    }

    /// Twenty-five bodies with two bars each and eight without any figure, as the provinces are.
    private func provinces(_ name: (Int) -> String) -> Chart {
        Chart {
            for index in 0..<33 {
                for (series, base) in [("收到", 900.0), ("立案", 700)] {
                    let value = base - Double(index) * 13
                    let measure: Measure =
                        index > 24
                        ? .absent(.notReported)
                        : index % 7 == 3
                            ? .estimate(.atLeast(value, below: value + 10)) : .estimate(.exact(value))
                    BarMark(x: .value("件", measure), y: .value("机构", name(index)))
                        .foregroundStyle(by: .value("指标", series)).position(by: .value("指标", series))
                }
            }
        }
        .chartTitle("二十五地").chartSubtitle("提案收到数与立案数，件").chartSource("来源：各机构年度回眸。")
    }

    @Test(arguments: [true, false]) func provincesFitOnePage(isChinese: Bool) throws {
        let chart = provinces { isChinese ? "某某某某自治区\($0)" : "Inner Somewhere Autonomous Region \($0)" }
        let result = try chart.size(width: 165, height: 215).render(measuredBy: StubMeasurer())
        #expect(abs(result.scene.size.height - .millimetres(215)) < 0.01)
        #expect(result.warnings.isEmpty)
        let texts = try PlacedText.all(in: result.scene, measuredBy: StubMeasurer())
        #expect(PlacedText.collisions(texts).isEmpty)
        let last = isChinese ? "某某某某自治区32" : "Inner Somewhere Autonomous Region 32"
        #expect(result.scene.texts.contains(last), "names stand in one line up to two fifths of the width")
    }

    @Test func aWrappedNameMakesNoThickerBar() throws {
        let names = ["甲县", "大河沿岸经济技术开发区工作联络委员会及其办事机构驻地综合事务管理中心", "乙县"]
        let chart = Chart(marks: names.map { BarMark(x: .value("件", 5), y: .value("机构", $0)) })
        for height in [60.0, 100] {
            let scene = try chart.size(points: Size(width: 260, height: height)).render(
                measuredBy: StubMeasurer()
            ).scene
            let heights = scene.groups(.mark).compactMap { $0.shapes.first?.path.bounds.height }
            #expect(heights.allSatisfy { abs($0 - heights[0]) < 1e-9 }, "\(heights)")
        }
    }

    /// At the least height that is not refused, bars can be seen and no label touches another.
    @Test(arguments: [1, 2, 3, 5], [false, true]) func atTheLeastHeightBarsCanBeSeen(
        series: Int, isLabelled: Bool
    ) throws {
        let chart = Chart {
            for row in 0..<12 {
                for one in 0..<series {
                    let bar = BarMark(x: .value("件", 40 + row + one), y: .value("机构", "县\(row)"))
                    if series > 1 {
                        bar.foregroundStyle(by: .value("指标", "\(one)")).position(by: .value("指标", "\(one)"))
                    } else {
                        bar
                    }
                }
            }
        }.chartValueLabels(isLabelled ? .visible : .hidden).chartXAxis(.visible)
        var least = 0.0
        do {
            _ = try chart.size(points: Size(width: 400, height: 60)).render(measuredBy: StubMeasurer())
        } catch {
            guard case .doesNotFit(_, let needed, _) = error else { throw error }
            least = needed.height
        }
        let natural = try chart.size(points: Size(width: 400, height: 4000)).render(
            measuredBy: StubMeasurer())
        #expect(natural.warnings.isEmpty)
        let result = try chart.size(points: Size(width: 400, height: least)).render(
            measuredBy: StubMeasurer())
        #expect(result.warnings.isEmpty)
        let heights = result.scene.groups(.mark).compactMap { $0.shapes.first?.path.bounds.height }
        #expect(heights.count == 12 * series)
        #expect(heights.allSatisfy { $0 >= (series == 1 ? 3 : 2.5) - 1e-9 }, "\(heights.min() ?? 0)")
        let texts = try PlacedText.all(in: result.scene, measuredBy: StubMeasurer())
        #expect(PlacedText.collisions(texts).isEmpty)
    }
}
