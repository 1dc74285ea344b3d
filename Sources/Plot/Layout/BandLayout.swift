import Canvas

/// Scales, guides and layout of charts with a row of categories.
struct BandLayout {
    let laid: LaidOut

    init(
        _ data: ChartData, _ given: MarkPlan, _ key: SeriesKey, _ options: ChartOptions, _ sketch: PlotSketch
    ) throws(ChartError) {
        var plan = given
        var warnings: [ChartWarning] = []
        let width = options.width - 2 * options.padding
        // The range of values and its ticks; bands across it.
        var axis = try ValueAxis(data, options: options, isVisible: plan.hasValueAxis)
        var bands: BandPlan
        if let fitting = try Self.bands(data, plan, axis, key, options, width, sketch) {
            bands = fitting
        } else {
            let silent = plan.withoutLabels(data)
            warnings += zip(data.marks, zip(plan.labels, silent.labels)).compactMap { mark, labels in
                guard let lost = labels.0, labels.1 == nil else { return nil }
                return ChartWarning(.labelOmitted, subject: lost, datum: mark.attributes.datum)
            }
            plan = silent
            axis = try ValueAxis(data, options: options, isVisible: true)
            guard let fitting = try Self.bands(data, plan, axis, key, options, width, sketch) else {
                throw .doesNotFit(
                    part: "labels", needed: Size(width: width * 2, height: 0),
                    given: Size(width: width, height: 0))
            }
            bands = fitting
        }
        warnings += bands.omitted.map { index in
            ChartWarning(
                .labelOmitted, subject: plan.labels[index] ?? "", datum: data.marks[index].attributes.datum)
        }
        let frame = PlotFrame(data, bands, axis: axis, names: key.named.count, sketch).union(
            options.leastFrame)
        let notes = OwnNotes(listed: data.listedMarks, glyphs: bands.glyphs, words: plan.words)
        let figure = try FigureLayout(
            options: options, frame: frame, legend: key.legend,
            notes: options.isPanel ? [] : notes.paragraphs,
            numbered: options.isPanel ? [] : [key.numbered, bands.names.words.numbered], sketch)
        let placed = try MarkPlacement(
            data: data, plan: plan, bands: bands, axis: axis, figure: figure, sketch)
        let guides = try PlotGuides(
            bands: data, axis: axis, names: bands.names, figure: figure, leading: key.leadingWidth,
            in: placed.area)
        laid = LaidOut(
            plan: plan, figure: figure, placed: placed, guides: guides, frame: frame,
            notes: notes.paragraphs, warnings: warnings, rowNames: bands.names.words)
    }

    private static func bands(
        _ data: ChartData, _ plan: MarkPlan, _ axis: ValueAxis, _ key: SeriesKey, _ options: ChartOptions,
        _ width: Double, _ sketch: PlotSketch
    ) throws(ChartError) -> BandPlan? {
        switch data.orientation {
        case .horizontal:
            try BandPlan.rows(
                data, plan, width: width, names: options.yAxis == .hidden ? nil : options.names.row, sketch)
        case .vertical:
            try BandPlan.columns(
                data, plan, axis: axis, width: width, directLabels: key,
                names: options.xAxis == .hidden ? nil : options.names.row, sketch)
        }
    }
}
