/// Decides whether 一 before a measure word counts one (召开一次协商会, 其中一件) or is an article (搭建一个平台, 一批).
///
/// An article is the commoner of the two, so that a count must be spoken for: by a verb that counts and a thing that is
/// counted, or by another count that it stands beside. What is doubtful is no count.
struct SingleCount {
    let text: UnsafeBufferPointer<UInt16>
    let classes: UnsafeBufferPointer<CharacterClass>
    let words: ScanningWords
    /// Where the clause begins.
    let clauseStart: Int
    /// Where the quantity before ended; 0 where there is none.
    let previousEnd: Int

    /// What stands behind the measure word.
    private enum Follower: Equatable {
        /// The end of the clause.
        case nothing
        /// A thing of which even one is counted, and where it ends.
        case counted(end: Int)
        /// Something else.
        case other
        /// What makes an article of 一.
        case article
    }

    /// Whether one was counted.
    func isCount(_ span: QuantitySpan, _ kind: Measures.Kind) -> Bool {
        isSpokenFor(span.number.lowerBound, span.measure, kind) && !isAsked(before: span.number.lowerBound)
    }

    private func isSpokenFor(_ start: Int, _ measure: Range<Int>, _ kind: Measures.Kind) -> Bool {
        let isDoubled =
            measure.upperBound < text.count && text[measure.upperBound] == text[measure.upperBound - 1]
        if isDoubled || words.articles.begins(text, at: start) { return false }
        let follower = follower(at: measure.upperBound)
        if follower == .article { return false }
        let isBesideCount = isBesideCount(start)
        var end = start
        // 召开了一次
        if end > clauseStart, text[end - 1] == 0x4E86 { end -= 1 }
        if let length = words.counts.length(text, before: end, notBefore: clauseStart) {
            if length == 2, text[end - 2] == 0x5176, text[end - 1] == 0x4E2D {  // 其中
                return isOneOfThose(start, measure, follower)
            }
            if (words.articlesBefore.length(text, before: end, notBefore: clauseStart) ?? 0) >= length {
                return false
            }
            // 推动新建一所学校: wished for.
            if words.slogans.length(text, before: end - length, notBefore: clauseStart) != nil {
                return false
            }
            if isInterval(before: end - length) || isSlogan(start, measure, follower) { return false }
            switch follower {
            case .counted: return true
            case .nothing: return isBesideCount || kind == .firm
            default: return isBeforeCount(from: measure.upperBound)
            }
        }
        if follower == .nothing {
            let isVerbInClause = isVerbInClause(before: start)
            if isThing(before: start), isBesideCount || isVerbInClause {
                return !isSlogan(start, measure, follower)
            }
            // 捐赠电脑一台; but 召开例会两周一次.
            if isVerbInClause, kind == .firm, !Self.spans.contains(text[start - 1]) {
                return !isSlogan(start, measure, follower)
            }
            // 主办件两件、会办件一件
            if isBesideCount, isMeasureOfPrevious(measure), isSameList(before: start) { return true }
        }
        // 一件被评为…、两件…; 尚有一件未办; 两次主席会议和一次联席会议.
        guard let head = head(of: start) else { return false }
        if isOutcome(behind: measure, follower) {
            return isBesideCount || isBeforeCount(from: measure.upperBound)
        }
        guard isBesideCount, head > 0, Self.listing.contains(text[head - 1]), isSameList(before: head) else {
            return false
        }
        if case .counted = follower { return true }
        return follower == .nothing && isMeasureOfPrevious(measure)
    }

    // MARK: Behind it

    /// What stands behind the measure word, up to the end of the clause or of the thing's name.
    private func follower(at start: Int) -> Follower {
        var place = start
        // 一件关于饮水的提案 is one; 一份满意的提案 praises.
        let isOnTopic = Self.topics.begins(text, at: start)
        while place - start <= Self.longestName {
            let isEnd = isMark(place)
            if place == start, isEnd { return .nothing }
            if isEnd || isNumber(place) || Self.joining.contains(text[place]) {
                if words.counted.length(text, before: place, notBefore: start) != nil {
                    return .counted(end: place)
                }
                if place == start, isNumber(place) { return .article }  // 一户一策
                if isEnd || isNumber(place) { return .other }
            }
            if classes[Int(text[place])].contains(.enclosing) {
                guard let end = quotationEnd(from: place) else { return .other }
                if isMark(end) { return .counted(end: end) }
                place = end
                continue
            }
            if text[place] == 0x7684, !isOnTopic { return .article }  // 的
            if let (length, _) = words.articles.longest(text, at: place), length > 1 || place == start {
                return .article
            }
            place += 1
        }
        return .other
    }

