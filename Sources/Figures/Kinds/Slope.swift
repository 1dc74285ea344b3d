import Analysis
import Metrics
import Plot

/// Bodies at two years, joined by a line each; names and figures stand at both ends.
struct Slope: FigureKind {
    let word = "slope"
    let name = Bilingual(zh: "坡度图", en: "Slope chart")
    let abstract = Bilingual(
        zh: "各机构两年的数，一机构一线，两端写名称和数", en: "bodies at two years, a line each, names and figures at both ends")
    let needs = FigureNeeds(indicators: 1...1, severalYears: true)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .scale, .names]
    /// More lines than this cannot be followed from end to end.
    private static let mostRows = 40

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        // Only what has both ends is a line; the limit counts lines.
        let all = try request.movements()
        let complete = request.drawing(all.complete.map(\.body)).limited(to: Self.mostRows)
        let rows = try complete.movements(from: all.fromYear, to: all.toYear).shown
        let left = all.complete.map(\.body).filter { body in !rows.contains { $0.body.id == body.id } }
        try request.checkScale(rows.flatMap { [$0.from, $0.to] }.compactMap(\.quantity))
        let chart = Chart(marks: marks(rows, all, for: request))
            .chartSeriesLabels(.both).chartValueLabels(.hidden).chartYAxis(.hidden)
            .chartYScale(domain: .automatic(includesZero: false), type: request.scaleType)
        let phrase = request.phrase
        let hasOdd = rows.contains { !$0.isComparable }
        return request.figure(
            chart,
            saying: AmendedWords(
                MovementWords(request: request, movements: all), before: [request.scaleNote],
                after: [
                    phrase(
                        "只画两年都有数的机构，纵向不从零起", "Only bodies with both years; the scale does not begin at zero"),
                    hasOdd
                        ? phrase("虚线两端口径或范围不同", "Dashed lines join figures of different bases or coverage")
                        : nil,
                    complete.leftOut(bodies: left),
                ]),
            over: request.table(all), from: all.observations)
    }

    private func marks(_ rows: [Movements.Row], _ all: Movements, for request: FigureRequest) -> [any Mark] {
        let (phrase, measure) = (request.phrase, request.measures[0])
        let series = request.label(measure)
        let figures = rows.flatMap { [$0.from, $0.to] }.map { phrase.told($0) }.filter { !$0.isEmpty }
        let names = request.endNames(of: rows.map(\.body), beside: figures, sides: 2)
        return zip(rows, names).flatMap { row, name -> [any Mark] in
            [(all.fromYear, row.from, !row.isComparable), (all.toYear, row.to, false)].map {
                year, entry, isOdd in
                LineMark(
                    x: .value(phrase("年", "year"), phrase.years([year])),
                    y: .value(series, phrase.measure(entry)),
                    series: request.place(name)
                )
                .datum(entry.datum(measure, 0))
                .incomparable(isOdd)
                .partial(entry.notes.contains(.partial))
                .emphasized(request.isHighlighted(row.body))
                .alternativeText(
                    phrase.spoken(entry, name: name.text + " " + phrase.years([year]), series: series))
            }
        }
    }
}
