import Metrics

package extension FaultCollector {
    mutating func missing(_ key: String, of node: JSONNode) {
        add(
            .missingKey, at: node.place, child: key, zh: "缺少 \(key)", en: "\(key) is missing",
            remedyZh: "加上 \(key)",
            remedyEn: "add \(key)")
    }

    /// A list that must have an element and has none.
    mutating func empty(_ key: String, at node: JSONNode) {
        add(
            .outOfRange, at: node.place, zh: "\(key) 是空的", en: "\(key) is empty",
            remedyZh: "至少写一项", remedyEn: "name at least one")
    }
}

package extension JSONNode {
    /// Reads a file's text; a syntax error becomes a fault.
    static func read(_ text: String, faults: inout FaultCollector) -> JSONNode? {
        do {
            let root = try JSONReader.read(text)
            faults.root = root
            return root
        } catch {
            faults.add(
                .jsonSyntax, at: error.place, zh: error.chinese, en: error.english, remedyZh: "改正此处的写法",
                remedyEn: "correct it here")
            return nil
        }
    }
}
