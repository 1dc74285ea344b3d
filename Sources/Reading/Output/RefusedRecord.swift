import Metrics

/// What was refused as `huimou read --rejected` writes it.
public struct RefusedRecord: Sendable {
    /// The names of the fields, in order.
    public static let names = ["document", "start", "end", "as_stated", "reason", "meaning"]
    /// The fields of a CSV row.
    public let fields: [String]
    private let start: Int
    private let end: Int

    /// The record of something refused in a document, with the reason as a word and in a language.
    public init(_ refused: RefusedQuantity, in document: Document, language: Language) {
        (start, end) = (refused.range.lowerBound, refused.range.upperBound)
        fields = [
            document.name ?? "", "\(start)", "\(end)",
            refused.asStated,
            refused.refusal.rawValue, refused.refusal.message[language],
        ]
    }

    /// Appends one line of JSON, ended by a line feed, to what has been written.
    public func appendJSON(to bytes: inout [UInt8]) {
        JSONWriter.append(to: &bytes, textSize: fields.reduce(0) { $0 + $1.utf8.count }) { line in
            line.write("{\"document\":", fields[0])
            line.write(",\"start\":", start)
            line.write(",\"end\":", end)
            line.write(",\"as_stated\":", fields[3])
            line.write(",\"reason\":", fields[4])
            line.write(",\"meaning\":", fields[5])
            line.literal("}\n")
        }
    }
}
