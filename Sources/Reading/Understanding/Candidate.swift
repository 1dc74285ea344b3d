import Metrics

/// A statement with what it seems to be about: a row of a data set, to be checked by a person.
public struct Candidate: Sendable {
    /// An indicator that may be meant.
    public struct Guess: Equatable, Sendable {
        /// The id in the data set.
        public var indicator: String
        /// How sure the reading is, 0 to 1.
        public var confidence: Double
    }

    /// Where it stands and what it says.
    public let statement: Statement
    /// Where else the document states the same; in order.
    public internal(set) var otherPlaces: [Range<Int>] = []
    /// The words that say who did or received what.
    public let subject: String
    /// The best indicators, best first, at most three.
    public internal(set) var guesses: [Guess]
    /// The id of the body, or its name as the text has it where the data set knows none; `nil` where no body is named.
    public internal(set) var body: String?
    /// The year; `nil` where nothing tells.
    public internal(set) var year: Int?
    /// The kind of time that is covered.
    public internal(set) var basis: Basis
    /// Its label as published; empty for a plain year.
    public internal(set) var period: String
    /// Whether the number is the body's total.
    public internal(set) var coverage: Coverage
    /// What part is counted; empty for a total.
    public internal(set) var topic: String

    /// The indicator that is taken to be meant; `nil` where none fits well enough.
    public var indicator: String? {
        guesses.first.flatMap { $0.confidence >= Self.leastConfidence ? $0.indicator : nil }
    }

    /// How sure the reading is of the indicator, or that there is none; 0 to 1.
    public var confidence: Double {
        guard let best = guesses.first else { return Self.leastConfidence }
        return best.confidence
    }

    /// Below it a guess is worse than none. Tuned on the labelled reviews: at 0.2 a tenth of the statements without an
    /// indicator get one, at 0.35 a tenth of the others lose theirs.
    private static let leastConfidence = 0.25
}

extension Candidate.Guess {
    /// Confidences of ranked matches: how much speaks for the best, and how far behind the next one is.
    static func all(_ matches: [IndicatorMatcher.Match]) -> [Candidate.Guess] {
        guard let best = matches.first?.score, best > 0 else { return [] }
        let rival = matches.count > 1 ? matches[1].score : 0
        return matches.enumerated().map { rank, match in
            let certainty = match.score / (match.score + 5)
            let margin = rank == 0 ? 0.5 + 0.5 * (best - rival) / best : match.score / best * 0.5
            return Candidate.Guess(indicator: match.indicator, confidence: certainty * margin)
        }
    }
}
