import Metrics

/// Texts that a person writes in one language, or in each: `"提案"` or `{ "zh": "提案", "en": "Proposals" }`.
extension JSONObject {
    /// A text in the language asked for. Where it is written in the other alone, that one is taken, and the place is
    /// told as untranslated.
    package mutating func text(
        _ key: String, in language: Language, faults: inout FaultCollector
    ) -> String? {
        guard let node = take(key) else { return nil }
        guard case .object = node.value else {
            let text = Self.string(node, of: key, faults: &faults)
            if language == .en, text?.isWrittenInChinese == true {
                faults.addUntranslated(key, language, at: node.place)
            }
            return text
        }
        guard var texts = JSONObject(node, faults: &faults) else { return nil }
        var written: [Language: String] = [:]
        for one in Language.allCases {
            guard let node = texts.take(one.rawValue) else { continue }
            written[one] = Self.string(node, of: key, faults: &faults)
        }
        let isEmpty = node.texts.isEmpty
        texts.finish(faults: &faults)
        if isEmpty { faults.missing(language.rawValue, of: node) }
        if let text = written[language] { return text }
        guard let other = written.values.first else { return nil }
        faults.addUntranslated(key, language, at: node.place)
        return other
    }
}

extension JSONNode {
    /// The strings of a text that is written in one language or in each.
    package var texts: [JSONNode] {
        if case .string = value { return [self] }
        return Language.allCases.compactMap { member($0.rawValue)?.value }
    }
}

extension String {
    /// Whether Han stands in it, placeholders aside.
    fileprivate var isWrittenInChinese: Bool {
        var depth = 0
        for scalar in unicodeScalars {
            if scalar == "{" { depth += 1 }
            if scalar == "}" { depth -= 1 }
            if depth <= 0, scalar.properties.isIdeographic { return true }
        }
        return false
    }
}
