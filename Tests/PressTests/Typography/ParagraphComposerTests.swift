import Canvas
import Testing

@testable import Press

/// Lines as a reader sees them: what begins and ends them, how wide they are, and that nothing is lost.
struct ParagraphComposerTests {
    let typesetter: Typesetter
    let composer: ParagraphComposer

    init() throws {
        typesetter = try Typesetter()
        composer = ParagraphComposer(measurer: typesetter)
    }

    @Test(arguments: [true, false])
    func everyLineKeepsTheRules(isJustified: Bool) throws {
        var numbers = ComposerSamples.Numbers(7)
        var filled = 0
        for count in 0..<1500 {
            let text = ComposerSamples.paragraph(&numbers, pieces: 20 + count % 150)
            let width = Double(Int.random(in: 120...430, using: &numbers))
            let lines = try composer.compose(
                ComposerSamples.spans(text), width: width, firstLineIndent: 21, isJustified: isJustified)
            let texts = ComposerSamples.texts(lines)
            #expect(texts.joined().filter { $0 != " " } == text.filter { $0 != " " })
            for (index, line) in texts.enumerated() {
                // What marks without a blank between them can force no line to obey is not in these texts.
                let (first, last) = (line.unicodeScalars.first, line.unicodeScalars.last)
                if index > 0 {
                    #expect(first.map(BreakRules.neverFirst.contains) == false, "\(line) of \(text)")
                }
                if index < texts.count - 1 {
                    #expect(last.map(BreakRules.neverLast.contains) == false, "\(line) of \(text)")
                }
                #expect(lines[index].width <= width + 0.001, "\(line)")
                if abs(lines[index].width - width) < 0.01 { filled += 1 }
            }
        }
        // Nearly all lines but the last can be filled.
        if isJustified { #expect(filled > 1500 * 4) }
    }
}

extension ParagraphComposerTests {
    private func lines(_ text: String, _ width: Double, isJustified: Bool = true) throws -> [String] {
        ComposerSamples.texts(
            try composer.compose(ComposerSamples.spans(text), width: width, isJustified: isJustified))
    }

    /// Every line that is filled is as wide as its measure once it is drawn, to a hundredth of a point.
    @Test func linesAreDrawnAsWideAsTheyWereComposed() throws {
        var numbers = ComposerSamples.Numbers(3)
        for _ in 0..<200 {
            let text = ComposerSamples.sentences(&numbers, clauses: 12)
            let spans = [
                Span(text, font: ComposerSamples.serif, color: .black),
                Span("见图3-2。", font: Font("Noto Sans CJK SC", size: 9, weight: .bold), color: .black),
                Span(text, font: ComposerSamples.serif, color: .black),
            ]
            for line in try composer.compose(spans, width: 420, firstLineIndent: 21, isJustified: true) {
                for piece in line.pieces {
                    var run = TextRun(piece.text, font: spans[piece.span].font, color: .black, at: .zero)
                    (run.letterSpacing, run.spacings) = (piece.letterSpacing, piece.spacings)
                    let drawn = try typesetter.width(of: run)
                    // The blank half of a mark at the line's end is drawn beyond it.
                    let over = drawn - piece.width
                    let half = spans[piece.span].font.size / 2
                    // A word divided at its hyphen is kerned as if it went on.
                    let slack = piece.text.hasSuffix("-") ? 0.2 : 0.01
                    #expect(
                        abs(over) < slack || (piece == line.pieces.last && abs(over - half) < 0.01),
                        "\(over) \(piece.text)")
                }
            }
        }
    }

    @Test(
        arguments: [
            "2024年", "50余场次", "14.8万元", "12.5%", "第12页", "图3-2", "＞50", "约200人", "5～10件", "1,234.5亿元",
            "第十二届", "十四五", "二〇二四年", "2020—2024年", "100人以上", "2.1个百分点", "-5.3%", "30平方公里", "Ningxia",
        ])
    func whatBelongsToANumberStaysWithIt(whole: String) throws {
        for lead in 0..<12 {
            let text = String("人大代表建议办理监督工作".prefix(lead)) + whole + "人大代表建议办理监督工作"
            let lines = try lines(text, 105)
            #expect(lines.contains { $0.contains(whole) }, "\(lines)")
        }
    }

    /// Half an em goes where marks meet that have blank halves between them, by clreq's section on adjacent punctuation.
    @Test(
        arguments: [
            ("」。", 0.5), ("。”", 0.5), ("，“", 0.5), ("）（", 0.5), ("》、", 0.5), ("（《", 0.5), ("》《", 0.5),
            ("：“", 0.5),
            ("！”", 0.5), ("？！", 0.5), ("人，", 0), ("，人", 0), ("（人", 0), ("人（", 0), ("——", 0), ("……", 0),
            ("。—", 0),
        ])
    func marksThatMeetAreCompressed(pair: String, saved: Double) throws {
        let line = try composer.compose(ComposerSamples.spans("人" + pair + "人"), width: 420)[0]
        #expect(abs(4 - saved - line.width / 10.5) < 1e-6)
    }

    @Test func marksAtTheEdgesLoseTheirBlankHalf() throws {
        let line = try composer.compose(ComposerSamples.spans("“人大。"), width: 420, firstLineIndent: 21)[0]
        #expect(line.pieces[0].x == 21 - 5.25 && abs(line.width - 21 - 3 * 10.5) < 1e-6)
    }

