import Canvas

/// The rows and columns of a grid, fixed before anything is drawn.
struct GridPlan {
    /// Names of the rows.
    let names: CategoryAxis
    /// Heads of the columns.
    let heads: [TextBlock]
    /// What is written for each column's name.
    let headWords: NameSet
    /// The width of each column in points.
    let widths: [Double]
    /// The height of each row in points where nothing limits it, and the least.
    let lengths: [Double], least: [Double]
    /// What stands around.
    let frame: PlotFrame
    /// Whether hairlines part the rows: small lines side by side would be read as one.
    let hasRules: Bool

    /// - Throws: `doesNotFit` where the columns need more than the width.
    init(
        _ data: ChartData, _ plan: MarkPlan, _ options: ChartOptions, width: Double, _ sketch: PlotSketch
    ) throws(ChartError) {
        let theme = sketch.theme
        hasRules = data.marks.contains { $0 is SparklineMark }
        let names: CategoryAxis =
            options.yAxis == .hidden
            ? .hidden : try CategoryAxis.column(data, width: width, least: options.names.row, sketch)
        let left = names.extent > 0 ? names.extent + theme.length(8) : 0
        let room = width - left
        let cells = try Self.needs(data, plan, sketch)
        let square = theme.length(theme.metrics.squareCell)
        let full = data.columns.categories.map(\.text)
        // Numbers over numbered rows would be taken for theirs.
        let numerals = names.words.form == .numbers ? Numerals.letters : .arabic
        var (columns, heads, words) = ([Double](), [TextBlock](), NameSet.none)
        for form in data.columns.isYears ? [NameForm.full] : options.names.columns.andShorter {
            let isLast = form == .numbers || data.columns.isYears
            words = NameSet(full, as: form, of: data.marks, numerals: numerals)
            let needs = try Self.needs(cells, heads: options.xAxis == .hidden ? [] : words.shown, sketch)
            let total = needs.reduce(0) { $0 + $1.least }
            guard total <= room + 0.01 else {
                guard isLast || options.xAxis == .hidden else { continue }
                throw .doesNotFit(
                    part: "columns", needed: Size(width: width + total - room, height: 0),
                    given: Size(width: width, height: 0))
            }
            columns =
                options.hasSquareCells
                ? needs.map { _ in min(room / Double(max(needs.count, 1)), square) }
                : Self.widths(needs, room: room)
            guard options.xAxis != .hidden else {
                words = .none
                break
            }
            heads = []
            for (text, width) in zip(words.shown, columns) {
                heads.append(
                    try TextBlock(
                        text, font: theme.font(.name), color: theme.colors.ink,
                        width: max(width - theme.length(2), 1), leading: 1.2, ruler: sketch.ruler))
            }
            if isLast || heads.allSatisfy({ $0.lines.count <= CategoryAxis.mostLinesBelow }) { break }
        }
        (widths, self.heads, headWords) = (columns, heads, words)
        let tallest = (names.names.map(\.height).max() ?? 0) + theme.length(3)
        let step =
            options.hasSquareCells
            ? widths.first ?? square : max(theme.length(theme.metrics.rowStep), tallest)
        lengths = data.row.categories.map { _ in step }
        let line = options.hasSquareCells ? theme.length(2) : TextBox.height * theme.font(.value).size
        self.names = names
        least = data.row.categories.indices.map { index in
            min(max(names.names.indices.contains(index) ? names.names[index].inkHeight : 0, line), step)
        }
        let above = heads.map(\.height).max() ?? 0
        frame = PlotFrame(
            left: left, above: above > 0 ? above + theme.length(2) : 0, natural: lengths.reduce(0, +),
            least: least.reduce(0, +))
    }

    private struct Need {
        /// The width that cells and the shortest head need.
        var least = 0.0
        /// The width of the head in one line.
        var head = 0.0
        var fills = false
    }

    private static func needs(
        _ data: ChartData, _ plan: MarkPlan, _ sketch: PlotSketch
    ) throws(ChartError) -> [Need] {
        var needs = [Need](repeating: Need(), count: data.columns.categories.count)
        let order = Dictionary(uniqueKeysWithValues: data.columns.categories.enumerated().map { ($1, $0) })
        for (index, mark) in data.marks.enumerated() {
            guard let mark = mark as? any CellMark, let column = mark.x?.category.flatMap({ order[$0] })
            else { continue }
            // A fill without room for its words still shows its colour, and says that the words are left out.
            let width =
                mark.fillsCell && !(mark is SparklineMark)
                ? 0 : try mark.cellWidth(plan.labels[index], in: sketch)
            needs[column].least = max(needs[column].least, width)
            needs[column].fills = needs[column].fills || mark.fillsCell
        }
        return needs
    }

    /// The same with what heads need.
    private static func needs(
        _ cells: [Need], heads: [String], _ sketch: PlotSketch
    ) throws(ChartError) -> [Need] {
        var needs = cells
        let font = sketch.theme.font(.name)
        for (index, text) in heads.enumerated() {
            needs[index].head = try sketch.ruler.width(text, font) + sketch.theme.length(6)
            let piece = try sketch.ruler.lines(text, font, width: font.size).map(\.width).max() ?? 0
            needs[index].least = max(needs[index].least, piece + sketch.theme.length(2))
        }
        return needs
    }

    /// What is left over first lets heads stand in one line, then widens the columns that are fills, all alike.
    private static func widths(_ needs: [Need], room: Double) -> [Double] {
        let fills = needs.indices.filter { needs[$0].fills }
        var widths = needs.map(\.least)
        // Fills are compared by colour: columns of one kind are of one width where the room allows it.
        let widest = fills.map { widths[$0] }.max() ?? 0
        if fills.reduce(0, { $0 + widest - widths[$1] }) <= room - widths.reduce(0, +) {
            for index in fills { widths[index] = widest }
        }
        var left = room - widths.reduce(0, +)
        let wanted = needs.indices.map { max(needs[$0].head - widths[$0], 0) }
        let lack = wanted.reduce(0, +)
        if lack > 0, left > 0, fills.count < needs.count || lack <= left {
            for index in needs.indices { widths[index] += wanted[index] * min(left / lack, 1) }
            left = room - widths.reduce(0, +)
        }
        let takers = fills.isEmpty ? Array(needs.indices) : fills
        for index in takers where left > 0 { widths[index] += left / Double(takers.count) }
        return widths
    }

    /// Hairlines between the rows, from the names to the right edge.
    func rules(in plot: PlotArea, left: Double) -> [Scene.Item] {
        guard hasRules else { return [] }
        return plot.bands.categories.dropFirst().compactMap { plot.bands($0)?.start }.map { y in
            let path = Path.line(from: Point(x: left, y: y), to: Point(x: plot.bounds.maxX, y: y))
            return .shape(Shape(path: path, stroke: plot.theme.gridStroke))
        }
    }

    /// The heads above their columns, on one line at their foot.
    func headItems(in plot: PlotArea) -> [Scene.Item] {
        guard let columns = plot.columns else { return [] }
        let foot = plot.bounds.minY - plot.theme.length(2)
        return zip(columns.categories, heads).flatMap { category, head -> [Scene.Item] in
            guard let span = columns(category) else { return [] }
            return head.runs(x: span.middle, top: foot - head.height, anchor: .middle)
        }
    }
}
