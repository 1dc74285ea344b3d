import Analysis
import Metrics
import Plot

/// Quartiles of many bodies' figures: a box over the middle half, a tick at the median, whiskers, outliers as points.
struct Box: FigureKind {
    let word = "box"
    let name = Bilingual(zh: "箱线图", en: "Box plot")
    let abstract = Bilingual(
        zh: "许多机构的数的中位数、四分位数与离群值，约数按所述值计，可比的不足5个不画箱",
        en:
            "median, quartiles and outliers of many bodies; approximate figures count as stated, fewer than 5 have no box"
    )
    let needs = FigureNeeds(rates: .any)
    let uses: Set<FigureKey> = [.highlight, .scale, .labels]

    /// More points than this in a row are not named.
    private static let few = 6

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let spread = try request.spread()
        let type = (request.file.scale ?? .linear).type
        let names = PointNames(
            spread.rows.map { row in
                named(row, type, request).map { ($0.body, request.phrase.told($0)) }
            }, request)
        let chart = Chart(marks: spread.rows.flatMap { marks($0, type, names, request) })
            .chartRowStep(48).chartXScale(type: type).chartXAxis(.visible)
            .chartYAxis(spread.rows.count > 1 ? .automatic : .hidden)
        let words = SpreadWords(
            request: request, spread: spread,
            drawing: drawing(spread, type, request) + [names.key].compactMap { $0 }, drawsOdd: false)
        return request.with { $0.labels = .hidden }
            .figure(chart, saying: words, over: table(spread, request), from: spread.observations)
    }

    /// The entries that a box is made of: comparable, and on the axis.
    private func counted(_ row: Spread.Row, _ type: ScaleType) -> [Entry] {
        row.comparison.comparable.filter { entry in
            entry.quantity.map { type.holds($0.interval.lower) } ?? false
        }
    }

    /// Those that are drawn as points: outliers, what stands out, and all where they are too few for a box.
    private func points(_ row: Spread.Row, _ type: ScaleType, _ request: FigureRequest) -> [Entry] {
        let entries = counted(row, type)
        let quartiles = Quartiles(entries.compactMap { $0.quantity?.value })
        return entries.filter { entry in
            let isOut = quartiles.flatMap { box in entry.quantity.map { box.isOutlier($0.value) } } ?? true
            return isOut || request.isHighlighted(entry.body)
        }
    }

    /// Of the points those that are named: what stands out, else all of a few.
    private func named(_ row: Spread.Row, _ type: ScaleType, _ request: FigureRequest) -> [Entry] {
        let points = points(row, type, request)
        let standsOut = points.filter { request.isHighlighted($0.body) }
        switch request.file.labels {
        case .hidden: return []
        case .all: return points
        case .auto, nil: return standsOut.isEmpty && points.count <= Self.few ? points : standsOut
        }
    }

    private func marks(
        _ row: Spread.Row, _ type: ScaleType, _ names: PointNames, _ request: FigureRequest
    ) -> [any Mark] {
        let phrase = request.phrase
        let series = request.label(row.measure)
        let place = PlottableValue.value(phrase("行", "row"), row.name)
        let entries = counted(row, type)
        let quartiles = Quartiles(entries.compactMap { $0.quantity?.value })
        var marks: [any Mark] = []
        if let quartiles {
            func rule(_ from: Double, _ to: Double) -> RuleMark {
                RuleMark(xStart: .value(series, from), xEnd: .value(series, to), y: place)
            }
            marks = [
                RectangleMark(
                    xStart: .value(series, quartiles.lower), xEnd: .value(series, quartiles.upper), y: place,
                    height: .ratio(0.34)
                )
                .datum("box/\(row.number)/\(row.level.rawValue)")
                .alternativeText(spoken(quartiles, row, phrase)),
                rule(quartiles.whiskers.lowerBound, quartiles.lower),
                rule(quartiles.upper, quartiles.whiskers.upperBound),
                RuleMark(tickAt: .value(series, quartiles.median), y: place, height: .ratio(0.42))
                    .annotation(
                        request.file.labels == .hidden
                            ? nil : phrase("中位 ", "median ") + NumberFormat().text(quartiles.median)),
            ]
        }
        let named = Set(named(row, type, request).map(\.body.id))
        for entry in points(row, type, request) {
            let name = named.contains(entry.body.id) ? names(entry.body) : nil
            marks.append(point(entry, row, place, name: name, request))
            guard request.isHighlighted(entry.body), let name, let quantity = entry.quantity else { continue }
            // What stands out is named at a tick, which always has room for its words.
            marks.append(
                RuleMark(tickAt: .value(series, quantity.value), y: place, height: .ratio(0.42)).highlighted()
                    .lineStyle(StrokeStyle(lineWidth: 0.8))
                    .annotation("\(name) \(phrase.told(entry))"))
        }
        return marks
    }

    /// An outlier, a highlighted body, or one of too few for a box.
    private func point(
        _ entry: Entry, _ row: Spread.Row, _ place: PlottableValue, name: String?, _ request: FigureRequest
    ) -> PointMark {
        let phrase = request.phrase
        let isHighlighted = request.isHighlighted(entry.body)
        let figure = phrase.told(entry)
        return PointMark(x: .value(request.label(row.measure), phrase.measure(entry)), y: place)
            .swarmed(!isHighlighted)
            .datum(row.datum(entry))
            .highlighted(isHighlighted).zIndex(isHighlighted ? 1 : 0)
            .annotation(isHighlighted ? nil : name.map { "\($0) \(figure)" })
            .alternativeText(
                phrase.spoken(entry, name: phrase.name(of: entry.body), series: request.label(row.measure)))
    }

    private func spoken(_ box: Quartiles, _ row: Spread.Row, _ phrase: Phrase) -> String {
        let number = { (value: Double) in NumberFormat().text(value) }
        return phrase(
            "\(row.name)：中位数\(number(box.median))，四分位数\(number(box.lower))与\(number(box.upper))，须从\(number(box.whiskers.lowerBound))到\(number(box.whiskers.upperBound))",
            "\(row.name): median \(number(box.median)), quartiles \(number(box.lower)) and \(number(box.upper)), whiskers \(number(box.whiskers.lowerBound)) to \(number(box.whiskers.upperBound))"
        )
    }

    private func drawing(_ spread: Spread, _ type: ScaleType, _ request: FigureRequest) -> [String] {
        let phrase = request.phrase
        var notes: [String] = []
        let few = spread.rows.filter { counted($0, type).count < Quartiles.fewest }
        if few.count < spread.rows.count {
            notes.append(
                phrase(
                    "箱为居中的一半，短线为中位数（四分位数按 Hyndman–Fan 1996 第7式，同 QUARTILE.INC）；须到箱外1.5倍箱长以内最远的数，更远的画点",
                    "Box: the middle half, tick: the median (quartiles by Hyndman and Fan 1996, definition 7, as QUARTILE.INC); whiskers reach the farthest figures within 1.5 box lengths, points are farther"
                ))
        }
        if !few.isEmpty {
            let names = phrase.list(few.map { "\($0.name)（\(counted($0, type).count)）" })
            notes.append(
                phrase(
                    "可比的数不足5个，不画箱，逐个画点：\(names)",
                    "Fewer than 5 comparable figures, points instead of a box: \(names)"))
        }
        if spread.rows.flatMap({ counted($0, type) }).contains(where: { $0.quantity?.isExact == false }) {
            notes.append(phrase("约数以所述值计入四分位数", "Approximate figures enter the quartiles as stated"))
        }
        let beyond = spread.rows.flatMap(\.comparison.comparable).filter { entry in
            entry.quantity.map { !type.holds($0.interval.lower) } ?? false
        }
        if !beyond.isEmpty {
            let names = phrase.list(beyond.map { phrase.name(of: $0.body) }, atMost: 8)
            notes.append(
                phrase("对数刻度没有零，未计入：\(names)", "A logarithmic axis has no zero, not counted: \(names)"))
        }
        return notes
    }

    /// A line a row: how many, the five numbers, and every point that is drawn.
    private func table(_ spread: Spread, _ request: FigureRequest) -> FigureTable {
        let phrase = request.phrase
        let heads = [
            ("行", "Row"), ("可比的数", "Comparable"), ("最小", "Least"), ("下四分位", "Lower quartile"),
            ("中位数", "Median"),
            ("上四分位", "Upper quartile"), ("最大", "Most"), ("离群", "Outliers"),
        ].enumerated().map { index, title in
            FigureTable.Column(title: phrase(title.0, title.1), isNumeric: (1...6).contains(index))
        }
        let type = (request.file.scale ?? .linear).type
        let rows = spread.rows.map { row -> [FigureTable.Cell] in
            let entries = counted(row, type)
            let values = entries.compactMap { $0.quantity?.value }
            let box = Quartiles(values)
            let numbers = [values.min(), box?.lower, box?.median, box?.upper, values.max()]
            let out = entries.filter { entry in
                box.flatMap { box in entry.quantity.map { box.isOutlier($0.value) } } ?? false
            }.map { "\(phrase.name(of: $0.body)) \(phrase.told($0))" }
            return [.init(row.name), .init("\(values.count)")]
                + numbers.map { .init($0.map { NumberFormat().text($0) } ?? "", isAbsent: $0 == nil) }
                + [.init(phrase.list(out), isAbsent: out.isEmpty)]
        }
        return FigureTable(columns: heads, rows: rows)
    }
}
