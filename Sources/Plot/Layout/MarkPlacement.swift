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
        let scale = BandScale(
            data.row.categories,
            lengths: BandPlan.fitted(
                bands.lengths, least: bands.least, to: isLevel ? plot.height : plot.width),
            start: isLevel ? plot.minY : plot.minX)
        let whole = Span(start: isLevel ? plot.minY : plot.minX, length: isLevel ? plot.height : plot.width)
        let slots = BarSlots(data, bands.labels, sketch)
        // A row that is taller for a wrapped name has no thicker bars: thickness would seem to mean something.
        let shortest =
            data.row.categories.filter { !data.absentCategories.contains($0) }
            .compactMap { scale($0)?.length }.min() ?? .infinity
        let sides = VertexSides.sides(data)
        let gapRows = VertexSides.gapRows(data, labels: bands.labels)
        let gapStep = TextBox.height * sketch.theme.font(.value).size
        let gapTop = plot.maxY - gapStep * Double(gapRows.count)
        var told: Set<Category> = []
        var places: [MarkPlace] = []
        for (index, mark) in data.marks.enumerated() {
            let band = mark.category.flatMap { scale($0) }
            let isCompact = mark.category.map(data.absentCategories.contains) ?? false
            let isNarrowed = isLevel && mark is any SlottedMark && !isCompact && !slots.isCrowded(mark)
            let room = isNarrowed ? band?.narrowed(to: shortest) : band
            let slot = slots.slot(of: mark, in: room ?? whole, isCompact: isCompact).bar
            var label = bands.labels[index]
            // All bars of a wholly absent row are absent for one reason: it is said once.
            if isCompact, let category = mark.category, !told.insert(category).inserted { label = nil }
            let isTurned = bands.isTurned && mark is any SlottedMark && BarSpan.absence(of: mark) == nil
            let row = gapRows.firstIndex(of: data.seriesIndex(of: mark))
            places.append(
                MarkPlace(
                    slot: slot, style: plan.styles[index], label: label, isLabelTurned: isTurned,
                    labelSide: sides[index],
                    gapRow: row.map { Span(start: gapTop + Double($0) * gapStep, length: gapStep) }))
        }
        self.places = places

        var reservations = try axis.reservations(sketch)
        for (mark, place) in zip(data.marks, places) {
            if let mark = mark as? any ReservingMark {
                reservations += try mark.reservations(at: place, in: sketch)
            }
        }
        if !gapRows.isEmpty {
            // The rows of glyphs stand under everything that is measured: no line runs through them.
            let strip = plot.maxY - gapTop + sketch.theme.length(2)
            reservations.append(Reservation(value: axis.domain.lowerBound, before: strip))
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
