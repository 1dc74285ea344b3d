import Canvas
import Foundation
import Plot
import Testing

/// Draws every sample as a picture to look at, where `HUIMOU_PICTURES` names a directory.
@Suite struct PicturesTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HUIMOU_PICTURES"] != nil))
    func everySampleDraws() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["HUIMOU_PICTURES"])
        let typesetter = try Typesetter()
        for (name, chart) in Samples.all {
            for (suffix, drawn) in [("", chart), ("-grey", chart.chartTheme(.grey))] {
                let result = try drawn.render(measuredBy: typesetter)
                if !result.warnings.isEmpty { print(name, result.warnings) }
                let dpi = name == "benchmark" ? 72.0 : 150
                let png = try PNGRenderer.render(result.scene, dpi: dpi, typesetter: typesetter)
                #expect(png.count > 1000)
                try Data(png).write(to: URL(fileURLWithPath: "\(folder)/\(name)\(suffix).png"))
            }
        }
    }
}
