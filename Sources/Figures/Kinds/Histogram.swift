import Analysis
import Metrics
import Plot

/// How many of the bodies that can be compared have a figure between two round numbers.
struct Histogram: FigureKind {
    let word = "histogram"
    let name = Bilingual(zh: "直方图", en: "Histogram")
    let abstract = Bilingual(
        zh: "机构数按数值分组；约数可能跨组时画出组内机构数的上下限",
        en:
            "how many bodies lie between round numbers; approximate figures that may lie in two classes widen the count"
    )
    let needs = FigureNeeds(indicators: 1...1, rates: .alone)
    let uses: Set<FigureKey> = [.highlight, .labels]

    /// Values from one round number to the next, the last one included in the last class.
    private struct Bin {
        var lower: Double, upper: Double
        var isLast: Bool
        /// How many bodies state a figure in it, how many certainly lie in it and how many may.
        var stated = 0, certain = 0, possible = 0
        var isHighlighted = false

        func holds(_ value: Double) -> Bool { value >= lower && (value < upper || isLast && value == upper) }

        mutating func add(_ quantity: Quantity, highlighted: Bool) {
            let interval = quantity.interval
            let reaches = interval.lower < upper || isLast && interval.lower == upper
            // The open end of 余 is not reached: 90余 below 100 lies in 90—100 alone.
            let isAbove = interval.upper > lower || interval.upper == lower && !interval.upperIsOpen
            guard reaches, isAbove else { return }
            possible += 1
            let ends = interval.upper < upper || interval.upper == upper && (interval.upperIsOpen || isLast)
            let isCertain = interval.lower >= lower && ends
            if isCertain { certain += 1 }
            // 近100 is below 100, whatever class the stated number itself would fall in.
            guard isCertain || holds(quantity.value) else { return }
            stated += 1
            isHighlighted = isHighlighted || highlighted
        }

        var count: Estimate {
            certain == possible
                ? .exact(Double(stated)) : .about(Double(stated), within: Double(certain)...Double(possible))
        }
    }

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let comparison = try request.comparison()
        let bins = bins(comparison, request)
        let (phrase, measure) = (request.phrase, request.measures[0])
        let unit = request.unit(measure)
        let marks = bins.map { bin in
            BarMark(
                x: .value(request.label(measure), label(bin)), y: .value(phrase("机构数", "bodies"), bin.count),
                width: .ratio(1)
            )
            .datum("\(measure.indicator)/\(label(bin))").highlighted(bin.isHighlighted)
            .annotation(bin.certain < bin.possible ? "\(bin.certain)—\(bin.possible)" : nil)
        }
        return request.figure(
            Chart(marks: marks).chartXAxisLabel(unit).chartYAxisLabel(phrase("机构数", "Bodies")),
            saying: words(bins, comparison, request), over: request.table(comparison),
            from: comparison.observations, height: 85)
    }

    private func words(_ bins: [Bin], _ comparison: Comparison, _ request: FigureRequest) -> some FigureWords
    {
        let phrase = request.phrase
        let among = comparison.comparable.count
        let others = comparison.stated.filter { entry in
            !comparison.comparable.contains { $0.body == entry.body }
        }
        let names = phrase.list(others.map { phrase.name(of: $0.body) }, atMost: 8)
        let notes: [String?] = [
            phrase("各组含下限、不含上限", "Classes hold their lower bound and not their upper"),
            bins.contains { $0.certain < $0.possible }
                ? phrase(
                    "约数可能跨组：短线为组内可能的机构数",
                    "Approximate figures may lie in two classes: whiskers show what is possible")
                : nil,
            among > 0 && !others.isEmpty
                ? phrase(
                    "年份、口径、级别或范围与其余不同，未计入：\(names)",
                    "Not counted, of another year, basis, level or coverage: \(names)") : nil,
            request.doubts(comparison.comparable),
        ]
        let shape = ComparisonWords(request: request, comparison: comparison)
        return HistogramWords(
            title: title(bins, comparison, request), subtitle: shape.subtitle(of: counted(comparison)),
            notes: notes.compactMap { $0 }, paragraph: shape.paragraph)
    }

    /// Those that can be compared; where none can, all.
    private func counted(_ comparison: Comparison) -> [Entry] {
        comparison.comparable.isEmpty ? comparison.stated : comparison.comparable
    }

    /// Classes between round numbers, about as many as Sturges' rule gives (“The Choice of a Class Interval”, JASA 21(153),
    /// 1926, DOI 10.1080/01621459.1926.10502161).
    private func bins(_ comparison: Comparison, _ request: FigureRequest) -> [Bin] {
        let entries = counted(comparison)
        let quantities = entries.compactMap(\.quantity)
        var count = 1
        while 1 << count < quantities.count { count += 1 }
        let tops = quantities.map { $0.interval.upper.isFinite ? $0.interval.upper : $0.value }
        let range = (quantities.map(\.interval.lower).min() ?? 0)...(tops.max() ?? 0)
        guard let ticks = Ticks(covering: range, count: count + 2)?.values, ticks.count > 1 else { return [] }
        var bins = zip(ticks, ticks.dropFirst()).map { Bin(lower: $0, upper: $1, isLast: $1 == ticks.last) }
        for entry in entries {
            guard let quantity = entry.quantity else { continue }
            for index in bins.indices {
                bins[index].add(quantity, highlighted: request.isHighlighted(entry.body))
            }
        }
        return bins
    }

    private func label(_ bin: Bin) -> String {
        let format = NumberFormat.chinese
        return format.text(bin.lower) + "—" + format.text(bin.upper)
    }

    /// The class with the most bodies, where the bounds leave no doubt which it is; otherwise from where to where all lie.
    private func title(_ bins: [Bin], _ comparison: Comparison, _ request: FigureRequest) -> String {
        let (series, unit) = (request.label(request.measures[0]), request.unit(request.measures[0]))
        let among = bins.reduce(0) { $0 + $1.stated }
        let format = NumberFormat.chinese
        guard let most = bins.max(by: { $0.certain < $1.certain }), most.certain > 1,
            bins.count(where: { $0.possible >= most.certain }) == 1
        else {
            let (low, high) = (format.text(bins.first?.lower ?? 0), format.text(bins.last?.upper ?? 0))
            return request.phrase(
                "\(among)个机构\(series)在\(low)—\(high)\(unit)之间",
                "\(among) bodies have \(series) of \(low) to \(high) \(unit)")
        }
        return request.phrase(
            "\(among)个机构中\(most.stated)个\(series)在\(label(most))\(unit)之间",
            "\(most.stated) of \(among) bodies have \(series) of \(label(most)) \(unit)")
    }
}

private struct HistogramWords: FigureWords {
    let title: String
    let subtitle: String
    let notes: [String]
    let paragraph: String
}
