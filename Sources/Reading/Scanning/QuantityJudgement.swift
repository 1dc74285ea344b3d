/// Decides whether a number with its measure word is a statistic, by what stands around it.
struct QuantityJudgement {
    let text: UnsafeBufferPointer<UInt16>
    let classes: UnsafeBufferPointer<CharacterClass>
    let words: ScanningWords
    /// Where the clause begins.
    let clauseStart: Int
    /// Where the quotation began that the number stands in.
    let quoteStart: Int?
    /// Where the quantity before ended.
    let previousEnd: Int

    /// Why it is none; `nil` for a statistic.
    func refusal(of span: QuantitySpan, _ run: NumberRun, kind: Measures.Kind, isBounded: Bool) -> Refusal? {
        let start = span.number.lowerBound
        if let refusal = refusalBefore(start, isArabic: run.isArabic, measure: span.measure) {
            return refusal
        }
        if words.names.begins(text, at: start) { return .name }
        if let quoteStart, !run.isArabic || isShortQuotation(quoteStart) { return .name }
        return run.isArabic ? nil : refusalOfChinese(span, run, kind, isBounded: isBounded)
    }

    /// What the character before says: a session, an ordinal, a formula.
    private func refusalBefore(_ start: Int, isArabic: Bool, measure: Range<Int>) -> Refusal? {
        guard start > 0 else { return nil }
        let previous = text[start - 1]
        switch previous {
        case 0x7B2C: return isFollowedByMeeting(measure) ? .session : .ordinal  // 第
        case 0x5C4A: return .session  // 届
        case 0x8D1F: return .unreadable  // 负: no count is below zero
        case 0x2B, 0xD7, 0x2116, 0x23: return .name  // + × № #
        // A point, colon, stroke or dash after another number.
        case 0x2E, 0x2F, 0x3A, 0xFF1A, 0x2D, 0x2013, 0x2014, 0x7E, 0xFF5E:
            guard isArabic, start > 1 else { return nil }
            if isFurniture(before: start) { return .furniture }
            return classes[Int(text[start - 2])].isDisjoint(with: [.digit, .letter]) ? nil : .name
        // In 3 0户 nobody can say whether the digits are one number.
        case 0x20:
            return isArabic && start > 1 && classes[Int(text[start - 2])].contains(.digit) ? .unreadable : nil
        // In 1，234件 nobody can say whether they are thousands.
        case 0xFF0C where isArabic && isGrouped(at: start): return .unreadable
        default: break
        }
        if isArabic, isFurniture(before: start) { return .furniture }
        if isArabic, classes[Int(previous)].contains(.letter) { return .name }
        // 数十次, 几百人: begun before; 印数2000册 is not.
        if !isArabic, classes[Int(previous)].contains(.vague), previous == 0x6570 || previous == 0x51E0 {
            return .unquantified
        }
        return nil
    }

    /// Whether three digits stand at a place, and one to three before the mark before it.
    private func isGrouped(at start: Int) -> Bool {
        func digits(from index: Int, by step: Int) -> Int {
            (0..<4).prefix { number in
                let place = index + number * step
                return text.indices.contains(place) && classes[Int(text[place])].contains(.digit)
            }.count
        }
        return digits(from: start, by: 1) == 3 && (1...3).contains(digits(from: start - 2, by: -1))
    }

    /// Whether a word of the page's frame stands before a place, with a colon or blanks between: 浏览次数：2318次.
    private func isFurniture(before start: Int) -> Bool {
        var place = start
        while place > 0, Self.framing.contains(text[place - 1]) { place -= 1 }
        return words.furniture.length(text, before: place) != nil
    }

    private static let framing = CodeSet(":： [【(")

    /// Whether 会议 or 全会 stands behind a measure word.
    private func isFollowedByMeeting(_ measure: Range<Int>) -> Bool {
        let index = measure.upperBound
        guard index + 1 < text.count else { return false }
        return (text[index], text[index + 1]) == (0x4F1A, 0x8BAE)
            || (text[index], text[index + 1]) == (0x5168, 0x4F1A)
    }

    /// Whether the quotation ends within a dozen characters: then it is a name.
    private func isShortQuotation(_ start: Int) -> Bool {
        var index = start + 1
        while index < text.count, index - start <= 12 {
            if classes[Int(text[index])].contains(.enclosing) { return true }
            index += 1
        }
        return false
    }

