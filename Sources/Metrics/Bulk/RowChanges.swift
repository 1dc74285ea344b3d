/// A change between two rows of one body and indicator. Its size over bounds is that of ``Change`` between the two.
package struct RowChange: Sendable {
    /// What can be said about it.
    package var outcome: ChangeOutcome
    /// The places of the earlier and of the later row in ``Dataset/observations``.
    package var base, result: Int32
}

extension Dataset {
    /// The change of every body and indicator from one year to another, where both years have a figure: that which
    /// ``latest(indicator:bodies:topic:year:bases:)`` would choose for the year.
    ///
    /// In the order of ``observations``, and in pieces, as the threads made them.
    package func changes(
        from base: Int, to result: Int, topic: String = "", bases: [Basis] = Basis.preference
    ) -> [[RowChange]] {
        changes(topic: topic, bases: bases) { table, years, take in
            let earlier = years.first { Int(table.rows[$0].year) == base }
            let later = years.first { Int(table.rows[$0].year) == result }
            if let earlier, let later { take(earlier, later) }
        }
    }

    /// The changes of every body and indicator from each year to the next, where both have a figure; in the same
    /// order and pieces. A year without a figure, which ``Series/yearlyChanges(measure:)`` tells as missing, has none.
    package func yearlyChanges(
        topic: String = "", bases: [Basis] = Basis.preference
    ) -> [[RowChange]] {
        changes(topic: topic, bases: bases) { table, years, take in
            for index in years.indices.dropFirst()
            where table.rows[years[index]].year == table.rows[years[index - 1]].year + 1 {
                take(years[index - 1], years[index])
            }
        }
    }

    /// The changes between pairs of rows that are chosen of those which a body and indicator show of their years.
    private func changes(
        topic: String, bases: [Basis],
        _ choose: @Sendable (ObservationTable, [Int], (Int, Int) -> Void) -> Void
    ) -> [[RowChange]] {
        guard let topic = table.rank(ofTopic: topic) else { return [] }
        let preference = RowPreference(self, bases: bases)
        let measures = indicators.map(\.kind.changeMeasure)
        let table = table
        let definitions = RowDefinitions(self)
        let rules = ComparabilityRules.change.minding(self.definitions)
        let stretches = table.cellStretches(Parallel.threads * 8)
        return Parallel.map(stretches.count) { number in
            var changes: [RowChange] = []
            // As many as there can be: memory that is not written to costs nothing.
            changes.reserveCapacity(stretches[number].reduce(0) { $0 + table.cell($1).count })
            var years: [Int] = []
            for cell in stretches[number].lazy.map(table.cell) {
                let first = table.rows[cell.lowerBound]
                // Those of no table have no place of their own.
                guard first.body < table.order.bodyCount, first.indicator < table.order.indicatorCount else {
                    continue
                }
                years.removeAll(keepingCapacity: true)
                preference.forEachYear(in: cell, topic: topic) { years.append($0) }
                let measure = measures[Int(first.indicator)]
                let history = definitions.history(of: first)
                choose(table, years) { base, result in
                    changes.append(
                        RowChange(
                            outcome: table.change(from: base, to: result, measure, history, rules).outcome,
                            base: Int32(base), result: Int32(result)))
                }
            }
            return changes
        }
    }
}

extension ObservationTable {
    /// The change between two rows of one body, indicator and topic; undetermined where they are not comparable.
    /// - Parameter history: what the body declared of the indicator.
    fileprivate func change(
        from base: Int, to result: Int, _ measure: ChangeMeasure, _ history: RowDefinitions.History?,
        _ rules: ComparabilityRules
    ) -> Change {
        let (base, result) = (rows[base], rows[result])
        guard base.basis == result.basis, base.coverage == result.coverage, haveSameUnit(base, result),
            history.map({ $0.inForce(in: base.year) == $0.inForce(in: result.year) }) ?? true
        else {
            return Change(
                from: observation(base), to: observation(result), measure: measure, rules: rules)
        }
        return Change(from: base.interval, to: result.interval, measure: measure)
    }
}
