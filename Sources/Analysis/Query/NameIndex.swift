import Metrics

/// The ids and names that a person may use for the rows of a table.
struct NameIndex {
    private let kind: Bilingual
    /// Every id and name, in the order of the table.
    private var words: [String] = []
    private var ids: [String: [String]] = [:]

    init(_ bodies: [Body]) {
        kind = Bilingual(zh: "机构", en: "body")
        for body in bodies { add(body.id, names: [body.shortName, body.name, body.nameEnglish]) }
    }

    init(_ indicators: [Indicator]) {
        kind = Bilingual(zh: "指标", en: "indicator")
        for indicator in indicators { add(indicator.id, names: [indicator.name, indicator.nameEnglish]) }
    }

    private mutating func add(_ id: String, names: [String]) {
        // Rows of one id count once, as elsewhere.
        for word in [id] + names where !word.isEmpty && ids[word.lowercased()]?.contains(id) != true {
            ids[word.lowercased(), default: []].append(id)
            words.append(word)
        }
    }

    /// The id that a word is or names, upper and lower case alike.
    func id(_ word: String) throws(QueryFault) -> String {
        guard let found = ids[word.lowercased()] else { throw .unknown(word, kind: kind, known: words) }
        if found.count > 1, !found.contains(word) { throw .ambiguous(word, ids: found) }
        return found.contains(word) ? word : found[0]
    }

    /// The ids of some words, each once.
    func ids(_ words: [String]) throws(QueryFault) -> [String] {
        var result: [String] = []
        for word in words {
            let id = try id(word)
            if !result.contains(id) { result.append(id) }
        }
        return result
    }
}