    /// Behind the mark that closes a quotation or title; `nil` where none does nearby.
    private func quotationEnd(from start: Int) -> Int? {
        let end = min(start + Self.longestTitle, text.count)
        return text[min(start + 1, end)..<end].firstIndex { classes[Int($0)].contains(.enclosing) }.map {
            $0 + 1
        }
    }

    /// Whether what stands behind says what became of it: 一件被评为优秀提案, 一篇调研报告获批示.
    private func isOutcome(behind measure: Range<Int>, _ follower: Follower) -> Bool {
        if words.outcomes.begins(text, at: measure.upperBound) { return true }
        guard case .counted(let end) = follower else { return false }
        return words.outcomes.begins(text, at: end)
    }

    /// Whether a list goes on with another count: 一名顾问、两名研究员; up to the end of the sentence.
    private func isBeforeCount(from start: Int) -> Bool {
        var place = start
        while place + 1 < min(start + Self.longestSentence, text.count), !isSentenceEnd(place) {
            defer { place += 1 }
            guard Self.listing.contains(text[place]), isNumber(place + 1) else { continue }
            let number = NumberRun(text, at: place + 1, classes)
            guard text[place + 1] != Self.one || number.end > place + 2,
                let (_, kind) = words.measures.match(text, at: number.end)
            else { continue }
            if kind == .firm || kind == .loose { return true }
        }
        return false
    }

    // MARK: Before it

    /// Whether a count stands before it in the sentence.
    private func isBesideCount(_ start: Int) -> Bool {
        previousEnd > 0 && previousEnd <= start && start - previousEnd <= Self.longestSentence
            && !(previousEnd..<start).contains(where: isSentenceEnd)
    }

    /// Whether it is part of what was counted before: 提案三件，其中一件…; also where a new sentence begins with 其中.
    private func isOneOfThose(_ start: Int, _ measure: Range<Int>, _ follower: Follower) -> Bool {
        guard previousEnd > 0, start - previousEnd <= Self.longestSentence,
            !(previousEnd..<start - 2).dropLast().contains(where: isSentenceEnd)
        else { return false }
        if isOutcome(behind: measure, follower) || isMeasureOfPrevious(measure) { return true }
        if case .counted = follower { return true }
        return follower == .nothing
    }

    /// Whether the count before has the same measure word.
    private func isMeasureOfPrevious(_ measure: Range<Int>) -> Bool {
        previousEnd >= measure.count
            && measure.indices.allSatisfy { text[previousEnd - measure.upperBound + $0] == text[$0] }
    }

    /// Whether no comma but 、 stands between the count before and a place.
    private func isSameList(before head: Int) -> Bool {
        !text[previousEnd..<head].contains { classes[Int($0)].contains(.comma) && $0 != Self.enumeration }
    }

    /// Whether the number is the first word of its part, 有, 尚有 and 中有 aside; where that begins.
    private func head(of start: Int) -> Int? {
        var head = start
        if head > 1, text[head - 1] == 0x6709 {  // 有
            head -= 1
            if head > 0, text[head - 1] == 0x4E2D { return head }  // 中
            if head > 0, Self.still.contains(text[head - 1]) { head -= 1 }
        }
        return head == 0 || isMark(head - 1) || Self.listing.contains(text[head - 1]) ? head : nil
    }

    /// Whether a thing of which one is counted ends before a place, or a title does.
    private func isThing(before start: Int) -> Bool {
        guard start > 0 else { return false }
        return words.counted.length(text, before: start, notBefore: clauseStart) != nil
            || text[start - 1] == 0x300B || text[start - 1] == 0x201D
    }

    /// Whether a verb that counts stands in the clause.
    private func isVerbInClause(before start: Int) -> Bool {
        (max(clauseStart, start - Self.longestTitle)..<start).contains {
            words.counts.length(text, before: $0, notBefore: clauseStart) ?? 0 > 1
                || words.outcomes.begins(text, at: $0)
        }
    }

