import Testing

@testable import huimou

/// The line that shows how far a run has come.
@Suite struct ProgressLineTests {
    @Test func itNeverFillsTheTerminal() {
        for columns in 0...120 {
            let text = ProgressLine.text(
                done: 50, of: 100, speed: 40, name: "文章/甲县政协二〇二四年履职回眸.txt", columns: columns, language: .zh)
            #expect(text.columns < max(columns, 1), "\(columns): \(text)")
        }
    }

    @Test func theNameGivesWayFirstThenTheBar() {
        func text(_ columns: Int) -> String {
            ProgressLine.text(
                done: 50, of: 100, speed: 40, name: "in/甲县回眸.txt", columns: columns, language: .en)
        }
        #expect(text(80) == "[##########----------] 50/100, 40/s  in/甲县回眸.txt")
        #expect(text(48) == "[##########----------] 50/100, 40/s  …回眸.txt")
        #expect(text(36) == "[##########----------] 50/100, 40/s")
        #expect(text(35).hasPrefix("50/100, 40/s  in/"))
        #expect(text(10) == "")
    }

    @Test func aNameCannotDriveTheTerminal() {
        let text = ProgressLine.text(
            done: 1, of: 1, speed: 1, name: "a\u{1B}[2J\n.txt", columns: 80, language: .en)
        #expect(text.hasSuffix("a<U+001B>[2J<U+000A>.txt"))
    }

    @Test func chineseTakesTwoColumnsAndMarksTakeNone() {
        #expect("abc".columns == 3 && "甲乙".columns == 4 && "，a".columns == 3 && "e\u{301}".columns == 1)
        #expect("甲乙丙".end(inColumns: 4) == "…丙" && "甲乙丙".end(inColumns: 6) == "甲乙丙")
        #expect("abc".end(inColumns: 0) == "")
    }
}
