import Canvas

/// The names of the categories: a column at the left of horizontal bars, or a row below.
struct CategoryAxis {
    /// The lines of each category's name.
    let names: [TextBlock]
    /// Points that the names take across the band axis: the column's width, or the row's height.
    let extent: Double

    /// Whether names may be left out where they would touch: years count themselves.
    let isThinned: Bool

    /// No names at all.
    static let hidden = CategoryAxis(names: [], extent: 0)

    /// Every so many years are worded, the smallest number of them at which words stand apart.
    private static let yearSteps = [1, 2, 5, 10, 20, 25, 50, 100]

    private init(names: [TextBlock], extent: Double, isThinned: Bool = false) {
        self.names = names
        self.extent = extent
        self.isThinned = isThinned
    }

    /// A column of names: in one line each up to two fifths of the figure's width, because a wrapped name costs height,
    /// which is scarcer than width; wider names stand in two lines, and past half of the width in as many as they need,
    /// with rows that grow.
    static func column(_ row: CategoryRow, width: Double, _ sketch: PlotSketch) throws(ChartError)
        -> CategoryAxis
    {
        let font = sketch.theme.font(.name)
        var widest = 0.0
        for category in row.categories { widest = max(widest, try sketch.ruler.width(category.text, font)) }
        var best: [TextBlock] = []
        for share in [0.4, 0.5] {
            best = try blocks(row, width: min(widest, width * share), sketch)
            let isNarrow = best.allSatisfy { $0.lines.count <= 2 && $0.width <= width * share + 0.02 }
            if isNarrow { break }
        }
        return CategoryAxis(names: best, extent: best.map(\.width).max() ?? 0)
    }

    /// A row of names below bands of `step` points: wrapped where too wide; years are thinned out instead when they are
    /// set, because what is free depends on where the first and the last of them are moved to.
    /// - Throws: `doesNotFit` where a word does not fit its band even by itself.
    static func row(_ row: CategoryRow, step: Double, _ sketch: PlotSketch) throws(ChartError) -> CategoryAxis
    {
        let font = sketch.theme.font(.name)
        let room = step - sketch.theme.length(4)
        if let names = try periods(row, step: step, sketch) {
            return CategoryAxis(names: names, extent: names.map(\.height).max() ?? 0)
        }
        var widest = 0.0
        for category in row.categories { widest = max(widest, try sketch.ruler.width(category.text, font)) }
        if row.isYears {
            let names = try blocks(row, width: .infinity, sketch)
            return CategoryAxis(names: names, extent: names.map(\.height).max() ?? 0, isThinned: true)
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

    /// Words for quarters or months: as many of them as stand apart, the year beneath where it begins.
    private static func periods(
        _ row: CategoryRow, step: Double, _ sketch: PlotSketch
    ) throws(ChartError) -> [TextBlock]? {
        let periods = row.categories.compactMap { if case .period(let period) = $0 { period } else { nil } }
        guard !periods.isEmpty else { return nil }
        let theme = sketch.theme
        func block(_ text: String) throws(ChartError) -> TextBlock {
            try TextBlock(
                text, font: theme.font(.name), color: theme.colors.ink, width: 1e6, leading: 1.2, ruler: sketch.ruler)
        }
        var room = periods.count
        while true {
            let ticks = TimeTicks(periods, room: room, words: theme.wording.periods).ticks
            var blocks = [TextBlock](repeating: try block(""), count: periods.count)
            var (isClear, edge) = (true, -Double.infinity)
            for tick in ticks {
                guard let index = periods[0].distance(to: tick.period) else { continue }
                blocks[index] = try block(tick.text + (tick.year.map { "\n" + $0 } ?? ""))
                let middle = (Double(index) + 0.5) * step
                isClear = isClear && middle - blocks[index].width / 2 >= edge
                edge = middle + blocks[index].width / 2 + theme.length(4)
            }
            if isClear || room <= 1 { return blocks }
            room = min(room - 1, max(ticks.count - 1, 1))
        }
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
        let bands = plot.bands.categories.compactMap { plot.bands($0) }
        if plot.orientation == .horizontal {
            return zip(bands, names).flatMap { $1.runs(x: left, top: $0.middle - $1.height / 2) }
        }
        let top = plot.bounds.maxY + plot.theme.length(plot.theme.metrics.labelGap)
        let places = zip(bands, names).map { band, name -> Span in
            // A year may be wider than its band: it stays within the figure.
            let half = name.width / 2
            let middle = min(max(band.middle, left + half), right - half)
            return Span(start: middle - half, length: name.width)
        }
        let shown = isThinned ? Self.thinned(places, apart: plot.theme.length(4)) : Array(places.indices)
        return shown.flatMap { names[$0].runs(x: places[$0].middle, top: top, anchor: .middle) }
    }

    /// Which of the years are worded so that the words stand `apart` points from each other.
    static func thinned(_ places: [Span], apart: Double) -> [Int] {
        for every in yearSteps {
            // Counted from the last year: the latest figures are what a reader looks for first.
            let shown = places.indices.filter { (places.count - 1 - $0) % every == 0 }
            let isClear = zip(shown, shown.dropFirst()).allSatisfy {
                places[$0].end + apart <= places[$1].start + 0.01
            }
            if isClear { return shown }
        }
        return places.indices.suffix(1)
    }
}
