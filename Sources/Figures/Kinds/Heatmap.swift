import Analysis
import Metrics
import Plot

/// Bodies and indicators as a table whose cells are coloured within their column and level.
struct Heatmap: FigureKind {
    let word = "heatmap"
    let name = Bilingual(zh: "热力表", en: "Heatmap")
    let abstract = Bilingual(
        zh: "各机构多项指标列表，格中印数，按列着色，不可比的斜线、不着色阶",
        en:
            "bodies by indicators: every figure printed, coloured within its column, hatched where it cannot be compared"
    )
    let needs = FigureNeeds(sharesUnit: false, rates: .any)
    let uses: Set<FigureKey> = [.order, .limit, .colour, .labels, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let heat = try request.heatTable()
        let names = request.axisNames(of: heat.rows.map(\.body))
        let heads = heads(request)
        var marks: [RectangleMark] = []
        for (row, name) in zip(heat.shown, names) {
            for column in row.entries.indices {
                marks.append(cell(row, column, name, heads[column], request))
            }
        }
        var chart = Chart(marks: marks)
        if heat.shown.contains(where: { $0.shades.contains { $0 != nil } }) {
            chart = coloured(chart, request)
        }
        return request.with { $0.labels = nil }
            .figure(
                chart, saying: HeatWords(request: request, heat: heat), over: table(heat, request),
                from: heat.observations)
    }

    /// Names and units, or names alone where two columns would differ in nothing.
    private func heads(_ request: FigureRequest) -> [String] {
        let heads = request.measures.map { request.header($0) }
        return heads.enumerated().map { index, head in
            heads.count { $0 == head } > 1 ? "\(index + 1) \(head)" : head
        }
    }

    private func cell(
        _ row: HeatTable.Row, _ column: Int, _ name: AxisName, _ head: String, _ request: FigureRequest
    ) -> RectangleMark {
        let (phrase, measure, entry) = (request.phrase, request.measures[column], row.entries[column])
        let id = entry.datum(measure, column)
        let isTwice = measure.denominator != nil
        let mark = RectangleMark(
            x: .value(phrase("指标", "indicator"), head), y: request.place(name)
        )
        .datum(isTwice ? "\(id)/rate\(column)" : id)
        .alternativeText(phrase.spoken(entry, name: name.text, series: request.label(measure)))
        guard let quantity = entry.quantity else {
            if case .absent(let absence) = entry.missing { return mark.absent(Plot.Absence(absence)) }
            return mark.absent(.notReported).annotation(HeatWords.sign(entry.missing))
        }
        let isHidden = request.file.labels == .hidden
        let text =
            phrase.stated(quantity, without: request.unit(measure))
            + (entry.isDoubted ? Phrase.doubtSign : "")
        let filled = mark.annotation(isHidden ? nil : text).partial(entry.notes.contains(.partial))
        guard let shade = row.shades[column] else { return filled.incomparable() }
        return filled.foregroundStyle(by: .value(phrase("列内位置", "place in column"), shade))
    }

    private func coloured(_ chart: Chart, _ request: FigureRequest) -> Chart {
        let phrase = request.phrase
        switch request.file.colour?.scale ?? .sequential {
        case .sequential:
            return chart.chartLegend(.hidden).chartForegroundStyleScale(.sequential, domain: 0...1)
        case .diverging:
            return chart.chartLegend(.hidden)
                .chartForegroundStyleScale(.diverging(around: 0), domain: -1...1)
        case .quantile:
            let names = [
                phrase("最低的五分之一", "lowest fifth"), phrase("二", "2nd"), phrase("三", "3rd"), phrase("四", "4th"),
                phrase("最高的五分之一", "highest fifth"),
            ]
            return chart.chartForegroundStyleScale(
                .threshold([1, 2, 3, 4], names: names), domain: 0...4)
        case .threshold:
            let bounds = request.file.colour?.bounds ?? []
            let shades =
                chart.marks.compactMap { mark -> Double? in
                    guard case .measure(.estimate(let estimate)) = mark.attributes.series?.plotted else {
                        return nil
                    }
                    return estimate.stated
                } + bounds
            return chart.chartForegroundStyleScale(
                .threshold(bounds), domain: (shades.min() ?? 0)...(shades.max() ?? 0))
        }
    }

    /// A column an indicator; the year and basis stand with a figure that is the odd one out.
    private func table(_ heat: HeatTable, _ request: FigureRequest) -> FigureTable {
        let phrase = request.phrase
        let heads =
            [FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false)]
            + request.measures.map { .init(title: request.header($0), isNumeric: true) }
        let rows = heat.rows.map { row -> [FigureTable.Cell] in
            [.init(phrase.name(of: row.body))]
                + row.entries.enumerated().map { column, entry in
                    var cell = phrase.cell(entry, unit: request.unit(request.measures[column]))
                    if let when = HeatWords.when(entry, phrase) {
                        cell.text += phrase("（\(when)）", " (\(when))")
                    }
                    return cell
                }
        }
        return FigureTable(columns: heads, rows: rows)
    }
}
