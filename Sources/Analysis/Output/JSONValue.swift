/// A JSON value whose members keep their order.
indirect enum JSONValue {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// An infinite number is null: the open end beside it says the rest.
    static func number(orNull value: Double?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        return .number(value)
    }

    static func text(orNull text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }

    /// The value over several lines: whatever is deeper than `depth` stands on one.
    func written(depth: Int, indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .number(let value): return DelimitedTable.number(value)
        case .text(let text): return Self.quoted(text)
        case .array(let values):
            let parts = values.map { $0.written(depth: depth - 1, indent: inner) }
            return Self.joined(parts, "[", "]", isOpen: depth > 0, indent: indent)
        case .object(let members):
            let parts = members.map {
                Self.quoted($0.0) + ": " + $0.1.written(depth: depth - 1, indent: inner)
            }
            return Self.joined(parts, "{", "}", isOpen: depth > 0, indent: indent)
        }
    }

    private static func joined(
        _ parts: [String], _ open: String, _ close: String, isOpen: Bool, indent: String
    ) -> String {
        guard isOpen, !parts.isEmpty else { return open + parts.joined(separator: ", ") + close }
        return open + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            // Line separators end a statement of JavaScript.
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
