extension Dataset {
    /// For each body the latest figure of an indicator, or why there is none.
    ///
    /// Of the observations of that indicator and topic, in this order: the latest year (or `year` alone,
    /// where it is given); the basis that stands first in `bases`, bases not named there being left out; the
    /// whole before a part; the publisher's own page before a mirror, repost or translation; the page published
    /// last; the id of the source.
    ///
    /// Entries come in the order of `bodies`; ids that no body has are left out. Each entry says how it
    /// differs from most others: see ``Comparability``. Most means more entries than any other value has, year
    /// and basis taken together; of equally many the later year, then the basis first in `bases`, and the level of
    /// the first body. Without a topic a part always differs; of a topic it does where most are totals of it.
    public func latest(
        indicator: String, bodies ids: [String], topic: String = "", year: Int? = nil,
        bases: [Basis] = Basis.preference
    ) -> [Selected] {
        let preference = RowPreference(self, bases: bases)
        let place = table.indicators[indicator]
        let isOfTopic = !topic.isEmpty
        let topic = table.rank(ofTopic: topic)
        let entries = ids.compactMap { id -> (body: Body, row: ObservationRow?)? in
            guard let index = table.bodies.own(id) else { return nil }
            let cell = place.map { table.cell(body: index, indicator: $0) } ?? 0..<0
            let candidates = table.rows[cell].lazy.filter { row in
                table.order.labels[Int(row.topic)] == topic && preference.order(of: row.basis) != nil
                    && (year ?? Int(row.year)) == Int(row.year)
            }
            return (bodies[index], candidates.min(by: preference.shows))
        }
        let common = CommonTraits(
            of: entries.lazy.compactMap { entry in entry.row.map { ($0, entry.body.level) } },
            preference, isOfTopic: isOfTopic)
        let selected = entries.map { body, row -> Selected in
            guard let row else {
                let reason = absence(body: body.id, indicator: indicator, year: year)
                return Selected(body: body, figure: .absent(reason))
            }
            return Selected(
                body: body, figure: .stated(table.observation(row)),
                notes: common.differences(of: row, level: body.level).notes)
        }
        return definitions.marking(selected)
    }

    /// Without a year, the reason recorded for the latest year that has one.
    private func absence(body: String, indicator: String, year: Int?) -> Absence {
        if let year { return recordedAbsence(body: body, indicator: indicator, year: year) ?? .notReported }
        return absences.filter { $0.body == body && $0.indicator == indicator }
            .max { $0.year < $1.year }?.reason ?? .notReported
    }
}
