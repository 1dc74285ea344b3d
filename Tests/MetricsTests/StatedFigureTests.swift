import Testing

@testable import Metrics

@Suite struct StatedFigureTests {
    @Test(arguments: [
        ("90余场次", "90", Qualifier.atLeast, "场次"), ("12场（次）", "12", .exact, "场次"),
        ("12 场（次）", "12", .exact, "场次"), ("35件(次)", "35", .exact, "件次"),
        ("1000 余人次", "1000", .atLeast, "人次"), ("14.8 万 元", "148000", .exact, "元"),
        ("近26万元", "260000", .nearly, "元"), ("1.48万余条", "14800", .atLeast, "条"),
        ("两期", "2", .exact, "期"), ("五项", "5", .exact, "项"), ("十余次", "10", .atLeast, "次"),
        ("十几次", "10", .atLeast, "次"), ("一百三十一件", "131", .exact, "件"), ("廿五件", "25", .exact, "件"),
        ("二〇二四件", "2024", .exact, "件"), ("一千零五件", "1005", .exact, "件"),
        ("四百五件", "450", .exact, "件"), ("三万四", "34000", .exact, ""), ("两千四百五", "2450", .exact, ""),
        ("5万4千6百", "54600", .exact, ""), ("10万万", "1000000000", .exact, ""),
        ("1亿2000万元", "120000000", .exact, "元"), ("百余件", "100", .atLeast, "件"),
        ("近百件", "100", .nearly, "件"), ("十多万人次", "100000", .atLeast, "人次"),
        ("一百零三万五千件", "1035000", .exact, "件"), ("十二万三千四百五十六", "123456", .exact, ""),
        ("壹佰伍拾件", "150", .exact, "件"), ("零点五", "0.5", .exact, ""), ("十点二三三", "10.233", .exact, ""),
        ("3,384 proposals", "3384", .exact, "proposals"), ("1,234,567.25", "1234567.25", .exact, ""),
        ("94 percent", "94", .exact, "%"), ("more than 30 proposals", "30", .moreThan, "proposals"),
        ("72 key proposals", "72", .exact, "key proposals"), ("88.9%", "88.9", .exact, "%"),
        ("百分之九十五", "95", .exact, "%"), ("百分之95.5以上", "95.5", .moreThan, "%"),
        ("3个百分点", "3", .exact, "%"), ("１２％", "12", .exact, "%"), ("5个方面", "5", .exact, "个方面"),
        ("50余万元", "500000", .atLeast, "元"), ("60件左右", "60", .about, "件"),
        ("超过50件以上", "50", .moreThan, "件"), ("六成", "60", .exact, "%"), ("9.5成以上", "95", .moreThan, "%"),
        ("007件", "7", .exact, "件"), ("0件", "0", .exact, "件"),
    ])
    func reads(words: String, number: String, qualifier: Qualifier, measure: String) throws {
        let figure = try StatedFigure(reading: words)
        #expect(figure.number.description == number)
        #expect(figure.qualifier == qualifier)
        #expect(figure.measure == measure)
    }

    @Test(arguments: [
        ("", StatedFigureError.empty), ("  ", .empty), ("若干件", .noNumeral), ("数十件", .noNumeral),
        ("几十件", .noNumeral), ("1 1件", .splitDigits), ("1,23件", .badGroups), ("1234,567", .badGroups),
        ("12.", .badGroups), ("2024.11.21", .badGroups), ("三四件", .ambiguous), ("十七八万", .ambiguous),
        ("十百件", .badUnits), ("零十件", .badUnits), ("近50余次", .twoQualifiers), ("约50以上", .twoQualifiers),
        ("0余件", .qualifiedZero), ("99999999999999999999件", .tooLarge), ("9999999万亿", .tooLarge),
        ("9亿亿", .tooLarge), ("3亿4亿", .badUnits),
        ("3至5次", .unreadableRest("至5次")), ("12场（次", .unreadableRest("场(次")),
        ("提案342件", .noNumeral), ("342件，反映", .unreadableRest("件,反映")), ("-5件", .noNumeral),
        ("5四件", .unreadableRest("四件")), ("半年", .noNumeral), ("30个多月", .unreadableRest("个多月")),
    ])
    func refuses(words: String, reason: StatedFigureError) {
        #expect(throws: reason) { try StatedFigure(reading: words) }
    }

    /// Every integer below a million written in Chinese by the textbook rules reads back as itself.
    @Test func readsBackEveryChineseNumeral() throws {
        var random = SeededGenerator(seed: 2)
        var numbers = Array(1...1200)
        for _ in 0..<3000 { numbers.append(Int.random(in: 1...999_999_999_999, using: &random)) }
        for number in numbers {
            let words = chinese(number)
            let figure = try StatedFigure(reading: words + "件")
            #expect(figure.number.description == "\(number)", "\(words)")
        }
    }

    private func chinese(_ number: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        func section(_ value: Int) -> String {
            var words = ""
            var rest = value
            for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = rest / unit
                rest %= unit
                if digit > 0 {
                    words += digits[digit] + name
                } else if !words.isEmpty, rest > 0, !words.hasSuffix("零") {
                    words += "零"
                }
            }
            return words
        }
        var words = ""
        var rest = number
        for (unit, name) in [(100_000_000, "亿"), (10000, "万"), (1, "")] {
            let part = rest / unit
            rest %= unit
            if part > 0 {
                if !words.isEmpty, part < 1000, !words.hasSuffix("零") { words += "零" }
                words += section(part) + name
            } else if !words.isEmpty, rest > 0, !words.hasSuffix("零") {
                words += "零"
            }
        }
        return words
    }
}
