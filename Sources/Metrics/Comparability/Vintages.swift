/// What was stated of one figure at different times: the latest is shown, the earlier ones are kept.
public struct Vintages: Equatable, Sendable {
    /// The one that is shown.
    public let shown: Observation
    /// The others, from the latest to the earliest.
    public let earlier: [Observation]

    /// Whether an earlier one says another size for certain: not merely the same figure in other words, nor one whose
    /// bounds hold the other.
    public var isRestated: Bool { !restatements.isEmpty }

    /// The earlier ones that the one shown contradicts, latest first.
    public var restatements: [Observation] {
        earlier.filter { !$0.quantity.interval.overlaps(shown.quantity.interval) }
    }

    /// By how much the figure was restated since: the one shown less an earlier one, in the unit of both.
    public func difference(from observation: Observation) -> Interval? {
        Change(
            from: observation.quantity.interval, to: shown.quantity.interval, measure: .difference
        ).interval
    }
}

extension Dataset {
    /// Everything stated of the figure that an observation states: of its body, indicator, topic, coverage, year and
    /// basis. Labels of the period may differ in words, save that counts up to a day of a session are of that
    /// session alone.
    ///
    /// The one shown is the first by the order in which selections prefer sources.
    public func vintages(of row: Observation) -> Vintages {
        // A number for a text that no row has.
        let none: Int32 = -1
        let (topic, label) = (
            table.rank(ofTopic: row.topic) ?? none, table.rank(ofTopic: row.period.label) ?? none
        )
        let rows = preferred(body: row.body, indicator: row.indicator) { other in
            Int(other.year) == row.period.year && other.basis == row.period.basis
                && other.coverage == row.coverage && table.order.labels[Int(other.topic)] == topic
                && (other.basis != .sessionToDate || table.order.labels[Int(other.label)] == label)
        }
        return Vintages(shown: rows.first ?? row, earlier: Array(rows.dropFirst()))
    }
}

extension Dataset {
    /// The observations of a body and indicator of which something holds, the one that is rather shown first: that of
    /// the latest year, then as ``RowPreference`` says.
    func preferred(
        body: String, indicator: String, where holds: (ObservationRow) -> Bool
    ) -> [Observation] {
        observations(body: body, indicator: indicator).rows
            .filter(holds)
            .sorted(by: RowPreference(self).shows)
            .map(table.observation)
    }
}

extension Period {
    /// Whether this is the stretch of another, however it is labelled.
    func counts(thatOf other: Period) -> Bool {
        year == other.year && basis == other.basis && (basis != .sessionToDate || label == other.label)
    }
}
