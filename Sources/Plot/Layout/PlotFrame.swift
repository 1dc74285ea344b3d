/// What stands around the plot's rectangle, and how high it wants to be, in points.
struct PlotFrame: Equatable {
    /// Names or ticks at the left.
    var left = 0.0
    /// Names of lines at the right.
    var right = 0.0
    /// Heads of columns, or what rules write, above.
    var above = 0.0
    /// Names or ticks below, without the gap to them.
    var below = 0.0
    /// The plot's height where nothing limits it.
    var natural = 0.0
    /// The height under which words would touch.
    var least = 0.0

    /// A frame that holds both, so that panels beside each other have their plots in one line.
    func union(_ other: PlotFrame) -> PlotFrame {
        PlotFrame(
            left: max(left, other.left), right: max(right, other.right), above: max(above, other.above),
            below: max(below, other.below), natural: max(natural, other.natural),
            least: max(least, other.least))
    }
}

extension PlotFrame {
    /// Around bands of categories.
    init(_ data: ChartData, _ bands: BandPlan, axis: ValueAxis, names count: Int, _ sketch: PlotSketch) {
        let theme = sketch.theme
        (left, right) = (bands.left, bands.right)
        if data.orientation == .horizontal {
            above = data.marks.compactMap { ($0 as? any HeadedMark)?.headRoom(in: theme) }.max() ?? 0
            below = axis.isVisible ? TextBox.height * theme.font(.axis).size : 0
            natural = bands.lengths.reduce(0, +)
            least = bands.least.reduce(0, +)
        } else {
            below = bands.names.extent
            natural = theme.length(theme.metrics.plotHeight)
            let names = bands.right > 0 ? Double(count) * TextBox.height * theme.font(.legend).size : 0
            least = max(theme.length(40), names)
        }
    }

    /// Around a plane with values on both axes.
    init(axis: ValueAxis, across: ValueAxis, _ sketch: PlotSketch) throws(ChartError) {
        let theme = sketch.theme
        left = axis.isVisible ? try axis.width(sketch) + theme.length(theme.metrics.labelGap) : 0
        below = across.isVisible ? TextBox.height * theme.font(.axis).size : 0
        natural = theme.length(theme.metrics.planeHeight)
        least = theme.length(40)
    }
}
