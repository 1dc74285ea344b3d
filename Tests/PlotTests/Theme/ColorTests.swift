import SceneRecords
import Canvas
@testable import Plot
import Testing

/// Neighbouring series can be told apart by every reader, on screen and on a photocopy.
@Suite struct ColorTests {
    private static let neighbours = Array(zip(SeriesStyle.print, SeriesStyle.print.dropFirst()))

    @Test(arguments: [ColorVision.normal, .protanopia, .deuteranopia, .tritanopia])
    func neighboursDifferForEveryReader(vision: ColorVision) {
        for (first, second) in Self.neighbours {
            #expect(vision.difference(first.color, second.color) >= 25, "\(first.color) \(second.color)")
        }
    }

    @Test func neighboursDifferInGreyscale() {
        for (first, second) in Self.neighbours {
            #expect(ColorVision.greyscale.difference(first.color, second.color) >= 14)
        }
    }

    @Test(arguments: [ColorVision.normal, .protanopia, .deuteranopia, .tritanopia])
    func anyTwoSeriesDifferNoticeably(vision: ColorVision) {
        for (index, first) in SeriesStyle.print.enumerated() {
            for second in SeriesStyle.print.dropFirst(index + 1) {
                #expect(vision.difference(first.color, second.color) >= 12, "\(first.color) \(second.color)")
            }
        }
    }

    @Test(arguments: ColorVision.allCases) func riseAndFallDiffer(vision: ColorVision) {
        #expect(vision.difference(Theme.print.rise.color, Theme.print.fall.color) >= 15)
    }

    /// Published values: white and grey stay themselves; pure red under full protanopia is a dark yellow-brown.
    @Test func simulationMatchesThePaper() {
        for vision in ColorVision.allCases {
            #expect(vision.seen(.white) == .white)
            #expect(ColorVision.normal.difference(vision.seen(Color(0x808080)), Color(0x808080)) < 1)
        }
        let red = ColorVision.protanopia.seen(Color(0xFF0000))
        #expect(red.red == 109 && red.green == 95 && red.blue == 0)
        #expect(ColorVision.contrast(.black, .white) == 21)
    }

    @Test func themesWithSeriesTooAlikeAreReported() throws {
        var theme = Theme.print
        theme.series[1].color = Color(0x2A5390)
        let bars = ["甲", "乙"].map { name in
            BarMark(x: .value("值", 1), y: .value("类", "丙")).foregroundStyle(by: .value("系列", name))
                .position(by: .value("系列", name))
        }
        let result = try Chart(marks: bars).chartTheme(theme).render(measuredBy: StubMeasurer())
        #expect(result.warnings == [ChartWarning(.coloursTooAlike, subject: "甲、乙")])
        let plain = try Chart(marks: bars).render(measuredBy: StubMeasurer())
        #expect(plain.warnings.isEmpty)
    }
}
