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
