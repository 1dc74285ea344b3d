import Analysis
import CXLSXWriter
import Metrics

extension ComparisonWorkbook {
    // MARK: - Charts

    /// The grid of numbers, and a chart that anybody can edit: lines over years, else bars.
    func write(_ data: ChartData, to sheet: Sheet) throws(WorkbookError) {
        let last = data.categories.count
        sheet.write(data.isOverYears ? phrase("年份", "year") : phrase("机构", "body"), 0, 0, .head)
        for (row, name) in data.categories.enumerated() { sheet.write(name, row + 1, 0) }
        sheet.width(data.categories.map(\.columns).max() ?? 0, of: 0)
        let chart = try sheet.file.chart(data.isOverYears ? LXW_CHART_LINE : LXW_CHART_BAR)
        for (place, series) in data.series.enumerated() {
            let column = place + 1
            sheet.write(series.name, 0, column, .numberHead)
            sheet.width(series.name.columns, of: column)
            for (row, value) in series.values.enumerated() {
                if let value { sheet.write(value, row + 1, column) }
            }
            let drawn = chart_add_series(chart, nil, nil)
            chart_series_set_name_range(drawn, sheet.name, 0, UInt16(column))
            chart_series_set_categories(drawn, sheet.name, 1, 0, UInt32(last), 0)
            chart_series_set_values(drawn, sheet.name, 1, UInt16(column), UInt32(last), UInt16(column))
            draw(drawn, place, isLine: data.isOverYears)
        }
        chart_title_set_name(chart, table.title)
        // The library calls the horizontal axis x, which of bars is that of values.
        let values = data.isOverYears ? chart.pointee.y_axis : chart.pointee.x_axis
        chart_axis_set_name(values, data.unit)
        chart_axis_set_min(values, 0)
        if data.isOverYears {
            chart_show_blanks_as(chart, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
        } else {
            // The first row of the table on top.
            chart_axis_set_reverse(chart.pointee.y_axis)
        }
        if data.series.count == 1 { chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue)) }
        sheet.setPage(headRow: 0)
        let height = data.isOverYears ? 1.4 : max(1.2, Double(last) * 0.075)
        sheet.insert(
            chart, 0, data.series.count + 2, scale: (1.5, height), description: table.title)
        // The chart stands to the right of the numbers, and the notes below them.
        let widths =
            [data.categories.map(\.columns).max() ?? 0] + data.series.map(\.name.columns)
        let width = widths.reduce(0) { $0 + Sheet.shownWidth($1) }
        for (place, note) in notes(of: data).enumerated() {
            sheet.write(prose: note, last + 2 + place, columns: 0...data.series.count, width: width)
        }
    }

    /// What a reader of a chart has to know of it.
    private func notes(of data: ChartData) -> [String] {
        var notes = [
            phrase(
                "图按来源所述的数画；“余”“近”等见“比较”。",
                "Drawn from the numbers as stated; for bounds see Comparison.")
        ]
        if data.unlike > 0 {
            notes.append(
                phrase(
                    "有\(data.unlike)个数因口径、范围、级别或定义不同未画。",
                    data.unlike == 1
                        ? "1 figure of another basis, coverage, level or definition is not drawn."
                        : "\(data.unlike) figures of another basis, coverage, level or definition are not drawn."
                ))
        }
        if data.omitted > 0 {
            notes.append(
                phrase(
                    "另有\(data.omitted)个数未画：单位不同、只有一年，或图中容不下。",
                    data.omitted == 1
                        ? "1 more figure is not drawn: another unit, one year only, or no room."
                        : "\(data.omitted) more figures are not drawn: another unit, one year only, or no room."
                ))
        }
        return notes
    }

    private func draw(_ series: UnsafeMutablePointer<lxw_chart_series>?, _ place: Int, isLine: Bool) {
        // Okabe and Ito 2008, without the yellow, which white paper swallows.
        let colors = [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00, 0x000000, 0x666666]
        let color = lxw_color_t(colors[place % colors.count])
        var fill = lxw_chart_fill()
        fill.color = color
        guard isLine else { return chart_series_set_fill(series, &fill) }
        var line = lxw_chart_line()
        line.color = color
        line.width = 2
        chart_series_set_line(series, &line)
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        chart_series_set_marker_fill(series, &fill)
    }

    // MARK: - Observations

    func writeObservations(_ sheet: Sheet) {
        let heads = [
            phrase("机构", "body"), phrase("指标", "indicator"), phrase("对象", "topic"), phrase("年份", "year"),
            phrase("统计期", "period"), phrase("口径", "basis"), phrase("原文", "as stated"), phrase("数", "number"),
            phrase("下界", "lower"), phrase("上界", "upper"), phrase("界内含端点", "ends included"),
            phrase("单位", "unit"), phrase("范围", "coverage"), phrase("来源", "source"), phrase("定位", "locator"),
            phrase("备注", "note"), phrase("数据文件", "row"),
        ]
        let widths = [14, 18, 10, 8, 16, 20, 14, 12, 12, 12, 10, 6, 8, 40, 16, 30, 40]
        for (column, head) in heads.enumerated() {
            sheet.write(head, 0, column, .head)
            sheet.width(widths[column], of: column)
        }
        let rows = comparison.observations
        for (place, row) in rows.enumerated() {
            let (line, interval) = (place + 1, row.quantity.interval)
            let body = dataset.body(row.body).map(phrase.name(of:)) ?? row.body
            sheet.write(body, line, 0)
            sheet.write(dataset.indicator(row.indicator).map(phrase.name(of:)) ?? row.indicator, line, 1)
            sheet.write(row.topic, line, 2)
            sheet.write(Double(row.period.year), line, 3)
            sheet.write(row.period.label, line, 4)
            sheet.write(phrase.basis(row.period.basis), line, 5)
            sheet.write(row.quantity.asStated, line, 6)
            sheet.write(row.quantity.value, line, 7)
            sheet.write(interval.lower, line, 8)
            sheet.write(interval.upper, line, 9)
            sheet.write(
                interval.isPoint ? "=" : String(interval.brackets.filter { "()[]".contains($0) }), line, 10)
            sheet.write(row.quantity.unit, line, 11)
            sheet.write(row.coverage == .part ? phrase("部分", "part") : phrase("总数", "total"), line, 12)
            sheet.write(dataset.source(row.source)?.title ?? row.source, line, 13)
            sheet.write(row.locator, line, 14)
            sheet.write(row.printedNote, line, 15)
            sheet.write(row.place.description, line, 16)
        }
        sheet.setPage(headRow: 0)
        sheet.freeze(rows: 1, columns: 2)
        if !rows.isEmpty { sheet.filter(rows: 0...rows.count, columns: 0...heads.count - 1) }
    }

    // MARK: - Sources and definitions

    func writeSources(_ sheet: Sheet) {
        sheet.setPage(headRow: 0)
        var line = 0
        func head(_ words: [String]) {
            for (column, word) in words.enumerated() { sheet.write(word, line, column, .head) }
            line += 1
        }
        for (column, width) in [50, 24, 14, 50, 30].enumerated() { sheet.width(width, of: column) }
        head([
            phrase("来源", "source"), phrase("发布者", "publisher"), phrase("日期", "date"), phrase("网址", "address"),
            phrase("备注", "note"),
        ])
        var seen: Set<String> = []
        for row in comparison.observations where seen.insert(row.source).inserted {
            guard let source = dataset.source(row.source) else { continue }
            sheet.write(source.title, line, 0, .prose)
            sheet.write(source.publisher, line, 1, .prose)
            sheet.write(source.published?.description ?? "", line, 2)
            sheet.write(address: source.address ?? "", line, 3)
            sheet.write(source.printedNote, line, 4, .prose)
            line += 1
        }
        line += 1
        head([phrase("指标", "indicator"), "id", phrase("单位", "unit"), phrase("定义", "definition")])
        for indicator in comparison.query.indicators {
            sheet.write(phrase.name(of: indicator), line, 0, .prose)
            sheet.write(indicator.id, line, 1)
            sheet.write(indicator.unit, line, 2)
            sheet.write(indicator.definition, line, 3, .prose)
            line += 1
        }
        line += 1
        for remark in table.remarks {
            sheet.write(prose: remark, line, columns: 0...4, width: 168)
            line += 1
        }
    }
}
