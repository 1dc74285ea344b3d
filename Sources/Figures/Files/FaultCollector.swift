import Metrics

/// Gathers the faults of one JSON file, each with its place.
package struct FaultCollector {
    package let path: String
    package var faults: [Fault] = []

    package init(path: String) { self.path = path }

    package mutating func add(
        _ code: FaultCode, at place: JSONNode.Place, zh: String, en: String, remedyZh: String,
        remedyEn: String
    ) {
        faults.append(
            Fault(
                file: path, line: place.line, column: place.column, code: code,
                message: Bilingual(zh: zh, en: en), remedy: Bilingual(zh: remedyZh, en: remedyEn)))
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
        let near = nearest(to: word, among: known)
        add(
            code, at: place, zh: "未知的\(whatZh) \(word)", en: "unknown \(whatEn) \(word)",
            remedyZh: near.map { "是否为 \($0)？" } ?? "可用：\(known.prefix(12).joined(separator: "、"))",
            remedyEn: near.map { "did you mean \($0)?" }
                ?? "known: \(known.prefix(12).joined(separator: ", "))")
    }
}
