import Canvas

/// What colours the marks: names in an order, or measures on a colour scale.
struct SeriesColors {
    /// The names of the series in order; empty where colours stand for measures.
    let names: [String]
    /// Measures to colours.
    let scale: ColorScale?
    private let index: [String: Int]

    /// - Throws: `tooManySeries`, `mixedAxes` where one chart colours by names and by measures.
    init(_ chart: Chart) throws(ChartError) {
        var seen = Set<String>()
        var found: [String] = []
        var values: [Double] = []
        for mark in chart.marks {
            guard let series = mark.attributes.series else { continue }
            if case .measure(let measure) = series.plotted {
                if let value = measure.value { values.append(value) }
            } else if seen.insert(series.name).inserted {
                found.append(series.name)
            }
        }
        guard found.isEmpty || values.isEmpty else { throw .mixedAxes(at: found[0]) }
        let order = chart.options.seriesOrder
        let known = Set(order)
        names = order.filter(seen.contains) + found.filter { !known.contains($0) }
        index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let limit = chart.options.theme.series.count
        let unstyled = names.count { chart.options.seriesStyles[$0] == nil }
        guard names.count <= CategoryRow.longest else {
            throw .tooManySeries(names.count, limit: CategoryRow.longest)
        }
        guard unstyled <= limit else { throw .tooManySeries(names.count, limit: limit) }
        if let low = values.min(), let high = values.max() {
            let domain = chart.options.colorDomain ?? low...high
            var form = chart.options.colorForm ?? .sequential
            if case .quantile(let given, let classes) = form, given.isEmpty {
                form = .quantile(of: values, classes: classes)
            }
            scale = ColorScale(form, domain: domain, ramps: chart.options.theme.ramps)
        } else {
            scale = nil
        }
    }

    /// The place of a series by name; `nil` for a measure.
    func index(of series: PlottableValue) -> Int? { scale == nil ? index[series.name] : nil }
}
