import Analysis
import Metrics
import Plot

/// Bodies compared: a bar a body and measure, side by side or as parts of a whole, absent ones named, incomparable ones
/// marked.
struct Bars: FigureKind {
    let word = "bars"
    let name = Bilingual(zh: "条形图", en: "Bars")
    let abstract = Bilingual(
        zh: "各机构比较，一机构一指标一条，按大小排列；可并列、叠加或折成百分比，可横可竖",
        en:
            "bodies compared: a bar a body and indicator, the largest first; grouped, stacked or 100 %, level or upright"
    )
    let needs = FigureNeeds(rates: .alone)
    let uses: Set<FigureKey> = [
        .order, .highlight, .limit, .labels, .orientation, .stacking, .scale, .target, .names,
    ]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        try request.refuseLogScale("dots")
        switch request.file.stacking {
        case .standard, .normalized:
            return try stacked(request, asShares: request.file.stacking == .normalized)
        case .sideBySide, nil:
            let comparison = try request.comparison()
            return finished(
                bars(comparison, for: request), BarWords(request: request, comparison: comparison),
                request.table(comparison), comparison, request)
        }
    }

    /// Marks with target, scale and the orientation's shape.
    private func finished(
        _ marks: [any Mark], _ words: some FigureWords, _ table: FigureTable, _ comparison: Comparison,
        _ request: FigureRequest
    ) -> Figure {
        let scale = request.scaleType
        let isUpright = request.file.orientation == .vertical
        var chart = Chart(marks: marks + request.targetRule(isUpright: isUpright))
        if request.file.stacking == .standard || request.file.stacking == .normalized {
            // The segments of a row take one row's room, whatever their number.
            let isLabelled = comparison.figureCount <= RowLimits.labelled
            chart = chart.chartValueLabels(isLabelled ? .visible : .automatic)
                .chartStackTotals(.automatic, unit: request.unit(request.measures[0]))
            let axis: Visibility = isLabelled ? .hidden : .visible
            chart = isUpright ? chart.chartYAxis(axis) : chart.chartXAxis(axis)
        }
        chart = isUpright ? chart.chartYScale(type: scale) : chart.chartXScale(type: scale)
        return request.figure(
            chart, saying: words, over: table, from: comparison.observations, height: isUpright ? 85 : nil)
    }

    private func bars(_ comparison: Comparison, for request: FigureRequest) -> [any Mark] {
        let names = request.rowNames(comparison)
        return comparison.shown.flatMap { row in
            request.measures.enumerated().map { number, measure -> any Mark in
                let value = request.phrase.measure(comparison.columns[number][row])
                let bar = self.bar(value, names[row], measure, .standard, request)
                return request.showing(
                    request.measures.count > 1 ? bar.position(by: request.series(measure)) : bar,
                    row: row, column: number, of: comparison, names: names)
            }
        }
    }

    /// A bar of a measure, coloured where there are several.
    private func bar(
        _ value: Measure, _ name: AxisName, _ measure: FigureFile.Measure, _ stacking: MarkStackingMethod,
        _ request: FigureRequest
    ) -> BarMark {
        let (length, place) = (PlottableValue.value(request.label(measure), value), request.place(name))
        let bar =
            request.file.orientation == .vertical
            ? BarMark(x: place, y: length, stacking: stacking)
            : BarMark(x: length, y: place, stacking: stacking)
        return request.measures.count > 1 ? bar.foregroundStyle(by: request.series(measure)) : bar
    }

    private func stacked(_ request: FigureRequest, asShares: Bool) throws(Fault) -> Figure {
        if asShares, let scale = request.file.scale, scale != .linear {
            throw request.fault(
                .outOfRange, at: "/scale", zh: "百分比条只用线性刻度", en: "shares of 100 % have a linear scale only",
                remedyZh: "去掉 scale", remedyEn: "remove scale")
        }
        let wholes = try request.wholes(asShares: asShares)
        let names = request.rowNames(wholes.parts)
        let marks = wholes.parts.shown.flatMap { row -> [any Mark] in
            if asShares, wholes.totals.lead[row].quantity == nil {
                return [withheld(row, of: wholes, names: names, request)]
            }
            return request.measures.enumerated().map { number, measure in
                let entry = wholes.parts.columns[number][row]
                let bar = bar(
                    request.phrase.measure(entry), names[row], measure, asShares ? .normalized : .standard,
                    request)
                let mark = request.showing(bar, row: row, column: number, of: wholes.parts, names: names)
                return asShares ? mark.annotation(share(number, of: row, in: wholes)) : mark
            }
        }
        return finished(
            marks, StackWords(request: request, wholes: wholes, isShare: asShares),
            request.table(wholes, asShares: asShares), wholes.parts, request)
    }

    /// A row whose shares cannot be said: no bar, and why.
    private func withheld(_ row: Int, of wholes: Wholes, names: [AxisName], _ request: FigureRequest)
        -> any Mark
    {
        let entries = wholes.parts.columns.map { $0[row] }
        let lead = entries[0]
        let isAbsent = entries.allSatisfy { $0.quantity == nil }
        let value =
            isAbsent
            ? request.phrase.measure(lead)
            : .absent(Absence(.notReported, word: StackWords.obstacle(entries, request.phrase)))
        let bar = bar(value, names[row], request.measures[0], .normalized, request)
        return bar.datum(lead.datum(request.measures[0], 0))
            .alternativeText(
                request.phrase.spoken(lead, name: names[row].text, series: request.label(request.measures[0]))
            )
    }

    /// A part's share in per cent to one decimal.
    private func share(_ number: Int, of row: Int, in wholes: Wholes) -> String? {
        let values = wholes.parts.columns.compactMap { $0[row].quantity?.value }
        let sum = values.reduce(0, +)
        return sum > 0 ? Quantity.percent(values[number] / sum)?.asStated : nil
    }
}
