import Canvas
import Plot

let chart = Chart {
    BarMark(x: .value("立案", 163), y: .value("机构", "甲县")).highlighted()
    BarMark(x: .value("立案", Estimate.atLeast(120, below: 130, label: "120余")), y: .value("机构", "乙县"))
    BarMark(x: .value("立案", Absence.notYetPublished), y: .value("机构", "丙县"))
}
.chartTitle("甲县立案163件，多于乙县")
.chartSubtitle("提案立案数，件，2024年")

let typesetter = try Typesetter()
let scene = try chart.render(measuredBy: typesetter).scene
try atomicWrite(PNGRenderer.render(scene, dpi: 144, typesetter: typesetter), to: "chart.png")
try atomicWrite(SVGRenderer.render(scene, typesetter: typesetter), to: "chart.svg")
