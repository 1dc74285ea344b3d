import Metrics
import Plot

/// Two indicators of the same bodies against each other, of one period and basis.
struct Scatter: FigureKind {
    let word = "scatter"
    let name = Bilingual(zh: "散点图", en: "Scatter")
    let abstract = Bilingual(
        zh: "两项指标的关系，一机构一点，只画同年份同口径的，其余列出",
        en:
            "two indicators against each other, a point a body, only of one year and basis; the others are listed"
    )
    let needs = FigureNeeds(indicators: 2...2, sharesUnit: false)
    let uses: Set<FigureKey> = [.highlight, .scale, .labels]

    /// Names of more points than this stand on one another.
    private static let mostNamed = 40

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let comparison = try request.comparison()
        let type = (request.file.scale ?? .linear).type
        let pairs = Pairs(comparison, on: type)
        guard !pairs.drawn.isEmpty else { throw request.nothing() }
        let chart = Chart(marks: marks(pairs, request))
            .chartXAxisLabel(request.header(request.measures[0]))
            .chartYAxisLabel(request.header(request.measures[1]))
            .chartXScale(type: type).chartYScale(type: type)
        return request.with { $0.labels = nil }
            .figure(
                chart, saying: ScatterWords(request: request, comparison: comparison, pairs: pairs),
                over: request.table(comparison), from: comparison.observations, height: 120)
    }

    private func marks(_ pairs: Pairs, _ request: FigureRequest) -> [PointMark] {
        let (phrase, measures) = (request.phrase, request.measures)
        let named = named(pairs, request)
        let radius = pairs.drawn.count <= 60 ? 2.2 : 1.5
        return pairs.drawn.map { pair in
            let isHighlighted = request.isHighlighted(pair.body)
            let name = phrase.name(of: pair.body)
            let size = isHighlighted ? 3 : radius
            return PointMark(
                x: .value(request.label(measures[0]), phrase.measure(pair.x)),
                y: .value(request.label(measures[1]), phrase.measure(pair.y))
            )
            .symbolSize(size * size * .pi)
            .datum(pair.x.datum(measures[0], 0))
            .highlighted(isHighlighted).zIndex(isHighlighted ? 1 : 0)
            .annotation(named.contains(pair.body.id) ? name : nil)
            .alternativeText(
                phrase.spoken(pair.x, name: name, series: request.label(measures[0])) + phrase("，", "; ")
                    + phrase.spoken(pair.y, name: "", series: request.label(measures[1])))
        }
    }

    /// All while there are few; of many those highlighted and the four ends.
    private func named(_ pairs: Pairs, _ request: FigureRequest) -> Set<String> {
        switch request.file.labels {
        case .hidden: return []
        case .all: return Set(pairs.drawn.map(\.body.id))
        case .auto, nil:
            guard pairs.drawn.count > Self.mostNamed else { return Set(pairs.drawn.map(\.body.id)) }
            let value = { (entry: Entry) in entry.quantity?.value ?? 0 }
            let ends = [
                pairs.drawn.max { value($0.x) < value($1.x) }, pairs.drawn.min { value($0.x) < value($1.x) },
                pairs.drawn.max { value($0.y) < value($1.y) }, pairs.drawn.min { value($0.y) < value($1.y) },
            ]
            return Set(ends.compactMap { $0?.body.id })
                .union(pairs.drawn.map(\.body).filter { request.isHighlighted($0) }.map(\.id))
        }
    }
}

/// Two figures a body, sorted into what can stand in one plane and why others cannot.
struct Pairs {
    struct Pair {
        let x: Entry, y: Entry
        var body: Body { x.body }
    }

    /// Of one year and basis, of the whole, and on the axes.
    var drawn: [Pair] = []
    /// Both figures, of another year or basis.
    var odd: [Pair] = []
    /// A part at least on one side.
    var parts: [Pair] = []
    /// Zero on an axis that has none.
    var beyond: [Pair] = []
    /// One of the two is missing, or both.
    var incomplete: [Pair] = []
    /// Of pairs whose order is certain on both sides: how many are ordered alike, and how many oppositely.
    private(set) var alike = 0, opposite = 0

