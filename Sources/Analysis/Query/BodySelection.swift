import Metrics

/// Bodies as a command line names them.
package struct BodySelection: Equatable, Sendable {
    /// Ids or names; all bodies where nobody is named.
    package var bodies: [String] = []
    /// Ids or names: the bodies of the level of each under its parent are added.
    package var peersOf: [String] = []
    /// Only those of this level.
    package var level: String?
    /// Only those directly under this one, by id or name.
    package var parent: String?

    package init() {}

    /// Whether anything was asked for.
    var isNarrowed: Bool { !(bodies + peersOf).isEmpty || level != nil || parent != nil }

    /// Looks them up, in the order they were named, else in that of the data set; never none.
    package func bodies(in dataset: Dataset) throws(QueryFault) -> [Body] {
        let names = NameIndex(dataset.bodies)
        var ids = try names.ids(bodies)
        for id in try names.ids(peersOf) {
            ids += dataset.peers(of: id).map(\.id).filter { !ids.contains($0) }
        }
        var found = ids.isEmpty ? dataset.bodies : ids.compactMap { dataset.body($0) }
        if let level {
            let wanted: [BodyLevel] = try OptionWords.known([level], of: "level")
            let levels = BodyLevel.allCases.filter { one in found.contains { $0.level == one } }
            found = found.filter { wanted.contains($0.level) }
            guard !found.isEmpty else {
                throw .empty(by: Bilingual(zh: "按 --level 选择", en: "--level"), known: levels.map(\.rawValue))
            }
        }
        if let parent {
            let id = try names.id(parent)
            let parents = dataset.bodies.map(\.id).filter { one in found.contains { $0.parent == one } }
            found = found.filter { $0.parent == id }
            guard !found.isEmpty else {
                throw .empty(by: Bilingual(zh: "按 --parent 选择", en: "--parent"), known: parents)
            }
        }
        return found
    }
}

/// Words of which an option takes only some.
enum OptionWords {
    /// The cases that some words stand for, each once.
    static func known<Word: RawRepresentable & CaseIterable & Equatable>(
        _ texts: [String], of option: String, among known: [Word] = Array(Word.allCases)
    ) throws(QueryFault) -> [Word] where Word.RawValue == String {
        var found: [Word] = []
        for text in texts {
            guard let word = known.first(where: { $0.rawValue == text }) else {
                throw .unknownWord(text, of: option, known: known.map(\.rawValue))
            }
            if !found.contains(word) { found.append(word) }
        }
        return found
    }
}
