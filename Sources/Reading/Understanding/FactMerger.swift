import Metrics

/// Makes one candidate of a fact that a document states twice, in its summary and in its body.
struct FactMerger {
    /// The candidates, in order of their first places.
    private(set) var candidates: [Candidate] = []
    private var facts: [Fact] = []
    /// The first fact that states a figure.
    private var known: [Figure: Int] = [:]
    private let text: UnsafeBufferPointer<UInt16>

    private struct Figure: Hashable {
        var body: String?
        var indicator: String
        var year: Int?
        var basis: Basis
        var number: DecimalNumber
        var upper: DecimalNumber?
        var qualifier: Qualifier
        var measure: String

        /// Without the indicator and the words of the statement, which are few: they are seen when two are compared.
        func hash(into hasher: inout Hasher) {
            hasher.combine(number.coefficient)
            hasher.combine(year)
            if var body { body.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }
        }
    }

    /// A candidate with what is known of all its places.
    private struct Fact {
        var candidate: Int
        /// The next fact that states the same figure.
        var next: Int?
        /// The place that was added last.
        var clause: ClauseFinder.Clause
        /// Whose and of which time it is, by any of its places; `nil` where there is one place, which nobody asked yet.
        var share: Share?
    }

    /// An empty merger for the candidates of a text.
    init(_ text: UnsafeBufferPointer<UInt16>) { self.text = text }

    /// Adds a candidate, or its place to the same fact's. A total is one fact wherever it stands. Small numbers of parts meet
    /// by chance and stay apart: 2次 here and 2次 there are seldom the same two.
    /// - Parameter clause: what belongs to its number.
    mutating func add(_ candidate: Candidate, in clause: ClauseFinder.Clause) {
        let figure = candidate.statement.figure
        guard let indicator = candidate.indicator,
            candidate.coverage == .whole || figure.number.value >= Self.leastTelling
        else {
            candidates.append(candidate)
            return
        }
        let key = Figure(
            body: candidate.body, indicator: indicator, year: candidate.year, basis: candidate.basis,
            number: figure.number, upper: candidate.statement.upper, qualifier: figure.qualifier,
            measure: figure.measure)
        var (last, next, count) = (Int?.none, Self.first(&known[key], else: facts.count), 0)
        while let fact = next {
            if merge(candidate, in: clause, into: fact) { return }
            (last, next, count) = (fact, facts[fact].next, count + 1)
        }
        if count < Self.mostCompared {
            if let last { facts[last].next = facts.count }
            facts.append(Fact(candidate: candidates.count, clause: clause))
        }
        candidates.append(candidate)
    }

    /// What a place of the table holds, which is looked for once; where it is empty, it gets a value.
    private static func first(_ known: inout Int?, else new: Int) -> Int? {
        if known == nil {
            known = new
            return nil
        }
        return known
    }

    /// Adds the place of a candidate to a fact; false where it is another one.
    private mutating func merge(
        _ candidate: Candidate, in clause: ClauseFinder.Clause, into fact: Int
    ) -> Bool {
        let first = candidates[facts[fact].candidate]
        // No sentence says a thing twice: 民革提交提案5件，民盟提交提案5件.
        guard isSame(first, candidate), !facts[fact].clause.sentence.overlaps(clause.sentence) else {
            return false
        }
        let known = facts[fact].share ?? Share(facts[fact].clause, before: first.statement, in: text)
        let share = known.merged(with: Share(clause, before: candidate.statement, in: text))
        guard let share else { return false }
        candidates[facts[fact].candidate].otherPlaces.append(candidate.statement.range)
        (facts[fact].clause, facts[fact].share) = (clause, share)
        return true
    }

    /// Whether two figures of one number may be one fact: of one session; parts only of the same topic, or where the number
    /// is too odd to be met twice, for numbers of advice given here and there are often alike. A total and its part of the
    /// same size are one fact as well.
    private func isSame(_ first: Candidate, _ second: Candidate) -> Bool {
        guard first.session == second.session else { return false }
        if first.coverage == .part, second.coverage == .part {
            return first.topic == second.topic
                && (!first.topic.isEmpty || first.statement.figure.number.value >= Self.leastOdd)
        }
        return first.coverage == second.coverage || second.topic.isEmpty
    }

    /// So many facts of one figure are told apart; no text repeats more.
    private static let mostCompared = 16
    private static let leastTelling = 10.0
    private static let leastOdd = 100.0
}

extension Candidate {
    /// The name of the session that it is counted from or at; empty for a year or a term, which is told in many words.
    fileprivate var session: Substring {
        guard basis == .session || basis == .sessionToDate else { return "" }
        return period.hasSuffix("以来") || period.hasSuffix("期间") ? period.dropLast(2) : period[...]
    }
}
