import Canvas

@testable import Press

/// What the tests of lines share.
enum ComposerSamples {
    static let serif = Font("Noto Serif CJK SC", size: 10.5)

    static func spans(_ text: String, font: Font = serif) -> [Span] {
        [Span(text, font: font, color: .black)]
    }

    /// The words of each line.
    static func texts(_ lines: [ComposedLine]) -> [String] {
        lines.map { $0.pieces.map(\.text).joined() }
    }

    /// A linear congruence, so that every run sees the same texts.
    struct Numbers: RandomNumberGenerator {
        private var state: UInt64
        init(_ seed: UInt64) { state = seed &* 2 &+ 1 }
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    /// A paragraph of Han, marks, numbers and words.
    static func paragraph(_ numbers: inout Numbers, pieces: Int) -> String {
        let han = Array("人大代表建议办理监督工作调研视察委员会常审议报告全年共各地区立案件督察法规条例")
        let marks = [
            "，", "。", "、", "；", "：", "？", "！", "（", "）", "《", "》", "“", "”", "——", "……", "·", "％", "/", " ",
        ]
        let words = [
            "2024年", "50余场次", "14.8万元", "12.5%", "第12页", "图3-2", "＞50", "GDP", "R&D", "year-over-year",
            "the", "Committee", "5～10件", "约200人",
        ]
        var text = "全"
        for _ in 0..<pieces {
            switch Int.random(in: 0..<10, using: &numbers) {
            case 0...5: text.append(han.randomElement(using: &numbers) ?? "人")
            case 6, 7: text += marks.randomElement(using: &numbers) ?? "，"
            default: text += words.randomElement(using: &numbers) ?? "GDP"
            }
        }
        return text + "会。"
    }

    /// Clauses as people write them: words and numbers among Han, one mark at the end.
    static func sentences(_ numbers: inout Numbers, clauses: Int) -> String {
        let han = Array("人大代表建议办理监督工作调研视察委员会常审议报告")
        let words = ["2024年", "14.8万元", "12.5%", "GDP", "R&D", "Internet", "the Committee", "50", "100%"]
        var text = ""
        for _ in 0..<clauses {
            for _ in 0..<Int.random(in: 1...9, using: &numbers) {
                text.append(han.randomElement(using: &numbers) ?? "人")
            }
            text += words.randomElement(using: &numbers) ?? "GDP"
            for _ in 0..<Int.random(in: 1...9, using: &numbers) {
                text.append(han.randomElement(using: &numbers) ?? "人")
            }
            text += ["，", "。", "；", "、", "？”", "——", "》（"].randomElement(using: &numbers) ?? "，"
        }
        return text
    }
}
