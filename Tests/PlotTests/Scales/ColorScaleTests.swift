import Canvas
@testable import Plot
import SceneRecords
import Testing

@Suite struct ColorScaleTests {
    private static let looks: [ColorRamps] = [.print, .dark, .grey]
    private static let eyes = ColorVision.allCases

    private func lightness(_ color: Color) -> Double { ColorVision.lightness(color) }

    @Test(arguments: looks) func lightnessIsEven(ramps: ColorRamps) {
        let steps = ramps.sequential.steps(9).map(lightness)
        let mean = ((steps.last ?? 0) - steps[0]) / 8
        #expect(abs(mean) >= 7)
        // Channels have 256 steps, which is up to half a unit of lightness.
        for (first, second) in zip(steps, steps.dropFirst()) { #expect(abs(second - first - mean) < 0.6) }
        let fine = (0...255).map { lightness(ramps.sequential(Double($0) / 255)) }
        for (first, second) in zip(fine, fine.dropFirst()) {
            #expect((second - first) * (mean > 0 ? 1 : -1) > -0.3)
        }
    }

    @Test(arguments: looks, eyes) func orderIsSeenByAllEyes(ramps: ColorRamps, eyes: ColorVision) {
        let steps = ramps.sequential.steps(7).map(eyes.seen)
        let places = steps.map(lightness)
        #expect(places == places.sorted() || places == places.sorted(by: >))
        for (first, second) in zip(steps, steps.dropFirst()) {
            #expect(ColorVision.normal.difference(first, second) >= 7)
        }
    }

    @Test(
        arguments: [ColorRamps.print, .dark], [ColorVision.normal, .protanopia, .deuteranopia, .tritanopia])
    func sidesOfAMidpointAreSeenByAllEyes(ramps: ColorRamps, eyes: ColorVision) {
        let steps = ramps.diverging.steps(9)
        for side in 0..<4 {
            // As strong on both sides, farther from the middle outwards, and never taken for the other side.
            #expect(abs(lightness(steps[side]) - lightness(steps[8 - side])) < 0.8)
            #expect(eyes.difference(steps[side], steps[side + 1]) >= 8)
            #expect(eyes.difference(steps[8 - side], steps[7 - side]) >= 8)
            #expect(eyes.difference(steps[side], steps[8 - side]) >= 16)
        }
    }

    @Test(arguments: looks) func textOnEveryFillCanBeRead(ramps: ColorRamps) {
        for ramp in [ramps.sequential, ramps.diverging] {
            for place in 0...255 {
                let fill = ramp(Double(place) / 255)
                #expect(ColorVision.contrast(ramps.ink(on: fill), fill) >= 4.5)
            }
        }
    }

    @Test func textOnAnyColourCanBeRead() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<2000 {
            let fill = Color(UInt32.random(in: 0...0xFFFFFF, using: &random))
            #expect(ColorVision.contrast(ColorRamps.print.ink(on: fill), fill) >= 4.5)
        }
    }

    @Test func theThemesInkIsTakenWhereItSuffices() {
        let scale = ColorScale(.sequential, domain: 0...1)
        #expect(scale.ink(on: scale(0)) == Theme.print.colors.ink)
        #expect(scale.ink(on: scale(1)) == .white)
    }

