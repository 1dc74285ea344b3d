import Analysis
import Metrics
import Plot

/// What became of what came in: a centred bar a stage, with its share of the stage before where both allow one.
struct Funnel: FigureKind {
    let word = "funnel"
    let name = Bilingual(zh: "漏斗图", en: "Funnel")
    let abstract = Bilingual(
        zh: "一个机构由收到到采纳各阶段的数，附占上一阶段的比例；几个机构分格并列",
        en:
            "what came in and what became of it, stage by stage, with shares of the stage before; a panel a body"
    )
    let needs = FigureNeeds(bodies: 1...1, indicators: 2...12)
    let uses: Set<FigureKey> = [.facet, .labels, .limit, .order]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let found = try request.stages()
        let frame = StageFrame(request: request, drawn: found.drawn, leftOut: found.leftOut, few: found.few)
        let words = FunnelWords(request: request, frame: frame)
        return request.figure(
            chart(frame, words, for: request), saying: words,
            over: frame.table(extra: request.phrase("占上一阶段", "Of the stage before"), words.cell),
            from: found.drawn.flatMap(\.observations))
    }

    private func chart(_ frame: StageFrame, _ words: FunnelWords, for request: FigureRequest) -> Chart {
        let phrase = request.phrase
        let marks = zip(frame.drawn, frame.names).flatMap { stages, name in
            stages.entries.indices.map { number -> any Mark in
                let (entry, measure) = (stages.entries[number], request.measures[number])
                var bar = BarMark(
                    x: .value(phrase("数", "figure"), phrase.measure(entry)),
                    y: .value(phrase("阶段", "stage"), request.label(measure)), stacking: .center
                )
                .datum(entry.datum(measure, number)).partial(entry.notes.contains(.partial))
                .alternativeText(phrase("\(name)：", "\(name): ") + words.sentence(number, of: stages))
                if entry.quantity != nil, case .percent(let rate) = stages.rate(number) {
                    bar = bar.annotation("\(phrase.told(entry)) · \(phrase.figure(rate))")
                }
                return frame.drawn.count > 1 ? bar.facet(by: .value(phrase("机构", "body"), name)) : bar
            }
        }
        let facet = request.file.facet
        return Chart(marks: marks).chartXAxis(.hidden).chartValueLabels(.visible)
            .chartYScale(domain: request.measures.map { request.label($0) })
            .chartFacets(columns: facet?.columns, axes: facet?.axes == .free ? .free : .shared)
    }
}

/// What is said about stages and their shares.
struct FunnelWords: FigureWords {
    let request: FigureRequest
    let frame: StageFrame

    private var phrase: Phrase { request.phrase }
    private var first: String { request.label(request.measures[0]) }
    private var last: String { request.label(request.measures[request.measures.count - 1]) }

    var title: String {
        guard frame.drawn.count == 1, let only = frame.drawn.first else {
            return phrase(
                "\(frame.drawn.count)个机构由\(first)到\(last)各阶段的数",
                "\(frame.drawn.count) bodies, from \(first) to \(last)")
        }
        let stated = only.entries.indices.filter { only.entries[$0].quantity != nil }
        guard let from = stated.first, let to = stated.last, from < to else { return request.file.name }
        let head =
            frame.subject(only) + frame.worded(from, of: only) + phrase("，", ", ")
            + frame.worded(to, of: only)
        guard let above = only.entries[to].observation, let below = only.entries[from].observation,
            case .percent(let rate) = Stages.Rate(above, of: below)
        else { return head }
        let share = phrase.figure(rate)
        return head + phrase("，占\(share)", ", \(share) of them")
    }

    var subtitle: String { frame.subtitle }

    var notes: [String] {
        let rates = frame.drawn.flatMap { one in one.entries.indices.map { one.rate($0) } }
        let hasRates = rates.contains { if case .percent = $0 { true } else { false } }
        return [
            hasRates ? phrase("百分数为占上一阶段的比例", "Per cent: of the stage before") : nil,
            phrase.convention(frame.drawn.flatMap(\.entries).compactMap { $0.quantity?.qualifier }, .points),
        ].compactMap { $0 } + withheld + frame.notes
    }

    /// Which shares are not given, by reason.
    private var withheld: [String] {
        Stages.Rate.Obstacle.allCases.compactMap { obstacle in
            let places = frame.drawn.flatMap { one in
                let name = phrase.name(of: one.body)
                return one.entries.indices.filter { one.rate($0) == .withheld(obstacle) }.map { number in
                    let stage = request.label(request.measures[number])
                    return frame.drawn.count > 1 ? phrase("\(name)\(stage)", "\(name), \(stage)") : stage
                }
            }
            guard !places.isEmpty else { return nil }
            return phrase("\(reason(obstacle))，不算比例：", "\(reason(obstacle)), no share given: ")
                + phrase.list(places, atMost: 6)
        }
    }

    private func reason(_ obstacle: Stages.Rate.Obstacle) -> String {
        switch obstacle {
        case .approximate: phrase("本阶段或上一阶段是约数", "An approximate figure")
        case .otherSource: phrase("与上一阶段来源不同", "Another source than the stage before")
        case .part: phrase("与上一阶段范围不同", "Another coverage than the stage before")
        case .zero: phrase("上一阶段为零", "The stage before is zero")
        case .more: phrase("多于上一阶段", "More than the stage before")
        }
    }

    /// A stage, its figure and its share.
    func sentence(_ number: Int, of stages: Stages) -> String {
        let words = frame.worded(number, of: stages)
        guard case .percent(let rate) = stages.rate(number) else { return words }
        let before = request.label(request.measures[number - 1])
        return words + phrase("，占\(before)的\(phrase.figure(rate))", ", \(phrase.figure(rate)) of \(before)")
    }

    var paragraph: String {
        let sentences = frame.drawn.prefix(6).map { one in
            frame.subject(one)
                + one.entries.indices.map { sentence($0, of: one) }.joined(separator: phrase("；", "; "))
                + phrase("。", ". ")
        }
        return sentences.joined()
            + (frame.drawn.count > 6 ? phrase("余见表。", "The others are in the table. ") : "")
    }

    /// A stage's share for the table.
    func cell(_ stages: Stages, _ number: Int) -> FigureTable.Cell {
        guard number > 0 else { return .init("") }
        if case .percent(let rate) = stages.rate(number) { return .init(phrase.figure(rate)) }
        return .init(phrase("不能算出", "cannot be computed"), isAbsent: true)
    }
}
