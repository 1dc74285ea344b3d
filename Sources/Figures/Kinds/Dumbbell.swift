import Analysis
import Metrics
import Plot

/// Bodies at two years: a dot a year, joined where the two can be compared.
struct Dumbbell: FigureKind {
    let word = "dumbbell"
    let name = Bilingual(zh: "哑铃图", en: "Dumbbell")
    let abstract = Bilingual(
        zh: "各机构两个年份的比较，两点相连；口径不同的不连",
        en: "bodies at two years, joined where the two can be compared")
    let needs = FigureNeeds(indicators: 1...1, severalYears: true)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .labels, .scale, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let movements = try request.movements()
        try request.checkScale(movements.rows.flatMap { [$0.from, $0.to].compactMap(\.quantity) })
        return request.figure(
            chart(movements, for: request), saying: DumbbellWords(request: request, movements: movements),
            over: request.table(movements), from: movements.observations)
    }

    private func chart(_ movements: Movements, for request: FigureRequest) -> Chart {
        let names = request.rowNames(movements.later)
        let series = request.label(request.measures[0])
        var bars: [any Mark] = []
        var dots: [any Mark] = []
        for row in movements.drawn {
            let (movement, place) = (movements.rows[row], request.place(names[row]))
            if let from = movement.from.quantity, let to = movement.to.quantity, movement.isComparable {
                bars.append(
                    RuleMark(xStart: .value(series, from.value), xEnd: .value(series, to.value), y: place)
                        .lineStyle(StrokeStyle(lineWidth: 1.6)))
            }
            for isLater in [false, true] {
                if let one = dot(movement, isLater: isLater, names[row], movements, request) {
                    dots.append(one)
                }
            }
        }
        let isFew = movements.drawn.count <= RowLimits.labelled
        let years = [movements.fromYear, movements.toYear].map { year($0, request.phrase) }
        return Chart(marks: bars + dots).chartXScale(type: request.scaleType)
            .chartForegroundStyleScale(domain: years).chartValueLabels(isFew ? .visible : .automatic)
    }

    private func year(_ year: Int, _ phrase: Phrase) -> String { phrase("\(year)年", "\(year)") }

    /// A year's dot; of a body with one year only, that dot says what is missing of the other.
    private func dot(
        _ movement: Movements.Row, isLater: Bool, _ name: AxisName, _ movements: Movements,
        _ request: FigureRequest
    ) -> (any Mark)? {
        let phrase = request.phrase
        let (entry, other) = isLater ? (movement.to, movement.from) : (movement.from, movement.to)
        guard let quantity = entry.quantity else { return nil }
        let years = [movements.fromYear, movements.toYear].map { year($0, phrase) }
        let (own, another) = isLater ? (years[1], years[0]) : (years[0], years[1])
        let series = request.label(request.measures[0])
        // The words of the smaller figure stand before it, so that they do not lie on the bar.
        let isSmaller =
            other.quantity.map { (quantity.value, isLater ? 1 : 0) < ($0.value, isLater ? 0 : 1) } ?? false
        let words = other.missing.map { missing in
            let absence = "\(phrase.glyph(missing)) \(another)\(phrase("", " "))\(phrase.word(missing))"
            return phrase("\(phrase.told(entry))，\(absence)", "\(phrase.told(entry)), \(absence)")
        }
        return PointMark(x: .value(series, phrase.measure(entry)), y: request.place(name))
            .foregroundStyle(by: .value(phrase("年份", "year"), own))
            .symbol(isLater ? .diamond : .circle).symbolSize(24)
            .annotation(position: isSmaller ? .leading : .trailing, words)
            .datum(entry.observation?.id)
            .partial(entry.notes.contains(.partial))
            .incomparable(!movement.isComparable || movements.later.isOdd(entry))
            .highlighted(request.isHighlighted(entry.body))
            .alternativeText(phrase.spoken(entry, name: "\(name.text) \(own)", series: series))
    }
}

extension Movements {
    /// The rows with both years and, where they are no more than these, those with one.
    fileprivate var drawn: [Int] {
        let shown = later.shown
        let both = shown.filter { rows[$0].from.quantity != nil && rows[$0].to.quantity != nil }
        let either = shown.filter { rows[$0].from.quantity != nil || rows[$0].to.quantity != nil }
        return either.count <= both.count * 2 ? either : both
    }
}

extension Movements.Row {
    /// Whether the two figures, where both are there, measure one thing in one way.
    var isComparable: Bool {
        if case .undetermined(.incomparable) = change.outcome { false } else { true }
    }
}

/// What is said about two years drawn as dots: as of any two years, and of hatched dots and the scale.
struct DumbbellWords: FigureWords {
    let request: FigureRequest
    let movements: Movements

    private var common: MovementWords { MovementWords(request: request, movements: movements) }

    var title: String { common.title }
    var subtitle: String { common.subtitle }
    var paragraph: String { common.paragraph }
    var notes: [String] {
        let drawn = Set(movements.drawn)
        let isHatched = drawn.map { movements.rows[$0] }.contains { row in
            [row.from, row.to].contains {
                $0.quantity != nil && (!row.isComparable || movements.later.isOdd($0))
            }
        }
        let hatched =
            isHatched
            ? request.phrase("斜线点的口径与其余不同", "Hatched dots are of another basis than the others") : nil
        let isPartOnly = movements.later.shown.contains { row in
            !drawn.contains(row)
                && (movements.rows[row].from.quantity ?? movements.rows[row].to.quantity) != nil
        }
        let notes = common.notes.map { note in
            guard isPartOnly else { return note }
            return note.replacing(
                request.phrase("只有一年的数：", "A figure of one year only:"),
                with: request.phrase("只有一年的数，未画：", "A figure of one year only, not drawn:"))
        }
        return notes + [hatched, request.scaleNote].compactMap { $0 }
    }
}
