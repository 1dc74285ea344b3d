import Metrics

/// An object being read: keys are taken one by one, and what nobody took is a fault.
package struct JSONObject {
    package let node: JSONNode
    private let members: [JSONNode.Member]
    private var known: [String] = []

    /// `nil`, with a fault, where the node is no object.
    package init?(_ node: JSONNode, faults: inout FaultCollector) {
        guard case .object(let members) = node.value else {
            faults.expected("对象", "an object", at: node)
            return nil
        }
        self.node = node
        self.members = members
    }

    /// The value of a key, `nil` where it is missing. No key takes null: whoever writes it is told the type.
    package mutating func take(_ key: String) -> JSONNode? {
        known.append(key)
        return members.first { $0.name == key }?.value
    }

    /// The keys of running text, in which a line may end; in all others a control character is a fault.
    private static let prose: Set<String> = ["note", "introduction"]

    /// A text without control characters; in prose tabs become blanks and line ends line feeds.
    package mutating func string(_ key: String, faults: inout FaultCollector) -> String? {
        guard let node = take(key) else { return nil }
        return Self.string(node, of: key, faults: &faults)
    }

    /// The text that stands at a key, or in one of the languages of a text there.
    static func string(_ node: JSONNode, of key: String, faults: inout FaultCollector) -> String? {
        guard case .string(let text) = node.value else {
            faults.expected("字符串", "a string", at: node)
            return nil
        }
        let isProse = Self.prose.contains(key)
        faults.refuseControls(of: node, isProse: isProse)
        return node.controls.isEmpty ? text : text.withoutControls(isProse: isProse)
    }

    /// A whole number within a range.
    package mutating func integer(_ key: String, in range: ClosedRange<Int>, faults: inout FaultCollector)
        -> Int?
    {
        guard let node = take(key) else { return nil }
        guard case .number(let value) = node.value, let whole = Int(exactly: value) else {
            faults.expected("整数", "a whole number", at: node)
            return nil
        }
        guard range.contains(whole) else {
            faults.outOfRange(key, from: "\(range.lowerBound)", to: "\(range.upperBound)", at: node)
            return nil
        }
        return whole
    }

    /// A number within a range.
    package mutating func number(_ key: String, in range: ClosedRange<Double>, faults: inout FaultCollector)
        -> Double?
    {
        guard let node = take(key) else { return nil }
        guard case .number(let value) = node.value else {
            faults.expected("数字", "a number", at: node)
            return nil
        }
        guard range.contains(value) else {
            func plain(_ bound: Double) -> String { Int(exactly: bound).map(String.init) ?? "\(bound)" }
            faults.outOfRange(key, from: plain(range.lowerBound), to: plain(range.upperBound), at: node)
            return nil
        }
        return value
    }

    /// One of an enumeration's words.
    package mutating func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type, faults: inout FaultCollector
    ) -> Word? where Word.RawValue == String {
        guard let node = take(key) else { return nil }
        return JSONObject.word(node, as: type, faults: &faults)
    }

    package static func word<Word: RawRepresentable & CaseIterable>(
        _ node: JSONNode, as type: Word.Type, faults: inout FaultCollector
    ) -> Word? where Word.RawValue == String {
        guard case .string(let text) = node.value else {
            faults.expected("字符串", "a string", at: node)
            return nil
        }
        if let word = Word(rawValue: text) { return word }
        faults.unknown(
            text, among: type.allCases.map(\.rawValue), code: .unknownWord, whatZh: "取值", whatEn: "value",
            at: node.place)
        return nil
    }

    /// A list, or a single value standing for a list of one.
    package mutating func list(_ key: String) -> [JSONNode]? {
        guard let node = take(key) else { return nil }
        if case .array(let elements) = node.value { return elements }
        return [node]
    }

    /// Reports the keys that nobody took.
    package func finish(faults: inout FaultCollector) {
        for member in members where !known.contains(member.name) {
            faults.unknown(
                member.name, among: known.filter { $0 != "$schema" }, code: .unknownKey, whatZh: "键",
                whatEn: "key",
                at: member.place)
        }
    }
}

extension FaultCollector {
    fileprivate mutating func outOfRange(
        _ key: String, from lower: String, to upper: String, at node: JSONNode
    ) {
        add(
            .outOfRange, at: node.place, zh: "\(key) 超出范围", en: "\(key) is out of range",
            remedyZh: "取 \(lower) 到 \(upper) 之间的数", remedyEn: "use a number from \(lower) to \(upper)")
    }
}
