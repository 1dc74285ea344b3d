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

    private let rows: [[(entry: Entry, x: Double)]]
    private let theme: Theme

    /// Lays the entries out in rows no wider than `width` points.
    init(_ entries: [Entry], width: Double, theme: Theme, ruler: TextRuler) throws(ChartError) {
        self.theme = theme
        let font = theme.font(.legend)
        var rows: [[(Entry, Double)]] = []
        var x = 0.0
        for entry in entries {
            let length = try Self.keyWidth(entry.key, theme) + theme.length(4) + ruler.width(entry.name, font)
            guard length <= width else {
                throw .doesNotFit(
                    part: entry.name, needed: Size(width: length, height: font.size),
                    given: Size(width: width, height: font.size))
            }
            if rows.isEmpty || x + length > width {
                rows.append([])
                x = 0
            }
            rows[rows.count - 1].append((entry, x))
            x += length + theme.length(14)
        }
        self.rows = rows
    }

    private static func keyWidth(_ key: any KeyedMark.Type, _ theme: Theme) -> Double {
        theme.length(key is any ConnectedMark.Type ? 16 : 8)
    }

    private var rowHeight: Double { theme.font(.legend).size * 1.5 }

    /// Points from top to bottom; 0 without entries.
    var height: Double { Double(rows.count) * rowHeight }

    /// The legend from a top left corner.
    func items(x: Double, top: Double) -> [Scene.Item] {
        let font = theme.font(.legend)
        let side = theme.length(8)
        return rows.enumerated().flatMap { index, row -> [Scene.Item] in
            let middle = top + (Double(index) + 0.5) * rowHeight
            return row.map { entry, offset -> Scene.Item in
                let width = Self.keyWidth(entry.key, theme)
                let box = Rect(x: x + offset, y: middle - side / 2, width: width, height: side)
                let text = TextRun(
                    entry.name, font: font, color: theme.colors.ink,
                    at: Point(
                        x: x + offset + width + theme.length(4),
                        y: middle + TextBox.middle * font.size))
                return .group(
                    Group(
                        role: .group, alternative: entry.name,
                        items: entry.key.key(entry.style, in: box, theme: theme) + [.text(text)]))
            }
        }
    }
}
