extension Dataset {
    /// For each body the latest figure of an indicator, or why there is none.
    ///
    /// Of the observations of that indicator and topic, in this order: the latest year (or `year` alone,
    /// where it is given); the basis that stands first in `bases`, bases not named there being left out; the
    /// whole before a part; then as ``prefers(_:to:)`` says: the publisher's own page before a mirror,
    /// repost or translation, the page published last, the id of the source.
    ///
    /// Entries come in the order of `bodies`; ids that no body has are left out. Each entry says how it
    /// differs from most others: see ``Comparability``. Most means more entries than any other value has, year
    /// and basis taken together; of equally many the later year, then the basis first in `bases`, and the level of
    /// the first body.
    public func latest(
        indicator: String, bodies ids: [String], topic: String = "", year: Int? = nil,
        bases: [Basis] = Basis.preference
    ) -> [Selected] {
        let entries: [Selected] = ids.compactMap { id in
            guard let body = body(id) else { return nil }
            let candidates = observations(body: id, indicator: indicator).filter { row in
                row.topic == topic && bases.contains(row.period.basis)
                    && (year ?? row.period.year) == row.period.year
            }
            if let best = candidates.min(by: { isShown($0, before: $1, bases) }) {
                return Selected(body: body, figure: .stated(best))
            }
            let reason = absence(body: id, indicator: indicator, year: year)
            return Selected(body: body, figure: .absent(reason))
        }
        return annotated(entries, bases: bases)
    }

    /// Without a year, the reason recorded for the latest year that has one.
    private func absence(body: String, indicator: String, year: Int?) -> Absence {
        if let year { return recordedAbsence(body: body, indicator: indicator, year: year) ?? .notReported }
        return absences.filter { $0.body == body && $0.indicator == indicator }
            .max { $0.year < $1.year }?.reason ?? .notReported
    }

    private func isShown(_ first: Observation, before second: Observation, _ bases: [Basis]) -> Bool {
        if first.period.year != second.period.year { return first.period.year > second.period.year }
        // Both bases were filtered to be in `bases`.
        let ranks = (bases.firstIndex(of: first.period.basis), bases.firstIndex(of: second.period.basis))
        if let one = ranks.0, let other = ranks.1, one != other { return one < other }
        return prefers(first, to: second)
    }

    private func annotated(_ entries: [Selected], bases: [Basis]) -> [Selected] {
        let stated = entries.compactMap { entry in entry.observation.map { (entry.body, $0) } }
        func order(_ basis: Basis) -> Int { bases.firstIndex(of: basis) ?? .max }
        // Year and basis are chosen together: the most common of each alone may be a pair that no entry has.
        let common = mostFrequent(stated.map { When(year: $0.1.period.year, basis: $0.1.period.basis) }) {
            $0.year != $1.year ? $0.year > $1.year : order($0.basis) < order($1.basis)
        }
        let levels = stated.map(\.0.level)
        let level = mostFrequent(levels) { first, second in
            (levels.firstIndex(of: first) ?? .max) < (levels.firstIndex(of: second) ?? .max)
        }
        return entries.map { entry in
            guard let observation = entry.observation else { return entry }
            var notes: [Comparability] = []
            if observation.period.year != common?.year { notes.append(.differentYear) }
            if observation.period.basis != common?.basis { notes.append(.differentBasis) }
            if observation.coverage == .part { notes.append(.partial) }
            if entry.body.level != level { notes.append(.differentLevel) }
            return Selected(body: entry.body, figure: entry.figure, notes: notes)
        }
    }
}

/// A year and how it is counted.
private struct When: Hashable {
    var year: Int
    var basis: Basis
}

/// The value that occurs most often; of equally frequent ones the one that comes first by `order`.
private func mostFrequent<Value: Hashable>(
    _ values: [Value], order: (Value, Value) -> Bool
) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { first, second in
        first.value != second.value ? first.value < second.value : order(second.key, first.key)
    }?.key
}
