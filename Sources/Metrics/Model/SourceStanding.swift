/// How a source stands to others that state the same.
struct SourceStanding: Equatable, Sendable {
    /// Whether it is somebody else's copy or rendering, or not known.
    let isSecondHand: Bool
    /// When it was published, in numbers that grow with time; the least where that is unknown.
    let published: Int

    /// A source; `nil` where a row names one of no table.
    init(_ source: Source?) {
        isSecondHand = source?.isSecondHand ?? true
        published =
            source?.published.map { ($0.year * 100 + ($0.month ?? 0)) * 100 + ($0.day ?? 0) } ?? .min
    }
}
