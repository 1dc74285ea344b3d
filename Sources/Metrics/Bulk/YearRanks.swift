/// The places of the bodies' figures of one indicator and year.
package struct YearRanks: Sendable {
    /// The place of the indicator among ``Dataset/indicators``.
    package let indicator: Int
    /// The year.
    package let year: Int
    /// The places of those bodies that have a figure, in the order of ``Dataset/bodies``.
    package let places: [RowRank]
}

/// The place of a row among those of other bodies.
package struct RowRank: Sendable {
    /// The place of the row in ``Dataset/observations``.
    package let row: Int32
    /// How it differs from most; such a row has no place and takes none.
    package fileprivate(set) var differences: Differences
    fileprivate(set) var places = Places(first: 0, last: 0, isTied: false)

    /// The place as it is told elsewhere.
    package var rank: Rank { differences.isEmpty ? Rank(places) : .withheld(differences.notes) }
}

extension Dataset {
    /// The places of all bodies for every indicator and year that any of them has a figure of: those that
    /// ``Swift/Collection/ranks(by:)`` tells of ``latest(indicator:bodies:topic:year:bases:)`` for that year.
    ///
    /// By indicator in the order of ``indicators``, then by year.
    package func ranksOfEveryYear(
        topic: String = "", bases: [Basis] = Basis.preference
    ) -> [YearRanks] {
        guard let topic = table.rank(ofTopic: topic) else { return [] }
        let preference = RowPreference(self, bases: bases)
        let levels = bodies.map(\.level)
        let definitions = RowDefinitions(self)
        return Parallel.map(indicators.count) { indicator in
            var years: [Int32: [RowRank]] = [:]
            for body in levels.indices {
                let cell = table.cell(body: body, indicator: indicator)
                preference.forEachYear(in: cell, topic: topic) { row in
                    years[table.rows[row].year, default: []].append(RowRank(row: Int32(row), differences: []))
                }
            }
            return years.sorted { $0.key < $1.key }.map { year, rows in
                YearRanks(
                    indicator: indicator, year: Int(year),
                    places: placed(rows, levels: levels, preference, definitions))
            }
        }.flatMap { $0 }
    }

    private func placed(
        _ rows: [RowRank], levels: [BodyLevel], _ preference: RowPreference, _ definitions: RowDefinitions
    ) -> [RowRank] {
        let common = CommonTraits(
            of: rows.lazy.map { entry in
                let row = table.rows[Int(entry.row)]
                return (row, levels[Int(row.body)])
            }, preference)
        var placed = rows.map { entry in
            let row = table.rows[Int(entry.row)]
            return RowRank(
                row: entry.row, differences: common.differences(of: row, level: levels[Int(row.body)]))
        }
        mark(&placed, definitions)
        let compared = placed.indices.filter { placed[$0].differences.isEmpty }
        let figures = compared.map { table.rows[Int(placed[$0].row)].interval }
        let bounds = SortedBounds(figures)
        for (index, figure) in zip(compared, figures) { placed[index].places = bounds.places(of: figure) }
        return placed
    }

    /// Marks those that count by another definition than most.
    private func mark(_ placed: inout [RowRank], _ definitions: RowDefinitions) {
        // Most indicators have none: their rows are not even looked at.
        guard let first = placed.first, definitions.concern(table.rows[Int(first.row)]) else { return }
        let departures = definitions.departures(among: placed.map { table.rows[Int($0.row)] })
        for (place, departs) in departures.enumerated() where departs {
            placed[place].differences.insert(.definition)
        }
    }
}
