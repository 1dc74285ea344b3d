import Canvas
import Plot

// Draws each picture into the folder that is given, for displays of two pixels a point.
let folder = CommandLine.arguments.dropFirst().first ?? "."
let pictures: [(name: String, chart: Chart)] = [
    ("intervals", intervals), ("intervals-grey", intervals.chartTheme(.grey)), ("absences", absences),
    ("changes", changes), ("gaps", gaps), ("comparability", comparability), ("parts", parts),
    ("panels", panels), ("targets", targets), ("heat", heat),
]

let typesetter = try Typesetter()
for (name, chart) in pictures {
    let result = try chart.size(width: 120).chartPadding(4).render(measuredBy: typesetter)
    for warning in result.warnings { print("\(name): \(warning.code.rawValue): \(warning.subject)") }
    try atomicWrite(
        PNGRenderer.render(result.scene, dpi: 144, typesetter: typesetter), to: "\(folder)/\(name)@2x.png")
}
