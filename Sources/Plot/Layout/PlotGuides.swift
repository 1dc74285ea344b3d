import Canvas

/// What is drawn around the marks: grid lines under them, the words of ticks and the base line over them, names beside.
struct PlotGuides {
    /// Under the marks.
    let under: [Scene.Item]
    /// Words of ticks, which labels keep off.
    let words: [Scene.Item]
    /// Over the marks.
    let over: [Scene.Item]
    /// Names of categories, beside and above the plot.
    let names: [Scene.Item]

    /// Around bands of categories.
    init(
        bands data: ChartData, axis: ValueAxis, names: CategoryAxis, figure: FigureLayout, leading: Double,
        in plot: PlotArea
    )
        throws(ChartError)
    {
        under = axis.grid(in: plot)
        words = try axis.words(in: plot, leading: leading)
        over = Self.baseline(data, plot)
        // Beside the words of the ticks, names of columns keep to the plot.
        let isBesideTicks = plot.orientation == .vertical && axis.isVisible
        let edge =
            isBesideTicks ? plot.bounds.minX - plot.theme.length(plot.theme.metrics.labelGap) : figure.left
        self.names = names.words(in: plot, left: edge, right: figure.right)
    }

    /// Around a plane.
    init(axis: ValueAxis, across: ValueAxis, in plot: PlotArea) throws(ChartError) {
        let turned = plot.turned ?? plot
        under = axis.grid(in: plot) + across.grid(in: turned)
        words = try axis.words(in: plot) + across.words(in: turned)
        (over, names) = ([], [])
    }

    /// Around a grid.
    init(_ grid: GridPlan, left: Double, in plot: PlotArea) {
        (under, words, over) = (grid.rules(in: plot, left: left), [], [])
        names = grid.names.words(in: plot, left: left, right: plot.bounds.minX) + grid.headItems(in: plot)
    }

    /// The rule at zero from which bars rise.
    private static func baseline(_ data: ChartData, _ plot: PlotArea) -> [Scene.Item] {
        guard
            data.marks.contains(where: { ($0 as? any RangedMark)?.needsZero == true && $0 is any SlottedMark }
            )
                || data.marks.contains(where: { $0 is any SlottedMark && !($0 is BarMark) })
        else { return [] }
        guard !data.marks.contains(where: { $0.attributes.stacking == .center }) else { return [] }
        let (near, far) =
            plot.orientation == .horizontal
            ? (plot.bounds.minY, plot.bounds.maxY) : (plot.bounds.minX, plot.bounds.maxX)
        let path = Path.line(
            from: plot.point(across: near, along: plot.values.zero),
            to: plot.point(across: far, along: plot.values.zero))
        let stroke = Stroke(plot.theme.colors.ink, width: plot.theme.stroke(0.5))
        return [.shape(Shape(path: path, stroke: stroke))]
    }
}
