import Canvas

extension FlowSetter {
    /// Figures that stand out, in columns of one width: what each is, the figure with its unit, a remark.
    mutating func set(_ tiles: [Tile]) throws(CanvasError) {
        guard !tiles.isEmpty else { return }
        let width = columnWidth / Double(tiles.count)
        let room = width - style.leading / 2
        var set: [SetTile] = []
        for tile in tiles { set.append(try self.set(tile, width: room)) }
        let names = set.map(\.names.count).max() ?? 0
        let notes = set.map(\.notes.count).max() ?? 0
        var strip = Strip(height: 0, gap: style.leading / 2)
        let figureTop = Double(names) * style.noteType.leading + 2
        let noteTop = figureTop + style.tileType.leading
        strip.height = noteTop + Double(notes) * style.noteType.leading + style.leading / 2
        for (number, tile) in set.enumerated() {
            let x = Double(number) * width
            // Names end at the figure, whatever their number of lines.
            var y = figureTop - 2 - Double(tile.names.count) * style.noteType.leading
            let link = tiles[number].link
            func append(_ line: SetLine, leading: Double, link: Link? = nil) {
                strip.ink.append(
                    .item(
                        .group(
                            Group(
                                role: .paragraph, link: link, translation: Point(x: x, y: y),
                                items: line.items
                            ).element(tile.element))))
                y += leading
            }
            for line in tile.names { append(line, leading: style.noteType.leading) }
            y = figureTop
            for line in tile.figure { append(line, leading: style.tileType.leading, link: link) }
            for line in tile.notes { append(line, leading: style.noteType.leading) }
        }
        append([strip])
    }

    /// A tile's lines.
    private struct SetTile {
        var names: [SetLine]
        var figure: [SetLine]
        var notes: [SetLine]
        var element: Int
    }

    private mutating func set(_ tile: Tile, width: Double) throws(CanvasError) -> SetTile {
        var type = style.tileType
        let gap = style.note.size / 4
        var unit = tile.unit
        var unitWidth = unit.isEmpty ? 0 : gap + (try line(unit, style.noteType).width)
        var note = tile.note
        if unitWidth > width / 2 {
            // A long unit stands below.
            note = note.isEmpty ? tile.unit : tile.unit + " · " + note
            (unit, unitWidth) = ("", 0)
        }
        // A long figure is set smaller rather than broken.
        let natural = try line(tile.value, type).width
        if natural + unitWidth > width { type.font.size *= (width - unitWidth) / natural }
        let value = try line(tile.value, type)
        var items = value.items
        if !unit.isEmpty {
            let small = try line(unit, style.noteType)
            let place = Point(x: value.width + gap, y: type.baseline - style.noteType.baseline)
            items.append(.group(Group(translation: place, items: small.items)))
        }
        return SetTile(
            names: try lines([.text(tile.name)], style.noteType, width: width),
            figure: [SetLine(items: items, width: value.width, notes: [])],
            notes: note.isEmpty ? [] : try lines([.text(note)], style.noteType, width: width),
            element: nextElement())
    }
}

extension PageStyle {
    /// Figures that stand out.
    fileprivate var tileType: TypeStyle {
        var font = chapter
        font.size *= 1.1
        return TypeStyle(font: font, color: ink, leading: font.size * 1.4)
    }
}
