import Metrics

/// Whether a number is the body's total or that of one topic, platform or event, and of which.
struct CoverageFinder: Sendable {
    /// What a number covers.
    struct Scope: Equatable, Sendable {
        var coverage: Coverage
        /// The topic as the text names it, short; empty where it names none.
        var topic: String
    }

    /// Indicators that reviews state for one occasion at a time, never as a total: 提出建议15条 belongs to its topic.
    private let partial: Set<String>

    /// A finder that knows the lexicon's partial indicators.
    init(partial: Set<String>) { self.partial = partial }

    /// The scope of a statement.
    /// - Parameters:
    ///   - sentence: the statement's sentence; what stands behind the number says nothing.
    ///   - clause: what belongs to the number.
    func scope(
        _ text: UnsafeBufferPointer<UInt16>, sentence: Range<Int>, clause: Range<Int>, quantity: Range<Int>,
        indicator: String?
    ) -> Scope {
        let near = String(decoding: text[clause.lowerBound..<quantity.lowerBound], as: UTF16.self)
        let before = String(decoding: text[sentence.lowerBound..<quantity.lowerBound], as: UTF16.self)
        let topic = Self.topic(before)
        // Words of a total right before the number.
        if Self.totals.contains(where: near.contains), indicator.map({ !partial.contains($0) }) ?? true {
            return Scope(coverage: .whole, topic: "")
        }
        if let indicator, partial.contains(indicator) { return Scope(coverage: .part, topic: topic) }
        if near.contains("其中") || Self.owners.contains(where: near.contains) {
            return Scope(coverage: .part, topic: topic)
        }
        if !Self.topic(near).isEmpty { return Scope(coverage: .part, topic: topic) }
        return Scope(coverage: .whole, topic: "")
    }

    private static let totals = ["全年", "各类", "共", "累计", "总", "年内", "一年来", "五年来", "合计"]
    private static let owners = ["等委员", "委员为", "党派团体", "各党派", "专委会组织", "机关党支部", "联系点", "工作室"]

    /// What follows 围绕, 就, 关于 or stands in quotation marks, up to twenty characters.
    static func topic(_ words: String) -> String {
        if let mark = words.range(ofWord: "围绕") ?? words.range(ofWord: "聚焦") ?? words.range(ofWord: "针对")
            ?? words.range(ofWord: "关于")
        {
            let rest = words[mark...].prefix { !"，。；、：等进开召,;".contains($0) }
            let topic = rest.drop { "“《".contains($0) }.prefix { !"”》".contains($0) }
            if topic.count >= 2 { return String(topic.prefix(20)) }
        }
        if let open = words.lastIndex(of: "“"), let close = words[open...].firstIndex(of: "”") {
            let topic = words[words.index(after: open)..<close]
            if topic.count >= 2 { return String(topic.prefix(20)) }
        }
        return ""
    }
}

extension String {
    /// Where the last occurrence of a word ends; `nil` where there is none.
    fileprivate func range(ofWord word: String) -> String.Index? {
        var start = endIndex
        while start > startIndex {
            start = index(before: start)
            if self[start...].hasPrefix(word) { return index(start, offsetBy: word.count) }
        }
        return nil
    }
}
