import Canvas

/// The names of the categories: a column at the left of horizontal bars, or a row below.
struct CategoryAxis {
    /// The lines of each category's name.
    let names: [TextBlock]
    /// Points that the names take across the band axis: the column's width, or the row's height.
    let extent: Double
    /// Whether names may be left out where they would touch: years count themselves.
    let isThinned: Bool
    /// What is written for each name; none where years or nothing is.
    let words: NameSet

    /// No names at all.
    static let hidden = CategoryAxis(names: [], extent: 0)

    /// Every so many years are worded, the smallest number of them at which words stand apart.
    private static let yearSteps = [1, 2, 5, 10, 20, 25, 50, 100]

    /// More lines than these are no name that an eye takes in: beside a row, under a column.
    static let mostLinesBeside = 3, mostLinesBelow = 5

    private init(names: [TextBlock], extent: Double, isThinned: Bool = false, words: NameSet = .none) {
        self.names = names
        self.extent = extent
        self.isThinned = isThinned
        self.words = words
    }

    /// A column of names: in one line each up to two fifths of the figure's width, because a wrapped name costs height,
    /// which is scarcer than width; wider names stand in two lines, and past half of the width in three, with rows that
    /// grow; where that does not hold them, in their short forms, and at last as numbers.
    /// - Parameter least: the form that they must at least take.
    static func column(
        _ data: ChartData, width: Double, least: NameForm, _ sketch: PlotSketch
    ) throws(ChartError) -> CategoryAxis {
        let full = data.row.categories.map(\.text)
        guard !data.row.isYears else { return try column(NameSet(full), width: width, sketch).axis }
        for form in least.andShorter {
            let words = NameSet(full, as: form, of: data.marks, numerals: .arabic)
            let (axis, fits) = try column(words, width: width, sketch)
            if fits || form == .numbers { return axis }
        }
        return .hidden
    }

    private static func column(
        _ words: NameSet, width: Double, _ sketch: PlotSketch
    ) throws(ChartError) -> (axis: CategoryAxis, fits: Bool) {
        let font = sketch.theme.font(.name)
        var widest = 0.0
        for text in words.shown { widest = max(widest, try sketch.ruler.width(text, font)) }
        var best: [TextBlock] = []
        for share in [0.4, 0.5] {
            best = try blocks(words.shown, width: min(widest, width * share), sketch)
            let isNarrow = best.allSatisfy { $0.lines.count <= 2 && $0.width <= width * share + 0.02 }
            if isNarrow { break }
        }
        let axis = CategoryAxis(names: best, extent: best.map(\.width).max() ?? 0, words: words)
        return (axis, best.allSatisfy { $0.lines.count <= mostLinesBeside && $0.width <= width * 0.5 + 0.02 })
    }

    /// A row of names below bands of `step` points: wrapped where too wide, then short, then numbers; years are thinned
    /// out instead when they are set, because what is free depends on where the first and the last of them are moved to.
    /// - Throws: `doesNotFit` where a band does not hold even its number.
    static func row(
        _ data: ChartData, step: Double, least: NameForm, _ sketch: PlotSketch
    ) throws(ChartError) -> CategoryAxis {
        let (row, font) = (data.row, sketch.theme.font(.name))
        if let names = try periods(row, step: step, sketch) {
            return CategoryAxis(names: names, extent: names.map(\.height).max() ?? 0)
        }
        let full = row.categories.map(\.text)
        if row.isYears {
            let names = try blocks(full, width: .infinity, sketch)
            return CategoryAxis(names: names, extent: names.map(\.height).max() ?? 0, isThinned: true)
        }
        // Numbers are told apart at a hair; names in several lines are not.
        let (gap, hair) = (sketch.theme.length(4), sketch.theme.length(2))
        var needed = 0.0
        for form in least.andShorter {
            let words = NameSet(full, as: form, of: data.marks, numerals: .arabic)
            var widest = 0.0
            for text in words.shown { widest = max(widest, try sketch.ruler.width(text, font)) }
            let isLast = form == .numbers
            let room = max(step - (isLast ? hair : gap), 0)
            // A number in two lines would be two numbers.
            let width = isLast ? Double.infinity : max(min(widest, room), font.size)
            let names = try blocks(words.shown, width: width, sketch)
            needed = names.map(\.width).max() ?? 0
            guard needed <= room + 0.02, isLast || names.allSatisfy({ $0.lines.count <= mostLinesBelow })
            else {
                continue
            }
            return CategoryAxis(names: names, extent: names.map(\.height).max() ?? 0, words: words)
        }
        let count = Double(full.count)
        throw .doesNotFit(
            part: "names", needed: Size(width: (needed + hair) * count, height: 0),
            given: Size(width: step * count, height: 0))
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
                text, font: theme.font(.name), color: theme.colors.ink, width: 1e6, leading: 1.2,
                ruler: sketch.ruler)
        }
        var room = periods.count
        while true {
            let ticks = TimeTicks(periods, room: room, words: theme.wording.periods).ticks
            var blocks = [TextBlock](repeating: try block(""), count: periods.count)
            var (isClear, edge) = (true, -Double.infinity)
            for tick in ticks {
                guard let index = periods[0].distance(to: tick.period) else { continue }
                blocks[index] = try block(tick.text + (tick.year.map { "\n" + $0 } ?? ""))
                // The first and the last may be wider than their bands, and are kept within the figure.
                let half = min(blocks[index].width, step * Double(periods.count)) / 2
                let middle = min(max((Double(index) + 0.5) * step, half), step * Double(periods.count) - half)
                isClear = isClear && middle - blocks[index].width / 2 >= edge
                edge = middle + blocks[index].width / 2 + theme.length(4)
            }
            if isClear || room <= 1 { return blocks }
            room = min(room - 1, max(ticks.count - 1, 1))
        }
    }

    private static func blocks(
        _ texts: [String], width: Double, _ sketch: PlotSketch
    ) throws(ChartError) -> [TextBlock] {
        var blocks: [TextBlock] = []
        for text in texts {
            let block = try TextBlock(
                text, font: sketch.theme.font(.name), color: sketch.theme.colors.ink,
                width: width == .infinity ? 1e6 : width, leading: 1.2, ruler: sketch.ruler)
            blocks.append(block)
        }
        return blocks
    }

    /// The names beside or below their bands.
    func words(in plot: PlotArea, left: Double, right: Double) -> [Scene.Item] {
        let bands = plot.bands.categories.indices.map { plot.bands.span($0) }
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
