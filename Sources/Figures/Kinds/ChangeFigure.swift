import Metrics
import Plot

extension FigureMaker {
    /// Year-over-year change of one body's indicator: bars up and down from zero, what cannot be said left open.
    func change(_ file: FigureFile) throws(Fault) -> Figure {
        guard case .listed(let ids) = file.bodies, let id = ids.first, let body = dataset.body(id),
            let measure = file.measures.first
        else { throw nothing(in: file) }
        let series = series(measure, body: id, file: file)
        let points = series.points
        let changes = series.yearlyChanges(measure: indicator(measure).kind.changeMeasure)
        guard changes.contains(where: { $0.change.interval != nil }) else { throw nothing(in: file) }
        let observations = points.compactMap(\.observation)
        let used = sources(of: observations)
        let words = ChangeStatement(maker: self, file: file, body: body, points: points, changes: changes)
        return Figure(
            id: file.id, name: file.name, title: file.title ?? words.title,
            subtitle: file.subtitle ?? words.subtitle, notes: words.notes + (file.note.map { [$0] } ?? []),
            sources: used, sourceLine: sourceLine(used), paragraph: words.paragraph,
            table: table(changes, points: points, measure: measure), chart: chart(changes, measure: measure),
            width: file.width, height: file.height ?? 80, language: phrase.language)
    }

    private func chart(_ changes: [YearlyChange], measure: FigureFile.Measure) -> Chart {
        // Beside many bars the unit stands in the subtitle only, so that labels need not be turned.
        let unit = changes.count > 12 || changes.first?.change.measure == .points ? "" : "%"
        var marks: [any Mark] = []
        for change in changes {
            marks.append(
                BarMark(
                    x: .value(phrase("年", "year"), change.year, unit: .year),
                    y: .value(phrase("变化", "change"), drawn(change.change, unit: unit))
                )
                .datum("change/\(measure.indicator)/\(change.year)")
                .alternativeText("\(change.year)\(phrase("年", " "))\(phrase.change(change.change))"))
        }
        return Chart(marks: marks)
    }

    private func drawn(_ change: Metrics.Change, unit: String) -> Measure {
        let scale = change.measure == .relative ? 100.0 : 1
        func text(_ value: Double, _ rounding: SignedPercent.Rounding) -> String {
            SignedPercent.text(value * scale, rounding: rounding, unit: unit)
        }
        switch change.outcome {
        case .value(let value): return .change(.value(value * scale, label: text(value, .nearest)))
        case .atLeast(let bound): return .change(.atLeast(bound * scale, label: "≥ " + text(bound, .down)))
        case .atMost(let bound): return .change(.atMost(bound * scale, label: "≤ " + text(bound, .up)))
        case .direction(.up): return .change(.direction(.up))
        case .direction(.down): return .change(.direction(.down))
        case .undetermined(.missing): return .absent(.notReported)
        case .undetermined: return .change(.undetermined())
        }
    }

    private func table(
        _ changes: [YearlyChange], points: [Series.Point], measure: FigureFile.Measure
    ) -> FigureTable {
        let unit = indicator(measure).unit
        let heads = [
            FigureTable.Column(title: phrase("年份", "Year"), isNumeric: false),
            .init(
                title: phrase("\(label(measure))（\(unit)）", "\(label(measure)) (\(unit))"), isNumeric: true),
            .init(title: phrase("比上年", "Change on the year before"), isNumeric: true),
        ]
        let rows = points.map { point -> [FigureTable.Cell] in
            var cells = [FigureTable.Cell(String(point.year))]
            switch point.figure {
            case .stated(let observation):
                cells.append(.init(stated(observation.quantity, without: unit), observation: observation.id))
            case .absent(let absence):
                cells.append(.init("\(phrase.glyph(absence)) \(phrase.absence(absence))", isAbsent: true))
            }
            if let change = changes.first(where: { $0.year == point.year }) {
                if case .undetermined = change.change.outcome {
                    cells.append(.init(phrase.change(change.change), isAbsent: true))
                } else {
                    cells.append(.init(phrase.change(change.change)))
                }
            } else {
                cells.append(.init("", isAbsent: true))
            }
            return cells
        }
        return FigureTable(columns: heads, rows: rows)
    }
}

