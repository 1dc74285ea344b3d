import Metrics

/// What a sentence states of one body, indicator and year, or of two years.
struct Claim {
    /// What is stated.
    enum Value {
        /// The figure of the year.
        case figure(Interval)
        /// How it changed since another year.
        case change(Interval, since: Int, Measure)
    }

    /// What a change is stated in.
    enum Measure { case percent, points, unit }

    /// The number, among those of its sentence.
    let number: Int
    var body: String
    var indicator: Indicator
    var year: Int
    var value: Value
    /// What else reading would take the number for.
    var others: [String] = []
    /// The years that the sentence has named up to the number.
    var years: Set<Int> = []

    /// The other bodies and indicators of the sentence that may be meant, where the words beside the number name none:
    /// 收到620件、立案527件，同比增长24%.
    var alternatives: (bodies: [String], indicators: [Indicator]) = ([], [])

    /// Whether it and another state two figures of one body, indicator and year that cannot both hold, so that one of them,
    /// such as a sum, is of something else: 2024年620件，2023年500件，共1120件.
    func excludes(_ other: Claim) -> Bool {
        guard case .figure(let own) = value, case .figure(let others) = other.value else { return false }
        return (body, indicator.id, year) == (other.body, other.indicator.id, other.year)
            && !own.overlaps(others)
    }
}

/// What a text is about where a sentence does not say so itself.
struct ClaimContext {
    var body: String?
    var year: Int?
}
