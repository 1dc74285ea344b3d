/// A respect in which a figure differs from those it stands beside: to be drawn on the mark and said in words, not
/// left to a footnote. What keeps two figures from being compared is for ``ComparabilityRules`` to say.
public enum Comparability: String, Equatable, Sendable, CaseIterable, Comparable {
    /// Of another indicator.
    case differentIndicator = "indicator"
    /// Of another part of the indicator's subject.
    case differentTopic = "topic"
    /// In another unit.
    case differentUnit = "unit"
    /// Counted by another definition of the same indicator, as `definitions.csv` declares it.
    case differentDefinition = "definition"
    /// Of another year than most of them.
    case differentYear = "year"
    /// Counted over another kind of stretch than most of them.
    case differentBasis = "basis"
    /// A part of the body's total beside totals, or the other way round.
    case partial = "coverage"
    /// Of a body of another level than most of them.
    case differentLevel = "level"
    /// Of another term of the committee: who sits in it has changed.
    case differentTerm = "term"
    /// Stated otherwise before: the same figure has an earlier vintage of another size.
    case restated = "vintage"

    /// In the order of declaration.
    public static func < (first: Comparability, second: Comparability) -> Bool {
        first.place < second.place
    }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
