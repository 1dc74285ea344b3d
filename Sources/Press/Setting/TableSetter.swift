import Canvas

extension FlowSetter {
    /// A three-line table: caption, rule, header, rule, rows, rule. One that is too wide for the page, even with its
    /// wrapping columns at their narrowest, stands on a sheet on its side, or on a fold-out, after its chapter.
    mutating func set(_ block: TableBlock) throws(CanvasError) {
        guard !block.table.columns.isEmpty else { return }
        var setter = RowSetter(self, isSmall: block.isSmall)
        var needs = try setter.needs(of: block.table)
        if needs.unbroken(minimum: setter.minimum) > columnWidth {
            // Rather a header of several lines than a broken word or number, or than a sheet on its side.
            needs = try setter.needs(of: block.table, breakingTitles: true)
        }
        let form = form(for: needs, minimum: setter.minimum)
        setter.width = form == .portrait ? columnWidth : style.width(form)
        if needs.least(minimum: setter.minimum) > setter.width + 0.5 {
            warn(.tableTooWide, at: register[block.label]?.printed ?? block.label)
        }
        let folds =
            form == .portrait && block.table.mayFold && columnWidth == style.width
            && 2 * needs.map(\.widest).reduce(0, +) + 2 * setter.padding <= setter.width
        let table = folds ? block.table.folded() : block.table
        setter.widths = try setter.columns(for: folds ? try setter.needs(of: table) : needs, of: table)
        if form == .portrait { return try set(table, of: block, by: setter) }
        segments.append(Segment(form: form))
        try set(table, of: block, by: setter)
        plates.append(segments.removeLast())
    }

    /// The smallest sheet on which no column is narrower than it may be.
    private func form(for needs: [ColumnWidths.Need], minimum: Double) -> PageStyle.Form {
        let least = needs.least(minimum: minimum)
        if least <= columnWidth + 0.5 { return .portrait }
        return least <= style.width(.landscape) + 0.5 ? .landscape : .foldout
    }

    private mutating func set(
        _ table: TableModel, of block: TableBlock, by setter: RowSetter
    ) throws(CanvasError) {
        let number = nextElement()  // the table's in the flow, and its element's in the structure
        var nest = TableNest(
            table: number, headingColumns: table.headingColumns, columns: table.columns.count)
        let entry = register[block.label]
        let isNumbered = entry?.kind == .table
        var strips: [Strip] = []
        if let entry, isNumbered {
            let element = nextElement()
            for line in try lines([.text(entry.printed)], style.captionType, width: setter.width) {
                var strip = Strip(
                    height: style.captionType.leading, gap: strips.isEmpty ? style.leading * 0.75 : 0)
                strip.ink = [nest.caption(line.items, element: element)]
                strips.append(strip)
            }
        }
        let header = try setter.header(of: table)
        nest.row = nextElement()
        var first = Strip(height: header.height + 2, gap: strips.isEmpty ? style.leading / 2 : 0)
        first.ink = [setter.rule(at: 0, width: 0.9)]
        first.ink += nest.header(header, at: 1)
        first.ink.append(setter.rule(at: header.height + 1, width: 0.5))
        strips.append(first)
        let heads = strips.count
        let tableNumber = isNumbered ? entry?.number ?? "" : ""
        let plainHead = try addHead(words.continued(tableNumber), header, by: setter)
        var head = plainHead
        var height = 0.0
        for (index, row) in table.rows.enumerated() {
            nest.row = nextElement()
            let pieces = try setter.row(row, of: table, highest: style.height / 2)
            if row.isSection {
                let title = words.continued(tableNumber, section: row.cells.first?.text ?? "")
                head = try addHead(title, header, by: setter)
            }
            if pieces.count > 1 { warn(.rowTooHigh, at: isNumbered ? entry?.printed ?? "" : block.label) }
            let end = index + 1 == table.rows.count
            for (piece, set) in pieces.enumerated() {
                var strip = Strip(height: set.height, table: number)
                // A page that begins with a section’s name need not say it twice.
                strip.head = row.isSection && piece == 0 ? plainHead : head
                strip.reluctance = piece == 0 ? setter.reluctance(before: index, of: table) : 0
                // Halves side by side are read down; divided, the left one would go on below the right one.
                let isWhole = table.isFolded && index > 0
                if piece == 0, isWhole || setter.keepsWithPrevious(index, of: table, below: height) {
                    strip.breakBefore = .forbidden
                }
                if piece == 0, let destination = row.destination { strip.labels.append(destination) }
                strip.ink = nest.row(
                    set, isSection: row.isSection, destination: piece == 0 ? row.destination : nil)
                if end, piece + 1 == pieces.count {
                    strip.ink.append(setter.rule(at: set.height + 0.5, width: 0.9))
                    strip.height += 2
                }
                strips.append(strip)
                height += set.height
            }
        }
        if table.rows.isEmpty { strips[heads - 1].ink.append(setter.rule(at: header.height + 1, width: 0.9)) }
        for index in strips.indices where index > 0 && index < heads {
            strips[index].breakBefore = .forbidden
        }
        strips[0].startsTable = number
        strips[0].labels.append(block.label)
        strips[0].ink.insert(.item(.group(Group(destination: block.label))), at: 0)
        strips += try notes(of: block, width: setter.width)
        append(strips)
        spaceNext += style.leading / 3
    }

