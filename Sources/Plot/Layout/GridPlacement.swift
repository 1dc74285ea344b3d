import Canvas

extension MarkPlacement {
    /// Every mark in its cell.
    init(grid data: ChartData, plan: MarkPlan, grid: GridPlan, figure: FigureLayout, _ sketch: PlotSketch) {
        let plot = figure.plot
        let rows = BandScale(
            data.row.categories, lengths: BandPlan.fitted(grid.lengths, least: grid.least, to: plot.height),
            start: plot.minY)
        // A panel whose frame is wider than its own leaves the rest free at the right.
        let columns = BandScale(data.columns.categories, lengths: grid.widths, start: plot.minX)
        let places = data.marks.enumerated().map { index, mark in
            let whole = Span(start: plot.minY, length: plot.height)
            let row = mark.y?.category.flatMap { rows($0) } ?? whole
            var place = MarkPlace(slot: row, style: plan.styles[index])
            place.column =
                mark.x?.category.flatMap { columns($0) } ?? Span(start: plot.minX, length: plot.width)
            (place.label, place.rank) = (plan.labels[index], plan.ranks[index])
            place.symbol = mark.attributes.symbol ?? plan.styles[index].symbol
            return place
        }
        let values = ValueScale(domain: 0...0, start: plot.minX, end: plot.maxX, direction: 1)
        self.init(
            area: PlotArea(sketch: sketch, bounds: plot, bands: rows, values: values, columns: columns),
            places: places)
    }
}
