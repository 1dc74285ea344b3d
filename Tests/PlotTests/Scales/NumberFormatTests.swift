import Plot
import Testing

@Suite struct NumberFormatTests {
    private let chinese = NumberFormat(units: .chinese)

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (163, "163"), (9999, "9999"), (10_000, "1万"), (12_000, "1.2万"),
        (148_000, "14.8万"),
        (-25_000, "−2.5万"), (340_000_000, "3.4亿"), (100_000_000, "1亿"), (0.5, "0.5"), (1.005, "1.01"),
        (0.004, "0"), (-0.004, "0"), (999_900_000_000, "9999亿"),
        (1e12, "1万亿"), (2.5e12, "2.5万亿"), (1e15, "1000万亿"), (-1e15, "−1000万亿"),
        (1e21, "1000000000万亿"),
    ])
    func writesChineseUnits(value: Double, expected: String) { #expect(chinese.text(value) == expected) }

    @Test(arguments: [
        (1_234_567.0, "1,234,567"), (999, "999"), (1000, "1,000"), (-1000.5, "−1,000.5"), (0.125, "0.13"),
        (99.999, "100"),
    ])
    func setsThousandsApart(value: Double, expected: String) {
        #expect(NumberFormat(groupsThousands: true).text(value) == expected)
    }

    @Test(arguments: [
        (12.0, "+12%"), (-3.25, "−3.3%"), (0, "0%"), (0.04, "0%"), (-0.04, "0%"), (24.55, "+24.6%"),
    ])
    func signsChanges(value: Double, expected: String) {
        #expect(NumberFormat.signedPercent.text(value) == expected)
    }

    @Test func oneAxisHasOneUnit() {
        #expect(chinese.texts([0, 5000, 10_000, 15_000]) == ["0", "0.5万", "1万", "1.5万"])
        #expect(chinese.texts([0, 5e7, 1e8]) == ["0", "0.5亿", "1亿"])
        #expect(chinese.texts([0, 5e14, 1e15]) == ["0", "500万亿", "1000万亿"])
        #expect(chinese.texts([0, 50, 100]) == ["0", "50", "100"])
    }

    @Test func readsBackWhatItWrites() throws {
        var random = SeededGenerator(seed: 11)
        let format = NumberFormat(fractionDigits: 6)
        for _ in 0..<2000 {
            let value = (Double.random(in: -1e6...1e6, using: &random) * 1e6).rounded() / 1e6
            let text = format.text(value).replacing("\u{2212}", with: "-")
            let read = try #require(Double(text))
            #expect(abs(read - value) <= 5.1e-7)
        }
    }

    @Test(arguments: [
        (99_995_000.0, "9999.5万"), (99_999_940, "9999.99万"), (99_999_950, "1亿"), (99_999_999, "1亿"),
        (-99_999_999, "−1亿"), (9999.994, "9999.99"), (9999.995, "1万"), (999_999_999_999, "1万亿"),
        (999_999_000_000, "9999.99亿"),
    ])
    func roundingUpCarriesToTheNextUnit(value: Double, expected: String) {
        #expect(chinese.text(value) == expected)
    }

    @Test func zeroOnAnAxisHasNoDigitsAfterThePoint() {
        var fine = NumberFormat.chinese
        fine.fractionDigits = 12
        #expect(fine.texts([0, 1e4, 25e3]) == ["0", "1万", "2.5万"])
    }

    @Test func roundingUpAnAxisCarriesToo() {
        #expect(chinese.texts([0, 99_999_999]) == ["0", "1亿"])
        #expect(chinese.texts([50_000_000, 99_995_000]) == ["5000万", "9999.5万"])
    }

    @Test(arguments: [
        (163.0, "163"), (1234, "1234"), (12_345, "1.2万"), (148_000, "14.8万"), (1_480_000, "148万"),
        (12_345_678, "1235万"), (340_000_000, "3.4亿"), (99_995_000, "1亿"), (98.54, "98.5"), (0.26, "0.3"),
        (-12_345, "−1.2万"), (123_456, "12.3万"),
    ])
    func showsTheSizeAtAGlance(value: Double, expected: String) {
        #expect(NumberFormat.compact.text(value) == expected)
    }

    @Test(arguments: [
        (163.0, "163"), (12_345, "12345"), (12_300, "1.23万"), (148_000, "14.8万"), (1_234_567, "1234567"),
        (123_456_789, "123456789"), (340_000_000, "3.4亿"), (340_500_000, "34050万"), (99_999_999, "99999999"),
        (0.125, "0.125"), (98.765, "98.765"), (-12_345, "−12345"), (0, "0"), (1e12, "1万亿"),
        (33.333_333_333_333_336, "33.33"), (0.1 + 0.2, "0.3"),
    ])
    func labelsKeepEveryDigit(value: Double, expected: String) {
        #expect(NumberFormat.chinese.text(value) == expected)
    }

    @Test func keptDigitsReadBackAsTheFigure() throws {
        var random = SeededGenerator(seed: 17)
        let units = [("万亿", "e12"), ("亿", "e8"), ("万", "e4")]
        for _ in 0..<3000 {
            var scale = 1.0
            for _ in 0..<Int.random(in: 0...12, using: &random) { scale *= 10 }
            let value = (Double.random(in: -1000...1000, using: &random) * scale).rounded() / 1000
            for format in [NumberFormat.chinese, .thousands] {
                var text = format.text(value).replacing("\u{2212}", with: "-").replacing(",", with: "")
                for (word, power) in units { text = text.replacing(word, with: power) }
                #expect(try #require(Double(text)) == value, "\(text)")
            }
        }
    }

    @Test(arguments: [
        (NumberFormat.percent, 98.5, "98.5%"), (.percent, 100, "100%"), (.percent, -0.04, "0%"),
        (.percentPoints, 3.2, "+3.2个百分点"), (.percentPoints, -0.75, "−0.8个百分点"), (.percentPoints, 0, "0个百分点"),
        (.percentPoints(in: .en), 3.25, "+3.3 pp"), (.chinese.signed, 12_000, "+1.2万"),
        (.chinese.signed, -35, "−35"), (.thousands, 12_345_678, "12,345,678"),
        (.thousands.signed, 1200, "+1,200"),
    ])
    func commonFormsAreWritten(format: NumberFormat, value: Double, expected: String) {
        #expect(format.text(value) == expected)
    }

    @Test func whatIsNoNumberIsNoZero() {
        #expect(
            chinese.text(.nan) == "–" && chinese.text(.infinity) == "∞" && chinese.text(-.infinity) == "−∞")
        #expect(chinese.texts([.nan, 1e4, .infinity]) == ["–", "1万", "∞"])
    }
}
