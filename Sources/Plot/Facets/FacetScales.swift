import Canvas

/// What the panels of small multiples have in common.
struct FacetScales {
    private var styles: [String: MarkStyle] = [:]
    private let seriesOrder: [String]
    private let color: ColorScale?
    private var domains: [Axis: ClosedRange<Double>] = [:]
    private var categories: [Axis: [Category]] = [:]

    init(_ whole: ChartData, _ facets: FacetSplit, _ options: ChartOptions) throws(ChartError) {
        seriesOrder = whole.series
        for (index, name) in whole.series.enumerated() { styles[name] = options.style(ofSeries: index, name) }
        color = whole.colors.scale
        // One order of names and years in any case: a panel that sorted its own rows would not line up with the rest.
        if whole.form != .plane { categories[whole.form.rowAxis] = whole.row.categories }
        if whole.form == .grid { categories[.x] = whole.columns.categories }
        guard options.facets.axes == .shared else { return }
        var axes: [(axis: Axis, isAcross: Bool)] = []
        if whole.form != .grid { axes.append((whole.form.valueAxis, false)) }
        if whole.form == .plane { axes.append((whole.form.rowAxis, true)) }
        for name in facets.names {
            let data = try ChartData(Chart(marks: facets.marks(of: name), options: options))
            for (axis, isAcross) in axes {
                // Not the rounded ends: each panel rounds the shared ones alike.
                let domain = try ValueAxis(data, options: options, isVisible: false, isAcross: isAcross)
                    .domain
                let known = domains[axis] ?? domain
                domains[axis] =
                    min(known.lowerBound, domain.lowerBound)...max(known.upperBound, domain.upperBound)
            }
        }
    }

    /// The options of every panel.
    func applied(to options: ChartOptions) -> ChartOptions {
        var options = options
        (options.seriesOrder, options.seriesStyles) = (seriesOrder, styles)
        (options.colorForm, options.colorDomain) = (color?.form, color?.domain)
        options.xScale.domain = domains[.x] ?? options.xScale.domain
        options.yScale.domain = domains[.y] ?? options.yScale.domain
        options.xScale.categories = categories[.x] ?? options.xScale.categories
        options.yScale.categories = categories[.y] ?? options.yScale.categories
        return options
    }
}
