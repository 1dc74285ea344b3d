import Metrics
import Plot

extension FigureMaker {
    /// Series of one body over the years: a line a measure, gaps left open, breaks of basis marked.
    func line(_ file: FigureFile) throws(Fault) -> Figure {
        guard case .listed(let ids) = file.bodies, let id = ids.first, let body = dataset.body(id) else {
            throw nothing(in: file)
        }
        let series = file.measures.map { self.series($0, body: id, file: file).points }
        let observations = series.flatMap { $0.compactMap(\.observation) }
        guard !observations.isEmpty else { throw nothing(in: file) }
        let used = sources(of: observations)
        let words = LineStatement(maker: self, file: file, body: body, series: series)
        return Figure(
            id: file.id, name: file.name, title: file.title ?? words.title,
            subtitle: file.subtitle ?? words.subtitle, notes: words.notes + (file.note.map { [$0] } ?? []),
            sources: used, sourceLine: sourceLine(used), paragraph: words.paragraph,
            table: table(series, file: file), chart: chart(series, file: file), width: file.width,
            height: file.height ?? 85, language: phrase.language)
    }

    /// The years of a series that the file asks for.
    func series(_ measure: FigureFile.Measure, body: String, file: FigureFile) -> Series {
        restricted(to: file.years).series(
            body: body, indicator: measure.indicator, topic: measure.topic,
            bases: FigureMaker.bases(measure))
    }

    private func chart(_ series: [[Series.Point]], file: FigureFile) -> Chart {
        var marks: [any Mark] = []
        for (measure, points) in zip(file.measures, series) {
            let name = label(measure)
            let kind = PlottableValue.value(phrase("指标", "indicator"), name)
            for point in points {
                let year = PlottableValue.value(phrase("年", "year"), point.year, unit: .year)
                if point.isBreak { marks.append(BreakMark(x: year).foregroundStyle(by: kind)) }
                var mark = LineMark(x: year, y: .value(name, measured(point))).foregroundStyle(by: kind)
                if let observation = point.observation {
                    mark = mark.datum(observation.id)
                        .alternativeText(
                            "\(name) \(point.year)\(phrase("年", "")) \(phrase.stated(observation.quantity))")
                }
                marks.append(mark)
            }
        }
        return Chart(marks: marks)
    }

    private func measured(_ point: Series.Point) -> Measure {
        switch point.figure {
        case .stated(let observation): .estimate(estimate(observation.quantity))
        case .absent(let absence): .absent(Plot.Absence(absence))
        }
    }

    private func table(_ series: [[Series.Point]], file: FigureFile) -> FigureTable {
        var heads = [FigureTable.Column(title: phrase("年份", "Year"), isNumeric: false)]
        for measure in file.measures {
            heads.append(
                .init(
                    title: phrase(
                        "\(label(measure))（\(indicator(measure).unit)）",
                        "\(label(measure)) (\(indicator(measure).unit))"), isNumeric: true))
        }
        let years = series.flatMap { $0.map(\.year) }
        guard let first = years.min(), let last = years.max() else {
            return FigureTable(columns: heads, rows: [])
        }
        let rows = (first...last).map { year -> [FigureTable.Cell] in
            [.init(String(year))]
                + zip(file.measures, series).map { measure, points in
                    guard let point = points.first(where: { $0.year == year }) else {
                        return .init(phrase.glyph(.notReported), isAbsent: true)
                    }
                    switch point.figure {
                    case .stated(let observation):
                        return .init(
                            stated(observation.quantity, without: indicator(measure).unit),
                            observation: observation.id)
                    case .absent(let absence):
                        return .init("\(phrase.glyph(absence)) \(phrase.absence(absence))", isAbsent: true)
                    }
                }
        }
        return FigureTable(columns: heads, rows: rows)
    }
}

/// What is said about series over the years.
struct LineStatement {
    let maker: FigureMaker
    let file: FigureFile
    let body: Body
    let series: [[Series.Point]]

    private var phrase: Phrase { maker.phrase }
    private var observed: [[Observation]] { series.map { $0.compactMap(\.observation) } }

