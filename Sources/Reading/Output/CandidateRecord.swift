import Metrics

/// A candidate as `huimou read` writes it: one row of CSV or one object of JSON Lines, with the same names and values.
public struct CandidateRecord: Sendable {
    /// The names of the fields, in order.
    public static let names = [
        "document", "page", "start", "end", "as_stated", "value", "lower", "upper", "qualifier", "unit",
        "subject",
        "indicator", "topic", "body", "year", "basis", "period", "coverage", "confidence", "also_at",
    ]

    /// A value as JSON tells it from a text.
    private enum Value {
        case text(String)
        case number(String)
        case none
    }

    private let values: [Value]

    /// The record of a candidate of a document. Offsets count Unicode scalars of the document as read.
    public init(_ candidate: Candidate, in document: Document) {
        let statement = candidate.statement
        let figure = statement.figure
        let interval =
            statement.upper.flatMap { Interval(lower: figure.number.value, upper: $0.value) }
            ?? Interval(of: figure.number, figure.qualifier)
        func bound(_ value: Double?) -> Value {
            guard let value, value.isFinite else { return .none }
            return .number(Self.plain(value))
        }
        func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .none }
        values = [
            .text(document.name ?? ""),
            document.page(at: statement.range.lowerBound).map { .number(String($0)) } ?? .none,
            .number(String(statement.range.lowerBound)), .number(String(statement.range.upperBound)),
            .text(statement.asStated),
            statement.upper == nil ? .number(figure.number.description) : .none,
            bound(interval?.lower), bound(interval?.upper),
            .text(statement.upper == nil ? figure.qualifier.rawValue : "range"), .text(figure.measure),
            .text(candidate.subject), optional(candidate.indicator), .text(candidate.topic),
            optional(candidate.body),
            candidate.year.map { .number(String($0)) } ?? .none, .text(candidate.basis.rawValue),
            .text(candidate.period), .text(candidate.coverage.rawValue),
            .number(Self.plain((candidate.confidence * 100).rounded() / 100)),
            .text(candidate.otherPlaces.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: " ")),
        ]
    }

    /// The fields of a CSV row; what is not known is empty.
    public var fields: [String] {
        values.map { value in
            switch value {
            case .text(let text), .number(let text): text
            case .none: ""
            }
        }
    }

    /// One line of JSON, ended by a line feed; what is not known is `null`.
    public var json: String {
        var line = "{"
        for (index, value) in values.enumerated() {
            if index > 0 { line += "," }
            line += "\"\(Self.names[index])\":"
            switch value {
            case .text(let text): line += Self.quoted(text)
            case .number(let number): line += number
            case .none: line += "null"
            }
        }
        return line + "}\n"
    }

    /// At most ten decimals and no exponent.
    private static func plain(_ value: Double) -> String {
        guard value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
        return String(Int(value))
    }

    /// A JSON string. `<`, and the line ends that JavaScript counts, are escaped so that a line may stand in a page.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "<", "\u{2028}", "\u{2029}", "\u{0}"..<" ", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
