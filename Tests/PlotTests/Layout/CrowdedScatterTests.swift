import Canvas
import Plot
import SceneRecords
import Testing

/// Thousands of labelled points: few labels find room, and none is lost.
@Suite struct CrowdedScatterTests {
    @Test(arguments: [1999, 2400]) func everyLabelIsPlacedOrTold(count: Int) throws {
        var numbers = SampleNumbers(seed: 5)
        let chart = Chart {
            for index in 0..<count {
                PointMark(x: .value("甲", numbers.next()), y: .value("乙", numbers.next())).annotation(
                    "点\(index)")
            }
        }
        .chartLegend(.hidden).size(width: 300, height: 200)
        let result = try chart.render(measuredBy: StubMeasurer())
        let labels = try PlacedText.all(in: result.scene, measuredBy: StubMeasurer()).filter {
            $0.text.hasPrefix("点")
        }
        #expect(labels.count > 50)
        #expect(labels.count + result.warnings.count == count)
        #expect(Set(labels.map(\.text)).isDisjoint(with: result.warnings.map(\.subject)))
        #expect(PlacedText.collisions(labels).isEmpty)
    }
}