    private func refusalOfChinese(
        _ span: QuantitySpan, _ run: NumberRun, _ kind: Measures.Kind, isBounded: Bool
    ) -> Refusal? {
        let (start, count) = (span.number.lowerBound, span.number.count)
        if count == 1 {
            switch text[start] {
            case 0x4E00: return refusalOfOne(span, kind, isBounded: isBounded)
            case 0x58F9: return .phrase
            case 0x5341: break
            default:
                // Formal digits alone are parts of words: 队伍, 大陆. A bare 百 or 万 counts nothing by itself.
                if Self.formal.contains(text[start]) { return .phrase }
                if Self.bare.contains(text[start]), !isBounded { return .phrase }
            }
        } else if Self.bare.contains(text[start]), !isBounded, span.measure.isEmpty == false {
            return .phrase
        }
        if words.pointers.length(text, before: start, notBefore: clauseStart) != nil { return .phrase }
        // 三四次, 两三百件 and 三、四次: three or four.
        if isPairOfDigits(span.number) || isNextDigit(span.number) { return .unquantified }
        if isBounded || span.measure.isEmpty { return nil }
        if words.slogans.length(text, before: start, notBefore: clauseStart) != nil { return .name }
        // Doubled: 个个, 次次.
        if span.measure.upperBound < text.count,
            text[span.measure.upperBound] == text[span.measure.upperBound - 1]
        {
            return .phrase
        }
        // 三次会议以来: a session, not that there were three.
        if isFollowedByMeeting(span.measure), Self.sessions.begins(text, at: span.measure.upperBound + 2) {
            return .session
        }
        if kind == .firm || count > 2 { return nil }
        return speaksForCount(span) ? nil : .name
    }

    /// Of 一, which is an article more often than a count.
    private func refusalOfOne(_ span: QuantitySpan, _ kind: Measures.Kind, isBounded: Bool) -> Refusal? {
        let start = span.number.lowerBound
        if isBounded || span.measure.isEmpty
            || words.pointers.length(text, before: start, notBefore: clauseStart) != nil
        {
            return .phrase
        }
        let single = SingleCount(
            text: text, classes: classes, words: words, clauseStart: clauseStart, previousEnd: previousEnd)
        return single.isCount(span, kind) ? nil : .phrase
    }

    /// Whether the words around a loose measure (三项, 两个) say that something was counted.
    private func speaksForCount(_ span: QuantitySpan) -> Bool {
        let start = span.number.lowerBound
        if words.counts.length(text, before: start, notBefore: clauseStart) != nil { return true }
        // After another count: 四个方面十一条.
        if previousEnd > 0, start - previousEnd <= 1, start >= previousEnd,
            start == previousEnd || !classes[Int(text[start - 1])].contains(.comma)
                || text[start - 1] == 0x3001
        {
            return true
        }
        // 信息七条，三条被采用: some of those before.
        if previousEnd > 0, start - previousEnd <= Self.longestSentence,
            words.outcomes.begins(text, at: span.measure.upperBound)
        {
            return true
        }
        // 议题十二项, 解决了九成: nothing that it could be the name of stands behind it.
        if span.measure.upperBound >= text.count
            || !classes[Int(text[span.measure.upperBound])].isDisjoint(with: [.comma, .end])
        {
            if words.thingsBefore.length(text, before: start, notBefore: clauseStart) != nil { return true }
            if text[span.measure.lowerBound] == 0x6210, span.measure.count == 1 { return true }  // 成
        }
        // 新能源和储能两个企业: a list and what it is a list of.
        guard words.things.begins(text, at: span.measure.upperBound) else { return false }
        var index = start - 1
        while index >= max(0, start - 40), !classes[Int(text[index])].contains(.end) {
            if Self.listing.contains(text[index]) { return true }
            index -= 1
        }
        return false
    }

    /// Two digits side by side, and no third: 三四, 十七八, 两三百.
    private func isPairOfDigits(_ number: Range<Int>) -> Bool {
        var digits = 0
        for place in number {
            if Self.digits.contains(text[place]) {
                digits += 1
            } else if digits == 2 {
                return true
            } else {
                digits = 0
            }
        }
        return digits == 2
    }

    /// Whether the number is one digit, and the digit before it in the count stands before it: 三、四. At the head of a
    /// sentence 三、 is the number of a chapter.
    private func isNextDigit(_ number: Range<Int>) -> Bool {
        let start = number.lowerBound
        guard number.count == 1, start > 2, text[start - 1] == 0x3001,
            let place = Self.counted.firstIndex(of: text[start]), place > 0
        else { return false }
        return text[start - 2] == Self.counted[place - 1]
            && classes[Int(text[start - 3])].isDisjoint(with: [.digit, .numeral, .end])
    }

    private static let longestSentence = 80
    private static let counted = "一二三四五六七八九".codes
    private static let sessions = WordTable(
        ["以来", "期间", "上", "闭幕", "开幕", "胜利", "精神", "确定", "部署", "审议"].map { ($0, 0) })
    private static let formal = CodeSet("壹贰叁肆伍陆柒捌玖貳陸參零○〇")
    private static let bare = CodeSet("百千万亿佰仟萬億")
    private static let digits = CodeSet("一二两三四五六七八九")
    private static let listing = CodeSet("和与及、等")
}
