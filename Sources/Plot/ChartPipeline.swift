import Canvas

/// The stages that a chart goes through, top to bottom: data → marks → scales → guides → layout → Scene.
struct ChartPipeline {
    let chart: Chart
    let options: ChartOptions
    let sketchRuler: TextRuler

    init(_ chart: Chart, measurer: any TextMeasuring) {
        self.chart = chart
        var options = chart.options
        options.theme.scale *= options.fontScale
        self.options = options
        sketchRuler = TextRuler(measurer)
    }

    /// Runs all stages; a part that does not fit is reported with the size of the whole figure that would hold it.
    func run() throws(ChartError) -> ChartResult {
        do { return try stages() } catch {
            guard case .doesNotFit(let part, let needed, let given) = error else { throw error }
            let width = options.width + max(needed.width - given.width, 0)
            let missing = max(needed.height - given.height, 0)
            let height = options.height ?? (missing > 0 ? given.height : 0)
            throw .doesNotFit(
                part: part, needed: Size(width: width, height: height + missing),
                given: Size(width: options.width, height: height))
        }
    }

    private func stages() throws(ChartError) -> ChartResult {
        // Data: marks are checked and sorted into orientation, categories, series, positions.
        let data = try ChartData(chart)
        let sketch = PlotSketch(orientation: data.orientation, theme: options.theme, ruler: sketchRuler)

        // Marks: each gets its style and its words.
        var plan = MarkPlan(data, options)
        var warnings = SeriesCheck.warnings(data, options.theme)

        // Scales: the range of values and its ticks; bands across it.
        var axis = try ValueAxis(data, options: options, isVisible: plan.hasValueAxis)
        let key = try SeriesKey(data, plan, options, width: innerWidth, sketch)
        warnings += key.warnings
        var bands: BandPlan
        if let fitting = try bandPlan(data, plan, axis, key, sketch) {
            bands = fitting
        } else {
            let silent = plan.withoutLabels(data)
            warnings += zip(data.marks, zip(plan.labels, silent.labels)).compactMap { mark, labels in
                guard let lost = labels.0, labels.1 == nil else { return nil }
                return ChartWarning(.labelOmitted, subject: lost, datum: mark.attributes.datum)
            }
            plan = silent
            axis = try ValueAxis(data, options: options, isVisible: true)
            guard let fitting = try bandPlan(data, plan, axis, key, sketch) else {
                throw .doesNotFit(
                    part: "labels", needed: Size(width: innerWidth * 2, height: 0),
                    given: Size(width: innerWidth, height: 0))
            }
            bands = fitting
        }

        warnings += bands.omitted.map { index in
            ChartWarning(
                .labelOmitted, subject: plan.labels[index] ?? "", datum: data.marks[index].attributes.datum)
        }

        // Guides and layout: everything around the plot is measured, and the plot takes what is left.
        let notes = OwnNotes(listed: data.listedMarks, glyphs: bands.glyphs, words: plan.words)
        let figure = try FigureLayout(
            data: data, options: options, bands: bands, axis: axis, legend: key.legend,
            notes: notes.paragraphs, sketch)
        let placed = try MarkPlacement(
            data: data, plan: plan, bands: bands, axis: axis, figure: figure, sketch)

        // Scene: marks draw, labels are placed together, and everything is stacked.
        let drawing = try PlotDrawing(
            data: data, plan: plan, placed: placed, axis: axis, figure: figure, key: key, names: bands.names)
        warnings += drawing.warnings
        return ChartResult(scene: scene(data, plan, figure, drawing), warnings: warnings)
    }

    private var innerWidth: Double { options.width - 2 * options.padding }

    private func bandPlan(
        _ data: ChartData, _ plan: MarkPlan, _ axis: ValueAxis, _ key: SeriesKey, _ sketch: PlotSketch
    ) throws(ChartError) -> BandPlan? {
        switch data.orientation {
        case .horizontal:
            try BandPlan.rows(data, plan, width: innerWidth, hasNames: options.yAxis != .hidden, sketch)
        case .vertical:
            try BandPlan.columns(
                data, plan, axis: axis, width: innerWidth, directLabels: key.directWidth,
                hasNames: options.xAxis != .hidden, sketch)
        }
    }

    private func scene(
        _ data: ChartData, _ plan: MarkPlan, _ figure: FigureLayout, _ drawing: PlotDrawing
    ) -> Scene {
        let wording = options.theme.wording
        let listed = data.listedMarks.map { mark -> Scene.Item in
            let attributes = mark.attributes
            return .group(
                Group(
                    role: .mark, datum: attributes.datum,
                    alternative: plan.alternative(of: mark, theme: options.theme),
                    link: attributes.link))
        }
        let told = (data.marks + data.listedMarks).map { plan.alternative(of: $0, theme: options.theme) }
        let marks = told.filter { !$0.isEmpty }.joined(separator: wording.semicolon) + wording.fullStop
        let heads = [options.title, options.subtitle].filter { !$0.isEmpty }
        let summary = options.summary ?? (heads + [marks]).joined(separator: wording.fullStop)
        let items = figure.headItems + drawing.items + figure.footItems + listed
        return Scene(
            size: figure.size, background: options.theme.background, title: options.title, summary: summary,
            items: [.group(Group(role: .figure, alternative: summary, items: items))])
    }
}
