import Metrics

/// What span of time a number covers, by the words of its sentence.
struct PeriodFinder: Sendable {
    /// A span as the data set records it.
    struct Span: Equatable, Sendable {
        var basis: Basis
        /// The label as the text has it; empty for a plain year.
        var label: String
        /// The year, where the sentence names another than the document's.
        var year: Int?
    }

    /// The span of a statement.
    /// - Parameters:
    ///   - sentence: the statement's sentence.
    ///   - quantity: its place; what stands behind it says nothing.
    func span(_ text: UnsafeBufferPointer<UInt16>, sentence: Range<Int>, quantity: Range<Int>) -> Span {
        let words = String(decoding: text[sentence.lowerBound..<quantity.lowerBound], as: UTF16.self)
        if let label = Self.sessionLabel(words) {
            // Counts at a closing session, and counts of all that came after it until the year's end.
            let isToDate = ["期间", "截至", "截止", "大会", "闭幕"].contains { words.contains($0) } && !words.contains("以来")
            return Span(basis: isToDate ? .sessionToDate : .session, label: label, year: nil)
        }
        for word in ["五年来", "本届政协以来", "换届以来", "届期内", "任期内", "本届以来"] where words.contains(word) {
            return Span(basis: .term, label: word, year: nil)
        }
        return Span(basis: .calendarYear, label: "", year: Self.yearAtHead(words))
    }

    /// 五届四次会议以来, 十四届二次会议期间: the session's name with what follows it.
    private static func sessionLabel(_ words: String) -> String? {
        let scalars = Array(words.unicodeScalars)
        for index in scalars.indices where scalars[index] == "届" {
            guard index > 0, ChineseNumerals.isNumeral(scalars[index - 1]) || scalars[index - 1].isArabicDigit else { continue }
            var start = index
            while start > 0, ChineseNumerals.isNumeral(scalars[start - 1]) || scalars[start - 1].isArabicDigit { start -= 1 }
            var end = index + 1
            while end < scalars.count, ChineseNumerals.isNumeral(scalars[end]) || scalars[end].isArabicDigit { end += 1 }
            guard end > index + 1, end + 2 < scalars.count, scalars[end] == "次" else { continue }
            // 二十届四中全会 and 十三届九次全会 are of the party.
            guard scalars[end + 1] == "会", scalars[end + 2] == "议" else { continue }
            end += 3
            var label = String(String.UnicodeScalarView(scalars[start..<end]))
            for suffix in ["以来", "期间"] where String(String.UnicodeScalarView(scalars[end...])).hasPrefix(suffix) {
                label += suffix
            }
            return label
        }
        return nil
    }

    /// A year that the sentence begins with: 2023年，…
    private static func yearAtHead(_ words: String) -> Int? {
        let head = words.hasPrefix("截至") || words.hasPrefix("截止") ? words.dropFirst(2) : words[...]
        guard head.count >= 5, let year = Int(head.prefix(4)), head.dropFirst(4).first == "年" else { return nil }
        return (1949...2100).contains(year) ? year : nil
    }
}
