import Metrics

/// Whether a number is the body's total or that of one topic, platform or event, and of which.
struct CoverageFinder: Sendable {
    /// What a number covers.
    struct Scope: Equatable, Sendable {
        var coverage: Coverage
        /// The topic as the text names it, up to twenty characters; empty where it names none.
        var topic: String
    }

    /// Indicators that reviews state for one occasion at a time, never as a total: 提出建议15条 belongs to its topic.
    private let partial: Set<String>

    /// A finder that knows the lexicon's partial indicators.
    init(partial: Set<String>) { self.partial = partial }

    /// The scope of a statement.
    /// - Parameters:
    ///   - marks: those of its sentence.
    ///   - clause: what belongs to the number; what stands behind the number says nothing.
    func scope(
        _ text: UnsafeBufferPointer<UInt16>, marks: SentenceMarks, clause: Range<Int>, before place: Int,
        indicator: String?
    ) -> Scope {
        let isPartial = indicator.map(partial.contains) ?? false
        if !isPartial, marks.last(.total, before: place, notBefore: clause.lowerBound) != nil {
            return Scope(coverage: .whole, topic: "")
        }
        let near = topic(text, marks, clause, before: place, notBefore: clause.lowerBound)
        let isOwned = [SentenceMarks.Role.owner, .among].contains {
            marks.last($0, before: place, notBefore: clause.lowerBound) != nil
        }
        if !isPartial, near == nil, !isOwned {
            return Scope(coverage: .whole, topic: "")
        }
        let topic = near ?? topic(text, marks, clause, before: place)
        return Scope(coverage: .part, topic: topic.map { String(codes: text[$0]) } ?? "")
    }

    /// What follows 围绕 or stands in quotation marks.
    private func topic(
        _ text: UnsafeBufferPointer<UInt16>, _ marks: SentenceMarks, _ clause: Range<Int>,
        before place: Int, notBefore bound: Int = 0
    ) -> Range<Int>? {
        for role in [SentenceMarks.Role.topic, .quotation] {
            guard let mark = marks.last(role, before: place, notBefore: bound) else { continue }
            var start = mark.range.upperBound
            while start < place, Self.opening.contains(text[start]) { start += 1 }
            var end = start
            while end < place, end - start < Self.longest, !Self.closing.contains(text[end]) { end += 1 }
            // 围绕甲、乙等专题, “甲”等12篇: examples of what the total counts.
            if isExample(text, behind: end, before: place) { continue }
            // A name in an earlier clause is seldom what this number counts.
            if role == .quotation, mark.range.lowerBound < clause.lowerBound { continue }
            if end - start >= 2 { return start..<end }
        }
        return nil
    }

    /// Whether 等 stands behind a topic and its closing marks, or behind others that follow with 、.
    private func isExample(
        _ text: UnsafeBufferPointer<UInt16>, behind end: Int, before place: Int
    ) -> Bool {
        var index = end
        while index < place, text[index] == 0x201D || text[index] == 0x300B || text[index] == 0x2019 {
            index += 1
        }
        guard index < place else { return false }
        if text[index] == 0x3001 {
            while index < place, text[index] != 0x7B49, text[index] != 0xFF0C { index += 1 }
        }
        return index < place && text[index] == 0x7B49  // 等
    }

    private static let longest = 20
    private static let opening = CodeSet("“《‘")
    private static let closing = CodeSet("，。；、：”》’等进开召,;（(")
}
