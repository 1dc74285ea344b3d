import Metrics

/// What was refused as `huimou read --rejected` writes it.
public struct RefusedRecord: Sendable {
    /// The names of the fields, in order.
    public static let names = ["document", "start", "end", "as_stated", "reason", "meaning"]
    /// The fields of a CSV row.
    public let fields: [String]

    /// The record of something refused in a document, with the reason as a word and in a language.
    public init(_ refused: RefusedQuantity, in document: Document, language: Language) {
        fields = [
            document.name ?? "", "\(refused.range.lowerBound)", "\(refused.range.upperBound)",
            refused.asStated,
            refused.refusal.rawValue, refused.refusal.message[language],
        ]
    }

    /// One line of JSON, ended by a line feed.
    public var json: String {
        let pairs = zip(Self.names, fields).enumerated().map { index, pair in
            "\"\(pair.0)\":" + (index == 1 || index == 2 ? pair.1 : CandidateRecord.quoted(pair.1))
        }
        return "{" + pairs.joined(separator: ",") + "}\n"
    }
}
