import Metrics

/// A statement of quantity found in a document.
public struct Statement: Equatable, Sendable {
    /// Where it stands in the document as read, in Unicode scalars.
    public let range: Range<Int>
    /// Where it stands in the cleaned text.
    public let cleanRange: Range<Int>
    /// Its words, cleaned: `12场(次)`, `近26万元`.
    public let asStated: String
    /// What they say.
    public let figure: StatedFigure
}