    @Test func hanAndLatinStandApart() throws {
        func gaps(_ text: String) throws -> [Int: Double] {
            let piece = try composer.compose(ComposerSamples.spans(text), width: 420)[0].pieces[0]
            let pairs = piece.spacings.map { ($0.byte, ($0.points / 10.5 * 1000).rounded() / 1000) }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
        #expect(try gaps("人2024年GDP增") == [3: 0.125, 7: 0.125, 10: 0.125, 13: 0.125])
        #expect(try gaps("（5）,A—人；A") == [:])
        #expect(try gaps("增长5%的") == [6: 0.125, 8: 0.125])
        // A typed blank is set as the same room, and stays in the text.
        let blank = try typesetter.width(of: " ", font: ComposerSamples.serif) / 10.5
        let typed = try gaps("人 GDP 增")
        #expect(typed.keys.sorted() == [4, 8])
        #expect(typed.values.allSatisfy { abs($0 - (0.125 - blank)) < 0.001 })
    }

    @Test func knownParagraphsHaveKnownLines() throws {
        let stated = try lines("2024年，利通区人大常委会组织代表视察调研50余场次，督办代表建议163件，办结率达98.2%。", 160)
        #expect(
            stated == [
                "2024年，利通区人大常委会组织代", "表视察调研50余场次，督办代表建", "议163件，办结率达98.2%。",
            ])
        let address = try lines("数据来源：https://www.example.gov.cn/data/2024/report?id=163&lang=zh。", 160)
        #expect(
            address == ["数据来源：https://", "www.example.gov.cn/data/", "2024/report?id=163&lang=zh。"])
        let readable = try lines("https://a.cn/xinwen/办好提案惠民生…/件/t2021-12.html", 110)
        #expect(readable == ["https://a.cn/xinwen/", "办好提案惠民生…/件/", "t2021-12.html"])
        #expect(try lines("the Standing Committee’s power", 110) == ["the Standing", "Committee’s power"])
    }

    @Test func textBreaksWhereItSaysSo() throws {
        let lines = try composer.compose(
            ComposerSamples.spans("一\n二\n\n"), width: 100, firstLineIndent: 21, hangingIndent: 10)
        #expect(ComposerSamples.texts(lines) == ["一", "二", "", ""])
        #expect(lines.allSatisfy(\.endsParagraph) && lines[1].pieces[0].x == 10)
        #expect(ComposerSamples.texts(try composer.compose([], width: 100)) == [""])
    }

    @Test func facesMarksAndPicturesShareALine() throws {
        let picture = Scene(size: Size(width: 30, height: 8), summary: "走势")
        let link = Link.destination("note-1")
        let spans = [
            Span("增长", font: ComposerSamples.serif, color: .black),
            Span("1", font: Font("Noto Serif CJK SC", size: 6), color: .black, link: link, rise: 4),
            Span(picture, font: ComposerSamples.serif, color: .black),
            Span("。", font: ComposerSamples.serif, color: .black),
        ]
        let line = try composer.compose(spans, width: 420)[0]
        let items = line.items(of: spans, at: Point(x: 100, y: 50))
        guard items.count == 4, case .group(let mark) = items[1], case .text(let run) = mark.items.first,
            case .group(let drawn) = items[2]
        else {
            Issue.record("\(items)")
            return
        }
        #expect(mark.link == link && run.text == "1")
        #expect(run.origin == Point(x: 121, y: 46))
        #expect(drawn.role == .figure && drawn.alternative == "走势" && drawn.translation.y == 42)
        #expect(abs(line.pieces[3].x - line.pieces[2].x - 30) < 1e-9)
    }

    /// The mark of a note begins no line.
    @Test func notesStayWithTheirWord() throws {
        for width in stride(from: 60.0, to: 120, by: 3) {
            let spans = [
                Span("人大代表建议办理", font: ComposerSamples.serif, color: .black),
                Span("12", font: Font("Noto Serif CJK SC", size: 6), color: .black, rise: 4),
                Span("监督工作", font: ComposerSamples.serif, color: .black),
            ]
            for line in try composer.compose(spans, width: width, isJustified: true) {
                #expect(line.pieces.first?.span != 1)
            }
        }
    }

    @Test(
        arguments: [
            String(repeating: "a", count: 100_000), String(repeating: "。", count: 30_000),
            String(repeating: "（", count: 30_000), "e" + String(repeating: "\u{301}", count: 20_000),
            String(repeating: "人", count: 30_000), String(repeating: " ", count: 20_000),
            String(repeating: "שלום ", count: 5_000), String(repeating: "1", count: 30_000),
            String(repeating: "5%", count: 20_000),
        ])
    func hostileTextEnds(text: String) throws {
        for width in [5.0, 400] {
            let lines = try composer.compose(ComposerSamples.spans(text), width: width, isJustified: true)
            let kept = ComposerSamples.texts(lines).joined().unicodeScalars.count { $0 != " " }
            #expect(kept == text.unicodeScalars.count { $0 != " " })
        }
    }

    @Test func whatCannotBeSetIsRefused() {
        #expect(throws: CanvasError.controlCharacter(scalar: "U+0009", text: "一\t二")) {
            try composer.compose(ComposerSamples.spans("一\t二"), width: 100)
        }
        #expect(throws: CanvasError.self) { try composer.compose(ComposerSamples.spans("一"), width: 0) }
    }
}
