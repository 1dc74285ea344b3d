@testable import Plot
import Testing

@Suite struct LabelTextTests {
    private let zh = LabelText(wording: .zh, format: nil)

    @Test(arguments: [
        (Measure.estimate(.exact(163)), "163"), (.estimate(.atLeast(50, below: 60)), "50余"),
        (.estimate(.moreThan(50)), "＞50"), (.estimate(.nearly(260_000, above: 250_000)), "近26万"),
        (.estimate(.about(200, within: 180...220)), "约200"), (.estimate(.exact(50, label: "五十")), "五十"),
        (.change(.value(12.5)), "+12.5%"), (.change(.value(-3)), "−3%"), (.change(.atLeast(12)), "≥ +12%"),
        (.change(.atMost(-3)), "≤ −3%"), (.change(.between(-2, 5)), "−2%…+5%"),
        (.change(.direction(.up)), "上升"),
        (.change(.direction(.down)), "下降"), (.change(.undetermined()), "↕ 无法判定"),
        (.absent(.notReported), "… 未报告"), (.absent(.notApplicable), "／ 不适用"),
        (.absent(.notYetPublished), "◌ 尚未公布"), (.absent(.unreadable), "？ 无法辨认"),
        (.absent(Absence(.notReported, word: "只报比例")), "… 只报比例"),
    ])
    func chineseWords(measure: Measure, expected: String) { #expect(zh.text(measure) == expected) }

    @Test func everyReasonHasItsOwnGlyphAndWord() {
        for wording in [Wording.zh, .en] {
            let words = Absence.Reason.allCases.map {
                LabelText(wording: wording, format: nil).text(Absence($0))
            }
            #expect(Set(words).count == words.count)
            #expect(Absence.Reason.allCases.allSatisfy { wording.absences[$0] != nil })
            #expect(Estimate.Form.allCases.allSatisfy { wording.forms[$0] != nil })
        }
        #expect(Set(Absence.Reason.allCases.map { Absence($0).glyph }).count == Absence.Reason.allCases.count)
    }

    @Test func theCallersFormatIsUsed() {
        let text = LabelText(wording: .zh, format: NumberFormat(groupsThousands: true, suffix: "件"))
        #expect(text.text(.estimate(.exact(12_345))) == "12,345件")
        #expect(text.text(.change(.value(3))) == "+3件")
    }
}
