import Canvas
import Plot
import SceneRecords
import Testing

/// As many marks, panels, names and lines as a caller may give by mistake: told soon, or drawn in bounded time.
@Suite(.serialized) struct BoundedTests {
    private func code(_ chart: Chart) -> String {
        do {
            let result = try chart.render(measuredBy: StubMeasurer())
            let texts = try PlacedText.all(in: result.scene, measuredBy: StubMeasurer())
            return PlacedText.outside(texts, result.scene).isEmpty ? "drawn" : "outside"
        } catch let error as ChartError { return error.code } catch { return "\(error)" }
    }

    private func bar(_ index: Int, _ name: String = "甲县") -> BarMark {
        BarMark(x: .value("件", index), y: .value("机构", name))
    }

    @Test(.timeLimit(.minutes(1))) func aMillionPoints() {
        let marks = (0..<1_000_000).map { PointMark(x: .value("", $0), y: .value("", $0)) as any Mark }
        #expect(code(Chart(marks: marks)) == "too-many-marks")
    }

    @Test(.timeLimit(.minutes(2))) func asManyPointsAsAChartTakes() {
        let marks = (0..<100_000).map { index in
            PointMark(x: .value("", index % 317), y: .value("", index * 7919 % 1009)) as any Mark
        }
        #expect(code(Chart(marks: marks)) == "drawn")
    }

    @Test(.timeLimit(.minutes(1))) func manyBarsInOneGroup() {
        let marks = (0..<100_000).map { bar($0).position(by: .value("", "p\($0)")) as any Mark }
        #expect(code(Chart(marks: marks)) == "bad-categories")
    }

    @Test(.timeLimit(.minutes(1))) func manyLinesOfOneVertex() {
        let marks = (0..<20_000).map { index in
            LineMark(
                x: .value("年", 2000 + index % 20, unit: .year), y: .value("", index),
                series: .value("", "l\(index)"))
                as any Mark
        }
        #expect(code(Chart(marks: marks)) == "too-many-series")
        let silent = Chart(marks: marks).chartSeriesLabels(.hidden).chartValueLabels(.hidden)
        #expect(code(silent) == "drawn")
    }

    @Test(.timeLimit(.minutes(1))) func manySeriesOfTheCallersOwnColours() {
        let names = (0..<20_000).map { "s\($0)" }
        let marks = names.map { bar(1, $0).foregroundStyle(by: .value("", $0)) as any Mark }
        let colors = [Color](repeating: Color(0x123456), count: names.count)
        #expect(code(Chart(marks: marks).chartForegroundStyleScale(domain: names, range: colors)) != "drawn")
        let stacked = names.map { bar(1).foregroundStyle(by: .value("", $0)) as any Mark }
        let chart = Chart(marks: stacked).chartForegroundStyleScale(domain: names, range: colors)
        #expect(code(chart) == "too-many-series")
    }

    @Test(.timeLimit(.minutes(1))) func manyPointsOfOneValueStepAside() {
        let marks = (0..<20_000).map { _ in
            PointMark(x: .value("", 3), y: .value("", "甲")).swarmed().symbolSize(7) as any Mark
        }
        #expect(code(Chart(marks: marks)) == "drawn")
    }

    @Test(.timeLimit(.minutes(1))) func manyMarksThatStandInEveryPanel() {
        let shared = (0..<50_000).map {
            PointMark(x: .value("", $0 % 91), y: .value("", $0 % 97)) as any Mark
        }
        let panels = (0..<100).map {
            PointMark(x: .value("", 1), y: .value("", 1)).facet(by: .value("", "p\($0)")) as any Mark
        }
        #expect(code(Chart(marks: shared + panels)) == "too-many-marks")
    }

    @Test(.timeLimit(.minutes(1)), arguments: [(100, "drawn"), (101, "too-many-panels")])
    func manyPanels(count: Int, outcome: String) {
        let marks = (0..<count * 3).map {
            bar($0, "县\($0 % 3)").facet(by: .value("", "面\($0 / 3)")) as any Mark
        }
        #expect(code(Chart(marks: marks)) == outcome)
        #expect(code(Chart(marks: marks).chartFacets(columns: 1000)) != "drawn")
    }

    @Test(.timeLimit(.minutes(1)), arguments: [(200, "drawn"), (400, "drawn"), (401, "bad-categories")])
    func manyCategories(count: Int, outcome: String) {
        #expect(code(Chart(marks: (0..<count).map { bar($0, "县\($0)") })) == outcome)
        let columns = (0..<count).map { BarMark(x: .value("", "县\($0)"), y: .value("", $0)) as any Mark }
        #expect(code(Chart(marks: columns)) != "drawn")
        let cells = (0..<count).map {
            RectangleMark(x: .value("", "县\($0)"), y: .value("", "行\($0)")) as any Mark
        }
        #expect(code(Chart(marks: cells).chartXAxis(.hidden)) == outcome)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1.0, 20, 500, 10_000, 35_000])
    func figuresOfAnySize(millimetres: Double) {
        let lines = (0..<2000).map { index in
            LineMark(
                x: .value("年", 1900 + index % 100, unit: .year), y: .value("", index * 7919 % 101),
                series: .value("", "l\(index / 100)"))
                as any Mark
        }
        let chart = Chart(marks: lines).chartSeriesLabels(.hidden).size(
            width: millimetres, height: millimetres)
        #expect(code(chart) == (millimetres < 10 ? "does-not-fit" : "drawn"))
        let waffle = Chart {
            for index in 0..<100 {
                RectangleMark(x: .value("", "\(index % 10)"), y: .value("", "\(index / 10)"))
            }
        }.chartSquareCells().chartXAxis(.hidden).chartYAxis(.hidden).size(
            width: millimetres, height: millimetres)
        #expect(code(waffle) == (millimetres < 20 ? "does-not-fit" : "drawn"))
    }
}
