/// Numbers of a total's themes, which name the total no more: 立案提案经济类72件；文化类84件.
struct ThemeFinder {
    private var total: Candidate?
    private var end = 0

    /// The guesses and the theme that a candidate has from the number before it; `nil` where it stands for itself.
    /// - Parameters:
    ///   - subject: what stands before its number.
    ///   - text: the cleaned text, in which no sentence may end between the two.
    mutating func theme(
        of candidate: Candidate, subject: Range<Int>, in text: UnsafeBufferPointer<UInt16>
    ) -> (guesses: [Candidate.Guess], topic: String)? {
        let range = candidate.statement.cleanRange
        defer {
            if candidate.indicator != nil { total = candidate }
            if total != nil { end = range.upperBound }
        }
        guard candidate.indicator == nil, let total, let indicator = total.indicator,
            candidate.statement.figure.measure == total.statement.figure.measure,
            !text[end..<range.lowerBound].contains(where: { $0 == 0x3002 || $0 == 0x0A }),
            let mark = subject.first(where: { Self.marks.begins(text, at: $0) }), mark > subject.lowerBound
        else { return nil }
        let theme = String(codes: text[subject.lowerBound..<mark])
        guard theme.unicodeScalars.count <= Self.longest else { return nil }
        return ([Candidate.Guess(indicator: indicator, confidence: total.confidence * 0.8)], theme)
    }

    private static let marks = WordTable(["方面", "类", "领域"].map { ($0, 0) })
    private static let longest = 16
}
