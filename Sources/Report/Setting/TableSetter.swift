import Canvas
import Press

/// A table as strips, with the head that a page repeats when it begins inside.
struct SetTable: Equatable, Sendable {
    var strips: [Strip]
    /// 续表 and the header row.
    var head: Strip
}

extension Setter {
    /// A three-line table: caption, rule, header, rule, rows, rule.
    /// - Parameters:
    ///   - number: distinguishes the table from all others; pages that begin inside repeat its head.
    ///   - caption: stands above, e.g. 表1-1 …; `nil` for none.
    ///   - small: the appendix's sizes.
    func table(
        _ table: TableModel, number: Int, caption: String?, continued: String, small: Bool = false
    ) throws(CanvasError) -> SetTable {
        let faces = Faces(style: style, small: small)
        let table = try mayFold(table, faces: faces) ? table.folded() : table
        let widths = try columnWidths(of: table, faces: faces)
        let header = try row(
            table.columns.map { TableModel.Cell($0.title) }, columns: table.columns, widths: widths,
            font: faces.header, faces: faces, role: .tableHeader)
        var strips: [Strip] = []
        if let caption {
            strips = try paragraph(
                caption, font: style.caption, width: style.width, indent: 0, role: .caption)
            strips[0].gap = style.leading * 0.75
        }
        var first = Strip(height: header.height + 2, gap: caption == nil ? style.leading / 2 : 0)
        first.items =
            [rule(0, width: 0.9)] + shifted(header.items, by: 1) + [rule(header.height + 1, width: 0.5)]
        // It stays with its caption, or with the heading that stands in the caption's place.
        first.breakBefore = .forbidden
        strips.append(first)

        for (index, entry) in table.rows.enumerated() {
            let set = try row(
                entry.cells, columns: table.columns, widths: widths, font: faces.cell, faces: faces,
                role: .tableCell)
            var strip = Strip(height: set.height, table: number)
            // The head keeps two rows, the last two rows stay together, and a short table is not divided.
            if index < 2 || index == table.rows.count - 1 || table.rows.count <= Self.undividedRows {
                strip.breakBefore = .forbidden
            }
            strip.items = [
                .group(Group(role: .tableRow, destination: entry.destination, items: set.items))
            ]
            if index == table.rows.count - 1 {
                strip.items.append(rule(set.height + 0.5, width: 0.9))
                strip.height += 2
            }
            strips.append(strip)
        }
        strips[0].startsTable = number
        return SetTable(strips: strips, head: try continuation(header, continued: continued, faces: faces))
    }

    /// Rows up to which a table stays on one page.
    private static let undividedRows = 15
    /// Rows up to which a narrow table is not folded.
    private static let unfoldedRows = 15

    /// A long narrow table is set in two halves side by side, as yearbooks do.
    private func mayFold(_ table: TableModel, faces: Faces) throws(CanvasError) -> Bool {
        guard table.rows.count > Self.unfoldedRows, table.rows.allSatisfy({ $0.destination == nil }) else {
            return false
        }
        let needs = try needs(of: table, faces: faces).map(\.widest).reduce(0, +)
        return 2 * needs + 2 * faces.padding <= style.width
    }

    private func continuation(_ header: Row, continued: String, faces: Faces) throws(CanvasError) -> Strip {
        let height = style.caption.size * 1.5
        var head = Strip(height: height + header.height + 2)
        head.items = [
            .group(
                Group(
                    role: .artifact,
                    items: [
                        .text(
                            TextRun(
                                continued, font: style.caption, color: style.ink,
                                at: Point(x: 0, y: Self.baseline(in: height, font: style.caption))))
                    ] + [rule(height, width: 0.9)] + shifted(header.items, by: height + 1)
                        + [rule(height + header.height + 1, width: 0.5)]))
        ]
        return head
    }

    private struct Faces {
        let header: Font, cell: Font
        let leading: Double
        /// Points between columns, half on either side of a cell.
        let padding: Double

        init(style: PageStyle, small: Bool) {
            header = small ? style.smallHeaderCell : style.headerCell
            cell = small ? style.smallCell : style.cell
            leading = cell.size * 1.4
            padding = cell.size * 0.9
        }
    }

