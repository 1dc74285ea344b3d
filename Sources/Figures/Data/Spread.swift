import Analysis
import Metrics
import Plot

/// Figures of many bodies in rows that can be read against one axis: a row an indicator and level of bodies, because
/// bodies of different levels have no places among each other.
struct Spread {
    struct Row {
        /// Beside the row; unique.
        let name: String
        let level: BodyLevel
        /// The row's measure and bodies as a request of their own.
        let request: FigureRequest
        let comparison: Comparison
        /// The measure's place in the file.
        let number: Int

        var measure: FigureFile.Measure { request.measures[0] }
        /// The figures of what can be compared, as stated.
        var values: [Double] { comparison.comparable.compactMap { $0.quantity?.value } }
        /// The id of an entry's mark: a computed rate shares its numerator's with other rates.
        func datum(_ entry: Entry) -> String {
            entry.datum(measure, number) + (measure.denominator == nil ? "" : "/rate\(number)")
        }
    }

    let rows: [Row]
    /// Whether rows differ in level.
    let hasSeveralLevels: Bool

    var observations: [Observation] { rows.flatMap(\.comparison.observations) }
    /// Every row's entries.
    var entries: [Entry] { rows.flatMap(\.comparison.lead) }
    /// The row with the most comparable figures, of equal ones the first.
    var fullest: Row? {
        rows.enumerated().max {
            ($0.element.comparison.comparable.count, -$0.offset)
                < ($1.element.comparison.comparable.count, -$1.offset)
        }?.element
    }
}

extension FigureRequest {
    /// The same request with something of its file changed.
    func with(_ change: (inout FigureFile) -> Void) -> FigureRequest {
        var file = file
        change(&file)
        return FigureRequest(dataset: dataset, file: file, phrase: phrase)
    }

    /// Every body's latest figure of every measure, level by level from the national down. Levels without any
    /// figure of a measure have no row of it.
    /// - Throws: `Fault` where no body has a figure.
    func spread() throws(Fault) -> Spread {
        let levels = Dictionary(grouping: bodies, by: \.level).sorted { $0.key < $1.key }
        var rows: [Spread.Row] = []
        let hasLevels = levels.count > 1
        for (number, measure) in measures.enumerated() {
            for (level, bodies) in levels {
                let own = with {
                    $0.measures = [measure]
                    $0.bodies = .listed(bodies.map(\.id))
                }
                let comparison = Comparison([own.entries(measure)], by: peerRules)
                guard !comparison.stated.isEmpty else { continue }
                let words =
                    (measures.count > 1 || !hasLevels ? [label(measure)] : [])
                    + (hasLevels ? [phrase.level(level)] : [])
                rows.append(
                    Spread.Row(
                        name: words.joined(separator: phrase("·", " · ")), level: level, request: own,
                        comparison: comparison, number: number))
            }
        }
        guard !rows.isEmpty else { throw nothing() }
        return Spread(rows: rows, hasSeveralLevels: hasLevels)
    }

    /// Every figure of some rows: a line a body, the largest of each row first.
    func table(_ spread: Spread) -> FigureTable {
        let heads = [
            FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false),
            .init(title: phrase("行", "Row"), isNumeric: false),
            .init(title: phrase("数", "Figure"), isNumeric: true),
            .init(title: phrase("名次", "Place"), isNumeric: true),
            .init(title: phrase("年份", "Year"), isNumeric: false),
            .init(title: phrase("口径", "Basis"), isNumeric: false),
        ]
        let rows = spread.rows.flatMap { row -> [[FigureTable.Cell]] in
            let places = Standings(row.comparison)
            let sorted = row.comparison.lead.enumerated().sorted {
                let values = ($0.element.quantity?.value ?? -1, $1.element.quantity?.value ?? -1)
                return values.0 != values.1 ? values.0 > values.1 : $0.offset < $1.offset
            }
            return sorted.map { cells($0.element, row, places) }
        }
        return FigureTable(columns: heads, rows: rows)
    }

    private func cells(_ entry: Entry, _ row: Spread.Row, _ places: Standings) -> [FigureTable.Cell] {
        let period = entry.observation?.period
        let place = places(entry).flatMap { phrase.place($0) }
        let part = entry.notes.contains(.partial) ? phrase("，部分", ", part") : ""
        return [
            .init(phrase.name(of: entry.body)), .init(row.name), phrase.cell(entry, unit: ""),
            .init(place ?? "", isAbsent: place == nil),
            .init(period.map { String($0.year) } ?? "", isAbsent: period == nil),
            .init((period.map { phrase.basis($0.basis) } ?? "") + part, isAbsent: period == nil),
        ]
    }
}
