import Analysis
import Metrics
import Plot

/// Change as bars on either side of zero: of one body from year to year, upright; of several between two years, level.
/// What cannot be said is left open.
struct ChangeBars: FigureKind {
    let word = "change"
    let name = Bilingual(zh: "增减图", en: "Change")
    let abstract = Bilingual(
        zh: "一个机构逐年比上年的增减，或各机构两年之间的增减，自零线向两边",
        en: "change from zero to both sides: one body year over year, or bodies between two years")
    let needs = FigureNeeds(indicators: 1...1, severalYears: true)
    let uses: Set<FigureKey> = [.order, .highlight, .facet, .labels, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let panels = try request.panels(by: [.body, .indicator])
        guard panels.isEmpty else { return try figure(request, in: panels) }
        if request.bodies.count > 1 { return try compared(request) }
        let track = try request.tracks()[0]
        let changes = try changes(of: track, in: request)
        return request.figure(
            Chart(marks: marks(changes, of: track, for: request)),
            saying: ChangeWords(request: request, track: track, changes: changes),
            over: table(changes, of: track, for: request), from: track.observations, height: 80)
    }

    // MARK: Years of one body

    private func changes(of track: Track, in request: FigureRequest) throws(Fault) -> [YearlyChange] {
        let changes = track.series.yearlyChanges(
            measure: request.indicator(track.measure).kind.changeMeasure, rules: request.changeRules)
        guard changes.contains(where: { $0.change.interval != nil }) else { throw request.nothing() }
        return changes
    }

    private func marks(_ changes: [YearlyChange], of track: Track, for request: FigureRequest) -> [any Mark] {
        let phrase = request.phrase
        // Beside many bars the unit stands in the subtitle only, so that labels need not be turned.
        let unit = changes.count > 12 || changes.first?.change.measure == .points ? "" : "%"
        return changes.map { change in
            BarMark(
                x: .value(phrase("年", "year"), change.year, unit: .year),
                y: .value(phrase("变化", "change"), phrase.measure(change.change, unit: unit))
            )
            .datum("change/\(track.measure.indicator)/\(change.year)")
            .highlighted(request.isHighlighted(track.body))
            .alternativeText("\(change.year)\(phrase("年", " "))\(phrase.change(change.change))")
        }
    }

    private func table(_ changes: [YearlyChange], of track: Track, for request: FigureRequest) -> FigureTable
    {
        let phrase = request.phrase
        var table = request.table([track])
        table.columns.append(.init(title: phrase("比上年", "Change on the year before"), isNumeric: true))
        for (row, point) in track.points.enumerated() {
            guard let change = changes.first(where: { $0.year == point.year })?.change else {
                table.rows[row].append(.init("", isAbsent: true))
                continue
            }
            var isAbsent = false
            if case .undetermined = change.outcome { isAbsent = true }
            table.rows[row].append(.init(phrase.change(change), isAbsent: isAbsent))
        }
        return table
    }

    private func figure(_ request: FigureRequest, in panels: [Panel]) throws(Fault) -> Figure {
        let set = try request.trackSet()
        let made = try request.chart(of: panels) { (panel) throws(Fault) in
            guard panel.bodies.count == 1 else { return marks(try panel.movements(), for: panel) }
            let track = try panel.tracks()[0]
            return marks(try changes(of: track, in: panel), of: track, for: panel)
        }
        let phrase = request.phrase
        let words = TrackSetWords(request: request, set: set)
        let isPoints = request.measures.allSatisfy { request.indicator($0).kind.changeMeasure == .points }
        let years = phrase.years(set.observations.map(\.period.year))
        return request.figure(
            made.chart,
            saying: AmendedWords(
                words,
                subtitle: phrase(
                    "\(request.file.name)比上年变化，单位：\(isPoints ? "百分点" : "%")，\(years)",
                    "\(request.file.name), change on the year before, \(isPoints ? "percent points" : "%"), \(years)"
                ),
                after: made.notes),
            over: request.table(set), from: set.observations)
    }

    // MARK: Bodies between two years

    private func compared(_ request: FigureRequest) throws(Fault) -> Figure {
        let movements = try request.movements()
        let phrase = request.phrase
        let words = MovementWords(request: request, movements: movements)
        let isPoints = request.indicator(request.measures[0]).kind.changeMeasure == .points
        let (from, to) = (movements.fromYear, movements.toYear)
        let basis = phrase.commonBasis(movements.observations)
        let isBounded = movements.complete.contains { row in
            if case .value = row.change.outcome { return false }
            return row.change.interval != nil
        }
        return request.figure(
            Chart(marks: marks(movements, for: request)),
            saying: AmendedWords(
                words,
                subtitle: phrase(
                    "\(request.file.name)\(to)年比\(from)年变化，单位：\(isPoints ? "百分点" : "%")，\(basis)",
                    "\(request.file.name), change from \(from) to \(to), \(isPoints ? "percent points" : "%"), \(basis)"
                ),
                before: [
                    isBounded
                        ? phrase(
                            "由约数算出的变化只画能确定的部分", "Of changes of approximate figures what is certain is drawn")
                        : nil
                ]),
            over: request.table(movements), from: movements.observations)
    }

    /// A bar a body with both years, the greatest increase first.
    private func marks(_ movements: Movements, for request: FigureRequest) -> [any Mark] {
        let phrase = request.phrase
        var rows = movements.complete
        if request.file.order == .value {
            let sizes = rows.map { size($0.change) }
            rows = rows.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }.map { rows[$0] }
        }
        let unit = rows.first?.change.measure == .points ? "" : "%"
        return zip(rows, request.axisNames(of: rows.map(\.body))).map { row, axisName in
            let name = axisName.text
            let change = phrase.change(row.change)
            var value = phrase.measure(row.change, unit: unit)
            // The reason stands beside the glyph: bases that differ are another matter than bounds that overlap.
            if case .undetermined = row.change.outcome {
                value = .absent(Plot.Absence(.notDeterminable, word: change))
            }
            return BarMark(x: .value(phrase("变化", "change"), value), y: request.place(axisName))
                .datum("change/\(request.measures[0].indicator)/\(row.body.id)")
                .highlighted(request.isHighlighted(row.body))
                .alternativeText(phrase("\(name)\(change)", "\(name), \(change)"))
        }
    }

    /// What is certain of a change, for the order; the undetermined last.
    private func size(_ change: Metrics.Change) -> Double {
        switch change.outcome {
        case .value(let size), .atLeast(let size), .atMost(let size): size
        case .direction(.up): 1e-9
        case .direction(.down): -1e-9
        case .undetermined: -.infinity
        }
    }
}
