/// How a figure differs from those it stands beside: to be drawn on the mark, not left to a footnote.
public enum Comparability: String, Equatable, Sendable, CaseIterable, Comparable {
    /// Of another year than most of them.
    case differentYear
    /// Counted over another kind of stretch than most of them.
    case differentBasis
    /// A part of the body's total.
    case partial
    /// Of a body of another level than most of them.
    case differentLevel

    /// In the order of declaration.
    public static func < (first: Comparability, second: Comparability) -> Bool {
        first.rank < second.rank
    }

    private var rank: Int {
        switch self {
        case .differentYear: 0
        case .differentBasis: 1
        case .partial: 2
        case .differentLevel: 3
        }
    }
}
