import Analysis
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
