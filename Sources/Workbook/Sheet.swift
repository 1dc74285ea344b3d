import Analysis
import CXLSXWriter

/// One sheet of a workbook. Rows and columns count from 0.
struct Sheet {
    let file: XLSXFile
    let name: String
    fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>

    init(file: XLSXFile, name: String, sheet: UnsafeMutablePointer<lxw_worksheet>) {
        self.file = file
        self.name = name
        self.sheet = sheet
    }

    /// The most rows and columns that a sheet holds.
    static let (mostRows, mostColumns) = (1_048_576, 16_384)

    /// Refuses what no sheet can hold, before anything is written.
    static func hold(rows: Int, columns: Int) throws(WorkbookError) {
        guard rows <= mostRows, columns <= mostColumns else {
            throw .tooLarge(rows: rows, columns: columns)
        }
    }

    /// The most characters that a cell holds; Excel calls a file with more broken.
    static let longestText = 32_767

    /// Writes text as text, whatever it begins with.
    func write(_ text: String, _ row: Int, _ column: Int, _ format: CellFormat = .plain) {
        guard !text.isEmpty else { return }
        file.note(
            worksheet_write_string(
                sheet, UInt32(row), UInt16(column), String(text.unicodeScalars.prefix(Self.longestText / 2)),
                file.format(format)))
    }

    func write(_ number: Double, _ row: Int, _ column: Int, _ format: CellFormat = .plain) {
        guard number.isFinite else { return }
        file.note(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, file.format(format)))
    }

    /// An address with a link, where it is one of the web; else as text.
    func write(address: String, _ row: Int, _ column: Int) {
        let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
        guard isWeb, address.utf8.count < 2000,
            worksheet_write_url(sheet, UInt32(row), UInt16(column), address, nil) == LXW_NO_ERROR
        else { return write(address, row, column) }
    }

    /// A note that opens beside the cell.
    func comment(_ text: String, _ row: Int, _ column: Int) {
        guard !text.isEmpty else { return }
        var options = lxw_comment_options()
        options.width = 320
        let lines = text.split(separator: "\n").reduce(0) { $0 + 1 + String($1).columns / 44 }
        options.height = UInt16(min(30 + lines * 18, 400))
        file.note(
            worksheet_write_comment_opt(
                sheet, UInt32(row), UInt16(column), String(text.unicodeScalars.prefix(Self.longestText / 2)),
                &options))
    }

    /// The width that a column is given for so many characters.
    static func shownWidth(_ width: Int) -> Int { min(max(width + 2, 6), 70) }

    /// The width of a column in characters; a Chinese one counts two.
    /// - Returns: the width set.
    @discardableResult func width(_ width: Int, of column: Int) -> Int {
        let width = Self.shownWidth(width)
        file.note(worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil))
        return width
    }

    /// The height of a row, for so many lines of text.
    func height(lines: Int, of row: Int) {
        file.note(worksheet_set_row(sheet, UInt32(row), Double(max(lines, 1)) * 16, nil))
    }

    /// Text over several columns, as high as it needs.
    /// - Parameter width: of these columns together, in characters.
    func write(prose text: String, _ row: Int, columns: ClosedRange<Int>, width: Int) {
        guard columns.count > 1 else { return write(text, row, columns.lowerBound) }
        file.note(
            worksheet_merge_range(
                sheet, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound), "",
                file.format(.prose)))
        write(text, row, columns.lowerBound, .prose)
        height(lines: (text.columns + width - 1) / max(width, 1), of: row)
    }

    /// On paper: landscape, no wider than a page, the heads on each.
    func setPage(headRow: Int) {
        worksheet_set_landscape(sheet)
        // A4.
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        file.note(worksheet_repeat_rows(sheet, UInt32(headRow), UInt32(headRow)))
    }

    func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns)) }

    func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        file.note(
            worksheet_autofilter(
                sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
                UInt16(columns.upperBound)))
    }

    /// Colours the numbers of a column that are above or below 0, as long as somebody edits them.
    func colorSigns(rows: ClosedRange<Int>, column: Int, rise: Int, fall: Int) {
        let cell = "\(Self.letters(column))\(rows.lowerBound + 1)"
        for (sign, color) in [(">", rise), ("<", fall)] {
            let format = file.format(CellFormat(color: color))
            // Spreadsheets hold any text to be above any number.
            "=AND(ISNUMBER(\(cell)),\(cell)\(sign)0)".withMutableCString { formula in
                var rule = lxw_conditional_format()
                rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
                rule.value_string = formula
                rule.format = format
                file.note(
                    worksheet_conditional_format_range(
                        sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound),
                        UInt16(column),
                        &rule))
            }
        }
    }

    /// Sets a chart with its upper left corner in a cell.
    func insert(
        _ chart: UnsafeMutablePointer<lxw_chart>, _ row: Int, _ column: Int, scale: (x: Double, y: Double),
        description: String
    ) {
        description.withMutableCString { description in
            var options = lxw_chart_options()
            options.x_scale = scale.x
            options.y_scale = scale.y
            options.description = description
            file.note(worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), chart, &options))
        }
    }

    /// A column's letters: A, B, … Z, AA.
    static func letters(_ column: Int) -> String {
        var (rest, letters) = (column, "")
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}
