import Canvas
@testable import Plot
import SceneRecords
import Testing

@Suite struct LabColorTests {
    /// Published values for sRGB under D65.
    @Test(arguments: [
        (UInt32(0xFFFFFF), 100.0, 0.0, 0.0), (0x000000, 0, 0, 0), (0xFF0000, 53.24, 80.09, 67.20),
        (0x00FF00, 87.73, -86.18, 83.18), (0x0000FF, 32.30, 79.19, -107.86), (0x777777, 50.03, 0, 0),
    ])
    func matchesPublishedValues(hex: UInt32, lightness: Double, a: Double, b: Double) {
        let lab = LabColor(Color(hex))
        #expect(abs(lab.lightness - lightness) < 0.02 && abs(lab.a - a) < 0.02 && abs(lab.b - b) < 0.02)
    }

    @Test func everyColourComesBack() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<1000 {
            let color = Color(UInt32.random(in: 0...0xFFFFFF, using: &random))
            #expect(LabColor(color).color == color)
        }
    }

    @Test func colorsOutsideKeepTheirLightnessAndHue() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1000 {
            let lightness = Double.random(in: 5...95, using: &random)
            let hue = Double.random(in: 0..<360, using: &random)
            let wanted = LabColor(lightness: lightness, chroma: 140, hue: hue)
            let found = LabColor(wanted.color)
            #expect(abs(found.lightness - lightness) < 1)
            // Across the hue there is only rounding.
            let across = (wanted.a * found.b - wanted.b * found.a) / 140
            #expect(abs(across) < 2)
        }
    }
}
