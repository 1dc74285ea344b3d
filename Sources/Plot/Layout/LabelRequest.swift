import Canvas

/// A label that a mark would like, with the places that would do, best first.
public struct LabelRequest: Equatable, Sendable {
    /// The same words at different places, best first.
    public var candidates: [TextRun]
    /// The datum that the label belongs to.
    public var datum: String?
    /// Requests of higher rank are placed first.
    public var rank: Int

    /// A label with its possible places.
    public init(candidates: [TextRun], datum: String? = nil, rank: Int = 0) {
        self.candidates = candidates
        self.datum = datum
        self.rank = rank
    }
}