    /// - Parameter comparison: of two columns, both of the same period in each row.
    init(_ comparison: Comparison, on type: ScaleType) {
        var whole: [Pair] = []
        for (x, y) in zip(comparison.columns[0], comparison.columns[1]) {
            let pair = Pair(x: x, y: y)
            guard let first = x.observation, let second = y.observation else {
                incomplete.append(pair)
                continue
            }
            if first.coverage == .part || second.coverage == .part {
                parts.append(pair)
            } else {
                whole.append(pair)
            }
        }
        // The period that most pairs have; of equally many the later, then the basis that is declared first.
        let groups = Dictionary(grouping: whole.indices) { index in
            whole[index].x.observation.map { Key(year: $0.period.year, basis: $0.period.basis) }
        }
        let best = groups.max { one, other in
            let (a, b) = (one.key, other.key)
            return (one.value.count, a?.year ?? 0, -(a?.order ?? 0))
                < (other.value.count, b?.year ?? 0, -(b?.order ?? 0))
        }
        let chosen = Set(best?.value ?? [])
        for (index, pair) in whole.enumerated() {
            let bounds = [pair.x, pair.y].compactMap { $0.quantity?.interval.lower }
            if !chosen.contains(index) {
                odd.append(pair)
            } else if !bounds.allSatisfy(type.holds) {
                beyond.append(pair)
            } else {
                drawn.append(pair)
            }
        }
        count()
    }

    private struct Key: Hashable {
        let year: Int
        let basis: Basis
        var order: Int { Basis.allCases.firstIndex(of: basis) ?? 0 }
    }

    /// Concordant and discordant pairs (Kendall, “A New Measure of Rank Correlation”, Biometrika 30, 1938), of which
    /// only those are counted whose order no bounds leave open.
    private mutating func count() {
        let bounds = drawn.compactMap { pair in
            pair.x.quantity.flatMap { x in pair.y.quantity.map { (x: x.interval, y: $0.interval) } }
        }
        func order(_ one: Interval, _ other: Interval) -> Int {
            one.isCertainlyAbove(other) ? 1 : other.isCertainlyAbove(one) ? -1 : 0
        }
        for (index, one) in bounds.enumerated() {
            for other in bounds[..<index] {
                switch order(one.x, other.x) * order(one.y, other.y) {
                case 1: alike += 1
                case -1: opposite += 1
                default: break
                }
            }
        }
    }
}

/// What is said about two indicators of the same bodies.
private struct ScatterWords: FigureWords {
    let request: FigureRequest
    let comparison: Comparison
    let pairs: Pairs

    private var phrase: Phrase { request.phrase }
    private var x: String { request.label(request.measures[0]) }
    private var y: String { request.label(request.measures[1]) }
    private var period: Period? { pairs.drawn.first?.x.observation?.period }

    /// No statement of a relation under this many bodies.
    private static let fewest = 5

    var title: String {
        let (count, ordered) = (pairs.drawn.count, pairs.alike + pairs.opposite)
        guard count >= Self.fewest, ordered > 0 else {
            return phrase("\(count)个机构同时有\(x)与\(y)", "\(count) bodies have both \(x) and \(y)")
        }
        let share = Double(pairs.alike) / Double(ordered)
        if share >= 0.8 {
            return phrase(
                "\(count)个机构中，\(x)多的，\(y)大多也多",
                "Of \(count) bodies, those with more \(x) mostly have more \(y)")
        }
        if share <= 0.2 {
            return phrase(
                "\(count)个机构中，\(x)多的，\(y)大多反而少",
                "Of \(count) bodies, those with more \(x) mostly have fewer \(y)")
        }
        return phrase(
            "\(count)个机构中，\(x)的多少与\(y)的多少没有一致的关系",
            "Of \(count) bodies, more \(x) does not go with more or fewer \(y)")
    }

