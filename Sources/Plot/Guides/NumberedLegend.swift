import Canvas

/// The names that numbers stand for, under the plot in as many columns as fit, read line by line.
struct NumberedLegend {
    private let entries: [(numeral: TextBlock, name: TextBlock)]
    private let columns: Int
    /// Points from column to column, and from a column's edge to its names.
    private let step: Double, indent: Double
    private let texts: [String]

    /// - Parameter width: points that all columns may take; a name wider than that wraps.
    init(_ names: [NameSet.Numbered], width: Double, theme: Theme, ruler: TextRuler) throws(ChartError) {
        let font = theme.font(.note)
        let gap = theme.length(12)
        func block(_ text: String, _ color: Color, _ width: Double) throws(ChartError) -> TextBlock {
            try TextBlock(
                text, font: font, color: color, width: width, leading: theme.metrics.leading, ruler: ruler)
        }
        var (widest, numeral) = (0.0, 0.0)
        for one in names {
            numeral = max(numeral, try ruler.width(one.numeral, font))
            widest = max(widest, try ruler.width(one.name, font))
        }
        indent = numeral + theme.length(4)
        let column = min(indent + widest, width)
        columns = max(Int(((width + gap + 0.01) / (column + gap)).rounded(.down)), 1)
        step = columns > 1 ? (width + gap) / Double(columns) : width
        var entries: [(TextBlock, TextBlock)] = []
        for one in names {
            let room = max(column - indent, font.size)
            entries.append(
                (try block(one.numeral, theme.colors.ink, 1e6), try block(one.name, theme.colors.ink, room)))
        }
        self.entries = entries
        texts = names.map { $0.numeral + " " + $0.name }
    }

    /// The heights of the lines of columns in points.
    private var rows: [Double] {
        stride(from: 0, to: entries.count, by: columns).map { first in
            entries[first..<min(first + columns, entries.count)].map {
                max($0.numeral.height, $0.name.height)
            }
            .max() ?? 0
        }
    }

    /// Points from top to bottom; 0 without names.
    var height: Double { rows.reduce(0, +) }

    /// The list from a top left corner.
    func items(x: Double, top: Double) -> [Scene.Item] {
        var y = top
        var items: [Scene.Item] = []
        for (row, height) in rows.enumerated() {
            for place in row * columns..<min((row + 1) * columns, entries.count) {
                let (left, entry) = (x + Double(place % columns) * step, entries[place])
                let runs = entry.numeral.runs(x: left, top: y) + entry.name.runs(x: left + indent, top: y)
                items.append(.group(Group(role: .legend, alternative: texts[place], items: runs)))
            }
            y += height
        }
        return items
    }
}
