/// A statement with what it seems to be about.
public struct Candidate: Sendable {
    /// Where it stands and what it says.
    public let statement: Statement
    /// The words that say who did or received what.
    public let subject: String
    /// The best indicators, best first, at most three, with a confidence between 0 and 1.
    public let indicators: [(id: String, confidence: Double)]

    /// The indicator that is taken to be meant; `nil` where none fits well enough.
    public var indicator: String? { indicators.first.flatMap { $0.confidence >= Self.leastConfidence ? $0.id : nil } }

    /// Below it a guess is worse than none.
    private static let leastConfidence = 0.3

    init(statement: Statement, subject: String, matches: [IndicatorMatcher.Match]) {
        self.statement = statement
        self.subject = subject
        indicators = matches.enumerated().map { rank, match in
            let best = matches[0].score
            let rival = rank == 0 ? (matches.count > 1 ? matches[1].score : 0) : best
            let certainty = match.score / (match.score + 5)
            let margin = rank == 0 ? 0.5 + 0.5 * (match.score - rival) / max(match.score, 1e-9) : match.score / best * 0.5
            return (match.indicator, certainty * margin)
        }
    }
}
