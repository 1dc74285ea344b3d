import Analysis
import Metrics
import Plot

/// Bodies compared by a dot on a stick from zero: as bars, with less ink where there are many.
struct Lollipop: FigureKind {
    let word = "lollipop"
    let name = Bilingual(zh: "棒棒糖图", en: "Lollipop")
    let abstract = Bilingual(
        zh: "各机构比较，一机构一点，以细线连到零；机构多时比条形清爽",
        en: "bodies compared by a dot on a stick from zero; lighter than bars where there are many")
    let needs = FigureNeeds(indicators: 1...1, rates: .alone)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .labels, .scale, .target, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        try request.refuseLogScale("dots")
        let comparison = try request.comparison()
        return request.figure(
            chart(comparison, for: request),
            saying: BarWords(request: request, comparison: comparison, form: .points),
            over: request.table(comparison), from: comparison.observations)
    }

    private func chart(_ comparison: Comparison, for request: FigureRequest) -> Chart {
        let names = request.rowNames(comparison)
        let series = request.label(request.measures[0])
        var sticks: [any Mark] = []
        var dots: [any Mark] = []
        for row in comparison.shown {
            let entry = comparison.lead[row]
            let place = request.place(names[row])
            if let quantity = entry.quantity {
                sticks.append(
                    RuleMark(xStart: .value(series, 0), xEnd: .value(series, quantity.value), y: place)
                        .highlighted(request.isHighlighted(entry.body)))
            }
            let dot = PointMark(x: .value(series, request.phrase.measure(entry)), y: place).symbolSize(24)
            dots.append(request.showing(dot, row: row, of: comparison, names: names))
        }
        let isRead = comparison.figureCount > RowLimits.labelled
        return Chart(marks: request.targetRule() + sticks + dots)
            .chartXScale(type: request.scaleType)
            .chartXAxis(isRead ? .visible : .hidden).chartValueLabels(isRead ? .automatic : .visible)
    }
}
