import Canvas

/// The names of the categories: a column at the left of horizontal bars, or a row below.
struct CategoryAxis {
    /// The lines of each category's name; none for years that are thinned out.
    let names: [TextBlock?]
    /// Points that the names take across the band axis: the column's width, or the row's height.
    let extent: Double

    /// No names at all.
    static let hidden = CategoryAxis(names: [], extent: 0)

    private init(names: [TextBlock?], extent: Double) {
        self.names = names
        self.extent = extent
    }

    /// A column of names, as narrow as lets every name stand in two lines; past half of the figure's width names
    /// take as many lines as they need, and rows grow with them.
    static func column(_ row: CategoryRow, width: Double, _ sketch: PlotSketch) throws(ChartError)
        -> CategoryAxis
    {
        let font = sketch.theme.font(.name)
        var widest = 0.0
        for category in row.categories { widest = max(widest, try sketch.ruler.width(category.text, font)) }
        var best: [TextBlock] = []
        for share in [0.3, 0.4, 0.5] {
            best = try blocks(row, width: min(widest, width * share), sketch)
            let isNarrow = best.allSatisfy { $0.lines.count <= 2 && $0.width <= width * share + 0.02 }
            if isNarrow { break }
        }
        return CategoryAxis(names: best, extent: best.map(\.width).max() ?? 0)
    }

    /// A row of names below bands of `step` points: wrapped where too wide; years thinned to every second, fifth or
    /// tenth instead.
    /// - Throws: `doesNotFit` where a word does not fit its band even by itself.
    static func row(_ row: CategoryRow, step: Double, _ sketch: PlotSketch) throws(ChartError) -> CategoryAxis
    {
        let font = sketch.theme.font(.name)
        let room = step - sketch.theme.length(4)
        var widest = 0.0
        for category in row.categories { widest = max(widest, try sketch.ruler.width(category.text, font)) }
        if row.isYears {
            let every = [1, 2, 5, 10, 20, 50, 100].first {
                widest <= step * Double($0) - sketch.theme.length(4)
            }
            let names = try blocks(row, width: .infinity, sketch)
            let last = row.categories.count - 1
            let shown = names.enumerated().map { index, name in
                // Counted from the last year: the latest figures are what a reader looks for first.
                (last - index) % (every ?? 100) == 0 ? name : nil
            }
            return CategoryAxis(names: shown, extent: names.map(\.height).max() ?? 0)
        }
        let names = try blocks(row, width: max(min(widest, room), font.size), sketch)
        let needed = names.map(\.width).max() ?? 0
        guard needed <= max(room, 0) + 0.02 else {
            let count = Double(row.categories.count)
            throw .doesNotFit(
                part: "names", needed: Size(width: (needed + sketch.theme.length(4)) * count, height: 0),
                given: Size(width: step * count, height: 0))
        }
        return CategoryAxis(names: names, extent: names.map(\.height).max() ?? 0)
    }

    private static func blocks(
        _ row: CategoryRow, width: Double, _ sketch: PlotSketch
    ) throws(ChartError) -> [TextBlock] {
        var blocks: [TextBlock] = []
        for category in row.categories {
            let block = try TextBlock(
                category.text, font: sketch.theme.font(.name), color: sketch.theme.colors.ink,
                width: width == .infinity ? 1e6 : width, leading: 1.2, ruler: sketch.ruler)
            blocks.append(block)
        }
        return blocks
    }

    /// The names beside or below their bands.
    func words(in plot: PlotArea, left: Double, right: Double) -> [Scene.Item] {
        zip(plot.bands.categories, names).flatMap { category, name -> [Scene.Item] in
            guard let name, let band = plot.bands(category) else { return [] }
            if plot.orientation == .horizontal {
                return name.runs(x: left, top: band.middle - name.height / 2)
            }
            let top = plot.bounds.maxY + plot.theme.length(plot.theme.metrics.labelGap)
            // A thinned-out year may be wider than its band: it stays within the figure.
            let half = name.width / 2
            let middle = min(max(band.middle, left + half), right - half)
            return name.runs(x: middle, top: top, anchor: .middle)
        }
    }
}
