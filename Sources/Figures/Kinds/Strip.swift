import Metrics
import Plot

/// How figures spread over many bodies: a point a body, stepping aside where several stand at one value.
struct Strip: FigureKind {
    let word = "strip"
    let name = Bilingual(zh: "散点带", en: "Strip")
    let abstract = Bilingual(
        zh: "数以百计的机构一项或几项指标的分布，一机构一点，突出的机构注明名次",
        en: "how one or several indicators spread over hundreds of bodies: a point a body, those highlighted named with their place"
    )
    let needs = FigureNeeds(rates: .any)
    let uses: Set<FigureKey> = [.highlight, .scale, .labels]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let spread = try request.spread()
        let type = (request.file.scale ?? .linear).type
        let chart = Chart(marks: spread.rows.flatMap { marks($0, type, request) })
            .chartRowStep(rowStep(spread)).chartXScale(type: type).chartLegend(.hidden)
            // The subtitle names a lone row.
            .chartYAxis(spread.rows.count > 1 ? .automatic : .hidden)
        let words = SpreadWords(
            request: request, spread: spread, drawing: drawing(spread, type, request.phrase), drawsOdd: true)
        // Its own points say which are labelled; the chart would label by other rules.
        return request.with { $0.labels = .hidden }
            .figure(chart, saying: words, over: request.table(spread), from: spread.observations)
    }

    private func marks(_ row: Spread.Row, _ type: ScaleType, _ request: FigureRequest) -> [PointMark] {
        let phrase = request.phrase
        let (places, radius) = (Places(row.comparison), radius(row.comparison.stated.count))
        let named = named(row, request)
        return row.comparison.stated.compactMap { entry in
            guard let quantity = entry.quantity, type.holds(quantity.interval.lower) else { return nil }
            let isHighlighted = request.isHighlighted(entry.body)
            let size = isHighlighted ? max(2.6, radius) : radius
            return PointMark(
                x: .value(request.label(row.measure), phrase.measure(entry)),
                y: .value(phrase("行", "row"), row.name)
            )
            .swarmed().symbolSize(size * size * .pi)
            .datum(entry.datum(row.measure, row.number) + (row.measure.denominator == nil ? "" : "/rate\(row.number)"))
            .partial(entry.notes.contains(.partial)).incomparable(row.comparison.isOdd(entry))
            .highlighted(isHighlighted).zIndex(isHighlighted ? 1 : 0)
            .annotation(named.contains(entry.body.id) ? words(entry, quantity, places, phrase) : nil)
            .alternativeText(
                phrase.spoken(
                    entry, name: row.request.rowName(entry, in: row.comparison),
                    series: request.label(row.measure)))
        }
    }

    /// The name, the figure and, where it has one, the place.
    private func words(_ entry: Entry, _ quantity: Quantity, _ places: Places, _ phrase: Phrase) -> String {
        let place = places(entry).flatMap { phrase.place($0) }
        return ["\(phrase.name(of: entry.body)) \(phrase.stated(quantity))", place].compactMap { $0 }
            .joined(separator: phrase("，", ", "))
    }

    /// Those that are named: all or none as the file says, else those highlighted, and in rows without any the ends.
    private func named(_ row: Spread.Row, _ request: FigureRequest) -> Set<String> {
        let stated = row.comparison.stated
        switch request.file.labels {
        case .hidden: return []
        case .all: return Set(stated.map(\.body.id))
        case .auto, nil:
            let highlighted = stated.filter { request.isHighlighted($0.body) }
            guard highlighted.isEmpty else { return Set(highlighted.map(\.body.id)) }
            let ends = [true, false].map { row.comparison.extremes(highest: $0) }.filter { $0.count == 1 }
            return Set(ends.joined().map(\.body.id))
        }
    }

    /// Points of the theme: smaller where there are more, so that the row does not outgrow the page.
    private func radius(_ count: Int) -> Double { count <= 60 ? 2 : count <= 600 ? 1.5 : 0.9 }

    /// High enough for the crowd of the fullest row: four times as many in one place as on the average.
    private func rowStep(_ spread: Spread) -> Double {
        let crowds = spread.rows.map { row in
            let (count, radius) = (Double(row.comparison.stated.count), radius(row.comparison.stated.count))
            return count * 4 * (2 * radius) * (2 * radius) / 330
        }
        return min(max(34, (crowds.max() ?? 0) + 14), 260)
    }

    private func drawing(_ spread: Spread, _ type: ScaleType, _ phrase: Phrase) -> [String] {
        let entries = spread.entries
        let isBounded = entries.contains { $0.quantity?.isExact == false }
        let beyond = entries.filter { entry in
            entry.quantity.map { !type.holds($0.interval.lower) } ?? false
        }
        let names = phrase.list(beyond.map { phrase.name(of: $0.body) }, atMost: 8)
        return [
            isBounded
                ? phrase(
                    "一点一机构，约数的点在所述数上，旁线为其区间",
                    "A point a body; approximate figures stand at the stated number beside their bounds")
                : phrase("一点一机构", "A point a body"),
            beyond.isEmpty
                ? nil : phrase("对数刻度没有零，未画：\(names)", "A logarithmic axis has no zero, not drawn: \(names)"),
        ].compactMap { $0 }
    }
}
