import Metrics
import Testing

@testable import huimou

/// Sentences made of random figures: what is true by construction is never faulted, and what is false by more than every bound
/// always is.
@Suite struct SentencePropertyTests {
    private static let qualifiers:
        [(before: String, after: String, range: @Sendable (Int) -> ClosedRange<Int>)] = [
            ("", "", { $0...$0 }), ("约", "", { ($0 - $0 / 10)...($0 + $0 / 10) }),
            ("超过", "", { $0...Int.max }),
            ("不止", "", { $0...Int.max }), ("不到", "", { 0...$0 }), ("最多", "", { 0...$0 }),
            ("", "以下", { 0...$0 }),
            ("", "以上", { $0...Int.max }), ("突破", "", { $0...Int.max }),
            ("", "左右", { ($0 - $0 / 10)...($0 + $0 / 10) }),
        ]

    @Test func figures() {
        var random = SeededGenerator(state: 5)
        for _ in 0..<120 {
            let actual = Int.random(in: 20...90_000, using: &random)
            let stated = Bool.random(using: &random) ? actual : Int.random(in: 20...90_000, using: &random)
            let dataset = InventedCommittees.dataset([
                InventedCommittees.row("\(actual)件", "qing", "proposals_received", 2024)
            ])
            for (before, after, range) in Self.qualifiers {
                let text = Self.templates.randomElement(using: &random)!
                    .replacing("N", with: "\(before)\(stated)件\(after)")
                let found = InventedCommittees.contradicted(in: text, by: dataset)
                // 约 is bounded more tightly by the convention, by the place of the last digit.
                if before == "约" || after == "左右" {
                    if stated == actual { #expect(found.isEmpty, "\(text) of \(actual)") }
                    if !range(stated).contains(actual) { #expect(found.count == 1, "\(text) of \(actual)") }
                } else {
                    #expect(found.isEmpty == range(stated).contains(actual), "\(text) of \(actual): \(found)")
                }
            }
        }
    }

    private static let templates = [
        "青岭市政协2024年收到提案N。", "2024年，青岭市政协共收到提案N。", "二〇二四年青岭市政协收到的提案为N。", "青岭市政协收到提案N（2024年）。",
        "青岭市政协工作情况。2024年收到提案N。", "2025年，青岭市政协去年收到提案N。",
    ]

    @Test func changes() {
        var random = SeededGenerator(state: 7)
        for _ in 0..<150 {
            let (first, last) = (
                Int.random(in: 20...9000, using: &random), Int.random(in: 20...9000, using: &random)
            )
            guard first != last else { continue }
            let dataset = InventedCommittees.dataset([
                InventedCommittees.row("\(first)件", "qing", "proposals_received", 2023),
                InventedCommittees.row("\(last)件", "qing", "proposals_received", 2024),
            ])
            let (word, difference) = (last > first ? "增加" : "减少", abs(last - first))
            let tenths = (Double(difference) * 1000 / Double(first)).rounded() / 10
            for (change, isTrue) in [
                ("\(word)\(difference)件", true), ("\(word)\(difference + 1)件", false),
                ("\(word)\(tenths)%", true),
                ("\(word)\((tenths + 0.3).tenths)%", false),
                ("\(last > first ? "减少" : "增加")\(difference)件", false),
            ] {
                let texts = [
                    "青岭市政协2024年收到提案\(last)件，比上年\(change)。", "青岭市政协2024年收到提案比2023年\(change)。",
                    "青岭市政协2024年收到提案\(last)件，较上年的\(first)件\(change)。",
                    "2024年，青岭市政协收到的提案由上年的\(first)件变为\(last)件。",
                ]
                for text in texts.dropLast() {
                    let found = InventedCommittees.contradicted(in: text, by: dataset)
                    #expect(found.isEmpty == isTrue, "\(text) of \(first), \(last): \(found)")
                }
                #expect(InventedCommittees.contradicted(in: texts[3], by: dataset).isEmpty)
            }
        }
    }

    /// Whatever stands in a sentence of true figures, it is true.
    @Test func wordsBetweenTrueFigures() {
        var random = SeededGenerator(state: 11)
        let words = [
            "，", "、", "比", "上年", "的", "增加", "从", "共", "2023年", "2024年", "青岭市政协", "岚州市政协", "收到", "提案", "立案",
            "其中", "超过", "。",
            "（", "）", "去年", "同比", "不到", "增至", "民生方面", "和", "与", "为", "；", "多", "少",
        ]
        let dataset = InventedCommittees.dataset([
            InventedCommittees.row("700件", "qing", "proposals_received", 2023),
            InventedCommittees.row("700件", "qing", "proposals_received", 2024),
            InventedCommittees.row("700件", "lan", "proposals_received", 2023),
            InventedCommittees.row("700件", "lan", "proposals_received", 2024),
        ])
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 4...14, using: &random))
                .map { _ in
                    Int.random(in: 0...4, using: &random) == 0 ? "700件" : words.randomElement(using: &random)!
                }
                .joined()
            for found in InventedCommittees.contradictions(
                in: text, ClaimContext(body: "qing", year: 2024), by: dataset)
            {
                // Only a difference of 700 would be false.
                guard case .change = found.claim.value else {
                    Issue.record("\(text): \(found.words)")
                    continue
                }
            }
        }
    }
}

/// A generator of the same numbers in every run (SplitMix64; Steele, Lea, Flood, OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Double {
    /// Rounded to one decimal.
    fileprivate var tenths: Double { (self * 10).rounded() / 10 }
}
