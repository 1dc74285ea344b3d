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
}
