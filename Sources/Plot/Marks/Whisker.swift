import Canvas

/// An interval as a line with a cap at each closed end, along the value axis.
struct Whisker {
    /// The ends along the value axis, in points.
    var from: Double, to: Double
    /// The place across the value axis, in points.
    var across: Double
    var color: Color
    /// Whether the ends are known.
    var isClosedAtFrom = true, isClosedAtTo = true

    /// Whether the line keeps clear of what it stands on by a white edge, as over a dark bar.
    var isOnBar = false

    /// The line and its caps.
    func items(in plot: PlotArea) -> [Scene.Item] {
        let stroke = Stroke(color, width: plot.theme.stroke(0.8))
        let half = plot.theme.length(2.5)
        let line = Path.line(
            from: plot.point(across: across, along: from), to: plot.point(across: across, along: to))
        let ends = [(from, isClosedAtFrom), (to, isClosedAtTo)].filter(\.1).map(\.0)
        let caps = ends.map { end in
            Path.line(
                from: plot.point(across: across - half, along: end),
                to: plot.point(across: across + half, along: end))
        }
        let clear = Stroke(plot.theme.colors.paper, width: plot.theme.stroke(2.2), cap: .square)
        let edges: [Scene.Item] =
            isOnBar ? ([line] + caps).map { .shape(Shape(path: $0, stroke: clear)) } : []
        return edges + ([line] + caps).map { .shape(Shape(path: $0, stroke: stroke)) }
    }
}
