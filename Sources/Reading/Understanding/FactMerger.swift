import Metrics

/// Makes one candidate of a fact that a document states twice, in its summary and in its body.
struct FactMerger {
    /// The candidates, in order of their first places.
    private(set) var candidates: [Candidate] = []
    /// The candidates that state a figure, the first of them.
    private var known: [Fact: [Int]] = [:]

    private struct Fact: Hashable {
        var body: String?
        var indicator: String
        var year: Int?
        var basis: Basis
        var number: DecimalNumber
        var qualifier: Qualifier
        var measure: String

        /// Without the indicator and the words of the statement, which are few: they are seen when two are compared.
        func hash(into hasher: inout Hasher) {
            hasher.combine(number.coefficient)
            hasher.combine(year)
            if var body { body.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }
        }
    }

    /// Adds a candidate, or its place to the same fact's. Small numbers meet by chance and stay apart: 2次 here and 2次
    /// there are seldom the same two. A total and its part of the same size are one fact as well.
    mutating func add(_ candidate: Candidate) {
        let figure = candidate.statement.figure
        guard let indicator = candidate.indicator, figure.number.value >= Self.leastTelling else {
            candidates.append(candidate)
            return
        }
        let fact = Fact(
            body: candidate.body, indicator: indicator, year: candidate.year, basis: candidate.basis,
            number: figure.number, qualifier: figure.qualifier, measure: figure.measure)
        let others = known[fact, default: []]
        guard let first = others.first(where: { isSame(candidates[$0], candidate) }) else {
            if others.count < Self.mostCompared { known[fact, default: []].append(candidates.count) }
            candidates.append(candidate)
            return
        }
        candidates[first].otherPlaces.append(candidate.statement.range)
    }

    /// Whether two figures of one number are one fact: parts only of the same topic, or where the number is too odd to be
    /// met twice, for numbers of advice given here and there are often alike.
    private func isSame(_ first: Candidate, _ second: Candidate) -> Bool {
        if first.coverage == .part, second.coverage == .part {
            return first.topic == second.topic
                && (!first.topic.isEmpty || first.statement.figure.number.value >= Self.leastOdd)
        }
        return first.coverage == second.coverage || second.topic.isEmpty
    }

    /// So many parts of one figure are told apart; no text repeats more.
    private static let mostCompared = 16
    private static let leastTelling = 10.0
    private static let leastOdd = 100.0
}
