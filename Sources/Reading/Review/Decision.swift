import Metrics

/// What a person decided about a statement of a document: one row of `decisions.csv`.
public struct Decision: Equatable, Sendable {
    /// The decision.
    public enum Verdict: String, CaseIterable, Sendable {
        /// The candidate is right.
        case accepted
        /// It is, with what the person changed.
        case edited
        /// The person found what the program had not.
        case added
        /// It is none of what the data set collects.
        case rejected
    }

    /// What was decided.
    public let verdict: Verdict
    /// What it was decided about.
    public let statement: ReviewedStatement
    /// The figure to be recorded; `nil` for what is rejected.
    public let observation: Observation?
    /// The source of the document, as far as the row says it; for what is rejected it may be empty.
    public let source: String
    /// Remarks of the person.
    public let note: String
    /// Where it stands in the file of decisions.
    public let place: Place
    /// What an observation's row holds, by its column.
    let fields: [String: String]
}

/// A statement of a document as reviews know it, from one to the next.
public struct ReviewedStatement: Hashable, Sendable {
    /// The last component of the document's path, since the folders above it are another's on another machine.
    public let document: String
    /// Where it stands in the document as read, in Unicode scalars.
    public let range: Range<Int>
    /// Its words, cleaned.
    public let asStated: String

    /// A statement of a document that is called so, or has such a path.
    public init(document: String, range: Range<Int>, asStated: String) {
        self.document = Self.lastComponent(of: document)
        self.range = range
        self.asStated = asStated
    }

    static func lastComponent(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}
