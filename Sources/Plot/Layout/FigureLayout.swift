import Canvas

/// The figure's parts from top to bottom, all sharing the left edge: header, legend, axis title, plot, names, foot.
struct FigureLayout {
    /// The whole, in points.
    let size: Size
    /// The rectangle of bands and values.
    let plot: Rect
    /// The left and the right edge of all text.
    let left: Double, right: Double
    /// Titles, legend and the upper axis title.
    let headItems: [Scene.Item]
    /// The lower axis title, the names that numbers stand for, notes and source.
    let footItems: [Scene.Item]

    init(
        options: ChartOptions, frame: PlotFrame, legend: (any LegendBlock)?,
        notes: [String], numbered: [[NameSet.Numbered]] = [], _ sketch: PlotSketch
    ) throws(ChartError) {
        let (theme, ruler) = (sketch.theme, sketch.ruler)
        let gap = theme.length(theme.metrics.blockGap)
        let padding = options.padding
        let width = options.width - 2 * padding
        left = padding
        right = options.width - padding

        // Above the plot.
        var header = TextStack()
        let secondary = theme.colors.secondary
        try header.add(
            options.title, options.isPanel ? .name : .title, role: .title, color: theme.colors.ink,
            width: width,
            isBold: options.isPanel, theme: theme, ruler: ruler)
        try header.add(
            options.subtitle, .subtitle, role: .title, color: secondary, width: width, theme: theme,
            ruler: ruler)
        let headHeight = max(header.height, options.leastHead)
        var head = header.items(x: left, top: padding + headHeight - header.height)
        var y = padding + headHeight
        if headHeight > 0 { y += options.isPanel ? gap / 4 : gap }
        if let legend {
            head.append(.group(Group(role: .legend, items: legend.items(x: left, top: y))))
            y += legend.height + gap / 2
        }
        var upper = TextStack()
        try upper.add(
            options.yLabel, .axis, role: .axis, color: secondary, width: width, theme: theme, ruler: ruler)
        head += upper.items(x: left, top: y)
        y += upper.height
        if upper.height > 0 { y += gap / 2 }
        y += frame.above

        // Below the plot.
        let labelGap = theme.length(theme.metrics.labelGap)
        let names = frame.below
        var lower = TextStack()
        try lower.add(
            options.xLabel, .axis, role: .axis, color: secondary, width: width - frame.left, theme: theme,
            ruler: ruler)
        var lists: [NumberedLegend] = []
        for names in numbered where !names.isEmpty {
            lists.append(try NumberedLegend(names, width: width, theme: theme, ruler: ruler))
        }
        let listed = lists.reduce(0) { $0 + gap / 2 + $1.height }
        var foot = TextStack()
        for note in options.notes + notes {
            try foot.add(note, .note, role: .note, color: secondary, width: width, theme: theme, ruler: ruler)
        }
        try foot.add(
            options.source, .note, role: .note, color: secondary, width: width, theme: theme, ruler: ruler)
        let below =
            (names > 0 ? labelGap + names : 0) + (lower.height > 0 ? labelGap / 2 + lower.height : 0) + listed
            + (foot.height > 0 ? gap + foot.height : 0) + padding

        // The plot takes what is left, or sets the figure's height.
        let least = frame.least
        let height = options.height.map { $0 - y - below } ?? max(frame.natural, least)
        let plotWidth = width - frame.left - frame.right
        guard height >= least - 0.01, plotWidth >= theme.length(20) - 0.01 else {
            let given = Size(width: options.width, height: y + height + below)
            let missing = max(theme.length(20) - plotWidth, 0)
            throw .doesNotFit(
                part: "plot", needed: Size(width: options.width + missing, height: y + least + below),
                given: given)
        }
        plot = Rect(x: left + frame.left, y: y, width: plotWidth, height: height)
        size = Size(width: options.width, height: y + height + below)
        headItems = head
        var footTop = plot.maxY + (names > 0 ? labelGap + names : 0)
        var items: [Scene.Item] = []
        if lower.height > 0 {
            items += lower.items(x: plot.maxX, top: footTop + labelGap / 2, anchor: .end)
            footTop += labelGap / 2 + lower.height
        }
        for list in lists {
            items.append(.group(Group(role: .legend, items: list.items(x: left, top: footTop + gap / 2))))
            footTop += gap / 2 + list.height
        }
        footItems = items + foot.items(x: left, top: footTop + gap)
    }
}
