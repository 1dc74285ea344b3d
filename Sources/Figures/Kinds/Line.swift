import Metrics
import Plot

/// Series over the years: a line an indicator of one body, or a line a body; gaps left open, breaks of basis marked.
struct Line: FigureKind {
    let word = "line"
    let name = Bilingual(zh: "折线图", en: "Line")
    let abstract = Bilingual(
        zh: "历年的数：一个机构一指标一线，或一项指标一机构一线；缺年断开，口径改变处断开并标出",
        en: "years: a line an indicator of one body, or a line a body; gaps left open, breaks of basis marked"
    )
    let uses: Set<FigureKey> = [.order, .highlight, .facet, .scale, .labels, .limit, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        try SeriesForm(request: request, interpolation: .linear).figure()
    }
}
