import Testing

@testable import Extraction

/// Columns found from places alone.
@Suite struct ReadingOrderTests {
    /// A line of 10-point characters, 10 points each.
    private func glyphs(_ text: String, x: Double, y: Double, size: Double = 10, font: Int = 1) -> [Glyph] {
        text.unicodeScalars.enumerated().map { index, scalar in
            let left = x + size * Double(index)
            return Glyph(
                scalar: scalar, box: Box(left: left, top: y, right: left + size, bottom: y + size),
                size: size, font: font)
        }
    }

    private func column(_ name: Character, lines: Int, x: Double, y: Double, step: Double = 15) -> [Glyph] {
        (0..<lines).flatMap {
            glyphs(String(repeating: name, count: 9) + "\($0 % 10)", x: x, y: y + step * Double($0))
        }
    }

    /// The first character of each line of each column.
    private func order(_ glyphs: [Glyph]) -> String {
        PDFText.columns(of: glyphs).flatMap(TextLine.lines).map { String($0.text.prefix(1)) }.joined()
    }

    private func repeated(_ parts: (String, Int)...) -> String {
        parts.map { String(repeating: $0.0, count: $0.1) }.joined()
    }

    @Test func readsColumnsOneAfterAnother() {
        let page =
            column("甲", lines: 6, x: 0, y: 0) + column("乙", lines: 6, x: 112, y: 0)
            + column("丙", lines: 5, x: 224, y: 0)
        #expect(order(page) == repeated(("甲", 6), ("乙", 6), ("丙", 5)))
        // Lines at other heights, as when a picture stands above one column.
        let shifted =
            column("甲", lines: 6, x: 0, y: 0) + column("乙", lines: 6, x: 112, y: 7)
            + column("丙", lines: 5, x: 224, y: 3)
        #expect(order(shifted) == repeated(("甲", 6), ("乙", 6), ("丙", 5)))
    }

    @Test func readsAHeadlineBeforeTheColumnsBelowIt() {
        let headline = glyphs("大字标题在上面", x: 60, y: 0, size: 24)
        let page =
            headline + column("甲", lines: 5, x: 0, y: 40) + column("乙", lines: 5, x: 112, y: 40)
            + column("丙", lines: 5, x: 224, y: 40)
        #expect(order(page) == repeated(("大", 1), ("甲", 5), ("乙", 5), ("丙", 5)))
    }

    @Test func readsAColumnBesideAHeadlineLast() {
        let page =
            glyphs("大字标题在左", x: 20, y: 0, size: 24) + column("甲", lines: 5, x: 0, y: 41)
            + column("乙", lines: 5, x: 112, y: 41)
            + column("丙", lines: 8, x: 224, y: 0)
        #expect(order(page) == repeated(("大", 1), ("甲", 5), ("乙", 5), ("丙", 8)))
    }

    @Test func readsArticlesBelowEachOtherOneByOne() {
        let page =
            column("甲", lines: 5, x: 0, y: 0) + column("乙", lines: 5, x: 112, y: 0)
            + glyphs("下面一篇的标题横跨两栏", x: 0, y: 90, size: 18)
            + column("丙", lines: 5, x: 0, y: 120) + column("丁", lines: 5, x: 112, y: 120)
        #expect(order(page) == repeated(("甲", 5), ("乙", 5), ("下", 1), ("丙", 5), ("丁", 5)))
    }

    @Test func readsTablesByRows() {
        let names = ["收到提案数", "立案提案数", "协商活动数", "调研报告数"]
        let cells = names.enumerated().flatMap { row, name in
            glyphs(name, x: 0, y: 15 * Double(row)) + glyphs("\(row)件", x: 120, y: 15 * Double(row))
        }
        let lines = PDFText.columns(of: cells).flatMap(TextLine.lines).map(\.text)
        #expect(lines == names.enumerated().map { "\($1)\t\($0)件" })
    }

    @Test func closesLetterSpacingAndKeepsWordsApart() {
        func line(_ text: String, pitch: Double) -> String {
            let spaced = text.unicodeScalars.enumerated().filter { $1 != " " }.map { index, scalar in
                let left = pitch * Double(index)
                return Glyph(
                    scalar: scalar, box: Box(left: left, top: 0, right: left + 10, bottom: 10), size: 10,
                    font: 1)
            }
            return PDFText.columns(of: spaced).flatMap(TextLine.lines).map(\.text).joined(separator: "|")
        }
        #expect(line("大武口区政协", pitch: 14) == "大武口区政协")
        #expect(line("共163件", pitch: 14) == "共163件")
        #expect(line("one two", pitch: 10.2) == "one two")
    }

    @Test func dropsWhatIsDrawnTwice() {
        let text = glyphs("共22件方方面面", x: 0, y: 0)
        let doubled =
            text
            + text.map { glyph in
                var glyph = glyph
                (glyph.box.left, glyph.box.right) = (glyph.box.left + 0.4, glyph.box.right + 0.4)
                return glyph
            }
        #expect(DoubledGlyphs.removed(from: doubled) == text)
        // Another font, or another place, is not the same.
        let other = glyphs("共22件方方面面", x: 0.4, y: 0, font: 2)
        #expect(DoubledGlyphs.removed(from: text + other).count == 2 * text.count)
    }

    @Test func measuresFontsByTheirChineseCharacters() {
        // Of twice the size on paper, in boxes that reach into the lines beside.
        let stated = glyphs("共163件", x: 0, y: 0).map { glyph in
            var glyph = glyph
            (glyph.size, glyph.box.top, glyph.box.bottom) = (20, -8, 18)
            return glyph
        }
        let measured = GlyphSizes.measured(stated)
        #expect(measured.allSatisfy { $0.size == 10 && $0.box.top == 0 && $0.box.bottom == 10 })
        let narrow = glyphs("共件", x: 0, y: 0).map { glyph in
            var glyph = glyph
            glyph.box.right = glyph.box.left + 7
            return glyph
        }
        #expect(GlyphSizes.measured(narrow).allSatisfy { $0.size == 10 })
    }

    @Test func partsParagraphsByIndentAndWhite() {
        var text = ColumnText()
        func line(_ words: String, x: Double, y: Double, right: Double = 100) -> TextLine {
            TextLine(text: words, box: Box(left: x, top: y, right: right, bottom: y + 10), size: 10)
        }
        text.beginPage()
        text.add([
            line("题", x: 40, y: 0, right: 60), line("一", x: 20, y: 30), line("二", x: 0, y: 45),
            line("三", x: 0, y: 60, right: 50),
            line("四", x: 20, y: 75), line("五", x: 0, y: 90),
        ])
        // The paragraph goes on in the next column and over the page.
        text.beginPage()
        text.add([line("六", x: 0, y: 0), line("七", x: 0, y: 15)])
        text.beginPage()
        text.add([line("八", x: 20, y: 0), line("九", x: 0, y: 15)])
        #expect(text.text == "题\n\n一\n二\n三\n\n四\n五\n六\n七\n\n八\n九")
        #expect(text.pages.map { Array(text.text.unicodeScalars)[$0] } == ["题", "六", "八"])
        #expect(text.length == text.text.unicodeScalars.count)
    }
}
