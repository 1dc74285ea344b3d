import Analysis
import Metrics
import Plot

/// Bodies compared by dots: for values whose distance matters and whose zero does not, one or several a row.
struct Dots: FigureKind {
    let word = "dots"
    let name = Bilingual(zh: "点图", en: "Dot plot")
    let abstract = Bilingual(
        zh: "各机构比较，一指标一点，几项指标同在一行；轴不必从零起",
        en: "bodies compared by dots, several indicators in one row; the axis need not begin at zero")
    let needs = FigureNeeds(rates: .alone)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .labels, .scale, .target, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let comparison = try request.comparison()
        try request.checkScale(comparison.columns.flatMap { $0.compactMap(\.quantity) })
        return request.figure(
            chart(comparison, for: request),
            saying: BarWords(request: request, comparison: comparison, form: .points),
            over: request.table(comparison), from: comparison.observations)
    }

    private func chart(_ comparison: Comparison, for request: FigureRequest) -> Chart {
        let names = request.rowNames(comparison)
        var marks: [any Mark] = request.targetRule()
        for row in comparison.shown {
            if let line = span(row, of: comparison, names[row], request) { marks.append(line) }
            for (number, measure) in request.measures.enumerated() {
                let entry = comparison.columns[number][row]
                var dot = PointMark(
                    x: .value(request.label(measure), request.phrase.measure(entry)),
                    y: request.place(names[row])
                ).symbolSize(24)
                if request.measures.count > 1 {
                    // Shapes tell indicators apart where colours do not.
                    dot = dot.foregroundStyle(by: request.series(measure))
                        .symbol(SymbolShape.allCases[number % SymbolShape.allCases.count])
                }
                let mark = request.showing(dot, row: row, column: number, of: comparison, names: names)
                guard entry.missing != nil else {
                    marks.append(mark)
                    continue
                }
                // One glyph a row says all that is missing there; the words of several would lie on each other.
                let absent = comparison.columns.indices.filter { comparison.columns[$0][row].missing != nil }
                if absent.first == number {
                    marks.append(mark.annotation(words(row, absent, of: comparison, request)))
                }
            }
        }
        let isFew = comparison.figureCount * request.measures.count <= RowLimits.labelled
        return Chart(marks: marks).chartXScale(type: request.scaleType)
            .chartValueLabels(isFew ? .visible : .automatic)
    }

    /// A light line that holds the dots of a row together.
    private func span(_ row: Int, of comparison: Comparison, _ name: AxisName, _ request: FigureRequest) -> (
        any Mark
    )? {
        let values = comparison.columns.compactMap { $0[row].quantity?.value }
        guard let low = values.min(), let high = values.max(), low < high else { return nil }
        let series = request.label(request.measures[0])
        return RuleMark(xStart: .value(series, low), xEnd: .value(series, high), y: request.place(name))
            .lineStyle(StrokeStyle(lineWidth: 0.8))
    }

    /// What is missing of a row, by reason; `nil` where all of it is, for one reason, so that the glyph's word does.
    private func words(_ row: Int, _ absent: [Int], of comparison: Comparison, _ request: FigureRequest)
        -> String?
    {
        let phrase = request.phrase
        var reasons: [(word: String, names: [String])] = []
        for number in absent {
            let word = comparison.columns[number][row].missing.map { phrase.word($0) } ?? ""
            let name = request.label(request.measures[number])
            if let index = reasons.firstIndex(where: { $0.word == word }) {
                reasons[index].names.append(name)
            } else {
                reasons.append((word, [name]))
            }
        }
        if absent.count == request.measures.count, reasons.count == 1 { return nil }
        return reasons.map { phrase.list($0.names) + phrase("", " ") + $0.word }
            .joined(separator: phrase("，", "; "))
    }
}
