import Canvas

/// What says how colours are to be read, above the plot.
protocol LegendBlock {
    /// Points from top to bottom.
    var height: Double { get }
    /// The legend from a top left corner.
    func items(x: Double, top: Double) -> [Scene.Item]
}

/// Keys and names of the series, in their order, above the plot.
struct Legend: LegendBlock {
    /// One series.
    struct Entry {
        let name: String
        let style: MarkStyle
        let key: any KeyedMark.Type
    }

    private struct Place {
        let entry: Entry
        let block: TextBlock
        let x: Double
    }

    private let rows: [[Place]]
    private let theme: Theme

    /// Lays the entries out in rows no wider than `width` points; names that are wider by themselves wrap.
    /// - Returns: `nil` where a word does not fit the width.
    init?(_ entries: [Entry], width: Double, theme: Theme, ruler: TextRuler) throws(ChartError) {
        self.theme = theme
        var rows: [[Place]] = []
        var x = 0.0
        for entry in entries {
            let indent = Self.keyWidth(entry.key, theme) + theme.length(4)
            let block = try Self.block(entry, width: width - indent, theme, ruler)
            let length = indent + block.width
            guard length <= width + 0.02 else { return nil }
            if rows.isEmpty || x + length > width {
                rows.append([])
                x = 0
            }
            rows[rows.count - 1].append(Place(entry: entry, block: block, x: x))
            x += length + theme.length(14)
        }
        self.rows = rows
    }

    private static func block(
        _ entry: Entry, width: Double, _ theme: Theme, _ ruler: TextRuler
    ) throws(ChartError) -> TextBlock {
        try TextBlock(
            entry.name, font: theme.font(.legend), color: theme.colors.ink,
            width: max(width, theme.font(.legend).size), leading: 1.2, ruler: ruler)
    }

    /// Why no legend of this width holds the entries, with the width that would.
    static func refusal(
        _ entries: [Entry], width: Double, theme: Theme, ruler: TextRuler
    ) throws(ChartError) -> ChartError {
        let font = theme.font(.legend)
        var widest = (name: "", length: 0.0)
        for entry in entries {
            let length = try keyWidth(entry.key, theme) + theme.length(4) + ruler.width(entry.name, font)
            if length > widest.length { widest = (entry.name, length) }
        }
        return .doesNotFit(
            part: widest.name, needed: Size(width: widest.length, height: font.size),
            given: Size(width: width, height: font.size))
    }

    /// The most lines that a name takes.
    var mostLines: Int { rows.joined().map { $0.block.lines.count }.max() ?? 0 }

    private static func keyWidth(_ key: any KeyedMark.Type, _ theme: Theme) -> Double {
        theme.length(key is any ConnectedMark.Type ? 16 : 8)
    }

    /// The height of each row in points.
    private var heights: [Double] {
        let font = theme.font(.legend)
        return rows.map { row in row.map { $0.block.height + font.size * 0.3 }.max() ?? 0 }
    }

    /// Points from top to bottom; 0 without entries.
    var height: Double { heights.reduce(0, +) }

    /// The legend from a top left corner.
    func items(x: Double, top: Double) -> [Scene.Item] {
        var top = top
        return zip(rows, heights).flatMap { row, height -> [Scene.Item] in
            defer { top += height }
            return row.map { item($0, x: x, top: top) }
        }
    }

    private func item(_ place: Place, x: Double, top: Double) -> Scene.Item {
        let (entry, font, side) = (place.entry, theme.font(.legend), theme.length(8))
        let middle = top + 0.75 * font.size
        let width = Self.keyWidth(entry.key, theme)
        let box = Rect(x: x + place.x, y: middle - side / 2, width: width, height: side)
        let words = place.block.lines.enumerated().map { number, line in
            TextRun(
                line.text, font: font, color: theme.colors.ink,
                at: Point(
                    x: x + place.x + width + theme.length(4),
                    y: middle + TextBox.middle * font.size + Double(number) * place.block.leading))
        }
        return .group(
            Group(
                role: .group, alternative: entry.name,
                items: entry.key.key(entry.style, in: box, theme: theme) + words.map { .text($0) }))
    }
}
