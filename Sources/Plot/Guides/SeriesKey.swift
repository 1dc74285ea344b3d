import Canvas

/// How readers are told which series is which: by names at the line ends, by a legend, by a ramp, or not at all.
struct SeriesKey {
    /// The legend; `nil` where lines carry their names or there is nothing to tell.
    private(set) var legend: (any LegendBlock)?
    /// Points that direct labels take right and left of the plot; 0 for none.
    private(set) var directWidth = 0.0, leadingWidth = 0.0
    /// The lines that carry their names, and the words at their ends.
    private(set) var named: [Named] = []
    /// Names of lines that stand as numbers.
    private(set) var numbered: [NameSet.Numbered] = []
    /// A legend that stands in for direct labels, and names that are not written in full.
    private(set) var warnings: [ChartWarning] = []

    /// A line with the words at its ends.
    struct Named {
        let run: LineRun
        let first: Int, last: Int
        let style: MarkStyle
        /// The line's name in full, and as it is written.
        let full: String
        var name: String
        /// The figures at both ends; none where names stand alone.
        let figures: [String]

        /// The words at an end, with the name as written or in full.
        func words(_ side: DirectLabels.Side, inFull: Bool = false) -> String {
            let name = inFull ? full : name
            guard figures.count == 2 else { return side == .trailing ? name : "" }
            return side == .trailing ? figures[1] + " " + name : name + " " + figures[0]
        }
    }

    /// More lines than these are no name that an eye takes in.
    private static let mostLines = 3

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
            // Names that no colour tells apart have no legend to go to: they turn into numbers.
            let forms: [NameForm] = hasOwnNames ? NameForm.allCases : [.full, .short]
            var needed = 0.0
            for form in forms {
                let words = NameSet(lines.map(\.full), as: form, of: data.marks, numerals: .enclosed)
                var worded = lines
                for index in lines.indices { worded[index].name = words.shown[index] }
                let trailing = try DirectLabels.width(worded.map { $0.words(.trailing) }, sketch)
                let leading =
                    options.seriesLabels == .both
                    ? try DirectLabels.width(worded.map { $0.words(.leading) }, sketch) : 0
                needed = trailing + leading
                guard needed <= width * (hasOwnNames ? 0.6 : 0.3) else { continue }
                (directWidth, leadingWidth, named) = (trailing, leading, worded)
                (numbered, warnings) = (words.numbered, words.warnings(options.theme.wording))
                return
            }
            guard !hasOwnNames else {
                throw .doesNotFit(
                    part: "names of lines", needed: Size(width: needed / 0.6, height: 0),
                    given: Size(width: width, height: 0))
            }
            warnings = [
                ChartWarning(
                    .legendInstead,
                    subject: entries.map(\.name).joined(separator: options.theme.wording.listSeparator))
            ]
        }
        guard isWanted, !entries.isEmpty else { return }
        for form in [NameForm.full, .short] {
            let words = NameSet(entries.map(\.name), as: form, of: data.marks, numerals: .enclosed)
            let shown = zip(entries, words.shown).map { Legend.Entry(name: $1, style: $0.style, key: $0.key) }
            guard let fitting = try Legend(shown, width: width, theme: sketch.theme, ruler: sketch.ruler),
                form == .short || fitting.mostLines <= Self.mostLines
            else { continue }
            legend = fitting
            warnings += words.warnings(options.theme.wording)
            return
        }
        throw try Legend.refusal(entries, width: width, theme: sketch.theme, ruler: sketch.ruler)
    }

    private static func entries(_ data: ChartData, _ options: ChartOptions) -> [Legend.Entry] {
        data.series.enumerated().compactMap { index, name -> Legend.Entry? in
            guard
                let place = data.marks.indices.first(where: {
                    data.traits[$0].contains(.keyed) && data.seriesIndex($0) == index
                }),
                let keyed = data.marks[place] as? any KeyedMark
            else { return nil }
            var style = options.style(ofSeries: index, name)
            style.symbol = keyed.attributes.symbol ?? style.symbol
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
        let place = { (index: Int) in data.rowPlace(index) ?? 0 }
        guard runs.count <= CategoryRow.longest || options.seriesLabels == .hidden else {
            throw .tooManySeries(runs.count, limit: CategoryRow.longest)
        }
        let named = runs.compactMap { run -> Named? in
            guard let name = run.name else { return nil }
            let known = run.members.filter { data.facts[$0].measure?.value != nil }
            guard let first = known.min(by: { place($0) < place($1) }),
                let last = known.max(by: { place($0) < place($1) })
            else { return nil }
            let style = run.series.map { options.style(ofSeries: rank($0), $0) } ?? plan.styles[last]
            guard options.seriesLabels == .both else {
                return Named(
                    run: run, first: first, last: last, style: style, full: name, name: name, figures: [])
            }
            let ends = [first, last].map { index in
                data.marks[index].attributes.annotation ?? data.marks[index].measure.map(plan.words.text)
                    ?? ""
            }
            return Named(
                run: run, first: first, last: last, style: style, full: name, name: name, figures: ends)
        }
        return named.count == runs.count ? named : []
    }
}
