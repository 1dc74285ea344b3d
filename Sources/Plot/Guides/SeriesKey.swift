import Canvas

/// How readers are told which series is which: by names at the line ends, by a legend, or not at all.
struct SeriesKey {
    /// The legend; `nil` where lines carry their names or there is nothing to tell.
    let legend: Legend?
    /// Points that direct labels take right of the plot; 0 for none.
    let directWidth: Double
    /// A legend that stands in for direct labels.
    private(set) var warnings: [ChartWarning] = []

    /// Whether lines carry their names.
    var isDirect: Bool { directWidth > 0 }

    init(
        _ data: ChartData, _ plan: MarkPlan, _ options: ChartOptions, width: Double, _ sketch: PlotSketch
    ) throws(ChartError) {
        let entries = data.series.enumerated().compactMap { index, name -> Legend.Entry? in
            guard
                let mark = data.marks.first(where: {
                    data.seriesIndex(of: $0) == index && $0 is any KeyedMark
                }),
                let keyed = mark as? any KeyedMark
            else { return nil }
            return Legend.Entry(name: name, style: sketch.theme.series[index], key: type(of: keyed))
        }
        let isWanted = options.legend == .visible || options.legend == .automatic && entries.count > 1
        guard isWanted, !entries.isEmpty else {
            (legend, directWidth) = (nil, 0)
            return
        }
        let lines = data.marks.filter { $0 is any ConnectedMark }
        let named = Set(
            lines.filter { Vertex($0.measure).value != nil }.compactMap { data.seriesIndex(of: $0) })
        if options.legend == .automatic, data.orientation == .vertical, named.count == data.series.count {
            let direct = try DirectLabels.width(entries.map(\.name), sketch)
            if direct <= width * 0.3 {
                (legend, directWidth) = (nil, direct)
                return
            }
            warnings = [
                ChartWarning(
                    .legendInstead,
                    subject: entries.map(\.name).joined(separator: options.theme.wording.listSeparator))
            ]
        }
        legend = try Legend(entries, width: width, theme: sketch.theme, ruler: sketch.ruler)
        directWidth = 0
    }
}
