import Testing

@testable import Canvas

@Suite struct LineBreakingTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    private func lines(_ text: String, ems: Double, indent: Double = 0) throws -> [TextLine] {
        try typesetter.lines(
            of: text, font: Samples.font(10), width: ems * 10, firstLineIndent: indent * 10)
    }

    @Test func fillsLinesGreedily() throws {
        let broken = try lines("一二三四五六七八九十", ems: 4)
        #expect(broken.map(\.text) == ["一二三四", "五六七八", "九十"])
        #expect(broken.map(\.endsParagraph) == [false, false, true])
        #expect(broken.allSatisfy { abs($0.width - Double($0.text.count) * 10) < 0.01 })
    }

    @Test func indentNarrowsTheFirstLineOnly() throws {
        #expect(try lines("一二三四五六七八九十", ems: 4, indent: 2).map(\.text) == ["一二", "三四五六", "七八九十"])
    }

    @Test func newlinesBreak() throws {
        let broken = try lines("一二\n\n三", ems: 4)
        #expect(broken.map(\.text) == ["一二", "", "三"])
        #expect(broken.allSatisfy { $0.endsParagraph })
        #expect(try lines("", ems: 4).map(\.text) == [""])
    }

    @Test(arguments: Array("。，、；：？！）》”’】…"))
    func marksThatNeverBegin(mark: Character) throws {
        #expect(try lines("一二三四\(mark)五六", ems: 4).map(\.text) == ["一二三", "四\(mark)五六"])
    }

    @Test(arguments: Array("（《“‘【"))
    func marksThatNeverEnd(mark: Character) throws {
        let broken = try lines("一二三\(mark)四五六", ems: 4).map(\.text)
        #expect(broken.first == "一二三")
        #expect(broken.dropFirst().first?.first == mark)
    }

    @Test(arguments: [
        ("共立案12件提案", "12件"), ("增长了一二100%以上", "100%"), ("一二三50余次", "50余次"),
        ("共一14.8万元", "14.8万元"), ("到了一2024年", "2024年"), ("一二三＞50件", "＞50件"),
        ("一二三−12%", "−12%"), ("他们——那", "——"), ("一二三……四", "……"),
    ])
    func piecesThatStayWhole(text: String, piece: String) throws {
        for ems in [4.5, 5, 5.5, 6] {
            let broken = try lines(text, ems: ems)
            #expect(broken.contains { $0.text.contains(piece) }, "\(broken.map(\.text))")
        }
    }

    @Test func quotationMarksDoNotGlueChineseText() throws {
        // UAX #14 before Unicode 15.1 would make one unbreakable piece of all of this.
        let broken = try lines("他说“好”又说“不好”然后走了", ems: 4).map(\.text)
        #expect(broken == ["他说", "“好”又", "说“不", "好”然后", "走了"])
    }

    @Test func wordsStayWholeAndBlanksVanish() throws {
        let broken = try lines("the quick brown fox", ems: 5)
        #expect(broken.map(\.text) == ["the quick", "brown fox"])
    }

    @Test func anUnbreakablePieceBreaksBetweenCharacters() throws {
        let long = String(repeating: "a", count: 60)
        let broken = try lines("一" + long, ems: 5)
        #expect(broken.count > 3 && broken.map(\.text).joined() == "一" + long)
        #expect(broken.allSatisfy { $0.width <= 50.01 })
        let stops = try lines("一。。。。。。。。", ems: 3)
        #expect(stops.map(\.text).joined() == "一。。。。。。。。" && stops.allSatisfy { $0.width <= 30.01 })
        #expect(try lines("一二", ems: 0.5).map(\.text) == ["一", "二"])
        #expect(try lines("一二", ems: 1, indent: 3).map(\.text) == ["一", "二"])
    }

    /// In a column too narrow for it, an expression parts from its measure word, not inside its number.
    @Test(arguments: [("2.83万余人次", 3.0, "2.83"), ("6400余期", 2.6, "6400"), ("54,317件", 3.4, "54,317")])
    func aNumberBreaksLast(text: String, ems: Double, number: String) throws {
        let lines = try lines(text, ems: ems)
        #expect(lines.count > 1)
        #expect(lines[0].text.hasPrefix(number), "\(lines.map(\.text))")
    }

    @Test func graphemesStayWhole() throws {
        let text = String(repeating: "e\u{301}\u{323}", count: 30)
        let broken = try lines(text, ems: 2)
        #expect(broken.count > 3 && broken.map(\.text).joined() == text)
        #expect(broken.allSatisfy { line in line.text.unicodeScalars.first == "e" })
    }

    @Test(arguments: 0..<300)
    func randomMixesKeepTheRules(seed: UInt64) throws {
        var source = TextSource(seed: seed)
        let text = source.paragraph()
        let ems = Double(source.number(in: 8...30))
        let indent = Double(source.number(in: 0...2))
        let broken = try lines(text, ems: ems, indent: indent)
        for (index, line) in broken.enumerated() {
            let room = ems * 10 - (index == 0 ? indent * 10 : 0)
            #expect(line.width <= room + 0.01, "“\(line.text)” is wider than \(room)")
            let alone = try typesetter.width(of: line.text, font: Samples.font(10))
            #expect(abs(line.width - alone) < 0.001)
            #expect(line.endsParagraph == (index == broken.count - 1))
            if index > 0, let first = line.text.first {
                #expect(!"。，、；：？！）》”’】…".contains(first), "“\(line.text)” begins a line")
                #expect(first != " ")
            }
            if index < broken.count - 1, let last = line.text.last {
                #expect(!"（《“‘【".contains(last), "“\(line.text)” ends a line")
                #expect(last != " ")
            }
        }
        // Every character but the blanks at line ends is there, in order.
        let visible = { (text: String) in String(text.filter { $0 != " " }) }
        #expect(visible(broken.map(\.text).joined()) == visible(text))
    }
}

/// Random Chinese and Latin text, the same for the same seed.
struct TextSource {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    /// Knuth's MMIX generator; its upper bits are good.
    private mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + next() % range.count
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[next() % choices.count] }

    /// Words, numbers and quotations with marks between them as they occur in reviews.
    mutating func paragraph() -> String {
        var text = ""
        for _ in 0..<number(in: 1...40) {
            text += pick([
                "政协委员", "提案", "立案", "同比增长", "利通区", "围绕", "开展协商", "了", "的", "十四五",
                "\(number(in: 1...9999))件", "\(number(in: 1...99))余次", "14.8万元", "100%", "2024年", "CPPCC ",
                "report ", "“有事好商量”", "《条例》", "（部分）", "【注】", "é", " ", "a b",
            ])
            if number(in: 0...2) == 0 { text += pick(["。", "，", "、", "；", "：", "？", "！", "……", "——"]) }
        }
        return text
    }
}