    /// Lines that stay with the table's last row.
    private mutating func notes(of block: TableBlock, width: Double) throws(CanvasError) -> [Strip] {
        var strips: [Strip] = []
        for note in block.notes {
            let element = nextElement()
            for line in try lines(note, style.noteType, width: width) {
                var strip = Strip(height: style.noteType.leading, breakBefore: .forbidden)
                strip.ink = [.item(.group(Group(role: .paragraph, items: line.items).element(element)))]
                strips.append(strip)
            }
        }
        return strips
    }

    /// Adds what stands above rows that go on on another page; its place among the heads.
    private mutating func addHead(
        _ title: String, _ header: SetRow, by setter: RowSetter
    ) throws(CanvasError) -> Int {
        let type = style.captionType
        let lines = try lines([.text(title)], type, width: setter.width)
        let top = Double(lines.count) * type.leading
        let words = lines.enumerated().map { number, line in
            Scene.Item.group(
                Group(translation: Point(x: 0, y: Double(number) * type.leading), items: line.items))
        }
        let cells = Group(translation: Point(x: 0, y: top + 1), items: header.cells.flatMap(\.items))
        var head = Strip(height: top + header.height + 2)
        head.ink = [
            .item(.group(Group(role: .artifact, items: words + [.group(cells)]))),
            setter.rule(at: top, width: 0.9), setter.rule(at: top + header.height + 1, width: 0.5),
        ]
        segments[segments.count - 1].flow.heads.append(head)
        return segments[segments.count - 1].flow.heads.count - 1
    }
}

/// Where a table's groups belong in the structure.
private struct TableNest {
    let table: Int
    let headingColumns: Int
    /// How many the table has, over which a row that names others stands.
    let columns: Int
    var row = 0

    func caption(_ items: [Scene.Item], element: Int) -> Strip.Ink {
        .item(
            .group(
                Group(role: .table, items: [.group(Group(role: .caption, items: items).element(element))])
                    .element(table)))
    }

    func header(_ header: SetRow, at y: Double) -> [Strip.Ink] {
        let cells = header.cells.map { cell in
            Scene.Item.group(Group(role: .tableHeader, link: cell.link, items: cell.items))
        }
        return [wrapped(cells, at: y)]
    }

    func row(_ set: SetRow, isSection: Bool, destination: String?) -> [Strip.Ink] {
        let cells = set.cells.enumerated().map { column, cell in
            let isHeader = isSection || column < headingColumns
            var group = Group(
                role: isHeader ? .rowHeader : .tableCell, link: cell.link, items: cell.items)
            if isSection { group.columns = columns }
            group.language = cell.language
            return Scene.Item.group(group)
        }
        return [wrapped(cells, at: 0, destination: destination)]
    }

    private func wrapped(_ cells: [Scene.Item], at y: Double, destination: String? = nil) -> Strip.Ink {
        let row = Group(
            role: .tableRow, destination: destination, translation: Point(x: 0, y: y), items: cells
        ).element(row)
        return .item(.group(Group(role: .table, items: [.group(row)]).element(table)))
    }
}

extension [ColumnWidths.Need] {
    /// The narrowest that a table may become if none of its titles, words and numbers is broken.
    func unbroken(minimum: Double) -> Double {
        map { $0.wraps ? Swift.min($0.widest, Swift.max($0.least, minimum)) : $0.widest }.reduce(0, +)
    }

    /// The narrowest that a table may become.
    func least(minimum: Double) -> Double {
        map { $0.wraps ? Swift.min($0.widest, minimum) : $0.widest }.reduce(0, +)
    }
}

extension TableModel {
    /// Rows up to which a narrow table is not folded, and from which on its halves would not stand on a page.
    private static let foldedRows = 16..<70

    /// Whether it may be set in two halves side by side, as yearbooks do with long narrow tables.
    fileprivate var mayFold: Bool {
        Self.foldedRows.contains(rows.count) && rows.allSatisfy { $0.destination == nil && !$0.isSection }
    }
}
