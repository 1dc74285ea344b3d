import Metrics
import Testing

@testable import Analysis

@Suite struct ChangeWordsTests {
    private func words(_ base: Interval?, _ result: Interval?, _ language: Language = .zh) -> String {
        guard let base, let result else { return "" }
        return Phrase(language: language).change(Change(from: base, to: result))
    }

    @Test func sayNoMoreThanTheBoundsAllow() {
        let (fifty, open) = (
            Interval(exactly: 50), Interval(lower: 50, upper: 60, lowerIsOpen: true, upperIsOpen: true)
        )
        #expect(words(fifty, Interval(exactly: 56)) == "增长12.0%")
        #expect(words(fifty, fifty) == "持平")
        #expect(words(open, Interval(exactly: 84)) == "至少增长40.0%")
        #expect(words(fifty, open) == "增加（幅度无法确定）")
        #expect(words(open, Interval(exactly: 53), .en) == "cannot be determined (bounds overlap)")
    }

    @Test(arguments: [
        (12.34, "+12.3%"), (-4.0, "−4.0%"), (0.0, "0.0%"), (-99.95, "−99.95%"), (99.999, "+99.999%"),
        (-100.0, "−100.0%"), (100.04, "+100.04%"), (0.001, "+0.001%"), (-0.04, "−0.04%"), (0.05, "+0.1%"),
        (1e-15, "0.0%"), (100 - 1e-14, "+100.0%"), (3.333_333_333_333_329e17, "+333333333333333000%"),
    ]) func showNothingAsNoughtOrAllThatIsNot(value: Double, text: String) {
        #expect(SignedPercent.text(value) == text)
    }

    @Test(arguments: [
        (12.39, "+12.3%", "+12.4%"), (-12.39, "−12.4%", "−12.3%"), (12.3, "+12.3%", "+12.3%"),
        (0.04, "+0.04%", "+0.1%"), (-99.99, "−99.99%", "−99.9%"),
    ]) func roundBoundsAsAsked(value: Double, down: String, up: String) {
        #expect(SignedPercent.text(value, rounding: .down) == down)
        #expect(SignedPercent.text(value, rounding: .up) == up)
    }

    @Test func keepNamesApartThatHoldCommas() {
        #expect(Phrase(language: .en).list(["A", "B"]) == "A, B")
        #expect(Phrase(language: .en).list(["A, of C", "B"]) == "A, of C; B")
        #expect(Phrase(language: .zh).list(["A, of C", "B"]) == "A, of C、B")
    }
}
