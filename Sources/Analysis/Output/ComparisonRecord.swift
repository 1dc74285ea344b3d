import Metrics

/// A comparison as JSON: what was asked, every cell with what it came from, the observations and their sources.
package struct ComparisonRecord {
    private let comparison: Comparison
    private let table: WrittenTable
    private let dataset: Dataset

    package init(_ comparison: Comparison, as table: WrittenTable, in dataset: Dataset) {
        self.comparison = comparison
        self.table = table
        self.dataset = dataset
    }

    package var text: String {
        let observations = comparison.observations
        var seen: Set<String> = []
        let sources = observations.map(\.source).filter { seen.insert($0).inserted }
        let value = JSONValue.object([
            ("title", .text(table.title)), ("query", query),
            ("columns", .array(comparison.columns.map(column))), ("rows", .array(rows)),
            ("notes", .texts(table.notes)), ("remarks", .texts(table.remarks)),
            ("coverage", .array(comparison.coverage.map(coverage))),
            ("observations", .array(observations.map(record))),
            ("sources", .array(sources.compactMap { dataset.source($0) }.map(record))),
        ])
        return value.written(depth: 2) + "\n"
    }

    private var query: JSONValue {
        let query = comparison.query
        return .object([
            ("indicators", .texts(query.indicators.map(\.id))), ("bodies", .texts(query.bodies.map(\.id))),
            ("years", .array(query.years.map { .number(Double($0)) })),
            ("bases", .texts(query.bases.map(\.rawValue))), ("topic", .text(query.topic)),
            ("measures", .texts(query.measures.map(\.word))),
            ("waived", .texts(query.waived.map(\.rawValue))),
            ("rows_left_out", .number(Double(comparison.rowsLeftOut))),
        ])
    }

    private func column(_ column: Comparison.Column) -> JSONValue {
        .object([
            ("indicator", .text(column.indicator.id)),
            ("year", .number(orNull: column.year.map(Double.init))),
            ("measure", .text(column.measure.word)),
            ("unit", .text(column.measure.unit(of: column.indicator))),
            ("basis", .text(orNull: column.basis?.rawValue)),
        ])
    }

    private var rows: [JSONValue] {
        zip(comparison.rows, table.rows).map { row, written in
            let cells = zip(zip(row.cells, written.cells), comparison.columns).map { pair, column in
                cell(pair.0, pair.1, column, row)
            }
            return .object([
                ("body", .text(row.subject.body.id)), ("name", .text(written.name)),
                ("cells", .array(cells)),
            ])
        }
    }

    private func cell(
        _ cell: ComparisonCell, _ words: WrittenTable.Cell, _ column: Comparison.Column,
        _ row: Comparison.Row
    ) -> JSONValue {
        let interval = cell.interval(as: column.measure)
        var stated: Observation?
        if case .stated(let observation) = cell.content { stated = observation }
        return .object([
            ("indicator", .text(column.indicator.id)),
            ("year", .number(Double(comparison.year(row, column)))), ("measure", .text(column.measure.word)),
            (
                "value",
                .number(orNull: stated?.quantity.value ?? interval.flatMap { $0.isPoint ? $0.lower : nil })
            ),
            ("lower", .number(orNull: interval?.lower)), ("upper", .number(orNull: interval?.upper)),
            ("lower_open", interval.map { .bool($0.lowerIsOpen) } ?? .null),
            ("upper_open", interval.map { .bool($0.upperIsOpen) } ?? .null),
            ("as_stated", .text(orNull: stated?.quantity.asStated)),
            ("qualifier", .text(orNull: stated?.quantity.qualifier.rawValue)), ("shown", .text(words.text)),
            ("why_none", .text(orNull: cell.whyNone)), ("differences", .texts(cell.differences)),
            ("agrees", cell.agrees.map { .bool($0) } ?? .null),
            ("notes", .texts(words.notes.map { table.notes[$0 - 1] })),
            ("observations", .texts(cell.observations.map(\.id))),
            ("sources", .texts(cell.sources)),
        ])
    }

    private func coverage(_ coverage: Comparison.Coverage) -> JSONValue {
        .object([
            ("indicator", .text(coverage.indicator.id)), ("year", .number(Double(coverage.year))),
            ("stated", .number(Double(coverage.count.stated))),
            (
                "absent",
                .object(
                    Absence.allCases.compactMap { reason in
                        coverage.count.absent[reason].map { (reason.rawValue, .number(Double($0))) }
                    })
            ),
        ])
    }

    private func record(_ row: Observation) -> JSONValue {
        .object([
            ("id", .text(row.id)), ("body", .text(row.body)), ("indicator", .text(row.indicator)),
            ("topic", .text(row.topic)), ("year", .number(Double(row.period.year))),
            ("basis", .text(row.period.basis.rawValue)), ("period", .text(row.period.label)),
            ("value", .number(row.quantity.value)), ("qualifier", .text(row.quantity.qualifier.rawValue)),
            ("unit", .text(row.quantity.unit)), ("as_stated", .text(row.quantity.asStated)),
            ("coverage", .text(row.coverage.rawValue)), ("source", .text(row.source)),
            ("locator", .text(row.locator)), ("note", .text(row.note)), ("row", .text(row.place.description)),
        ])
    }

    private func record(_ source: Source) -> JSONValue {
        .object([
            ("id", .text(source.id)), ("title", .text(source.title)), ("publisher", .text(source.publisher)),
            ("published", .text(orNull: source.published?.description)),
            ("url", .text(orNull: source.address)), ("kind", .text(source.kind)),
        ])
    }
}

extension ComparisonCell {
    /// A word for programs why there is no number: the reason of an absence or the obstacle; `nil` where there is one.
    var whyNone: String? {
        switch content {
        case .absent(let absence): return absence.rawValue
        case .withheld([]): return "alone"
        case .withheld: return "incomparable"
        case .obstructed(let obstacle): return obstacle.word
        case .change(let change):
            if case .undetermined(let obstacle) = change.outcome { return obstacle.word }
            return nil
        case .stated, .number, .standing: return nil
        }
    }

    /// In what figures differ, whether that kept them from being compared or not.
    var differences: [String] {
        switch content {
        case .withheld(let differences), .obstructed(.incomparable(let differences)):
            differences.map(\.rawValue)
        default: cautions.map(\.rawValue)
        }
    }

    var sources: [String] {
        var seen: Set<String> = []
        return observations.map(\.source).filter { seen.insert($0).inserted }
    }
}

extension Obstacle {
    /// The word for programs.
    var word: String {
        switch self {
        case .missing: "missing"
        case .zeroBase: "zero_base"
        case .negative: "negative"
        case .overlap: "overlap"
        case .unbounded: "unbounded"
        case .incomparable: "incomparable"
        case .noDenominator: "no_denominator"
        case .notOfRates: "not_of_rates"
        }
    }
}

extension Source {
    /// The address where it may be printed: of a mirror on somebody else's site it stays in the data set.
    package var address: String? {
        guard let url, kind != "mirror", !note.contains("勿作链接") else { return nil }
        return url
    }
}
