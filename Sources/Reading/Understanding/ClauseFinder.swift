/// For each statement in turn the words that belong to it.
struct ClauseFinder {
    /// The surroundings of a statement.
    struct Clause {
        /// What belongs to this number and no other.
        var range: Range<Int>
        /// The sentence that it stands in.
        var sentence: Range<Int>
        /// What was counted, as the text says it.
        var subject: Range<Int>
    }

    private let text: UnsafeBufferPointer<UInt16>
    private let classes: UnsafeBufferPointer<CharacterClass>
    private let statements: [Statement]
    private var sentence = 0..<0
    private var previousStart = 0
    /// What is looked for once a sentence: the words of the patterns, and those of time and part.
    private(set) var found: [IndicatorMatcher.Occurrence] = []
    private(set) var marks: SentenceMarks
    private let matcher: IndicatorMatcher

    init(
        _ text: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
        _ statements: [Statement],
        _ matcher: IndicatorMatcher
    ) {
        (self.text, self.classes, self.statements, self.matcher) = (text, classes, statements, matcher)
        marks = SentenceMarks()
    }

    /// The clause of the statement with a number; to be asked in order.
    mutating func next(_ index: Int) -> Clause {
        let quantity = statements[index].cleanRange
        if !sentence.contains(quantity.lowerBound) {
            let before = sentence
            sentence = sentence(around: quantity)
            if index > 0, continues(statements[index - 1].cleanRange.upperBound) {
                sentence = max(before.lowerBound, quantity.lowerBound - Self.longest)..<sentence.upperBound
            }
            matcher.find(in: sentence, of: text, into: &found)
            marks.find(in: sentence, of: text)
        }
        let start = clauseStart(index, quantity)
        let end = clauseEnd(index, quantity)
        previousStart = start
        return Clause(range: start..<end, sentence: sentence, subject: subject(start, quantity, end))
    }

    /// Back to a comma or the number before. 4个方面12条建议, 14批140余人次调研: numbers side by side share their clause.
    private func clauseStart(_ index: Int, _ quantity: Range<Int>) -> Int {
        var bound = sentence.lowerBound
        if index > 0 {
            let before = statements[index - 1].cleanRange.upperBound
            if before > bound, quantity.lowerBound - before <= 1, !isComma(text[quantity.lowerBound - 1]) {
                return max(bound, min(previousStart, quantity.lowerBound))
            }
            bound = max(bound, before)
        }
        var start = quantity.lowerBound
        // 12项视察和40次协商: what stands between two such numbers is the first one's.
        if start > bound, Self.joining.contains(text[start - 1]), isPartedFromNumber(index, start - 1) {
            return start
        }
        // Behind another number 、 begins something new; in an enumeration it does not.
        while start > bound, !isComma(text[start - 1]) || isLead(start - 1, from: bound) {
            if text[start - 1] == Self.enumeration, isPartedFromNumber(index, start - 1) { break }
            start -= 1
        }
        return start
    }

    /// Whether the comma at a place ends a clause such as 在反映的信息中, which says what is counted behind it.
    private func isLead(_ comma: Int, from bound: Int) -> Bool {
        comma > bound && text[comma] == 0xFF0C && text[comma - 1] == 0x4E2D
    }

    /// Whether no comma stands between the number before and a place.
    private func isPartedFromNumber(_ index: Int, _ place: Int) -> Bool {
        guard index > 0 else { return false }
        let before = statements[index - 1].cleanRange.upperBound
        guard before >= sentence.lowerBound else { return false }
        var at = before
        while at < place {
            if isComma(text[at]) { return false }
            at += 1
        }
        return true
    }

    private func clauseEnd(_ index: Int, _ quantity: Range<Int>) -> Int {
        var (end, next) = (quantity.upperBound, index + 1)
        while end < sentence.upperBound, !isComma(text[end]) {
            if next < statements.count, end >= statements[next].cleanRange.lowerBound - 1,
                isJoined(statements[next - 1].cleanRange.upperBound..<statements[next].cleanRange.lowerBound)
            {
                end = statements[next].cleanRange.upperBound
                next += 1
            } else if next < statements.count, end >= statements[next].cleanRange.lowerBound {
                break
            } else if Self.parting.contains(text[end]), isBeforeNumber(next, end) {
                break
            } else {
                end += 1
            }
        }
        return min(end, sentence.upperBound)
    }

