import SceneRecords
import Canvas
import Plot
import Testing

/// Every form, as recorded after it was looked at.
@Suite struct FormTests {
    @Test(arguments: Samples.all.map(\.name)) func formIsAsRecorded(name: String) throws {
        let sample = try #require(Samples.all.first { $0.name == name })
        let result = try sample.chart.render(measuredBy: StubMeasurer())
        try expectBaseline(SceneDump.text(result.scene), name)
    }

    @Test(arguments: ["bars", "bars-grouped", "lines", "change"]) func greyIsAsRecorded(name: String) throws {
        let sample = try #require(Samples.all.first { $0.name == name })
        let result = try sample.chart.chartTheme(.grey).render(measuredBy: StubMeasurer())
        try expectBaseline(SceneDump.text(result.scene), name + "-grey")
    }

    @Test func sameChartSameScene() throws {
        for (_, chart) in Samples.all {
            let first = try chart.render(measuredBy: StubMeasurer())
            let second = try chart.render(measuredBy: StubMeasurer())
            #expect(first == second)
        }
    }
}
