/// How much of what a person labelled a reading has right. Scores of several documents add up.
public struct EvaluationScore: Equatable, Sendable {
    /// How many of the statements asked about were answered rightly.
    public struct Tally: Equatable, Sendable {
        /// The right answers.
        public var right = 0
        /// All answers.
        public var asked = 0

        /// The share of right answers, 0 to 1; `nil` where nothing was asked.
        public var share: Double? { asked == 0 ? nil : Double(right) / Double(asked) }

        mutating func count(_ isRight: Bool) {
            asked += 1
            if isRight { right += 1 }
        }

        static func += (sum: inout Tally, other: Tally) {
            sum.right += other.right
            sum.asked += other.asked
        }
    }

    /// Labelled statements that were found.
    public var found = 0
    /// Labelled statements that were not.
    public var missed = 0
    /// Places found where no label is.
    public var extra = 0
    /// Of the statements found: value, unit and qualifier all right.
    public var value = Tally()
    /// The indicator right, or rightly none.
    public var indicator = Tally()
    /// Whole or part right, of those that have an indicator.
    public var coverage = Tally()
    /// Whose number it is.
    public var body = Tally()
    /// The year of each document.
    public var year = Tally()

    /// The score of nothing.
    public init() {}

    /// The share of what was found that is labelled, 0 to 1; `nil` where nothing was found.
    public var precision: Double? { Self.share(found, of: found + extra) }
    /// The share of the labels that was found, 0 to 1; `nil` where there are none.
    public var recall: Double? { Self.share(found, of: found + missed) }
    /// The harmonic mean of precision and recall, 2·found / (2·found + missed + extra); `nil` where there is nothing.
    public var f1: Double? { Self.share(2 * found, of: 2 * found + missed + extra) }

    private static func share(_ count: Int, of total: Int) -> Double? {
        total == 0 ? nil : Double(count) / Double(total)
    }

    /// Adds the counts of another score.
    public static func += (sum: inout EvaluationScore, other: EvaluationScore) {
        sum.found += other.found
        sum.missed += other.missed
        sum.extra += other.extra
        sum.value += other.value
        sum.indicator += other.indicator
        sum.coverage += other.coverage
        sum.body += other.body
        sum.year += other.year
    }
}
