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
    var padding = 0.0
    var fontScale = 1.0
    var theme = Theme.print
    var xLabel = ""
    var yLabel = ""
    var xAxis = Visibility.automatic
    var yAxis = Visibility.automatic
    var legend = Visibility.automatic
    var valueLabels = Visibility.automatic
    var includesZero: Bool?
    var valueDomain: ClosedRange<Double>?
    var seriesOrder: [String] = []
    var numberFormat: NumberFormat?
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
