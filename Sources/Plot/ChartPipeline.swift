import Canvas

/// The stages that a chart goes through, top to bottom: data → marks → scales → guides → layout → Scene.
struct ChartPipeline {
    let chart: Chart
    let options: ChartOptions
    let ruler: TextRuler

    init(_ chart: Chart, measurer: any TextMeasuring) {
        var options = chart.options
        options.theme.scale *= options.fontScale
        if let step = options.rowStep { options.theme.metrics.rowStep = step }
        options.fontScale = 1
        self.init(Chart(marks: chart.marks, options: options), options: options, ruler: TextRuler(measurer))
    }

    init(_ chart: Chart, options: ChartOptions, ruler: TextRuler) {
        (self.chart, self.options, self.ruler) = (chart, options, ruler)
    }

    /// Runs all stages; a part that does not fit is reported with the size of the whole figure that would hold it.
    func run() throws(ChartError) -> ChartResult {
        try OptionCheck.check(options)
        do {
            if chart.marks.contains(where: { $0.attributes.facet != nil }) {
                return try FacetPipeline(chart: chart, options: options, ruler: ruler).run()
            }
            let draft = try draft()
            return ChartResult(scene: scene(draft), warnings: draft.warnings)
        } catch {
            guard case .doesNotFit(let part, let needed, let given) = error else { throw error }
            let width = options.width + max(needed.width - given.width, 0)
            let missing = max(needed.height - given.height, 0)
            let height = options.height ?? (missing > 0 ? given.height : 0)
            throw .doesNotFit(
                part: part, needed: Size(width: width, height: height + missing),
                given: Size(width: options.width, height: height))
        }
    }

    /// A chart drawn, but not yet put together.
    struct Draft {
        let data: ChartData
        let laid: LaidOut
        let drawing: PlotDrawing
        let warnings: [ChartWarning]
        /// What the chart says of its own accord below the plot.
        let notes: [String]
        /// The forms of the names, for the other panels.
        var nameForms: NameDemands { NameDemands(row: laid.rowNames.form, columns: laid.columnNames.form) }
        /// What each mark is to a reader who cannot see it; empty ones left out.
        let told: [String]
    }

    func draft() throws(ChartError) -> Draft {
        // Data: marks are checked and sorted into form, categories, series, positions, stacks.
        let data = try ChartData(chart)
        let sketch = PlotSketch(orientation: data.orientation, theme: options.theme, ruler: ruler)

        // Marks: each gets its style and its words.
        let plan = MarkPlan(data, options)
        let key = try SeriesKey(data, plan, options, width: options.width - 2 * options.padding, sketch)

        // Scales, guides and layout: everything around the plot is measured, and the plot takes what is left.
        let laid = try laid(data, plan, key, sketch)

        // Scene: marks draw, labels are placed together, and everything is stacked.
        let drawing = try PlotDrawing(
            data: data, plan: laid.plan, placed: laid.placed, guides: laid.guides, figure: laid.figure,
            key: key)
        let listed = data.listedMarks.map { laid.plan.alternative(of: $0, theme: options.theme) }
        return Draft(
            data: data, laid: laid, drawing: drawing,
            warnings: SeriesCheck.warnings(data, options) + key.warnings
                + (laid.rowNames.warnings(options.theme.wording)
                    + laid.columnNames.warnings(options.theme.wording))
                + laid.warnings + drawing.warnings,
            notes: laid.notes, told: (laid.plan.alternatives + listed).filter { !$0.isEmpty })
    }

    /// Names give way before a figure is refused for want of room.
    private func laid(
        _ data: ChartData, _ plan: MarkPlan, _ key: SeriesKey, _ sketch: PlotSketch
    ) throws(ChartError) -> LaidOut {
        do { return try Self.laid(data, plan, key, options, sketch) } catch {
            guard case .doesNotFit = error, data.form != .plane, !data.row.isYears else { throw error }
            for form in options.names.row.andShorter.dropFirst() {
                var shorter = options
                shorter.names.row = form
                if let laid = try? Self.laid(data, plan, key, shorter, sketch) { return laid }
            }
            throw error
        }
    }