    /// Whether the sentence says what is to be, not what was: 每名委员提交一件提案, 将召开一次.
    private func isAsked(before start: Int) -> Bool {
        var place = start - 1
        while place >= 0, start - place <= Self.longestSentence, !isSentenceEnd(place) {
            if let (length, _) = words.asking.longest(text, at: place),
                length > 1 || start - place <= Self.nearVerb
            {
                return true
            }
            place -= 1
        }
        return false
    }

    /// Whether it says how often: 两年召开一次.
    private func isInterval(before verb: Int) -> Bool {
        guard verb > 1, Self.spans.contains(text[verb - 1]) else { return false }
        // 两个月 is a time; 三月 is a date.
        let isCounted = text[verb - 2] == 0x4E2A
        let number = isCounted ? verb - 3 : verb - 2
        guard number >= 0, isCounted || text[verb - 1] != 0x6708 else { return false }
        return text[number] == 0x534A
            || classes[Int(text[number])].contains(.numeral)
                && (number == 0 || !classes[Int(text[number - 1])].contains(.numeral))
    }

    /// Whether it is half of a saying: 救助一人，温暖一家; 发现一个、整改一个. The clause beside it has an 一 that nothing counts,
    /// or both are as bare.
    private func isSlogan(_ start: Int, _ measure: Range<Int>, _ follower: Follower) -> Bool {
        func isEcho(_ part: Range<Int>) -> Bool {
            for place in part where text[place] == Self.one && !words.articles.begins(text, at: place) {
                guard let (length, kind) = words.measures.match(text, at: place + 1),
                    kind == .firm || kind == .loose
                else { continue }
                if follower == .nothing, !isBesideCount(start), place + 1 + length == part.upperBound {
                    return true
                }
                let verb = place > 0 && text[place - 1] == 0x4E86 ? place - 1 : place
                if place > part.lowerBound, words.counts.length(text, before: verb) == nil,
                    words.counted.length(text, before: place) == nil
                {
                    return true
                }
            }
            return false
        }
        // 收到一件办理一件; 一个界别建立一个工作室
        let isTwice = (clauseStart..<start).contains {
            text[$0] == Self.one && text[$0 + 1] == text[measure.lowerBound]
        }
        if isTwice { return true }
        var end = measure.upperBound
        while end - start < Self.longestName, !isMark(end) { end += 1 }
        var next = end + 1
        while next - end <= Self.longestEcho, !isMark(next) { next += 1 }
        if isMark(end), !isSentenceEnd(end), isMark(next), isEcho(min(end + 1, next)..<next) { return true }
        guard clauseStart > 1, !isSentenceEnd(clauseStart - 1) else { return false }
        var before = clauseStart - 1
        while before > 0, clauseStart - before <= Self.longestEcho, !isMark(before - 1) { before -= 1 }
        return isEcho(before..<clauseStart - 1)
    }

    // MARK: Characters

    /// Whether a clause or the text ends at a place.
    private func isMark(_ place: Int) -> Bool {
        place >= text.count || !classes[Int(text[place])].isDisjoint(with: [.comma, .end])
    }

    private func isNumber(_ place: Int) -> Bool {
        place < text.count && !classes[Int(text[place])].isDisjoint(with: [.digit, .numeral])
    }

    /// Whether a sentence ends at a place; behind ； it goes on.
    private func isSentenceEnd(_ place: Int) -> Bool {
        place >= text.count
            || classes[Int(text[place])].contains(.end) && text[place] != 0xFF1B && text[place] != 0x3B
    }

    private static let one = UInt16(0x4E00)
    private static let enumeration = UInt16(0x3001)
    private static let listing = CodeSet("、，和与及；")
    /// What may stand right behind a thing's name.
    private static let joining = CodeSet("和与及并被获由送交")
    private static let still = CodeSet("尚还另仍仅只")
    private static let spans = CodeSet("年月周天旬季")
    private static let topics = WordTable(["关于", "就", "围绕", "针对", "题为"].map { ($0, 0) })
    private static let longestName = 24
    private static let longestTitle = 40
    private static let longestSentence = 80
    /// A clause that echoes another is short.
    private static let longestEcho = 12
    /// How far before the number a single character such as 将 may stand: before the verb.
    private static let nearVerb = 3
}
