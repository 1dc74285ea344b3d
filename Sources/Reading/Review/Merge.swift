import Metrics

/// Decides what a file of decisions changes in a data set, and what it must not.
package struct Merge {
    /// What is to be done.
    package struct Plan: Sendable {
        /// The decisions whose observations are new.
        package fileprivate(set) var added: [Decision] = []
        /// How many observations the data set has already.
        package fileprivate(set) var alreadyThere = 0
        /// The decisions that reject what was not rejected yet.
        package fileprivate(set) var rejected: [Decision] = []
        /// How many statements were rejected already.
        package fileprivate(set) var alreadyRejected = 0
        /// The rows of what was rejected once and is recorded now.
        package fileprivate(set) var reinstated: [RejectedStatements.Row] = []
        /// What keeps it from being done.
        package fileprivate(set) var faults: [Fault] = []
    }

    private var facts: [Fact: [Observation]]
    private let places: RecordedPlaces
    private let rejected: RejectedStatements
    private var decided: [ReviewedStatement: Decision] = [:]
    private var plan = Plan()

    private init(_ dataset: Dataset, _ rejected: RejectedStatements) {
        facts = Dictionary(grouping: dataset.observations, by: Fact.init)
        places = RecordedPlaces(dataset.observations)
        self.rejected = rejected
    }

    /// The plan of decisions, in their order. What an earlier one adds counts as there for a later one.
    package static func plan(
        _ decisions: [Decision], for dataset: Dataset, rejected: RejectedStatements
    ) -> Plan {
        var merge = Merge(dataset, rejected)
        let sources = Dictionary(
            grouping: decisions.filter { !$0.source.isEmpty }, by: \.statement.document
        ).mapValues { Set($0.map(\.source)) }
        for decision in decisions {
            if let earlier = merge.decided[decision.statement],
                (earlier.verdict == .rejected) != (decision.verdict == .rejected)
            {
                merge.plan.faults.append(.contrary(decision, to: earlier))
                continue
            }
            let isRepeated = merge.decided.updateValue(decision, forKey: decision.statement) != nil
            if let observation = decision.observation {
                merge.record(observation, decision, isRepeated)
            } else {
                let own: Set = [decision.source]
                merge.reject(
                    decision, isRepeated,
                    sources: decision.source.isEmpty ? sources[decision.statement.document] ?? [] : own)
            }
        }
        return merge.plan
    }

    private mutating func record(_ row: Observation, _ decision: Decision, _ isRepeated: Bool) {
        if let place = rejected[decision.statement], !isRepeated { plan.reinstated.append(place) }
        let others = facts[Fact(row)] ?? []
        if let other = others.first(where: { Self.contradicts($0, row) }) {
            plan.faults.append(.conflict(row, with: other))
        } else if others.contains(where: { $0.source == row.source }) {
            plan.alreadyThere += 1
        } else {
            facts[Fact(row), default: []].append(row)
            plan.added.append(decision)
        }
    }

    /// Whether two figures of one thing cannot both be recorded: a source states one figure, and two sources figures
    /// that may both be right, as a data set's own checks see it.
    private static func contradicts(_ first: Observation, _ second: Observation) -> Bool {
        let (one, other) = (first.quantity, second.quantity)
        if first.source == second.source {
            return one.number != other.number || one.qualifier != other.qualifier || one.unit != other.unit
                || first.coverage != second.coverage
        }
        return first.coverage == second.coverage && !one.interval.overlaps(other.interval)
    }

    private mutating func reject(_ decision: Decision, _ isRepeated: Bool, sources: Set<String>) {
        let words = decision.statement.asStated
        let number = (try? StatedFigure(reading: words))?.number
        let recorded = places.observations(in: decision.statement.range).first { row in
            // Where nobody says what source the document is, the same words at the same place do.
            sources.isEmpty
                ? ReviewedText.isSame(row.quantity.asStated, words)
                : sources.contains(row.source)
                    && (row.quantity.number == number || ReviewedText.isSame(row.quantity.asStated, words))
        }
        if rejected[decision.statement] != nil || isRepeated {
            // So it stays where a row has come to name its place as a second one of its own.
            plan.alreadyRejected += 1
        } else if let recorded {
            plan.faults.append(.recorded(recorded, rejectedBy: decision))
        } else {
            plan.rejected.append(decision)
        }
    }
}

extension Fault {
    private init(
        _ place: Place, _ code: FaultCode, _ message: Bilingual, _ remedy: Bilingual
    ) {
        self.init(
            file: place.file, line: place.line, column: 1, code: code, message: message, remedy: remedy)
    }

    fileprivate static func contrary(_ decision: Decision, to earlier: Decision) -> Fault {
        let words = decision.statement.asStated
        return Fault(
            decision.place, .contraryDecisions,
            Bilingual(
                zh:
                    "\(earlier.place) 对同一处“\(words)”另有决定：那里 \(earlier.verdict.rawValue)，这里 \(decision.verdict.rawValue)",
                en:
                    "\(earlier.place) decides otherwise on the same “\(words)”: \(earlier.verdict.rawValue) there, \(decision.verdict.rawValue) here"
            ),
            Bilingual(zh: "请删去一行", en: "delete one of the two"))
    }

    fileprivate static func conflict(_ row: Observation, with other: Observation) -> Fault {
        func figure(_ row: Observation) -> String {
            "\(row.quantity.asStated) (\(row.quantity.number) \(row.quantity.unit), \(row.quantity.qualifier.rawValue), \(row.coverage.rawValue), \(row.source))"
        }
        let name = [row.body, row.indicator, row.topic, "\(row.period.year)", row.period.label]
            .filter { !$0.isEmpty }.joined(separator: " ")
        return Fault(
            row.place, .conflictingFigure,
            Bilingual(
                zh: "\(name) 与 \(other.place) 不合：那里是 \(figure(other))，这里是 \(figure(row))",
                en: "\(name) contradicts \(other.place): \(figure(other)) there, \(figure(row)) here"),
            Bilingual(
                zh: "请对照来源，改正或删去其一，或写明 topic",
                en: "correct or delete one of them from the source, or say the topic"))
    }

    fileprivate static func recorded(_ row: Observation, rejectedBy decision: Decision) -> Fault {
        let words = decision.statement.asStated
        return Fault(
            decision.place, .rejectedRecorded,
            Bilingual(
                zh: "要否决的“\(words)”已记在 \(row.place)：\(row.body) \(row.indicator) \(row.quantity.asStated)",
                en:
                    "“\(words)”, to be rejected, is recorded at \(row.place): \(row.body) \(row.indicator) \(row.quantity.asStated)"
            ),
            Bilingual(zh: "请删去这一行，或先删去那一行", en: "delete this row, or that one first"))
    }
}
