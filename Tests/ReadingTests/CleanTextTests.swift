import Metrics
import Testing

@testable import Reading

/// All texts are invented.
@Suite struct CleanTextTests {
    private func clean(_ text: String) throws -> String {
        let clean = CleanText(try Document(text: text))
        return clean.text(in: 0..<clean.count)
    }

    @Test(arguments: [
        ("乙市 政协 开展 协商 12 场（次）", "乙市政协开展协商12场(次)"), ("捐 资 14.8 万 元", "捐资14.8万元"),
        ("捐 资 助 学 3 6 . 5 万 元", "捐资助学36.5万元"),
        ("第 1 1 页", "第1 1页"), ("见 page 3 of 5 处", "见page 3 of 5处"), ("收到１２件，占８８．５％", "收到12件，占88.5%"),
        ("走访企业30\n余家，解决\n问题", "走访企业30余家，解决问题"), ("共12\n3个组", "共12 3个组"),
        ("一段。\n\n又一段。", "一段。\n又一段。"), ("甲\u{3000}县\u{A0}乙", "甲县乙"), ("\n\n甲\r\n乙\n", "甲乙"), ("", ""),
    ])
    func tidiesBlanksLinesAndDigits(text: String, expected: String) throws {
        #expect(try clean(text) == expected)
    }

    @Test(arguments: [
        // Made the way text layers are: every run stands twice.
        ("春风化雨春风化雨，，同心同行同心同行，，甲县政协甲县政协", "春风化雨，同心同行，甲县政协"),
        ("走访企业走访企业、、商户商户 5252 次次，，", "走访企业、商户52次，"),
        ("发放慰问金发放慰问金 1616..55 万元万元，，", "发放慰问金16.5万元，"),
        ("全年协商全年协商 2222 次次，，提案提案 11 件件", "全年协商22次，提案1件"),
        ("关心方方面面关心方方面面，，服务委员服务委员", "关心方方面面，服务委员"),
        // A line too short to be sure of goes with its neighbour, over empty lines.
        ("甲县政协甲县政协，，同心同行同心同行\n\n贡献贡献。。", "甲县政协，同心同行\n贡献。"),
    ])
    func undoesDoubledHeadlines(text: String, expected: String) throws {
        #expect(try clean(text) == expected)
    }

    @Test(arguments: [
        "方方面面", "关心方方面面，22件提案", "研究研究", "高高兴兴欢欢喜喜", "协商22次", "一件件提案、一次次调研", "1111", "加油干加油干",
    ])
    func leavesGenuineDoublesAlone(text: String) throws {
        #expect(try clean(text) == text)
        // Also next to a headline that is doubled.
        let headline = "春风化雨春风化雨，，同心同行同心同行"
        if text == "关心方方面面，22件提案" || text == "协商22次" {
            #expect(try clean(headline + "\n" + text) == "春风化雨，同心同行" + text)
        }
    }

    @Test func knowsWhereEverythingCameFrom() throws {
        let document = try Document(text: "甲 县 协商 12 场（次），\n慰问 30\n余 户。")
        let clean = CleanText(document)
        let ranges = (0..<clean.count).flatMap { start in
            (start + 1...clean.count).map { start..<$0 }
        }
        for range in ranges {
            let words = document.text(in: clean.original(of: range)).filter { !$0.isWhitespace }
            let folded = String(
                String.UnicodeScalarView(
                    words.unicodeScalars.map { "（）".unicodeScalars.contains($0) ? $0.halfWidth : $0 }))
            #expect(folded == clean.text(in: range))
        }
    }

    @Test func keptBlanksComeFromBlanks() throws {
        let document = try Document(text: "甲 page 3\nof 5\n\n乙")
        let clean = CleanText(document)
        #expect(clean.text(in: 0..<clean.count) == "甲page 3 of 5\n乙")
        for index in (0..<clean.count) where clean.text(in: index..<index + 1).allSatisfy(\.isWhitespace) {
            let origin = document.text(in: clean.original(of: index..<index + 1))
            #expect(origin.allSatisfy(\.isWhitespace) && origin.count == 1)
        }
        #expect(clean.original(of: 1..<1) == 2..<2)
        #expect(clean.original(of: 99..<120).isEmpty)
    }

    @Test func doubledTextSpansBothCopies() throws {
        let document = try Document(text: "走访企业走访企业、、商户商户 5252 次次，，")
        let statement = try #require(try Samples.reader.statements(in: document).first)
        #expect(document.text(in: statement.range) == "5252 次次")
        #expect(statement.asStated == "52次" && statement.figure.number == 52)
    }

    /// Doubling runs of invented text and undoing it gives the text back.
    @Test func undoesWhatDoublingDoes() throws {
        let runs = ["甲县政协全年履职", "，", "开展", "协商", "27", "次", "、", "调研视察活动", "15", "场", "。", "“回眸”", "1", "户"]
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            // Every run once: 户户，，户户，， may be one pair of 户，户， just as well.
            var line: [String] = []
            var rest = runs
            while !rest.isEmpty { line.append(rest.remove(at: next(rest.count))) }
            let doubled = line.map { $0 + $0 }.joined()
            let cleaned = try clean(doubled)
            #expect(cleaned == line.joined(), "\(doubled)")
        }
    }
}
