import Canvas

/// Every mark's place, and the plot area with both its scales in points.
struct MarkPlacement {
    let area: PlotArea
    /// One a mark, in the order of `ChartData.marks`.
    let places: [MarkPlace]

    init(
        data: ChartData, plan: MarkPlan, bands: BandPlan, axis: ValueAxis, figure: FigureLayout,
        _ sketch: PlotSketch
    ) throws(ChartError) {
        let plot = figure.plot
        let isLevel = sketch.orientation == .horizontal
        let natural = bands.lengths.reduce(0, +)
        let factor = natural > 0 ? (isLevel ? plot.height : plot.width) / natural : 1
        let scale = BandScale(
            data.row.categories, lengths: bands.lengths.map { $0 * factor },
            start: isLevel ? plot.minY : plot.minX)
        let whole = Span(start: isLevel ? plot.minY : plot.minX, length: isLevel ? plot.height : plot.width)
        let slots = BarSlots(positions: data.positions, orientation: sketch.orientation, theme: sketch.theme)
        var told: Set<Category> = []
        var places: [MarkPlace] = []
        for (index, mark) in data.marks.enumerated() {
            let band = mark.category.flatMap { scale($0) }
            let isCompact = mark.category.map(data.absentCategories.contains) ?? false
            let slot = slots.slot(of: mark, in: band ?? whole, isCompact: isCompact).bar
            var label = bands.labels[index]
            // All bars of a wholly absent row are absent for one reason: it is said once.
            if isCompact, let category = mark.category, !told.insert(category).inserted { label = nil }
            let isTurned = bands.isTurned && mark is any SlottedMark && BarSpan.absence(of: mark) == nil
            places.append(
                MarkPlace(slot: slot, style: plan.styles[index], label: label, isLabelTurned: isTurned))
        }
        self.places = places

        var reservations = try axis.reservations(sketch)
        for (mark, place) in zip(data.marks, places) {
            if let mark = mark as? any ReservingMark {
                reservations += try mark.reservations(at: place, in: sketch)
            }
        }
        let length = isLevel ? plot.width : plot.height
        guard let fit = RangeFit(domain: axis.domain, reservations: reservations, length: length) else {
            let fixed = (reservations.map(\.before).max() ?? 0) + (reservations.map(\.after).max() ?? 0)
            let missing = max(fixed + sketch.theme.length(40) - length, 1)
            let needed = Size(
                width: figure.size.width + (isLevel ? missing : 0),
                height: figure.size.height + (isLevel ? 0 : missing))
            throw .doesNotFit(part: "labels", needed: needed, given: figure.size)
        }
        let range = (axis.domain.upperBound - axis.domain.lowerBound) * fit.scale
        let start = isLevel ? plot.minX + fit.inset : plot.maxY - fit.inset
        let values = LinearScale(
            domain: axis.domain, start: start, end: isLevel ? start + range : start - range,
            orientation: sketch.orientation)
        area = PlotArea(sketch: sketch, bounds: plot, bands: scale, values: values)
    }
}
