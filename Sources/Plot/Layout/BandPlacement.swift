import Canvas

extension MarkPlacement {
    /// Every mark in its category's band.
    init(
        data: ChartData, plan: MarkPlan, bands: BandPlan, axis: ValueAxis, figure: FigureLayout,
        _ sketch: PlotSketch
    ) throws(ChartError) {
        let plot = figure.plot
        let isLevel = sketch.orientation == .horizontal
        let scale =
            bands.reachesEdges && data.row.categories.count > 1
            ? BandScale(edgeToEdge: data.row.categories, from: plot.minX, to: plot.maxX)
            : BandScale(
                data.row.categories,
                lengths: BandPlan.fitted(
                    bands.lengths, least: bands.least, to: isLevel ? plot.height : plot.width),
                start: isLevel ? plot.minY : plot.minX)
        let whole = Span(start: isLevel ? plot.minY : plot.minX, length: isLevel ? plot.height : plot.width)
        let slots = BarSlots(data, bands.labels, sketch)
        // A row that is taller for a wrapped name has no thicker bars: thickness would seem to mean something.
        let shortest =
            data.row.categories.indices.filter { !data.isAbsent($0) }.map { scale.span($0).length }.min()
            ?? .infinity
        let sides = VertexSides.sides(data)
        let gapRows = VertexSides.gapRows(data, labels: bands.labels)
        let gapStep = TextBox.height * sketch.theme.font(.value).size
        let gapTop = plot.maxY - gapStep * Double(gapRows.count)
        var told: Set<Int> = []
        var places: [MarkPlace] = []
        places.reserveCapacity(data.marks.count)
        for (index, mark) in data.marks.enumerated() {
            let rowPlace = data.rowPlace(index)
            let band = rowPlace.map { scale.span($0) }
            let isCompact = rowPlace.map { data.isAbsent($0) } ?? false
            let isSlotted = data.traits[index].contains(.slotted)
            let isNarrowed = isLevel && isSlotted && !isCompact && !slots.isCrowded(index)
            let room = isNarrowed ? band?.narrowed(to: shortest) : band
            let slot = slots.slot(of: index, in: room ?? whole, isCompact: isCompact).bar
            var place = MarkPlace(slot: slot, style: plan.styles[index])
            var label = bands.labels[index]
            // All bars of a wholly absent row are absent for one reason: it is said once.
            if isCompact, let rowPlace, !told.insert(rowPlace).inserted { label = nil }
            let isTurned = bands.isTurned && isSlotted && data.absence(index) == nil
            let row = gapRows.firstIndex(of: data.seriesIndex(index))
            (place.label, place.isLabelTurned, place.labelSide) = (label, isTurned, sides[index])
            place.gapRow = row.map { Span(start: gapTop + Double($0) * gapStep, length: gapStep) }
            (place.stack, place.total) = (data.stacks[index], plan.totals[index])
            place.rank = plan.ranks[index]
            place.symbol = mark.attributes.symbol ?? plan.styles[index].symbol
            places.append(place)
        }

        var reservations = try axis.reservations(sketch)
        for (index, mark) in data.marks.enumerated() where data.traits[index].contains(.reserving) {
            if let mark = mark as? any ReservingMark {
                reservations += try mark.reservations(at: places[index], in: sketch)
            }
        }
        if !gapRows.isEmpty {
            // The rows of glyphs stand under everything that is measured: no line runs through them.
            let strip = plot.maxY - gapTop + sketch.theme.length(2)
            reservations.append(Reservation(value: axis.domain.lowerBound, before: strip))
        }
        let length = isLevel ? plot.width : plot.height
        let values = try ValueScale.fitted(
            axis, reservations, from: isLevel ? plot.minX : plot.maxY, length: length,
            orientation: sketch.orientation, figure: figure)
        let area = PlotArea(sketch: sketch, bounds: plot, bands: scale, values: values)
        Swarm.spread(&places, data.marks, in: area)
        self.init(area: area, places: places, room: reservations)
    }
}

extension ValueScale {
    /// The scale that holds an axis and all room that its marks need beside their values.
    /// - Throws: `doesNotFit`, with the figure's size that would do.
    static func fitted(
        _ axis: ValueAxis, _ reservations: [Reservation], from start: Double, length: Double,
        orientation: Orientation, figure: FigureLayout
    ) throws(ChartError) -> ValueScale {
        let type = axis.type
        let isLevel = orientation == .horizontal
        func forward(_ value: Double) -> Double { type.holds(value) ? type.forward(value) : 0 }
        let domain = forward(axis.domain.lowerBound)...forward(axis.domain.upperBound)
        let turn: Double = axis.isReversed ? -1 : 1
        let placed = reservations.map { one in
            let value = forward(one.value) * turn
            return axis.isReversed
                ? Reservation(value: value, before: one.after, after: one.before)
                : Reservation(value: value, before: one.before, after: one.after)
        }
        let range = turn > 0 ? domain : -domain.upperBound...(-domain.lowerBound)
        // Past what a division holds no room would do.
        guard
            range.lowerBound == range.upperBound || (length / (range.upperBound - range.lowerBound)).isFinite
        else {
            throw .badValue("\(axis.domain)", at: "value axis")
        }
        guard let fit = RangeFit(domain: range, reservations: placed, length: length) else {
            let fixed = (placed.map(\.before).max() ?? 0) + (placed.map(\.after).max() ?? 0)
            let missing = max(fixed + 40 - length, 1)
            let needed = Size(
                width: figure.size.width + (isLevel ? missing : 0),
                height: figure.size.height + (isLevel ? 0 : missing))
            throw .doesNotFit(part: "labels", needed: needed, given: figure.size)
        }
        let extent = (range.upperBound - range.lowerBound) * fit.scale
        let sign: Double = isLevel ? 1 : -1
        let low = start + sign * fit.inset
        let high = low + sign * extent
        return ValueScale(
            domain: axis.domain, start: turn > 0 ? low : high, end: turn > 0 ? high : low,
            direction: sign * turn, type: type)
    }
}
