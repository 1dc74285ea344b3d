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
        let isOfTopic = !topic.isEmpty
        guard let topic = table.rank(ofTopic: topic) else { return [] }
        let preference = RowPreference(self, bases: bases)
        let levels = bodies.map(\.level)
        let definitions = RowDefinitions(self)
        let cells = table.cellsByIndicator
        return Parallel.map(indicators.count) { indicator in
            var years: [(year: Int32, rows: [RowOfYear])] = []
            for cell in cells[indicator] {
                var place = 0
                preference.forEachYear(in: table.cell(Int(cell)), topic: topic) { index in
                    let row = table.rows[index]
                    // The years of a cell are sorted.
                    while place < years.count, years[place].year < row.year { place += 1 }
                    if place == years.count || years[place].year != row.year {
                        years.insert((row.year, []), at: place)
                    }
                    years[place].rows.append(RowOfYear(index: Int32(index), row: row))
                }
            }
            return years.map { year, rows in
                YearRanks(
                    indicator: indicator, year: Int(year),
                    places: placed(rows, levels: levels, preference, definitions, isOfTopic: isOfTopic))
            }
        }.flatMap { $0 }
    }

    private func placed(
        _ rows: [RowOfYear], levels: [BodyLevel], _ preference: RowPreference, _ definitions: RowDefinitions,
        isOfTopic: Bool
    ) -> [RowRank] {
        let common = CommonTraits(
            of: rows.lazy.map { ($0.row, levels[Int($0.row.body)]) }, preference, isOfTopic: isOfTopic)
        var placed = rows.map { entry in
            RowRank(
                row: entry.index,
                differences: common.differences(of: entry.row, level: levels[Int(entry.row.body)]))
        }
        mark(&placed, definitions)
        let compared = placed.indices.filter { placed[$0].differences.isEmpty }
        let bounds = SortedBounds(compared.map { rows[$0].row.interval })
        for (index, places) in zip(compared, bounds.places) { placed[index].places = places }
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

/// A row that a body shows of a year, with its place in the table. What is asked of it stands together with that of the
/// other bodies, which is far away in the table.
private struct RowOfYear {
    let index: Int32
    let row: ObservationRow
}

extension ObservationTable {
    /// For each indicator the cells of bodies that have a place of their own.
    fileprivate var cellsByIndicator: [[Int32]] {
        var cells = [[Int32]](repeating: [], count: Int(order.indicatorCount))
        for number in 0..<cellCount {
            let row = rows[Int(cellStarts[number])]
            if row.body < order.bodyCount, row.indicator < order.indicatorCount {
                cells[Int(row.indicator)].append(Int32(number))
            }
        }
        return cells
    }
}
