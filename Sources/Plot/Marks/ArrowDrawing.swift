import Canvas

/// An arrow along the value axis: open-ended, or a direction without a size.
struct ArrowDrawing {
    /// Foot and tip along the value axis, in points.
    var from: Double, to: Double
    /// The place across the value axis, in points.
    var across: Double
    var color: Color
    /// Whether the arrow keeps clear of what it stands on by an edge of paper, as over a dark bar.
    var isOnFill = false

    /// A shaft and a filled head.
    func items(in plot: PlotArea) -> [Scene.Item] {
        let sign: Double = to >= from ? 1 : -1
        let head = min(plot.theme.length(4), abs(to - from))
        let half = plot.theme.length(2.6)
        let neck = to - sign * head
        let shaft = Path.line(
            from: plot.point(across: across, along: from), to: plot.point(across: across, along: neck))
        let triangle = Path([
            .move(plot.point(across: across - half, along: neck)),
            .line(plot.point(across: across, along: to)),
            .line(plot.point(across: across + half, along: neck)), .close,
        ])
        let clear = Stroke(plot.theme.colors.paper, width: plot.theme.stroke(2.6))
        let edges: [Scene.Item] =
            isOnFill ? [shaft, triangle].map { .shape(Shape(path: $0, stroke: clear)) } : []
        return edges + [
            .shape(Shape(path: shaft, stroke: Stroke(color, width: plot.theme.stroke(1.2)))),
            .shape(Shape(path: triangle, fill: .color(color))),
        ]
    }
}
