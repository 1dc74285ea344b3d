import Canvas

/// What colours the marks: names in an order, or measures on a colour scale.
struct SeriesColors {
    /// The names of the series in order; empty where colours stand for measures.
    let names: [String]
    /// Measures to colours.
    let scale: ColorScale?
    /// The places of the names by the numbers of the values that they come from.
    let places: [Int?]

    /// - Throws: `tooManySeries`, `mixedAxes` where one chart colours by names and by measures.
    init(_ chart: Chart, _ facts: [MarkFacts], _ numbers: ValueNumbers) throws(ChartError) {
        var values: [Double] = []
        for index in facts.indices where facts[index].hasMeasuredChannel {
            if let value = chart.marks[index].attributes.series?.measure?.value { values.append(value) }
        }
        let named = numbers.distinct(facts.map(\.series)).filter { numbers[$0].measure == nil }
        var seen = Set<String>(minimumCapacity: named.count)
        let found = named.map { numbers[$0].name }.filter { seen.insert($0).inserted }
        guard found.isEmpty || values.isEmpty else { throw .mixedAxes(at: found[0]) }
        let order = chart.options.seriesOrder
        let known = Set(order)
        names = order.filter(seen.contains) + found.filter { !known.contains($0) }
        let index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        places = numbers.places(of: named) { index[numbers[$0].name] }
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
}
