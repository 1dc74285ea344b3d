import Metrics
import Plot

/// Series over the years as steps: for figures that hold a whole year and jump to the next.
struct Step: FigureKind {
    let word = "step"
    let name = Bilingual(zh: "阶梯图", en: "Steps")
    let abstract = Bilingual(
        zh: "历年的数，一年一级台阶：适于按年、按届跳变而不渐变的数",
        en: "years as steps: for figures that hold for a year and jump to the next")
    let uses: Set<FigureKey> = [.order, .highlight, .facet, .scale, .labels, .limit, .names]

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        try SeriesForm(request: request, interpolation: .stepCenter).figure()
    }
}
