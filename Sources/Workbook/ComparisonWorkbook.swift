import Analysis
import CXLSXWriter
import Metrics

/// A comparison as an Excel workbook: the table, charts of it, the observations behind it, sources and definitions.
public struct ComparisonWorkbook {
    let comparison: Comparison
    let table: WrittenTable
    let dataset: Dataset
    let phrase: Phrase

    package init(_ comparison: Comparison, as table: WrittenTable, in dataset: Dataset, language: Language) {
        self.comparison = comparison
        self.table = table
        self.dataset = dataset
        phrase = comparison.phrase(language, in: dataset)
    }

    /// Blue and vermilion, which any colour vision tells apart (Okabe and Ito 2008).
    static let (rise, fall) = (0x0072B2, 0xD55E00)

    /// The file. The same comparison and date give the same bytes.
    /// - Parameter created: the date in the document's properties, in Unix seconds.
    public func bytes(created: Int) throws(WorkbookError) -> [UInt8] {
        // What stands above and below the rows of the comparison: its title, its head, notes and remarks.
        let besides = 4 + table.notes.count + table.remarks.count
        try Sheet.hold(rows: table.rows.count + besides, columns: comparison.columns.count + 1)
        try Sheet.hold(rows: comparison.observations.count + 1, columns: 17)
        let file = try XLSXFile(title: table.title, created: created)
        writeComparison(try file.sheet(phrase("比较", "Comparison")))
        if let chart = ChartData(
            comparison, table, phrase, definitions: dataset.definitions)
        {
            try write(chart, to: try file.sheet(phrase("图表", "Charts")))
        }
        writeObservations(try file.sheet(phrase("观测值", "Observations")))
        writeSources(try file.sheet(phrase("来源与定义", "Sources and definitions")))
        return try file.bytes()
    }

    // MARK: - The table

    private func writeComparison(_ sheet: Sheet) {
        let head = 2
        sheet.write(table.title, 0, 0, .title)
        sheet.write(table.subject, head, 0, .head)
        for (column, name) in table.heads.enumerated() { sheet.write(name, head, column + 1, .numberHead) }
        for (place, row) in table.rows.enumerated() {
            sheet.write(row.name, head + 1 + place, 0)
            for column in comparison.columns.indices { writeCell(place, column, head + 1 + place, sheet) }
        }
        let last = head + table.rows.count
        var total = sheet.width(([table.subject] + table.rows.map(\.name)).map(\.columns).max() ?? 0, of: 0)
        var lines = 1
        for (column, name) in table.heads.enumerated() {
            // Heads wrap; what stands below them does not.
            let cells = table.rows.map { $0.cells[column].text.columns + $0.cells[column].marks.columns }
            let width = sheet.width(max(cells.max() ?? 0, min(name.columns, 14)), of: column + 1)
            lines = max(lines, (name.columns + width - 3) / (width - 2))
            total += width
        }
        sheet.height(lines: lines, of: head)
        sheet.setPage(headRow: head)
        sheet.freeze(rows: head + 1, columns: 1)
        if last > head {
            sheet.filter(rows: head...last, columns: 0...table.heads.count)
            for (column, asked) in comparison.columns.enumerated() where asked.measure.isSigned {
                sheet.colorSigns(
                    rows: head + 1...last, column: column + 1, rise: Self.rise, fall: Self.fall)
            }
        }
        let below = table.notes.enumerated().map { "[\($0 + 1)] \($1)" } + table.remarks
        for (place, line) in below.enumerated() {
            sheet.write(prose: line, last + 2 + place, columns: 0...table.heads.count, width: total)
        }
    }

    /// A number where there is one of one value, with a format that shows the words of a figure; else text.
    private func writeCell(_ row: Int, _ column: Int, _ line: Int, _ sheet: Sheet) {
        let (cell, asked) = (comparison.rows[row].cells[column], comparison.columns[column])
        let words = table.rows[row].cells[column]
        if let number = cell.number(as: asked.measure) {
            let format = CellFormat(
                isRight: true, number: numberFormat(cell, asked, of: number).withMarks(words.marks))
            sheet.write(number * asked.measure.shownScale(asked.indicator), line, column + 1, format)
        } else {
            let color: Int? =
                switch words.tone {
                case .rise: Self.rise
                case .fall: Self.fall
                case .absent: 0x666666
                case .plain: nil
                }
            sheet.write(words.text + words.marks, line, column + 1, CellFormat(isRight: true, color: color))
        }
        sheet.comment(comment(cell, words), line, column + 1)
    }

    private func numberFormat(_ cell: ComparisonCell, _ column: Comparison.Column, of number: Double)
        -> String
    {
        if case .stated(let row) = cell.content { return row.quantity.numberFormat }
        var isTied = false
        if case .standing(let standing) = cell.content { isTied = standing.isTied }
        return column.measure.numberFormat(
            column.indicator, isTied: isTied, isWhole: number == number.rounded(), phrase)
    }

    /// What a reader who points at the cell is told: the words, the bounds, where from, and the notes.
    private func comment(_ cell: ComparisonCell, _ words: WrittenTable.Cell) -> String {
        var lines = cell.observations.map { row -> String in
            let bounds = row.quantity.isExact ? "" : " " + row.quantity.interval.brackets
            let period = [
                phrase("\(row.period.year)年", "\(row.period.year)"), row.period.label,
                phrase.basis(row.period.basis),
            ]
            .filter { !$0.isEmpty }
            let source = dataset.source(row.source)?.title ?? row.source
            let name = dataset.indicator(row.indicator).map(phrase.name(of:)) ?? row.indicator
            return "\(name) \(row.quantity.asStated)\(bounds)"
                + phrase("（\(phrase.list(period))）《\(source)》", " (\(phrase.list(period))) “\(source)”")
        }
        lines += words.notes.map { table.notes[$0 - 1] }
        return lines.joined(separator: "\n")
    }
}

extension ComparisonCell {
    /// The one number of a cell: of a figure the stated one, whatever its words bound.
    func number(as measure: ComparisonMeasure) -> Double? {
        if case .stated(let row) = content { return row.quantity.value }
        guard isFilled, let interval = interval(as: measure), interval.isPoint else { return nil }
        return interval.lower
    }
}

extension Interval {
    /// `(50, 60)`, every digit.
    var brackets: String {
        func text(_ value: Double) -> String {
            if value.isInfinite { return value < 0 ? "−∞" : "∞" }
            return Int(exactly: value).map { "\($0)" } ?? "\(value)"
        }
        return (lowerIsOpen ? "(" : "[") + text(lower) + ", " + text(upper) + (upperIsOpen ? ")" : "]")
    }
}
