import SceneRecords
import Canvas
@testable import Plot
import Testing

/// Nothing that is read overlaps anything else that is read, in any chart.
@Suite struct CollisionTests {
    @Test(arguments: Samples.all.map(\.name)) func samplesDoNotCollide(name: String) throws {
        let sample = try #require(Samples.all.first { $0.name == name })
        try check(sample.chart, measurer: try Typesetter(), sample.name)
        try check(sample.chart, measurer: StubMeasurer(), sample.name)
    }

    @Test func randomChartsDoNotCollide() throws {
        let measurer = StubMeasurer()
        var drawn = 0
        for seed in 0..<1500 {
            var random = RandomChart(seed: UInt64(seed))
            if try check(random.next(), measurer: measurer, "seed \(seed)") { drawn += 1 }
        }
        // The generator makes some charts that no page holds; most must be drawn, or the test tests nothing.
        #expect(drawn > 1200)
    }

    @Test func randomChartsDoNotCollideInTheRealFont() throws {
        let measurer = try Typesetter()
        for seed in 5000..<5100 {
            var random = RandomChart(seed: UInt64(seed))
            try check(random.next(), measurer: measurer, "seed \(seed)")
        }
    }

    /// Whether the chart could be drawn; a chart that does not fit must say so with a size that is larger.
    @discardableResult
    private func check(_ chart: Chart, measurer: any TextMeasuring, _ name: String) throws -> Bool {
        do {
            let scene = try chart.render(measuredBy: measurer).scene
            let texts = try PlacedText.all(in: scene, measuredBy: measurer)
            let collisions = PlacedText.collisions(texts).map { "\($0.text) × \($1.text)" }
            #expect(collisions.isEmpty, "\(name)")
            #expect(PlacedText.outside(texts, scene).map(\.text).isEmpty, "\(name)")
            return true
        } catch ChartError.doesNotFit(let part, let needed, let given) {
            if needed.width > given.width || needed.height > given.height {
                #expect(
                    Remedy.followed(chart, measurer) == nil, "\(name): the size named does not hold the chart"
                )
            }
            #expect(
                needed.width > given.width || needed.height > given.height,
                "\(name): \(part) \(needed) \(given)")
            return false
        }
    }
}
