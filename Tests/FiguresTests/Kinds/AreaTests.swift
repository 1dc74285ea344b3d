import Metrics
import Plot
import SceneRecords
import Testing

@testable import Figures

/// Received is what was filed and what was rated: invented parts of an invented whole.
@Suite struct AreaTests {
    private func figures(_ indicator: String, _ stated: [Int: String]) -> [Observation] {
        stated.sorted { $0.key < $1.key }.map { Invented.figure("b0", $0.value, year: $0.key, of: indicator) }
    }

    private func made(_ observations: [Observation], stacking: String = "standard") throws -> Figure {
        var dataset = Cases.dataset(.none)
        dataset = dataset.with(observations)
        let json =
            "{ \"kind\": \"area\", \"indicators\": [\"merged\", \"filed\"], \"bodies\": \"b0\", \"stacking\": \"\(stacking)\" }"
        let (file, faults) = FigureFileReader(dataset: dataset).read(json, path: "x.json")
        #expect(faults.isEmpty, "\(faults)")
        return try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
    }

    @Test func partsAreStackedWhereTheDataSaySo() throws {
        let parts =
            figures("merged", [2020: "10件", 2021: "20件", 2022: "30件", 2024: "40件"])
            + figures("filed", [2020: "90件", 2021: "80件", 2022: "80件"])
        #expect(throws: Fault.self) { try made(parts) }
        let figure = try made(parts + figures("received", [2020: "100件", 2021: "100件", 2022: "100件"]))
        #expect(figure.title == "甲子县收到提案2022年中，立案占72.7%")
        #expect(figure.notes.contains("各部分之和为收到提案"))
        #expect(figure.notes.contains("各部分之和与所述收到提案不等：2022年"))
        #expect(figure.notes.contains("各部分的数不全或口径不一，不叠加：2024年"))
        #expect(figure.chart.marks.count { $0 is AreaMark } == 6)
    }

    @Test func sharesOfApproximateFiguresAreWithheld() throws {
        let data =
            figures("merged", [2020: "10件", 2021: "20余件", 2022: "30件"])
            + figures("filed", [2020: "90件", 2021: "80件", 2022: "80件"]) + figures("received", [2020: "100件"])
        let shares = try made(data, stacking: "normalized")
        #expect(shares.notes.contains("有约数，占比不能确定，未画：2021年"))
        #expect(shares.subtitle == "并案、立案，各部分占比，单位：%，2020—2022年")
        // What is left of three years are two without neighbours: columns.
        #expect(shares.chart.marks.count { $0 is BarMark } == 4)
        #expect(try made(data).chart.marks.count { $0 is AreaMark } == 6)
    }

    @Test func areasDoNotStandSideBySide() throws {
        do {
            _ = try made(figures("merged", [2020: "1件"]), stacking: "none")
            Issue.record("drawn")
        } catch { #expect((error as? Fault)?.pointer == "/stacking") }
    }

    @Test func aChangeOfBasisInAYearThatIsNotStackedBreaksTheNext() throws {
        func other(_ indicator: String, _ stated: String, _ year: Int) -> Observation {
            Invented.figure("b0", stated, year: year, of: indicator, basis: .session)
        }
        let data =
            figures("merged", [2020: "10件"]) + figures("filed", [2020: "90件"])
            + figures("received", [2020: "100件"])
            + [other("merged", "10件", 2021), other("merged", "10件", 2022), other("filed", "90件", 2022)]
        let figure = try made(data)
        #expect(
            figure.chart.marks.compactMap { ($0 as? BreakMark)?.x }
                == Array(repeating: .value("年", 2022, unit: .year), count: 2))
        #expect(throws: Never.self) { try figure.scene(measuredBy: StubMeasurer()) }
    }
}
