import Canvas

/// Small multiples: one panel a facet, with one order of categories, one set of colours and, unless told otherwise, one
/// scale, so that panels compare. Panels are charts of their own; this decides only what they share and where they stand.
struct FacetPipeline {
    let chart: Chart
    let options: ChartOptions
    let ruler: TextRuler

    /// More panels than this are no figure to compare.
    static let mostPanels = 100

    /// Panels that do not fit side by side, or only with numbers for names, stand in fewer columns, unless the caller
    /// has said how many.
    func run() throws(ChartError) -> ChartResult {
        let count = try FacetSplit(chart).names.count
        var columns = columnCount(count)
        var numbered: ChartResult?
        while true {
            let isLast = columns == 1 || options.facets.columns != nil
            do {
                let result = try run(columns: columns, options.names)
                guard !isLast, result.warnings.contains(where: { $0.code == .namesNumbered }) else {
                    let isNamed = !result.warnings.contains { $0.code == .namesNumbered }
                    return isNamed ? result : numbered ?? result
                }
                numbered = numbered ?? result
            } catch {
                guard case .doesNotFit = error else { throw error }
                if isLast, let numbered { return numbered }
                guard !isLast else { throw error }
            }
            columns -= 1
        }
    }

    private func run(columns: Int, _ names: NameDemands) throws(ChartError) -> ChartResult {
        let whole = try ChartData(chart)
        let facets = try FacetSplit(chart)
        let sketch = PlotSketch(orientation: whole.orientation, theme: options.theme, ruler: ruler)
        let plan = MarkPlan(whole, options)
        var keyed = options
        keyed.seriesLabels = .hidden
        let key = try SeriesKey(whole, plan, keyed, width: innerWidth, sketch)

        // What the panels share: colours, categories, scales.
        var panel = try FacetScales(whole, facets, options).applied(to: panelOptions(whole))
        panel.names = names
        var drafts: [ChartPipeline.Draft] = []
        let rough = (innerWidth - Double(columns - 1) * gap) / Double(columns)
        for name in facets.names {
            panel.title = name
            drafts.append(try draft(facets, name, panel, width: rough, height: nil, columns))
        }
        // Names of all panels have one form, and one list of numbers.
        panel.names = drafts.reduce(names) { $0.union($1.nameForms) }
        let agreed = panel.names
        if options.facets.axes == .shared {
            panel.leastRoom = Reservation.telling(drafts.flatMap(\.laid.placed.room))
            panel.leastCrossRoom = Reservation.telling(drafts.flatMap(\.laid.placed.crossRoom))
        }
        let frame = drafts.reduce(PlotFrame()) { $0.union($1.laid.frame) }

        // Names of rows stand at the left of the first panel of a row only, where all have the same.
        let namesOnce = options.facets.axes == .shared && whole.form.rowAxis == .y && columns > 1
        let plotWidth = (innerWidth - Double(columns - 1) * gap - frame.left) / Double(columns)
        func width(_ column: Int) -> Double {
            namesOnce ? plotWidth + (column == 0 ? frame.left : 0) : rough
        }
        var notes: [String] = []
        for note in drafts.flatMap(\.notes) where !notes.contains(note) { notes.append(note) }
        if options.facets.axes == .free { notes.append(options.theme.wording.freeAxes) }
        let rows = (facets.names.count + columns - 1) / columns
        let gaps = Double(rows - 1) * gap
        let heads = try PanelHeads(
            facets.names, of: chart.marks, columns: columns, width: width, sketch)
        let numbered = Self.numbered(drafts, heads)
        var layout = try FigureLayout(
            options: options, frame: PlotFrame(), legend: key.legend, notes: notes, numbered: numbered, sketch
        )
        let fixed = options.height == nil ? nil : (layout.plot.height - gaps) / Double(rows)
        if let fixed, fixed < sketch.theme.length(30) {
            let missing = (sketch.theme.length(60) - fixed) * Double(rows)
            throw .doesNotFit(
                part: "panels", needed: Size(width: layout.size.width, height: layout.size.height + missing),
                given: layout.size)
        }
        var panels: [ChartPipeline.Draft] = []
        for (index, name) in facets.names.enumerated() {
            var own = panel
            own.leastFrame = frame
            own.leastHead = heads.heights[index / columns]
            own.title = heads.words.shown[index]
            if namesOnce {
                own.leastFrame.left = index % columns == 0 ? frame.left : 0
                if index % columns > 0 { own.yAxis = .hidden }
            }
            panels.append(try draft(facets, name, own, width: width(index % columns), height: fixed, columns))
        }
        let needed = panels.reduce(agreed) { $0.union($1.nameForms) }
        guard needed == agreed else { return try run(columns: columns, needed) }
        let heights = stride(from: 0, to: panels.count, by: columns).map { first in
            panels[first..<min(first + columns, panels.count)].map(\.laid.figure.size.height).max() ?? 0
        }
        if fixed == nil {
            let total = heights.reduce(0, +) + gaps
            layout = try FigureLayout(
                options: options, frame: PlotFrame(natural: total, least: total), legend: key.legend,
                notes: notes,
                numbered: numbered, sketch)
        }
        var warnings = key.warnings + heads.words.warnings(options.theme.wording)
        for warning in panels.flatMap(\.warnings) where warning.code != .coloursTooAlike {
            // Names are the same in all panels.
            let isOfNames = warning.code == .namesAbbreviated || warning.code == .namesNumbered
            if !isOfNames || !warnings.contains(warning) { warnings.append(warning) }
        }
        let scene = scene(panels, facets.names, layout, heights, columns: columns, width: width)
        return ChartResult(scene: scene, warnings: warnings)
    }

