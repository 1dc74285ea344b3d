import Canvas

/// A row, set, or as much of it as stands on one page.
struct SetRow {
    struct Cell {
        var items: [Scene.Item]
        var link: Link?
        var language: String?
    }
    var height: Double
    /// Those with something in them and those without.
    var cells: [Cell]
}

/// A line of a cell.
private enum CellLine {
    /// Words as they are: a number, a name.
    case plain(String, TypeStyle)
    case composed(SetLine)
}

extension String {
    /// Whether it is one line of Latin letters and figures, or one without any: nothing in it has to be set apart.
    fileprivate var isOfOneScript: Bool {
        var (hasPlain, hasOther) = (false, false)
        for byte in utf8 {
            if byte == 0x0A { return false }
            if byte >= 0x80 { hasOther = true } else if byte > 0x20 { hasPlain = true }
        }
        return !(hasPlain && hasOther)
    }
}

/// Sets the rows of a table in columns.
struct RowSetter {
    let style: PageStyle
    let measurer: any TextMeasuring
    let isSmall: Bool
    /// Sets cells of which words lead somewhere.
    var inlines: FlowSetter
    /// The table's, in points.
    var width = 0.0
    /// The columns', padding included.
    var widths: [Double] = []

    /// Rows up to which a table rather stays on one page.
    private static let undividedRows = 15

    private var cellFont: Font { isSmall ? style.smallCell : style.cell }
    private var headerFont: Font { isSmall ? style.smallHeaderCell : style.headerCell }
    private var leading: Double { cellFont.size * 1.4 }
    /// Points between columns, half on either side of a cell.
    var padding: Double { cellFont.size * 0.9 }
    /// The narrowest that a wrapping column may become.
    var minimum: Double { 4 * cellFont.size + padding }

    /// A setter in the type of the text or, of small tables, of the appendix.
    init(_ setter: FlowSetter, isSmall: Bool) {
        (style, measurer, inlines) = (setter.style, setter.measurer, setter)
        // The copy sets lines only; a second owner of the strips would have them copied whenever one is added.
        inlines.segments = [FlowSetter.Segment(form: .portrait)]
        inlines.plates = []
        self.isSmall = isSmall
    }

    /// Words that are wider, in ems, may be parted where columns have little room.
    private static let widestWord = 14.0

    /// Of a table that is divided so many rows at least stand at a page's foot and at the next one's top.
    private static let (rowsAtFoot, rowsAtTop) = (4, 3)
    /// The same of the rows that another names.
    private static let rowsOfSection = 2

    /// Whether a row stays with the one before: as paragraphs keep their first and last lines together, so do tables and
    /// their sections with rows.
    /// - Parameter height: of the rows before it, in points; high rows are enough where they are fewer.
    func keepsWithPrevious(_ index: Int, of table: TableModel, below height: Double) -> Bool {
        let rows = table.rows
        if index == 0 || rows[index - 1].isSection || index == rows.count - 1 { return true }
        if index < Self.rowsAtFoot { return height < style.height / 4 }
        if index > rows.count - Self.rowsAtTop { return true }
        if rows[index].isSection { return false }
        let sections = (
            rows[max(0, index - Self.rowsOfSection)..<index],
            rows[index + 1..<min(rows.count, index + Self.rowsOfSection)]
        )
        return sections.0.contains(where: \.isSection) || sections.1.contains(where: \.isSection)
    }

    /// How unwelcome a page's end before a row is: a short table is divided only where two fifths of a page would be left
    /// empty otherwise, a long one not at once and not at its end.
    func reluctance(before index: Int, of table: TableModel) -> Double {
        if table.rows.count <= Self.undividedRows { return 2.5 }
        // A few rows under the head, or on the last page, are rather not alone.
        return index < 5 || index > table.rows.count - 5 ? 0.6 : 0
    }

