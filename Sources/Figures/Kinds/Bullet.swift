import Analysis
import Metrics
import Plot

/// A rate against 100 %, or any figure against a target: a bar on a ground that ends where the whole does.
struct Bullet: FigureKind {
    let word = "bullet"
    let name = Bilingual(zh: "子弹图", en: "Bullet")
    let abstract = Bilingual(
        zh: "各机构的率与100%或目标相比，一机构一条，底条为满格",
        en: "each body's rate against 100 % or a target, on a ground of the whole")
    let needs = FigureNeeds(indicators: 1...1, rates: .alone)
    let uses: Set<FigureKey> = [.order, .highlight, .limit, .labels, .target, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let isRate = request.unit(request.measures[0]) == "%"
        guard isRate || request.file.target != nil else {
            throw request.fault(
                .missingKey, at: "", zh: "bullet 图的指标不是率，需要 target",
                en: "the indicator of a bullet figure is no rate: it needs a target",
                remedyZh: "写 \"target\": …，或换成率，或写 per",
                remedyEn: "write \"target\": …, name a rate, or write per")
        }
        let comparison = try request.comparison()
        return request.figure(
            chart(comparison, whole: isRate ? 100 : request.file.target ?? 0, for: request),
            saying: BulletWords(request: request, comparison: comparison, implied: isRate ? 100 : nil),
            over: request.table(comparison), from: comparison.observations)
    }

    private func chart(_ comparison: Comparison, whole: Double, for request: FigureRequest) -> Chart {
        let names = request.rowNames(comparison)
        let series = request.label(request.measures[0])
        var grounds: [any Mark] = []
        var bars: [any Mark] = []
        for row in comparison.shown {
            let place = request.place(names[row])
            if comparison.lead[row].quantity != nil {
                grounds.append(
                    RectangleMark(
                        xStart: .value(series, 0), xEnd: .value(series, whole), y: place, height: .ratio(0.72)
                    ).foregroundStyle(.ground).alternativeText(""))
            }
            let bar = BarMark(
                x: .value(series, request.phrase.measure(comparison.lead[row])), y: place,
                height: .ratio(0.55))
            bars.append(request.showing(bar, row: row, of: comparison, names: names))
        }
        let isRead = comparison.figureCount > RowLimits.labelled
        return Chart(marks: grounds + bars + request.targetRule())
            .chartXScale(domain: 0...whole).chartXAxis(isRead ? .visible : .hidden)
    }
}

/// What is said about rates against the whole or figures against a target.
struct BulletWords: FigureWords {
    let request: FigureRequest
    let comparison: Comparison
    /// What stands for a target where the file names none.
    let implied: Double?

    private var common: BarWords { BarWords(request: request, comparison: comparison) }

    var title: String {
        guard let target = request.file.target ?? implied else { return common.title }
        return request.againstTarget(comparison, target, isTitle: true) ?? common.title
    }
    var subtitle: String { common.subtitle }
    var notes: [String] {
        guard let implied else { return common.notes }
        return common.notes + [
            request.phrase(
                "淡色底条为\(request.number(implied, of: request.measures[0]))",
                "The faint ground is \(request.number(implied, of: request.measures[0]))")
        ]
    }
    var paragraph: String {
        guard request.file.target == nil, let implied else { return common.paragraph }
        return common.paragraph + (request.againstTarget(comparison, implied) ?? "")
    }
}
