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
}