    /// What each column needs.
    /// - Parameter breakingTitles: whether titles are broken rather than columns widened for them.
    func needs(
        of table: TableModel, breakingTitles: Bool = false
    ) throws(CanvasError) -> [ColumnWidths.Need] {
        var needs: [ColumnWidths.Need] = []
        for (index, column) in table.columns.enumerated() {
            var title = try measurer.width(of: column.title, font: headerFont)
            if breakingTitles {
                var longest = min(title, 4 * headerFont.size)
                for word in column.title.split(separator: " ") where word.utf8.allSatisfy({ $0 < 0x80 }) {
                    longest = max(longest, try measurer.width(of: String(word), font: headerFont))
                }
                title = min(title, longest)
            }
            var widths: [Double] = []
            var figure = 0.0
            var (word, unbroken) = (Substring(), 0.0)
            for row in table.rows where !row.isSection && index < row.cells.count {
                let cell = row.cells[index]
                widths.append(max(title, try natural(cell)))
                let longest = UnbrokenWord.longest(in: cell.text)
                if longest.count > word.count { word = longest }
                for inline in cell.content ?? [] {
                    unbroken = max(unbroken, try natural([inline]).max() ?? 0)
                }
                guard let number = StatedNumber.first(in: cell.text), number.count > cell.text.count / 2
                else { continue }
                figure = max(figure, try measurer.width(of: number, font: cellFont))
            }
            if !word.isEmpty {
                // As it stands beside Han.
                let beside = try natural([.text("字\(word)")]).max() ?? 0
                unbroken = max(unbroken, beside - cellFont.size)
            }
            widths.sort()
            let typical = widths.isEmpty ? title : widths[(widths.count - 1) * 9 / 10]
            needs.append(
                ColumnWidths.Need(
                    widest: (widths.last ?? title) + padding,
                    // However few figures are long, none is broken.
                    typical: max(typical, figure) + padding, wraps: column.wraps,
                    least: max(title, figure, min(unbroken, Self.widestWord * cellFont.size)) + padding))
        }
        return needs
    }

    /// The widths of columns that need so much; where even the narrowest do not fit, all are pressed.
    func columns(for needs: [ColumnWidths.Need], of table: TableModel) throws(CanvasError) -> [Double] {
        let widths: [Double]
        if needs.map(\.widest).reduce(0, +) <= width {
            widths = ColumnWidths.distribute(
                needs, minimum: minimum, available: width, ease: 1.5 * cellFont.size)
        } else {
            widths = ColumnWidths.distribute(
                needs, padding: padding, minimum: minimum, available: width, by: try search(table))
        }
        let total = widths.reduce(0, +)
        return total > width + 0.5 ? widths.map { $0 * width / total } : widths
    }

    /// The row of the columns' titles.
    func header(of table: TableModel) throws(CanvasError) -> SetRow {
        let cells = table.columns.map { TableModel.Cell($0.title) }
        return try pieces(cells, of: table, font: headerFont, highest: .infinity)[0]
    }

    /// A row; in pieces where it is higher than it may be.
    func row(
        _ row: TableModel.Row, of table: TableModel, highest: Double
    ) throws(CanvasError) -> [SetRow] {
        guard row.isSection else { return try pieces(row.cells, of: table, font: cellFont, highest: highest) }
        var setter = self
        setter.widths = [width]
        var section = table
        section.columns = [TableModel.Column("", wraps: true)]
        return try setter.pieces(row.cells, of: section, font: headerFont, highest: highest)
    }

    /// A horizontal rule over the whole table.
    func rule(at y: Double, width stroke: Double) -> Strip.Ink {
        let line = Shape(
            path: .line(from: Point(x: 0, y: y), to: Point(x: width, y: y)),
            stroke: Stroke(style.ink, width: stroke))
        return .item(.group(Group(role: .artifact, items: [.shape(line)])))
    }

    // MARK: - Cells

    /// A search for widths with which a table has few lines.
    private func search(_ table: TableModel) throws(CanvasError) -> ColumnSearch {
        let rows = table.rows.filter { !$0.isSection && $0.cells.count == table.columns.count }
        let distance = max(1, (rows.count + ColumnSearch.rowsLookedAt - 1) / ColumnSearch.rowsLookedAt)
        var cells: [[[Double]]] = []
        for index in stride(from: 0, to: rows.count, by: distance) {
            cells.append(try rows[index].cells.map(naturals))
        }
        return ColumnSearch(cells, em: cellFont.size)
    }

    /// The width of a cell's widest line.
    private func natural(_ cell: TableModel.Cell) throws(CanvasError) -> Double {
        try naturals(cell).max() ?? 0
    }

    /// The widths of the lines that inlines are.
    private func natural(_ content: [Inline]) throws(CanvasError) -> [Double] {
        var setter = inlines
        return try setter.lines(content, type, width: .greatestFiniteMagnitude).map(\.width)
    }

