import Metrics
import Plot

/// Bodies compared: a bar a body and measure, absent ones named, incomparable ones marked.
struct Bars: FigureKind {
    let word = "bars"
    let name = Bilingual(zh: "条形图", en: "Bars")
    let abstract = Bilingual(
        zh: "各机构比较，一机构一指标一条，按大小排列", en: "bodies compared: a bar a body and indicator, the largest first")
    let needs = FigureNeeds(rates: .alone)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .labels]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let comparison = try request.comparison()
        return request.figure(
            chart(comparison, for: request),
            saying: ComparisonWords(request: request, comparison: comparison),
            over: request.table(comparison), from: comparison.observations)
    }

    private func chart(_ comparison: Comparison, for request: FigureRequest) -> Chart {
        let names = request.rowNames(comparison)
        let phrase = request.phrase
        var marks: [any Mark] = []
        for row in comparison.shown {
            for (number, measure) in request.measures.enumerated() {
                let entry = comparison.columns[number][row]
                let series = request.label(measure)
                var mark = BarMark(
                    x: .value(series, phrase.measure(entry)), y: .value(phrase("机构", "body"), names[row])
                )
                .datum(entry.datum(measure, number))
                .partial(entry.notes.contains(.partial))
                .incomparable(comparison.isOdd(entry))
                .highlighted(request.isHighlighted(entry.body))
                .alternativeText(phrase.spoken(entry, name: names[row], series: series))
                if request.measures.count > 1 {
                    mark =
                        mark
                        .position(by: .value(phrase("指标", "indicator"), series))
                        .foregroundStyle(by: .value(phrase("指标", "indicator"), series))
                }
                marks.append(mark)
            }
        }
        return Chart(marks: marks)
    }
}
