import Analysis
import Metrics
import Plot

/// How figures spread over many bodies: a point a body, stepping aside where several stand at one value.
struct Strip: FigureKind {
    let word = "strip"
    let name = Bilingual(zh: "散点带", en: "Strip")
    let abstract = Bilingual(
        zh: "数以百计的机构一项或几项指标的分布，一机构一点，突出的机构注明名次",
        en:
            "how one or several indicators spread over hundreds of bodies: a point a body, those highlighted named with their place"
    )
    let needs = FigureNeeds(rates: .any)
    let uses: Set<FigureKey> = [.highlight, .scale, .labels]

    /// Rows of no more bodies than this have every one named.
    private static let few = 6
    /// Points of the theme that ticks leave to their words, above and below.
    private static let tickRoom = 26.0

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let spread = try request.spread()
        let type = (request.file.scale ?? .linear).type
        let names = names(spread, request)
        let chart = Chart(marks: spread.rows.flatMap { marks($0, type, names, request) })
            .chartRowStep(spread.rows.map { rowStep($0) }.max() ?? 44).chartXScale(type: type).chartLegend(
                .hidden
            )
            // The subtitle names a lone row.
            .chartYAxis(spread.rows.count > 1 ? .automatic : .hidden)
        let words = SpreadWords(
            request: request, spread: spread,
            drawing: drawing(spread, type, request.phrase) + [names.key].compactMap { $0 }, drawsOdd: true)
        // Its own points say which are labelled; the chart would label by other rules.
        return request.with { $0.labels = .hidden }
            .figure(chart, saying: words, over: request.table(spread), from: spread.observations)
    }

    /// What those are called that are named at their points.
    private func names(_ spread: Spread, _ request: FigureRequest) -> PointNames {
        let rows = spread.rows.map { row in
            let named = named(row, request)
            return row.comparison.stated.filter { named.contains($0.body.id) }.map {
                (body: $0.body, figure: figure($0, request.phrase))
            }
        }
        return PointNames(rows, request)
    }

    private func marks(
        _ row: Spread.Row, _ type: ScaleType, _ names: PointNames, _ request: FigureRequest
    ) -> [any Mark] {
        let places = Standings(row.comparison)
        let named = named(row, request)
        let drawn = row.comparison.stated.filter { entry in
            entry.quantity.map { type.holds($0.interval.lower) } ?? false
        }
        var marks: [any Mark] = drawn.map { entry in
            // What stands out is named at its tick, which a crowd leaves room for.
            let isNamed = named.contains(entry.body.id) && !request.isHighlighted(entry.body)
            return point(entry, row, request)
                .annotation(isNamed ? words(entry, names, request.phrase) : nil)
        }
        if let median = median(row, request) { marks.append(median) }
        for entry in drawn where request.isHighlighted(entry.body) && named.contains(entry.body.id) {
            let place = places(entry).flatMap { request.phrase.place($0) }
            let said = [words(entry, names, request.phrase), place].compactMap { $0 }
            marks.append(
                tick(entry.quantity?.value ?? 0, row, request).highlighted().lineStyle(
                    StrokeStyle(lineWidth: 0.8)
                )
                .annotation(said.joined(separator: request.phrase("，", ", "))))
        }
        return marks
    }

    private func point(_ entry: Entry, _ row: Spread.Row, _ request: FigureRequest) -> PointMark {
        let phrase = request.phrase
        let isHighlighted = request.isHighlighted(entry.body)
        let radius = radius(row.comparison.stated.count)
        let size = isHighlighted ? max(2.6, radius) : radius
        return PointMark(
            x: .value(request.label(row.measure), phrase.measure(entry)),
            y: .value(phrase("行", "row"), row.name)
        )
        .swarmed().symbolSize(size * size * .pi)
        .datum(row.datum(entry))
        .partial(entry.notes.contains(.partial)).incomparable(row.comparison.isOdd(entry))
        .highlighted(isHighlighted).zIndex(isHighlighted ? 1 : 0)
        .alternativeText(
            phrase.spoken(
                entry, name: row.request.rowName(entry, in: row.comparison),
                series: request.label(row.measure)))
    }

    /// The middle of what can be compared, where there is enough of it.
    private func median(_ row: Spread.Row, _ request: FigureRequest) -> RuleMark? {
        guard let box = Quartiles(row.values) else { return nil }
        let words = request.phrase("中位 ", "median ") + NumberFormat().text(box.median)
        return tick(box.median, row, request).annotation(request.file.labels == .hidden ? nil : words)
            .alternativeText("\(row.name) \(words)")
    }

    private func tick(_ value: Double, _ row: Spread.Row, _ request: FigureRequest) -> RuleMark {
        let step = rowStep(row)
        return RuleMark(
            tickAt: .value(request.label(row.measure), value),
            y: .value(request.phrase("行", "row"), row.name),
            height: .ratio((step - Self.tickRoom) / step))
    }

    /// The name and the figure.
    private func words(_ entry: Entry, _ names: PointNames, _ phrase: Phrase) -> String {
        "\(names(entry.body)) \(figure(entry, phrase))"
    }

    private func figure(_ entry: Entry, _ phrase: Phrase) -> String {
        phrase.told(entry)
    }

    /// Those that are named: all or none as the file says, else those highlighted, and everybody in a row of a few.
    private func named(_ row: Spread.Row, _ request: FigureRequest) -> Set<String> {
        let stated = row.comparison.stated
        switch request.file.labels {
        case .hidden: return []
        case .all: return Set(stated.map(\.body.id))
        case .auto, nil:
            let few = stated.count <= Self.few ? stated : stated.filter { request.isHighlighted($0.body) }
            return Set(few.map(\.body.id))
        }
    }

    /// Points of the theme: smaller where there are more, so that the row does not outgrow the page.
    private func radius(_ count: Int) -> Double { count <= 60 ? 2 : count <= 600 ? 1.5 : 0.9 }

    /// High enough for the crowd of the row: four times as many in one place as on the average.
    private func rowStep(_ row: Spread.Row) -> Double {
        let (count, radius) = (Double(row.comparison.stated.count), radius(row.comparison.stated.count))
        return min(max(44, count * 4 * (2 * radius) * (2 * radius) / 330 + Self.tickRoom), 280)
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
