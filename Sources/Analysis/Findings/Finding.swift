import Metrics

/// One sentence that the figures bear out, with what it rests on.
package struct Finding: Equatable, Sendable {
    /// What a finding says.
    package enum Kind: String, CaseIterable, Sendable {
        /// A published rate that its parts contradict.
        case contradiction
        /// A figure far from those of its peers, by a test that it names.
        case outlier
        /// The highest and the lowest of peers.
        case extremes
        /// The highest and the lowest of a series.
        case record
        /// The largest change of a series, or its only one.
        case change
        /// A series that rose and now falls, or the other way round.
        case turn
        /// The largest change among peers.
        case peerChange = "peer_change"
        /// Bodies without a figure that most of their peers have.
        case missing
        /// Years without a figure in a series.
        case gap
    }

    package let kind: Kind
    /// From 0 to 1: see ``Importance``.
    package let importance: Double
    /// The ids of the bodies it names.
    package let bodies: [String]
    /// The id of the indicator.
    package let indicator: String
    /// The years it speaks of; the one that it is about stands first.
    package let years: [Int]
    /// On which basis its figures are; `nil` where bases do not matter to it.
    package let basis: Basis?
    package let sentence: Bilingual
    /// How the figures bear it out.
    package let reasoning: Bilingual
    /// What it rests on, those that it was compared with included.
    package let observations: [Observation]
}

/// What findings are asked for. `nil` and an empty set leave nothing out.
package struct FindingScope: Equatable, Sendable {
    /// The bodies that are compared with one another; others are as if the data set did not have them.
    package var peers: Set<String>?
    /// A finding must name one of these.
    package var bodies: Set<String> = []
    package var indicators: Set<String> = []
    /// The year that a finding is about must be one of these. What it is compared with may lie elsewhere.
    package var years: Set<Int> = []
    package var kinds: Set<Finding.Kind> = []

    package init() {}

    func holds(_ candidate: FindingCandidate) -> Bool {
        (bodies.isEmpty || !bodies.isDisjoint(with: candidate.bodies.lazy.map(\.id)))
            && (years.isEmpty || years.contains(candidate.years[0]))
            && (kinds.isEmpty || kinds.contains(candidate.kind))
    }
}

/// A finding before it is chosen and put into words. There are many more of them than are chosen, and they are handed on
/// as they are, not copied.
final class FindingCandidate {
    let kind: Finding.Kind
    let importance: Double
    let bodies: [Body]
    let indicator: Indicator
    /// The one that it is about first; never empty.
    let years: [Int]
    let basis: Basis?
    let observations: [Observation]
    let sentence: (Phrase) -> String
    let reasoning: (Phrase) -> String

    init(
        kind: Finding.Kind, importance: Double, bodies: [Body], indicator: Indicator, years: [Int],
        basis: Basis?, observations: [Observation], sentence: @escaping (Phrase) -> String,
        reasoning: @escaping (Phrase) -> String
    ) {
        (self.kind, self.importance, self.bodies, self.indicator) = (kind, importance, bodies, indicator)
        (self.years, self.basis, self.observations) = (years, basis, observations)
        (self.sentence, self.reasoning) = (sentence, reasoning)
    }

    /// - Parameter phrases: the words of each language.
    func finding(_ phrases: (zh: Phrase, en: Phrase)) -> Finding {
        func said(_ words: (Phrase) -> String) -> Bilingual {
            Bilingual(zh: words(phrases.zh), en: words(phrases.en))
        }
        return Finding(
            kind: kind, importance: importance, bodies: bodies.map(\.id), indicator: indicator.id,
            years: years, basis: basis, sentence: said(sentence), reasoning: said(reasoning),
            observations: observations)
    }
}
