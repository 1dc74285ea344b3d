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
                        return absent(.notReported)
                    }
                    switch point.figure {
                    case .stated(let observation):
                        return .init(
                            stated(observation.quantity, without: indicator(measure).unit),
                            observation: observation.id)
                    case .absent(let absence):
                        return absent(absence)
                    }
                }
        }
        return FigureTable(columns: heads, rows: rows)
    }

    /// The cell of a year without a figure.
    private func absent(_ absence: Metrics.Absence) -> FigureTable.Cell {
        .init("\(phrase.glyph(absence)) \(phrase.absence(absence))", isAbsent: true)
    }
}
