import Canvas

/// How readers are told which series is which: by names at the line ends, by a legend, by a ramp, or not at all.
struct SeriesKey {
    /// The legend; `nil` where lines carry their names or there is nothing to tell.
    private(set) var legend: (any LegendBlock)?
    /// Points that direct labels take right and left of the plot; 0 for none.
    private(set) var directWidth = 0.0, leadingWidth = 0.0
    /// The lines that carry their names, and the words at their ends.
    private(set) var named: [Named] = []
    /// A legend that stands in for direct labels.
    private(set) var warnings: [ChartWarning] = []

    /// A line with the words at its ends.
    struct Named {
        let run: LineRun
        let first: Int, last: Int
        let style: MarkStyle
        let leading: String, trailing: String
    }

    /// Whether lines carry their names.
    var isDirect: Bool { directWidth > 0 }

    init(
        _ data: ChartData, _ plan: MarkPlan, _ options: ChartOptions, width: Double, _ sketch: PlotSketch
    ) throws(ChartError) {
        if let scale = data.colors.scale {
            guard options.legend != .hidden else { return }
            legend = try RampLegend(scale, options: options, width: width, sketch)
            return
        }
        let entries = Self.entries(data, options)
        let isWanted = options.legend == .visible || options.legend == .automatic && entries.count > 1
        let lines = try Self.named(data, plan, options)
        let hasOwnNames = lines.contains { $0.run.series == nil }
        if options.legend == .automatic, options.seriesLabels != .hidden,
            isWanted || hasOwnNames || options.seriesLabels == .both,
            !lines.isEmpty, entries.count <= lines.count
        {
            let trailing = try DirectLabels.width(lines.map(\.trailing), sketch)
            let leading =
                options.seriesLabels == .both ? try DirectLabels.width(lines.map(\.leading), sketch) : 0
            // Names that no colour tells apart have no legend to go to.
            if trailing + leading <= width * (hasOwnNames ? 0.6 : 0.3) {
                (directWidth, leadingWidth, named) = (trailing, leading, lines)
                return
            }
            guard !hasOwnNames else {
                throw .doesNotFit(
                    part: "names of lines", needed: Size(width: (trailing + leading) / 0.6, height: 0),
                    given: Size(width: width, height: 0))
            }
            warnings = [
                ChartWarning(
                    .legendInstead,
                    subject: entries.map(\.name).joined(separator: options.theme.wording.listSeparator))
            ]
        }
        guard isWanted, !entries.isEmpty else { return }
        legend = try Legend(entries, width: width, theme: sketch.theme, ruler: sketch.ruler)
    }

    private static func entries(_ data: ChartData, _ options: ChartOptions) -> [Legend.Entry] {
        data.series.enumerated().compactMap { index, name -> Legend.Entry? in
            guard
                let mark = zip(data.marks, data.traits).first(where: { mark, traits in
                    traits.contains(.keyed) && data.seriesIndex(of: mark) == index
                })?.0,
                let keyed = mark as? any KeyedMark
            else { return nil }
            var style = options.style(ofSeries: index, name)
            // In bands colour tells series apart, unless the theme has none.
            let isRound = data.form != .plane && options.theme.colorsDirectLabels
            style.symbol = mark.attributes.symbol ?? (isRound ? .circle : style.symbol)
            return Legend.Entry(name: name, style: style, key: type(of: keyed))
        }
    }

    /// The lines that can carry their names: upright charts in which every line has a name and a figure.
    private static func named(
        _ data: ChartData, _ plan: MarkPlan, _ options: ChartOptions
    ) throws(ChartError) -> [Named] {
        guard data.form == .bands(.vertical) else { return [] }
        let rank = { (name: String) in data.series.firstIndex(of: name) ?? 0 }
        let runs = data.lines.sorted {
            ($0.series.map(rank) ?? -1, $0.members[0]) < ($1.series.map(rank) ?? -1, $1.members[0])
        }
        let order = Dictionary(
            data.row.categories.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let place = { (index: Int) in data.marks[index].category.flatMap { order[$0] } ?? 0 }
        let named = runs.compactMap { run -> Named? in
            guard let name = run.name else { return nil }
            let known = run.members.filter { data.marks[$0].measure?.value != nil }
            guard let first = known.min(by: { place($0) < place($1) }),
                let last = known.max(by: { place($0) < place($1) })
            else { return nil }
            let style = run.series.map { options.style(ofSeries: rank($0), $0) } ?? plan.styles[last]
            guard options.seriesLabels == .both else {
                return Named(run: run, first: first, last: last, style: style, leading: "", trailing: name)
            }
            let ends = [first, last].map { index in
                data.marks[index].attributes.annotation ?? data.marks[index].measure.map(plan.words.text)
                    ?? ""
            }
            return Named(
                run: run, first: first, last: last, style: style, leading: name + " " + ends[0],
                trailing: ends[1] + " " + name)
        }
        return named.count == runs.count ? named : []
    }
}
