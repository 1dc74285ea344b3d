import Metrics

/// A comparison as CSV or tab-separated values: a row a body or year, and for each column the words, the ends of what it
/// can be, how it is bounded, and why there is nothing.
package struct DelimitedTable {
    private let comparison: Comparison
    private let table: WrittenTable

    package init(_ comparison: Comparison, as table: WrittenTable) {
        self.comparison = comparison
        self.table = table
    }

    /// The header and the rows.
    private var fields: [[String]] {
        var head = comparison.query.hasYearRows ? ["year"] : ["body", "name"]
        for column in comparison.columns {
            let name = [column.indicator.id, column.year.map { "\($0)" }, column.measure.word]
                .compactMap { $0 }.joined(separator: " ")
            head += [name, name + " lower", name + " upper", name + " qualifier", name + " note"]
        }
        let rows = zip(comparison.rows, table.rows).map { row, written -> [String] in
            var fields: [String] =
                switch row.subject {
                case .body(let body): [body.id, written.name]
                case .year(let year, _): ["\(year)"]
                }
            for ((cell, words), column) in zip(zip(row.cells, written.cells), comparison.columns) {
                let interval = cell.interval(as: column.measure)
                fields += [
                    words.text, interval.map { Self.number($0.lower) } ?? "",
                    interval.map { Self.number($0.upper) } ?? "", cell.qualifier(as: column.measure),
                    words.notes.map { table.notes[$0 - 1] }.joined(separator: "; "),
                ]
            }
            return fields.map(Self.guarded)
        }
        return [head] + rows
    }

    /// RFC 4180 with a byte order mark, by which Excel knows UTF-8.
    package var csv: [UInt8] {
        var writer = CSVWriter(byteOrderMark: true)
        for row in fields { writer.write(row) }
        return writer.bytes
    }

    /// Tabs between fields; what would break a row is a blank.
    package var tsv: [UInt8] {
        fields.map { row in
            row.map { String($0.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }.joined(separator: "\t")
                + "\n"
        }.flatMap { Array($0.utf8) }
    }

    /// A spreadsheet takes what begins so for a formula, unless it is a number.
    private static func guarded(_ field: String) -> String {
        guard let first = field.first, "=+-@\t\r".contains(first), Double(field) == nil else { return field }
        return "'" + field
    }

    /// Every digit; infinite ends are empty.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        guard let whole = Int(exactly: value), abs(value) < 1e15 else { return "\(value)" }
        return "\(whole)"
    }
}

extension ComparisonCell {
    /// The qualifier of a stated figure; of a number the ends that belong to it: `exact`, `closed`, `open`, `open below`,
    /// `open above`. Empty where there is nothing.
    func qualifier(as measure: ComparisonMeasure) -> String {
        if case .stated(let row) = content { return row.quantity.qualifier.rawValue }
        guard let interval = interval(as: measure) else { return "" }
        if interval.isPoint { return "exact" }
        switch (interval.lowerIsOpen, interval.upperIsOpen) {
        case (false, false): return "closed"
        case (true, true): return "open"
        case (true, false): return "open below"
        case (false, true): return "open above"
        }
    }
}