    @Test func valuesTakeTheirPlace() {
        let scale = ColorScale(.sequential, domain: 10...20)
        let ramp = ColorRamps.print.sequential
        #expect(scale(10) == ramp(0) && scale(12.5) == ramp(0.25) && scale(20) == ramp(1))
        #expect(scale(-5) == ramp(0) && scale(1e300) == ramp(1) && scale(.infinity) == ramp(1))
        #expect(scale(.nan) == ColorRamps.print.absent)
        #expect(ColorScale(.sequential, domain: 3...3)(3) == ramp(0.5))
        let widest = ColorScale(
            .sequential, domain: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
        #expect(widest(0) == ramp(0.5) && widest(.greatestFiniteMagnitude) == ramp(1))
        #expect(widest.ramp(3).map(\.value)[1] == 0)
    }

    @Test func equalDifferencesFromAMidpointAreEquallyStrong() {
        let scale = ColorScale(.diverging(around: 100), domain: 90...140)
        let ramp = ColorRamps.print.diverging
        #expect(scale(100) == ramp(0.5) && scale(140) == ramp(1) && scale(60) == ramp(0))
        #expect(scale(90) == ramp(0.375))
        // The midpoint may lie outside.
        #expect(ColorScale(.diverging(), domain: 5...10)(10) == ramp(1))
        #expect(ColorScale(.diverging(), domain: 0...0)(0) == ramp(0.5))
    }

    @Test func noNumberCrashesAScale() {
        let odd: [Double] = [
            .nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
            .leastNonzeroMagnitude, 0,
        ]
        let domains = [0...0, 0...1, -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude]
        for domain in domains + [-Double.infinity...Double.infinity] {
            for middle in odd {
                let forms: [ColorScale.Form] = [
                    .sequential, .diverging(around: middle), .threshold(odd), .quantile(of: odd, classes: 3),
                ]
                for scale in forms.map({ ColorScale($0, domain: domain) }) {
                    for value in odd { #expect(scale(value).alpha == 255) }
                    #expect(scale.ramp(3).count == 3)
                }
            }
        }
    }

    @Test(arguments: [ColorRamps.print, .dark]) func theMidpointIsNeutral(ramps: ColorRamps) {
        let color = ColorScale(.diverging(around: 50), domain: 0...90, ramps: ramps)(50)
        #expect(abs(LabColor(color).a) < 1 && abs(LabColor(color).b) < 1)
    }

    @Test func thresholdsHaveNamedClasses() {
        let scale = ColorScale(
            .threshold([90, 60, .nan, 60], names: ["低", "中", "高"]), domain: 0...100)
        #expect(scale.classes.map(\.lower) == [0, 60, 90])
        #expect(scale.classes.map(\.upper) == [60, 90, 100])
        #expect(scale.classes.map(\.name) == ["低", "中", "高"])
        let colors = scale.classes.map(\.color)
        #expect(scale(59.9) == colors[0] && scale(60) == colors[1] && scale(90) == colors[2])
        #expect(scale(-4) == colors[0] && scale(400) == colors[2])
        #expect(ColorScale(.threshold([]), domain: 0...1).classes.count == 1)
        // Bounds beyond the domain keep their place in the legend.
        #expect(ColorScale(.threshold([5]), domain: 0...1).classes.map(\.upper) == [5, 5])
    }

    @Test func quantilesHoldEquallyMany() {
        var random = SeededGenerator(seed: 21)
        for classes in 1...7 {
            let values = (0..<101).map { _ in Double.random(in: 0...1, using: &random) }
            let scale = ColorScale(.quantile(of: values, classes: classes), domain: 0...1)
            #expect(scale.classes.count == classes)
            let counts = scale.classes.map { one in values.filter { scale($0) == one.color }.count }
            #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
        }
    }

    @Test func quantilesOfRepeatedValuesHaveNoEmptyClass() {
        let values = [0.0, 0, 0, 0, 0, 0, 5, 5, 9, .nan, .infinity]
        let scale = ColorScale(.quantile(of: values), domain: 0...9)
        for one in scale.classes { #expect(values.contains { !$0.isNaN && scale($0) == one.color }) }
        #expect(ColorScale(.quantile(of: []), domain: 0...9).classes.count == 1)
        #expect(ColorScale(.quantile(of: [4, 4, 4], classes: .max), domain: 4...4).classes.count == 1)
    }

    @Test func legendsShowTheScaleItself() {
        let scale = ColorScale(.diverging(), domain: -10...30)
        let ramp = scale.ramp(5)
        #expect(ramp.map(\.value) == [-10, 0, 10, 20, 30])
        #expect(ramp.allSatisfy { $0.color == scale($0.value) })
        #expect(scale.ramp(0).isEmpty && scale.ramp(1).map(\.value) == [10])
    }

    @Test func noTwoNamesShareAStyle() throws {
        let scale = try #require(OrdinalScale(["甲县", "乙市", "甲县"]))
        #expect(scale.names == ["甲县", "乙市"])
        #expect(scale("甲县") == SeriesStyle.print[0] && scale("乙市") == SeriesStyle.print[1])
        #expect(scale("丙区") == nil)
        #expect(OrdinalScale((0..<8).map(String.init)) != nil)
        #expect(OrdinalScale((0..<9).map(String.init)) == nil)
    }
}
