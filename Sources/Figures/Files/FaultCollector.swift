import Metrics

/// Gathers the faults of one JSON file, each with its place. The size of the file bounds their number.
package struct FaultCollector {
    /// From so many faults on nobody reads the suggestions, and looking for them is what takes time.
    private static let suggestionLimit = 200

    package let path: String
    /// The document that the faults are found in, for their JSON pointers.
    package var root: JSONNode?
    private var found: [Fault] = []
    /// Warnings of texts that are not written in the language asked for.
    package private(set) var untranslated: [Fault] = []
    /// What each fault is at: the value or key at a place, or a key that is missing there.
    private var anchors: [(place: JSONNode.Place, child: String?)] = []

    package var isEmpty: Bool { found.isEmpty }

    /// The faults in the order found, each with the pointer to what it is about.
    package var faults: [Fault] {
        guard let root, !found.isEmpty else { return found }
        let pointers = root.pointers
        return zip(found, anchors).map { fault, anchor in
            var fault = fault
            fault.pointer = pointers[anchor.place].map { base in
                base + (anchor.child.map { "/" + JSONNode.escaped($0) } ?? "")
            }
            return fault
        }
    }

    package init(path: String) { self.path = path }

    /// - Parameter node: the value whose pointer is told, where the place is within it.
    package mutating func add(
        _ code: FaultCode, at place: JSONNode.Place, of node: JSONNode? = nil, child: String? = nil,
        zh: String,
        en: String, remedyZh: String, remedyEn: String
    ) {
        anchors.append((node?.place ?? place, child))
        found.append(
            Fault(
                file: path, line: place.line, column: place.column, code: code,
                message: Bilingual(zh: zh, en: en), remedy: Bilingual(zh: remedyZh, en: remedyEn)))
    }

    /// A text that stands in another language than it was asked for in.
    mutating func addUntranslated(_ key: String, _ language: Language, at place: JSONNode.Place) {
        untranslated.append(
            Fault(
                file: path, line: place.line, column: place.column, severity: .warning, code: .untranslated,
                message: Bilingual(
                    zh: "\(key) 没有写\(language == .zh ? "中文" : "英文")，照所写的用",
                    en:
                        "\(key) is not written in \(language == .zh ? "Chinese" : "English") and stands as it is"
                ),
                remedy: Bilingual(
                    zh: "写成 { \"zh\": \"…\", \"en\": \"…\" }", en: "write { \"zh\": \"…\", \"en\": \"…\" }")))
    }

    /// Control characters of a string. Prose may hold tabs and line ends; names, titles and labels may not.
    package mutating func refuseControls(of node: JSONNode, isProse: Bool) {
        for control in node.controls where !(isProse && control.scalar.isTabOrLineEnd) {
            anchors.append((node.place, nil))
            found.append(
                .control(
                    control.scalar, file: path, line: control.place.line, column: control.place.column))
        }
    }

    package mutating func expected(_ zh: String, _ en: String, at node: JSONNode) {
        add(
            .jsonType, at: node.place, zh: "此处应为\(zh)，实为 \(node.kind)",
            en: "expected \(en), found \(node.kind)",
            remedyZh: "改为\(zh)", remedyEn: "write \(en)")
    }

    /// A word that is none of the known ones; the nearest is suggested.
    package mutating func unknown(
        _ word: String, among known: [String], code: FaultCode, whatZh: String, whatEn: String,
        at place: JSONNode.Place
    ) {
        // A figure file has few keys and words and a dataset has hundreds of ids.
        let listed = known.prefix(code == .unknownID ? 12 : 40)
        let near = found.count < Self.suggestionLimit ? nearest(to: word, among: known) : nil
        add(
            code, at: place, zh: "未知的\(whatZh) \(word)", en: "unknown \(whatEn) \(word)",
            remedyZh: near.map { "是否为 \($0)？" } ?? "可用：\(listed.joined(separator: "、"))",
            remedyEn: near.map { "did you mean \($0)?" }
                ?? "known: \(listed.joined(separator: ", "))")
    }
}
