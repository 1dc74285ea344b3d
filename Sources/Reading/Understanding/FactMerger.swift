import Metrics

/// Makes one candidate of a fact that a document states twice, in its summary and in its body.
struct FactMerger {
    /// The candidates, in order of their first places.
    private(set) var candidates: [Candidate] = []
    private var known: [Fact: Int] = [:]

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
        guard let first = known[fact] else {
            known[fact] = candidates.count
            candidates.append(candidate)
            return
        }
        guard candidates[first].coverage == candidate.coverage || candidate.topic.isEmpty else {
            candidates.append(candidate)
            return
        }
        candidates[first].otherPlaces.append(candidate.statement.range)
    }

    private static let leastTelling = 10.0
}