/// What is said about changes from year to year.
struct ChangeStatement {
    let maker: FigureMaker
    let file: FigureFile
    let body: Body
    let points: [Series.Point]
    let changes: [YearlyChange]

    private var phrase: Phrase { maker.phrase }

    private func value(_ change: YearlyChange) -> Double? {
        if case .value(let value) = change.change.outcome { return value }
        return nil
    }

    var title: String {
        let name = phrase.name(of: body) + maker.label(file.measures[0])
        // Superlatives need every change to be a value: a bound could be larger than it says.
        let open = changes.contains { value($0) == nil && $0.change.interval != nil }
        let known = changes.filter { value($0) != nil }
        guard !open, known.count > 1, let last = changes.last(where: { $0.change.interval != nil }) else {
            return file.name
        }
        let most = known.max { abs(value($0) ?? 0) < abs(value($1) ?? 0) } ?? last
        return phrase(
            "\(name)：\(last.year)年比上年\(phrase.change(last.change))，变动最大的是\(most.year)年",
            "\(name): \(phrase.change(last.change)) in \(last.year); the largest change was in \(most.year)")
    }

    var subtitle: String {
        let years = phrase.years(changes.map(\.year))
        let basis = points.compactMap(\.observation).first.map { phrase.basis($0.period.basis) } ?? ""
        let unit = changes.first?.change.measure == .points ? phrase("百分点", "percent points") : "%"
        let subject = phrase.name(of: body) + maker.label(file.measures[0])
        return phrase(
            "\(subject)比上年变化，单位：\(unit)，\(years)，\(basis)",
            "\(subject), change on the year before, \(unit), \(years), \(basis)")
    }

    var notes: [String] {
        var notes: [String] = []
        let rows = points.compactMap(\.observation)
        if let convention = phrase.convention(rows.map(\.quantity.qualifier)) { notes.append(convention) }
        let missing = changes.filter { $0.change.outcome == .undetermined(.missing) }.map {
            phrase("\($0.year)年", "\($0.year)")
        }
        if !missing.isEmpty {
            notes.append(
                phrase(
                    "缺上年或本年数，不计变化：\(phrase.list(missing))",
                    "A year is missing, no change given: \(phrase.list(missing))"))
        }
        let years = Set(rows.filter(\.isDoubted).map(\.period.year)).sorted().map {
            phrase("\($0)年", "\($0)")
        }
        if !years.isEmpty {
            notes.append(
                phrase(
                    "数据存疑，理由见附录：\(phrase.list(years))", "In doubt, see the appendix: \(phrase.list(years))"))
        }
        return notes
    }

    var paragraph: String {
        let up = changes.filter { ($0.change.interval?.lower ?? -1) > 0 }
        let down = changes.filter { ($0.change.interval?.upper ?? 1) < 0 }
        let unknown = changes.filter {
            if case .undetermined = $0.change.outcome { return true }
            return false
        }
        var text = phrase(
            "\(changes.count)个年度的变化中，增加的\(up.count)个，减少的\(down.count)个\(unknown.isEmpty ? "" : "，无法判定的\(unknown.count)个")。",
            "Of \(changes.count) yearly changes, \(up.count) are up, \(down.count) down\(unknown.isEmpty ? "" : " and \(unknown.count) cannot be determined"). "
        )
        let known = changes.filter { value($0) != nil }
        if let most = known.max(by: { abs(value($0) ?? 0) < abs(value($1) ?? 0) }), known.count > 1 {
            text += phrase(
                "能确定幅度的年度里，变动最大的是\(most.year)年，\(phrase.change(most.change))。",
                "Of those whose size is certain, the largest is that of \(most.year): \(phrase.change(most.change)). "
            )
        }
        return text
    }
}