    /// Whether two numbers with this between them are of one thing: side by side, or 11个镇和65个村联系点.
    private func isJoined(_ gap: Range<Int>) -> Bool {
        gap.count <= 1
            || gap.count <= 8 && gap.contains { text[$0] == 0x548C || text[$0] == 0x53CA }
                && !gap.contains { isComma(text[$0]) || text[$0] == Self.enumeration }
    }

    /// Whether the next statement begins before a comma does.
    private func isBeforeNumber(_ next: Int, _ place: Int) -> Bool {
        guard next < statements.count else { return false }
        let limit = min(statements[next].cleanRange.lowerBound, sentence.upperBound)
        var at = place
        while at < limit, !isComma(text[at]) { at += 1 }
        return at == statements[next].cleanRange.lowerBound
    }

    private static let enumeration = UInt16(0x3001)
    /// 、 and 被, as in 43条建议被采纳28条.
    private static let parting = CodeSet("、被")
    private static let joining = CodeSet("和及与")

    /// What stands before the number; where nothing does, what stands behind it.
    private func subject(_ start: Int, _ quantity: Range<Int>, _ end: Int) -> Range<Int> {
        var first = max(start, quantity.lowerBound - Self.longestSubject)
        while first < quantity.lowerBound, isMark(text[first]) { first += 1 }
        if first < quantity.lowerBound { return first..<quantity.lowerBound }
        var after = quantity.upperBound
        let last = min(max(end, after), after + Self.longestSubject)
        while after < last, isMark(text[after]) { after += 1 }
        return after..<last
    }

    /// Whether a subject does not begin with a character: a mark says nothing of it, and a spreadsheet would take what
    /// begins with one of the last four for a formula.
    private func isMark(_ code: UInt16) -> Bool {
        classes[Int(code)].contains(.comma) || code == 0x2B || code == 0x3D || code == 0x40 || code == 0x2D
    }

    /// Numbers side by side without a comma share what stands before them; nobody reads on so far back.
    private static let longestSubject = 120

    private func sentence(around quantity: Range<Int>) -> Range<Int> {
        var start = quantity.lowerBound
        while start > 0, quantity.lowerBound - start < Self.longest, !isEnd(start - 1, before: quantity) {
            start -= 1
        }
        var end = quantity.upperBound
        while end < text.count, end - quantity.upperBound < Self.longest,
            !isEnd(text[end])
        { end += 1 }
        return start..<end
    }

    /// Whether the sentence goes on with the number that ends at a place: 立案291件。其中，…, 立案291件。在立案提案中，….
    private func continues(_ end: Int) -> Bool {
        let start = sentence.lowerBound
        guard start - end < Self.longest, !text[min(end, start)..<start].contains(0x0A) else { return false }
        if Self.continuing.begins(text, at: start) { return true }
        let lead = text[start..<min(start + Self.lead, sentence.upperBound)]
        return lead.firstIndex(where: isComma).map { $0 > start && text[$0 - 1] == 0x4E2D } ?? false
    }

    private static let continuing = WordTable([("其中", 0)])
    /// How long a clause such as 在立案提案中 may be.
    private static let lead = 12

    /// Whether a sentence ends at a place. A number right at the head of a paragraph goes on with what the page broke off.
    private func isEnd(_ place: Int, before quantity: Range<Int>) -> Bool {
        guard isEnd(text[place]) else { return false }
        guard text[place] == 0x0A, quantity.lowerBound - place <= 2, place > 0 else { return true }
        return isEnd(text[place - 1])
    }

    /// Whether a sentence ends with a character; behind ； it goes on with what it counts.
    private func isEnd(_ code: UInt16) -> Bool {
        classes[Int(code)].contains(.end) && code != 0xFF1B && code != 0x3B
    }

    /// A sentence without an end is cut, so that no text takes more than its length in time.
    private static let longest = 400

    private func isComma(_ code: UInt16) -> Bool {
        switch code {
        // ， ： , : 。 and line ends; 、 only parts numbers, which the caller sees to.
        case 0xFF0C, 0xFF1A, 0x2C, 0x3A, 0x3002, 0xFF1B, 0x3B: true
        default: false
        }
    }
}