    private func columnWidths(of table: TableModel, faces: Faces) throws(CanvasError) -> [Double] {
        ColumnWidths.distribute(
            try needs(of: table, faces: faces), minimum: 4 * faces.cell.size + faces.padding,
            available: style.width)
    }

    private func needs(of table: TableModel, faces: Faces) throws(CanvasError) -> [ColumnWidths.Need] {
        var needs: [ColumnWidths.Need] = []
        for (index, column) in table.columns.enumerated() {
            let title = try measurer.width(of: column.title, font: faces.header)
            var widths: [Double] = []
            var figure = 0.0
            for row in table.rows {
                let text = row.cells[index].text
                widths.append(max(title, try natural(text, font: faces.cell)))
                guard let number = StatedNumber.first(in: text), number.count > text.count / 2 else {
                    continue
                }
                figure = max(figure, try measurer.width(of: number, font: faces.cell))
            }
            widths.sort()
            let typical = widths.isEmpty ? title : widths[(widths.count - 1) * 9 / 10]
            needs.append(
                ColumnWidths.Need(
                    widest: (widths.last ?? title) + faces.padding,
                    // However few figures are long, none is broken.
                    typical: max(typical, figure) + faces.padding,
                    wraps: column.wraps))
        }
        return needs
    }

    /// The width of a cell's widest line.
    private func natural(_ text: String, font: Font) throws(CanvasError) -> Double {
        guard text.contains("\n") else { return try measurer.width(of: text, font: font) }
        var width = 0.0
        for line in text.split(separator: "\n") {
            width = max(width, try measurer.width(of: String(line), font: font))
        }
        return width
    }

    private struct Row {
        var height: Double
        var items: [Scene.Item]
    }

    private func row(
        _ cells: [TableModel.Cell], columns: [TableModel.Column], widths: [Double], font: Font, faces: Faces,
        role: Group.Role
    ) throws(CanvasError) -> Row {
        var items: [Scene.Item] = []
        var x = 0.0
        var count = 1
        for (index, cell) in cells.enumerated() {
            let room = widths[index] - faces.padding
            let natural = try natural(cell.text, font: font)
            let lines =
                natural <= room + 0.01 && !cell.text.contains("\n")
                ? [TextLine(text: cell.text, width: natural, endsParagraph: true)]
                : try measurer.lines(of: cell.text, font: font, width: room, firstLineIndent: 0)
            count = max(count, lines.count)
            let alignment = cell.isAbsent ? .centre : columns[index].alignment
            // The first column starts at the rule's end, the last ends there.
            let left = x + (index == 0 ? 0 : faces.padding / 2)
            let right = x + widths[index] - (index == cells.count - 1 ? 0 : faces.padding / 2)
            var runs: [Scene.Item] = []
            for (number, line) in lines.enumerated() where !line.text.isEmpty {
                let y = Double(number) * faces.leading + Self.baseline(in: faces.leading, font: font) + 1.5
                let (anchor, at): (TextRun.Anchor, Double) =
                    switch alignment {
                    case .left: (.start, left)
                    case .right: (.end, right)
                    case .centre: (.middle, (left + right) / 2)
                    }
                runs.append(
                    .text(
                        TextRun(
                            line.text, font: font, color: cell.isAbsent ? style.secondary : style.ink,
                            at: Point(x: at, y: y), anchor: anchor)))
            }
            if !runs.isEmpty { items.append(.group(Group(role: role, link: cell.link, items: runs))) }
            x += widths[index]
        }
        return Row(height: Double(count) * faces.leading + 3, items: items)
    }

    private func rule(_ y: Double, width: Double) -> Scene.Item {
        .group(
            Group(
                role: .artifact,
                items: [
                    .shape(
                        Shape(
                            path: .line(from: Point(x: 0, y: y), to: Point(x: style.width, y: y)),
                            stroke: Stroke(style.ink, width: width)))
                ]))
    }

    private func shifted(_ items: [Scene.Item], by y: Double) -> [Scene.Item] {
        [.group(Group(role: .tableRow, translation: Point(x: 0, y: y), items: items))]
    }
}
