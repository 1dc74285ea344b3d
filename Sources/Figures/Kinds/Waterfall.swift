import Analysis
import Metrics
import Plot

/// From one total to another: what lies between as floating bars, and what nobody explains as one more.
struct Waterfall: FigureKind {
    let word = "waterfall"
    let name = Bilingual(zh: "瀑布图", en: "Waterfall")
    let abstract = Bilingual(
        zh: "由收到到立案，中间各项逐条相减（或相加）；对不上的差额单列一条，不强行凑平",
        en: "from one total to another, what lies between floating; a remainder is shown, never forced away")
    let needs = FigureNeeds(bodies: 1...1, indicators: 3...12)
    let uses: Set<FigureKey> = [.facet, .labels, .limit, .order, .orientation]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let found = try request.stages(essential: [0, request.measures.count - 1])
        let frame = StageFrame(request: request, drawn: found.drawn, leftOut: found.leftOut, few: found.few)
        let words = WaterfallWords(request: request, frame: frame)
        let isUpright = request.file.orientation == .vertical
        return request.figure(
            chart(words, isUpright: isUpright, for: request), saying: words, over: words.table,
            from: found.drawn.flatMap(\.observations), height: isUpright ? 85 : nil)
    }

    private func chart(_ words: WaterfallWords, isUpright: Bool, for request: FigureRequest) -> Chart {
        var marks: [any Mark] = []
        for (balance, name) in zip(words.balances, words.frame.names) {
            for step in balance.steps {
                let bar = bar(step, words, isUpright: isUpright, for: request)
                    .datum(datum(step, of: balance, request))
                    .alternativeText(
                        request.phrase("\(name)：", "\(name): ") + words.sentence(step, of: balance))
                marks.append(
                    words.balances.count > 1 ? bar.facet(by: .value(request.phrase("机构", "body"), name)) : bar
                )
            }
        }
        let facet = request.file.facet
        let order =
            request.measures.dropLast().map { request.label($0) } + [
                words.remainderName, words.name(of: .measure(request.measures.count - 1)),
            ]
        let isNeeded = words.balances.contains { $0.remainder != nil }
        let domain = order.filter { isNeeded || $0 != words.remainderName }
        let chart = Chart(marks: marks).chartValueLabels(.visible)
            .chartFacets(columns: facet?.columns, axes: facet?.axes == .free ? .free : .shared)
        return isUpright
            ? chart.chartXScale(domain: domain).chartYAxis(.hidden)
            : chart.chartYScale(domain: domain).chartXAxis(.hidden)
    }

    private func bar(
        _ step: Balance.Step, _ words: WaterfallWords, isUpright: Bool, for request: FigureRequest
    ) -> BarMark {
        let phrase = request.phrase
        let place = PlottableValue.value(phrase("阶段", "stage"), words.name(of: step.place))
        func value(_ measure: Measure) -> PlottableValue { .value(phrase("数", "figure"), measure) }
        guard let from = step.from, let to = step.to else {
            // A total stands on zero, and an absence floats nowhere.
            let measure = step.entry.map { phrase.measure($0) } ?? .absent(.notReported)
            let bar = isUpright ? BarMark(x: place, y: value(measure)) : BarMark(x: value(measure), y: place)
            return bar.partial(step.entry?.notes.contains(.partial) ?? false)
        }
        // From the lower end to the higher, so that labels stand on one side and never on the baseline.
        let (low, high) = from.stated <= to.stated ? (from, to) : (to, from)
        let (start, end) = (value(.estimate(low)), value(.estimate(high)))
        let bar =
            isUpright
            ? BarMark(x: place, yStart: start, yEnd: end) : BarMark(xStart: start, xEnd: end, y: place)
        let floating = bar.annotation(words.label(of: step))
        return floating.foregroundStyle(.muted).partial(step.place == .remainder)
    }

    private func datum(_ step: Balance.Step, of balance: Balance, _ request: FigureRequest) -> String {
        let body = balance.stages.body.id
        guard case .measure(let number) = step.place, let entry = step.entry else {
            return "\(body)/\(step.place)"
        }
        return entry.datum(request.measures[number], number)
    }
}