    private static func laid(
        _ data: ChartData, _ plan: MarkPlan, _ key: SeriesKey, _ options: ChartOptions, _ sketch: PlotSketch
    ) throws(ChartError) -> LaidOut {
        switch data.form {
        case .bands: try BandLayout(data, plan, key, options, sketch).laid
        case .plane: try plane(data, plan, key, options, sketch)
        case .grid: try grid(data, plan, key, options, sketch)
        }
    }

    private static func plane(
        _ data: ChartData, _ plan: MarkPlan, _ key: SeriesKey, _ options: ChartOptions, _ sketch: PlotSketch
    ) throws(ChartError) -> LaidOut {
        let axis = try ValueAxis(data, options: options, isVisible: options.yAxis != .hidden)
        let across = try ValueAxis(
            data, options: options, isVisible: options.xAxis != .hidden, isAcross: true)
        let frame = try PlotFrame(axis: axis, across: across, sketch).union(options.leastFrame)
        let figure = try FigureLayout(options: options, frame: frame, legend: key.legend, notes: [], sketch)
        let placed = try MarkPlacement(
            plane: data, plan: plan, axis: axis, across: across, figure: figure, sketch)
        let guides = try PlotGuides(axis: axis, across: across, in: placed.area)
        return LaidOut(plan: plan, figure: figure, placed: placed, guides: guides, frame: frame)
    }

    private static func grid(
        _ data: ChartData, _ plan: MarkPlan, _ key: SeriesKey, _ options: ChartOptions, _ sketch: PlotSketch
    ) throws(ChartError) -> LaidOut {
        let width = options.width - 2 * options.padding
        let grid = try GridPlan(data, plan, options, width: width, sketch)
        let frame = grid.frame.union(options.leastFrame)
        let notes = OwnNotes(listed: [], glyphs: OwnNotes.glyphs(inCellsOf: data), words: plan.words)
        let figure = try FigureLayout(
            options: options, frame: frame, legend: key.legend,
            notes: options.isPanel ? [] : notes.paragraphs,
            numbered: options.isPanel ? [] : [grid.names.words.numbered, grid.headWords.numbered], sketch)
        let placed = MarkPlacement(grid: data, plan: plan, grid: grid, figure: figure, sketch)
        return LaidOut(
            plan: plan, figure: figure, placed: placed,
            guides: PlotGuides(grid, left: figure.left, in: placed.area), frame: frame,
            notes: notes.paragraphs, rowNames: grid.names.words, columnNames: grid.headWords)
    }

    private func scene(_ draft: Draft) -> Scene {
        let (wording, figure) = (options.theme.wording, draft.laid.figure)
        let listed = draft.data.listedMarks.map { mark -> Scene.Item in
            let attributes = mark.attributes
            return .group(
                Group(
                    role: .mark, datum: attributes.datum,
                    alternative: draft.laid.plan.alternative(of: mark, theme: options.theme),
                    link: attributes.link))
        }
        let marks = draft.told.joined(separator: wording.semicolon) + wording.fullStop
        let heads = [options.title, options.subtitle].filter { !$0.isEmpty }
        let summary = options.summary ?? (heads + [marks]).joined(separator: wording.fullStop)
        let items = figure.headItems + draft.drawing.items + figure.footItems + listed
        return Scene(
            size: figure.size, background: options.theme.background, title: options.title, summary: summary,
            items: [.group(Group(role: .figure, alternative: summary, items: items))])
    }
}

/// What the stages of one form leave for drawing.
struct LaidOut {
    /// The marks' words, as far as they have room.
    var plan: MarkPlan
    /// The parts of the figure.
    var figure: FigureLayout
    /// The place of each mark.
    var placed: MarkPlacement
    /// Axes and names.
    var guides: PlotGuides
    /// What stands around the plot.
    var frame: PlotFrame
    /// What the chart says of its own accord below the plot.
    var notes: [String] = []
    /// What had to be left out.
    var warnings: [ChartWarning] = []
    /// What is written for the names of the categories and of a grid's columns.
    var rowNames = NameSet.none, columnNames = NameSet.none
}