    var title: String {
        // The series that reaches furthest towards today is the one a reader asks about.
        let index = observed.indices.max {
            (observed[$0].last?.period.year ?? 0, -$0) < (observed[$1].last?.period.year ?? 0, -$1)
        }
        guard let index, let first = observed[index].first, let last = observed[index].last,
            first.period.year != last.period.year
        else { return file.name }
        let name = phrase(
            "\(phrase.name(of: body))\(maker.label(file.measures[index]))",
            "\(phrase.name(of: body)), \(maker.label(file.measures[index]))")
        let (from, to) = (phrase.stated(first.quantity), phrase.stated(last.quantity))
        let (start, end) = (first.period.year, last.period.year)
        let isUp: Bool
        switch Change(from: first, to: last).outcome {
        case .value(0):
            return phrase("\(name)\(end)年与\(start)年持平，均为\(to)", "\(name): \(to) in \(end) as in \(start)")
        case .undetermined:
            return phrase(
                "\(name)\(start)年为\(from)，\(end)年为\(to)", "\(name): \(from) in \(start), \(to) in \(end)")
        case .value(let size): isUp = size > 0
        case .atLeast, .direction(.up): isUp = true
        case .atMost, .direction(.down): isUp = false
        }
        return phrase(
            "\(name)由\(start)年的\(from)\(isUp ? "增" : "减")至\(end)年的\(to)",
            "\(name) \(isUp ? "up" : "down") from \(from) in \(start) to \(to) in \(end)")
    }

    var subtitle: String {
        let unit = file.measures.map { maker.indicator($0).unit }.reduce(into: [String]()) { units, unit in
            if !units.contains(unit) { units.append(unit) }
        }
        let years = phrase.years(observed.flatMap { $0.map(\.period.year) })
        return phrase(
            "\(file.name)，单位：\(unit.joined(separator: "、"))，\(years)",
            "\(file.name), \(unit.joined(separator: ", ")), \(years)")
    }

    var notes: [String] {
        var notes: [String] = []
        let all = observed.flatMap { $0 }
        if let convention = phrase.convention(all.map(\.quantity.qualifier)) { notes.append(convention) }
        let bases = Set(all.map(\.period.basis))
        if file.measures.count > 1 && bases.count > 1 {
            let words = zip(file.measures, observed).compactMap { measure, rows in
                rows.first.map {
                    phrase(
                        "\(maker.label(measure))为\(phrase.basis($0.period.basis))",
                        "\(maker.label(measure)): \(phrase.basis($0.period.basis))")
                }
            }
            notes.append(
                phrase("两条线口径不同，不相加减：", "The lines differ in basis and are not one series: ")
                    + words.joined(separator: phrase("，", "; ")))
        }
        if series.contains(where: { $0.contains(where: \.isBreak) }) {
            notes.append(phrase("‖ 处口径改变，线在此断开", "‖ marks a change of basis; the line stops there"))
        }
        let gaps = series.flatMap { $0.filter { $0.observation == nil }.map(\.year) }
        if !gaps.isEmpty {
            let years = Set(gaps).sorted().map { phrase("\($0)年", "\($0)") }
            notes.append(phrase("断线处无数：\(phrase.list(years))", "No figure for \(phrase.list(years))"))
        }
        if all.contains(where: \.isDoubted) {
            let years = Set(all.filter(\.isDoubted).map(\.period.year)).sorted().map {
                phrase("\($0)年", "\($0)")
            }
            notes.append(
                phrase(
                    "数据存疑，理由见附录：\(phrase.list(years))", "In doubt, see the appendix: \(phrase.list(years))"))
        }
        return notes
    }

    var paragraph: String {
        var sentences: [String] = []
        for (measure, rows) in zip(file.measures, observed) {
            guard let first = rows.first, let last = rows.last else { continue }
            let name = maker.label(measure)
            sentences.append(
                phrase(
                    "\(name)有\(rows.count)个年度的数，自\(first.period.year)年至\(last.period.year)年。",
                    "\(name) is known for \(rows.count) years from \(first.period.year) to \(last.period.year). "
                ))
            let peaks = rows.filter { row in
                !rows.contains { $0.quantity.interval.isCertainlyAbove(row.quantity.interval) }
            }
            if let peak = peaks.first, peaks.count == 1, rows.count > 2 {
                sentences.append(
                    phrase(
                        "最高的是\(peak.period.year)年，\(phrase.stated(peak.quantity))；最近的\(last.period.year)年为\(phrase.stated(last.quantity))，比\(first.period.year)年\(phrase.change(Change(from: first, to: last)))。",
                        "The highest is \(phrase.stated(peak.quantity)) in \(peak.period.year); the latest, \(phrase.stated(last.quantity)) in \(last.period.year), is \(phrase.change(Change(from: first, to: last))) from \(first.period.year). "
                    ))
            }
        }
        return sentences.joined()
    }
}