    var subtitle: String {
        let years = period.map { phrase.years([$0.year]) } ?? ""
        let basis = period.map { phrase.basis($0.basis) } ?? ""
        return phrase(
            "\(request.file.name)，\(years)，\(basis)", "\(request.file.name), \(years), \(basis)")
    }

    var notes: [String] {
        let drawn = pairs.drawn.flatMap { [$0.x, $0.y] }
        let scale: String? =
            switch request.file.scale {
            case .log:
                phrase("两轴为对数刻度：同样的距离是同样的倍数", "Both axes are logarithmic: equal distances are equal ratios")
            case .symlog: phrase("两轴为对称对数刻度", "Both axes are symmetrically logarithmic")
            case .sqrt: phrase("两轴为平方根刻度", "Both axes are of square roots")
            case .linear, nil: nil
            }
        return [
            drawn.contains { $0.quantity?.isExact == false }
                ? phrase(
                    "约数的点在所述数上，两向的旁线为其区间",
                    "Approximate figures stand at the stated numbers beside their bounds") : nil,
            scale,
            listed(
                "年份或口径不同，未画", "Another year or basis, not drawn",
                pairs.odd.map { row in
                    let period = row.x.observation?.period
                    return phrase.name(of: row.body)
                        + (period.map { " \($0.year)" + phrase("·", " · ") + phrase.shortBasis($0.basis) }
                            ?? "")
                }),
            listed("只是一部分，未画", "A part, not drawn", pairs.parts.map { phrase.name(of: $0.body) }),
            listed(
                "对数刻度没有零，未画", "A logarithmic axis has no zero, not drawn",
                pairs.beyond.map { phrase.name(of: $0.body) }),
            listed(
                "同期没有两项数，未画", "Not both figures of one period, not drawn",
                pairs.incomplete.map { phrase.name(of: $0.body) }),
            request.levels(drawn), request.doubts(drawn),
        ].compactMap { $0 }
    }

    private func listed(_ zh: String, _ en: String, _ names: [String]) -> String? {
        names.isEmpty ? nil : phrase("\(zh)：", "\(en): ") + phrase.list(names, atMost: 8)
    }

    var paragraph: String {
        let (count, ordered) = (pairs.drawn.count, pairs.alike + pairs.opposite)
        let year = period.map { phrase.years([$0.year]) } ?? ""
        let left = comparison.lead.count - count
        let others =
            left == 0 ? "" : phrase("，其余\(left)个未画", "; the other \(left) are not drawn")
        var text = phrase(
            "\(year)同时有\(x)与\(y)且口径相同的机构有\(count)个\(others)。",
            "\(count) bodies have both \(x) and \(y) of \(year) on one basis\(others). ")
        if count >= Self.fewest, ordered > 0 {
            text += phrase(
                "两两相比，两项高低都能判定的\(ordered)对中，\(pairs.alike)对同高同低，\(pairs.opposite)对一高一低。",
                "Of the \(ordered) pairs of bodies whose order is certain in both, \(pairs.alike) are ordered alike and \(pairs.opposite) oppositely. "
            )
        }
        let ends = [
            pairs.drawn.max { value($0.x) < value($1.x) }, pairs.drawn.min { value($0.x) < value($1.x) },
        ]
        .compactMap { $0 }
        if count > 1 {
            text +=
                phrase("按所述值，\(x)最多与最少的是", "By the stated figures \(x) is greatest and least for ")
                + ends.map { pair in
                    phrase(
                        "\(phrase.name(of: pair.body))（\(figure(pair.x))，\(y)\(figure(pair.y))）",
                        "\(phrase.name(of: pair.body)) (\(figure(pair.x)); \(y) \(figure(pair.y)))")
                }.joined(separator: phrase("与", " and ")) + phrase("。", ". ")
        }
        return text
    }

    private func value(_ entry: Entry) -> Double { entry.quantity?.value ?? 0 }
    private func figure(_ entry: Entry) -> String { entry.quantity.map { phrase.stated($0) } ?? "" }
}