    /// The widths of a cell's lines where none has to be broken.
    private func naturals(_ cell: TableModel.Cell) throws(CanvasError) -> [Double] {
        if let picture = cell.picture { return [picture.size.width] }
        if let content = cell.content { return try natural(content) }
        let font = cell.isStrong ? headerFont : cellFont
        if cell.text.isOfOneScript { return [try measurer.width(of: cell.text, font: font)] }
        var setter = inlines
        return try setter.lines(
            [.text(cell.text)], TypeStyle(font: font, color: style.ink, leading: leading),
            width: .greatestFiniteMagnitude
        ).map(\.width)
    }

    private func pieces(
        _ cells: [TableModel.Cell], of table: TableModel, font: Font, highest: Double
    ) throws(CanvasError) -> [SetRow] {
        let perPiece = highest.isFinite ? max(1, Int(highest / leading)) : Int.max
        var rows: [SetRow] = []
        var x = 0.0
        let texts = try cells.prefix(widths.count).enumerated().map { index, cell throws(CanvasError) in
            try lines(of: cell, room: widths[index] - padding, font: font)
        }
        let count = max(1, texts.map(\.count).max() ?? 1)
        let pictures = cells.compactMap { $0.picture?.size.height }.max() ?? 0
        for start in stride(from: 0, to: count, by: perPiece) {
            let lines = min(perPiece, count - start)
            rows.append(SetRow(height: max(Double(lines) * leading, pictures) + 3, cells: []))
        }
        for (index, cell) in cells.prefix(widths.count).enumerated() {
            let isLast = index == widths.count - 1
            let left = x + (index == 0 ? 0 : padding / 2)
            let right = x + widths[index] - (isLast ? 0 : padding / 2)
            let alignment = cell.isAbsent ? .centre : table.columns[index].alignment
            for piece in rows.indices {
                var set = SetRow.Cell(items: [], link: cell.link, language: cell.language)
                let first = piece * perPiece
                let own = texts[index].dropFirst(first).prefix(perPiece)
                for (number, line) in own.enumerated() {
                    set.items += drawn(line, number: number, left: left, right: right, alignment: alignment)
                }
                if piece == 0, let picture = cell.picture {
                    set.items.append(image(picture, left: left, right: right, alignment, rows[0].height))
                }
                rows[piece].cells.append(set)
            }
            x += widths[index]
        }
        return rows
    }

    private func lines(
        of cell: TableModel.Cell, room: Double, font: Font
    ) throws(CanvasError) -> [CellLine] {
        guard cell.picture == nil else { return [] }
        var setter = inlines
        if let content = cell.content {
            return try setter.lines(content, type, width: room).map(CellLine.composed)
        }
        guard !cell.text.isEmpty else { return [] }
        let type = TypeStyle(
            font: cell.isStrong ? headerFont : font, color: cell.isAbsent ? style.secondary : style.ink,
            leading: leading)
        if cell.text.isOfOneScript {
            let natural = try measurer.width(of: cell.text, font: type.font)
            if natural <= room + 0.01 { return [.plain(cell.text, type)] }
        }
        return try setter.lines([.text(cell.text)], type, width: room).map(CellLine.composed)
    }

    private var type: TypeStyle { TypeStyle(font: cellFont, color: style.ink, leading: leading) }

    private func drawn(
        _ line: CellLine, number: Int, left: Double, right: Double, alignment: TableModel.Alignment
    ) -> [Scene.Item] {
        let y = Double(number) * leading + 1.5
        switch line {
        case .plain(let text, let type):
            let (anchor, x): (TextRun.Anchor, Double) =
                switch alignment {
                case .left: (.start, left)
                case .right: (.end, right)
                case .centre: (.middle, (left + right) / 2)
                }
            return [
                .text(
                    TextRun(
                        text, font: type.font, color: type.color, at: Point(x: x, y: y + type.baseline),
                        anchor: anchor))
            ]
        case .composed(let line):
            let x =
                switch alignment {
                case .left: left
                case .right: right - line.width
                case .centre: (left + right - line.width) / 2
                }
            return [.group(Group(translation: Point(x: x, y: y), items: line.items))]
        }
    }

    private func image(
        _ picture: Scene, left: Double, right: Double, _ alignment: TableModel.Alignment, _ height: Double
    ) -> Scene.Item {
        let x =
            switch alignment {
            case .left: left
            case .right: right - picture.size.width
            case .centre: (left + right - picture.size.width) / 2
            }
        return .group(
            Group(
                role: .figure, alternative: picture.summary,
                translation: Point(x: x, y: (height - picture.size.height) / 2), items: picture.items))
    }
}
