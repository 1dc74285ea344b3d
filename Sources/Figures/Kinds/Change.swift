import Metrics
import Plot

/// Year-over-year change of one body's indicator: bars up and down from zero, what cannot be said left open.
struct ChangeBars: FigureKind {
    let word = "change"
    let name = Bilingual(zh: "比上年变化", en: "Change on the year before")
    let abstract = Bilingual(
        zh: "一个机构一项指标逐年比上年的增减，自零线上下", en: "one indicator of one body, year over year, up and down from zero")
    let needs = FigureNeeds(bodies: 1...1, indicators: 1...1, severalYears: true)
    let uses: Set<FigureKey> = [.labels]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let track = try request.tracks()[0]
        let changes = track.series.yearlyChanges(
            measure: request.indicator(track.measure).kind.changeMeasure)
        guard changes.contains(where: { $0.change.interval != nil }) else { throw request.nothing() }
        return request.figure(
            chart(changes, of: track.measure, for: request.phrase),
            saying: ChangeWords(request: request, track: track, changes: changes),
            over: table(changes, of: track, for: request), from: track.observations, height: 80)
    }

    private func chart(_ changes: [YearlyChange], of measure: FigureFile.Measure, for phrase: Phrase)
        -> Chart
    {
        // Beside many bars the unit stands in the subtitle only, so that labels need not be turned.
        let unit = changes.count > 12 || changes.first?.change.measure == .points ? "" : "%"
        return Chart(
            marks: changes.map { change in
                BarMark(
                    x: .value(phrase("年", "year"), change.year, unit: .year),
                    y: .value(phrase("变化", "change"), phrase.measure(change.change, unit: unit))
                )
                .datum("change/\(measure.indicator)/\(change.year)")
                .alternativeText("\(change.year)\(phrase("年", " "))\(phrase.change(change.change))")
            })
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
}
