import Metrics

/// A candidate as `huimou read` writes it: one row of CSV or one object of JSON Lines, with the same names and values.
public struct CandidateRecord: Sendable {
    /// The names of the fields, in order.
    public static let names = [
        "document", "page", "start", "end", "as_stated", "value", "lower", "upper", "qualifier", "unit",
        "subject",
        "indicator", "topic", "body", "year", "basis", "period", "coverage", "confidence", "also_at",
    ]

    private let document: String
    private let page: Int?
    private let candidate: Candidate
    private let interval: Interval?
    /// Of a range the bounds say all.
    private let value: DecimalNumber?
    private let qualifier: String
    /// The confidence in hundredths, as short as can be: 0.62, 0.5, 1.
    private let confidence: DecimalNumber
    private let otherPlaces: String

    /// The record of a candidate of a document. Offsets count Unicode scalars of the document as read.
    public init(_ candidate: Candidate, in document: Document) {
        let (number, upper) = (candidate.statement.figure.number, candidate.statement.upper)
        self.document = document.name ?? ""
        page = document.page(at: candidate.statement.range.lowerBound)
        interval =
            upper.flatMap { Interval(lower: number.value, upper: $0.value) }
            ?? Interval(of: number, candidate.statement.figure.qualifier)
        value = upper == nil ? number : nil
        qualifier = upper == nil ? candidate.statement.figure.qualifier.rawValue : "range"
        confidence =
            DecimalNumber(coefficient: Int((candidate.confidence * 100).rounded()), exponent: -2) ?? 0
        otherPlaces =
            candidate.otherPlaces.isEmpty
            ? "" : candidate.otherPlaces.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: " ")
        self.candidate = candidate
    }

    /// The fields of a CSV row; what is not known is empty.
    public var fields: [String] {
        let statement = candidate.statement
        func bound(_ bound: Double?) -> String {
            guard let bound, bound.isFinite else { return "" }
            return JSONWriter.plain(bound)
        }
        return [
            document, page.map { String($0) } ?? "", String(statement.range.lowerBound),
            String(statement.range.upperBound), statement.asStated, value?.description ?? "",
            bound(interval?.lower), bound(interval?.upper), qualifier, statement.figure.measure,
            candidate.subject, candidate.indicator ?? "", candidate.topic, candidate.body ?? "",
            candidate.year.map { String($0) } ?? "", candidate.basis.rawValue, candidate.period,
            candidate.coverage.rawValue, confidence.description, otherPlaces,
        ]
    }

    /// Appends one line of JSON, ended by a line feed, to what has been written; what is not known is `null`.
    public func appendJSON(to bytes: inout [UInt8]) {
        let size =
            document.utf8.count + candidate.statement.asStated.utf8.count
            + candidate.statement.figure.measure.utf8.count
            + candidate.subject.utf8.count + candidate.topic.utf8.count + candidate.period.utf8.count
            + (candidate.indicator?.utf8.count ?? 0) + (candidate.body?.utf8.count ?? 0)
            + otherPlaces.utf8.count
        var line = JSONWriter(textSize: size + Self.words)
        line.write("{\"document\":", document)
        line.write(",\"page\":", page)
        line.write(",\"start\":", candidate.statement.range.lowerBound)
        line.write(",\"end\":", candidate.statement.range.upperBound)
        line.write(",\"as_stated\":", candidate.statement.asStated)
        line.write(",\"value\":", value)
        line.write(",\"lower\":", interval?.lower)
        line.write(",\"upper\":", interval?.upper)
        line.write(",\"qualifier\":", qualifier)
        line.write(",\"unit\":", candidate.statement.figure.measure)
        line.write(",\"subject\":", candidate.subject)
        line.write(",\"indicator\":", candidate.indicator)
        line.write(",\"topic\":", candidate.topic)
        line.write(",\"body\":", candidate.body)
        line.write(",\"year\":", candidate.year)
        line.write(",\"basis\":", candidate.basis.rawValue)
        line.write(",\"period\":", candidate.period)
        line.write(",\"coverage\":", candidate.coverage.rawValue)
        line.write(",\"confidence\":", confidence)
        line.write(",\"also_at\":", otherPlaces)
        line.literal("}\n")
        line.append(to: &bytes)
    }

    /// The most that the words of the program take: of qualifier, basis and coverage.
    private static let words = 64
}
