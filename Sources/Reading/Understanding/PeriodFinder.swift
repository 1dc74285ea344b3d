import Metrics

/// What span of time a number covers, by the words before it in its sentence.
enum PeriodFinder {
    /// A span as the data set records it.
    struct Span: Equatable, Sendable {
        var basis: Basis
        /// The label as the text has it; empty for a plain year.
        var label: String
        /// The year, where the sentence names another than the document's.
        var year: Int?
    }

    /// The span of a statement.
    static func span(
        _ text: UnsafeBufferPointer<UInt16>, sentence: Range<Int>, marks: SentenceMarks, before place: Int
    ) -> Span {
        for mark in marks.marks where mark.role == .session && mark.range.upperBound <= place {
            guard let name = session(text, around: mark.range.lowerBound, in: sentence.lowerBound..<place)
            else { continue }
            // Counts at a closing session, and counts of all that came after it until the year's end.
            let isToDate =
                marks.last(.closing, before: place) != nil && marks.last(.since, before: place) == nil
            return Span(
                basis: isToDate ? .sessionToDate : .session,
                label: String(codes: text[name]), year: nil)
        }
        if let term = marks.last(.term, before: place) {
            return Span(basis: .term, label: String(codes: text[term.range]), year: nil)
        }
        return Span(basis: .calendarYear, label: "", year: yearAtHead(text, sentence))
    }

    /// 五届四次会议以来, 十四届二次会议期间: the session's name with what follows it. 二十届四中全会 and 十三届九次全会 are of the
    /// party, and none.
    private static func session(
        _ text: UnsafeBufferPointer<UInt16>, around place: Int, in range: Range<Int>
    ) -> Range<Int>? {
        func isNumeral(_ index: Int) -> Bool {
            range.contains(index)
                && !CharacterClass.table[Int(text[index])].isDisjoint(with: [.digit, .numeral])
        }
        var start = place
        while isNumeral(start - 1) { start -= 1 }
        var end = place + 1
        while isNumeral(end) { end += 1 }
        guard start < place, end > place + 1, end + 3 <= range.upperBound, text[end] == 0x6B21,  // 次会议
            text[end + 1] == 0x4F1A, text[end + 2] == 0x8BAE
        else { return nil }
        end += 3
        if end + 2 <= range.upperBound {
            let next = (text[end], text[end + 1])
            if next == (0x4EE5, 0x6765) || next == (0x671F, 0x95F4) { end += 2 }  // 以来, 期间
        }
        return start..<end
    }

    /// A year that the sentence begins with: 2023年，…
    private static func yearAtHead(_ text: UnsafeBufferPointer<UInt16>, _ sentence: Range<Int>) -> Int? {
        var index = sentence.lowerBound
        if index + 2 < sentence.upperBound, text[index] == 0x622A { index += 2 }  // 截至
        guard index + 5 <= sentence.upperBound, text[index + 4] == 0x5E74 else { return nil }
        var year = 0
        for place in index..<index + 4 {
            guard (0x30...0x39).contains(text[place]) else { return nil }
            year = year * 10 + Int(text[place]) - 0x30
        }
        return (1949...2100).contains(year) ? year : nil
    }
}