    private var innerWidth: Double { options.width - 2 * options.padding }
    private var gap: Double { options.theme.length(options.theme.metrics.panelGap) }

    private func columnCount(_ count: Int) -> Int {
        let narrowest = options.theme.length(options.theme.metrics.narrowestPanel)
        let fitting = Int(((innerWidth + gap) / (narrowest + gap)).rounded(.down))
        return min(options.facets.columns ?? max(fitting, 1), count)
    }

    /// A panel's options: its head is the facet's name, and what stands once around all panels is left out.
    private func panelOptions(_ data: ChartData) -> ChartOptions {
        var panel = options
        (panel.subtitle, panel.source, panel.notes, panel.summary) = ("", "", [], "")
        (panel.xLabel, panel.yLabel, panel.padding) = ("", "", 0)
        (panel.legend, panel.isPanel) = (.hidden, true)
        if data.form != .grid, data.orientation == .vertical {
            panel.theme.metrics.plotHeight = options.theme.metrics.panelHeight
            panel.theme.metrics.planeHeight = options.theme.metrics.panelHeight
        }
        return panel
    }

    private func draft(
        _ facets: FacetSplit, _ name: String, _ options: ChartOptions, width: Double, height: Double?,
        _ columnCount: Int
    ) throws(ChartError) -> ChartPipeline.Draft {
        var chart = chart
        chart.marks = facets.marks(of: name)
        chart.options = options
        (chart.options.width, chart.options.height) = (width, height)
        do {
            return try ChartPipeline(chart, options: chart.options, ruler: ruler).draft()
        } catch {
            guard case .doesNotFit(let part, let needed, let given) = error else { throw error }
            // The panel's want, as the whole figure's.
            let columns = Double(columnCount)
            let rows = (Double(facets.names.count) / columns).rounded(.up)
            throw .doesNotFit(
                part: name + " · " + part,
                needed: Size(
                    width: self.options.width + max(needed.width - given.width, 0) * columns,
                    height: needed.height == 0
                        ? 0 : (self.options.height ?? 0) + max(needed.height - given.height, 0) * rows),
                given: Size(width: self.options.width, height: self.options.height ?? 0))
        }
    }

    /// What numbers stand for in the panels, each list once.
    private static func numbered(_ drafts: [ChartPipeline.Draft], _ heads: PanelHeads) -> [[NameSet.Numbered]]
    {
        var lists = [heads.words.numbered]
        for draft in drafts {
            for names in [draft.laid.rowNames, draft.laid.columnNames] where !lists.contains(names.numbered) {
                lists.append(names.numbered)
            }
        }
        return lists
    }

    private func scene(
        _ panels: [ChartPipeline.Draft], _ names: [String], _ layout: FigureLayout, _ heights: [Double],
        columns: Int,
        width: (Int) -> Double
    ) -> Scene {
        var items: [Scene.Item] = layout.headItems
        var y = layout.plot.minY
        for (index, panel) in panels.enumerated() {
            if index > 0, index % columns == 0 { y += heights[index / columns - 1] + gap }
            let x = (0..<index % columns).reduce(layout.left) { $0 + width($1) + gap }
            let drawn = panel.laid.figure.headItems + panel.drawing.items + panel.laid.figure.footItems
            items.append(
                .group(
                    Group(
                        role: .group, alternative: names[index], translation: Point(x: x, y: y), items: drawn)
                ))
        }
        items += layout.footItems
        let wording = options.theme.wording
        let told = zip(names, panels).map { name, panel in
            name + wording.colon + panel.told.joined(separator: wording.semicolon)
        }
        let heads = [options.title, options.subtitle].filter { !$0.isEmpty }
        let marks = told.joined(separator: wording.semicolon) + wording.fullStop
        let summary = options.summary ?? (heads + [marks]).joined(separator: wording.fullStop)
        return Scene(
            size: layout.size, background: options.theme.background, title: options.title, summary: summary,
            items: [.group(Group(role: .figure, alternative: summary, items: items))])
    }
}
