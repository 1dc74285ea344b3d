import Canvas

/// What a chart is told besides its marks.
struct ChartOptions: Equatable, Sendable {
    var title = ""
    var subtitle = ""
    var source = ""
    var notes: [String] = []
    var summary: String?
    var width = Double.millimetres(165)
    var height: Double?
    /// From row to row in points of the theme; `nil` is the theme's.
    var rowStep: Double?
    var padding = 0.0
    var fontScale = 1.0
    var theme = Theme.print
    var xLabel = ""
    var yLabel = ""
    var xAxis = Visibility.automatic
    var yAxis = Visibility.automatic
    var legend = Visibility.automatic
    var valueLabels = Visibility.automatic
    var xScale = AxisScale()
    var yScale = AxisScale()
    var xMarks = AxisMarks()
    var yMarks = AxisMarks()
    var seriesOrder: [String] = []
    var seriesStyles: [String: MarkStyle] = [:]
    var colorForm: ColorScale.Form?
    var colorDomain: ClosedRange<Double>?
    var legendTitle = ""
    var seriesLabels = SeriesLabels.automatic
    var stackTotals = Visibility.automatic
    var stackUnit = ""
    var facets = FacetLayout()
    /// Whether the cells of a grid are square.
    var hasSquareCells = false
    /// What the frame around the plot must at least be, so that panels agree.
    var leastFrame = PlotFrame()
    /// The room beside values that the panels of one scale need, all together: else one would draw its bars longer.
    var leastRoom: [Reservation] = [], leastCrossRoom: [Reservation] = []
    /// The height that the head of a panel must at least take.
    var leastHead = 0.0
    /// The forms that names must at least take.
    var names = NameDemands()
    /// Whether the chart is a panel, with its title as a small head.
    var isPanel = false
    var numberFormat: NumberFormat?
}

extension ChartOptions {
    /// The style of a series: the caller's, or the theme's by order.
    func style(ofSeries index: Int, _ name: String) -> MarkStyle {
        seriesStyles[name] ?? theme.series[index % theme.series.count]
    }

    /// What the chart is told about an axis.
    subscript(axis: Axis) -> AxisScale { axis == .x ? xScale : yScale }
}

/// Whether a part is drawn.
public enum Visibility: Equatable, Sendable {
    /// As the chart's form asks.
    case automatic
    /// Always.
    case visible
    /// Never.
    case hidden
}
