import Canvas

/// A figure: marks with their titles, source and notes, laid out by measuring and drawn as a `Scene`.
///
///     let chart = Chart {
///         BarMark(x: .value("立案", 163), y: .value("机构", "甲县")).highlighted().datum("a")
///         BarMark(x: .value("立案", Estimate.atLeast(50, below: 60, label: "50余")), y: .value("机构", "乙县"))
///     }
///     .chartTitle("甲县立案163件").chartSubtitle("立案，件，2024年").chartSource("来源：各机构回眸")
///     let result = try chart.render(measuredBy: typesetter)
public struct Chart: Sendable {
    /// The marks, undermost first.
    public var marks: [any Mark]
    var options = ChartOptions()

    /// A chart of marks.
    public init(@ChartContentBuilder content: () -> [any Mark]) { marks = content() }

    /// A chart of marks collected elsewhere.
    public init(marks: [any Mark]) { self.marks = marks }

    init(marks: [any Mark], options: ChartOptions) { (self.marks, self.options) = (marks, options) }
}

extension Chart {
    private consuming func with(_ change: (inout ChartOptions) -> Void) -> Chart {
        change(&options)
        return self
    }

    /// A statement in the reader's language, bold.
    public consuming func chartTitle(_ text: String) -> Chart { with { $0.title = text } }
    /// What, unit and period.
    public consuming func chartSubtitle(_ text: String) -> Chart { with { $0.subtitle = text } }
    /// The source line at the foot.
    public consuming func chartSource(_ text: String) -> Chart { with { $0.source = text } }
    /// Notes at the foot, one paragraph each, above the source line.
    public consuming func chartNotes(_ notes: [String]) -> Chart { with { $0.notes = notes } }
    /// The alternative text of the whole; by default it is composed from the titles and the marks.
    public consuming func chartSummary(_ text: String?) -> Chart { with { $0.summary = text } }

    /// The size in millimetres. Without a height, the height follows from the number of rows.
    public consuming func size(width: Double, height: Double? = nil) -> Chart {
        with {
            $0.width = .millimetres(width)
            $0.height = height.map(Double.millimetres)
        }
    }
    /// The size in points, or in pixels where the scene is drawn at 72 dpi.
    public consuming func size(points: Size) -> Chart {
        with {
            $0.width = points.width
            $0.height = points.height
        }
    }
    /// Empty room inside the figure's edges, in points; 0 by default so that text meets the page's left edge.
    public consuming func chartPadding(_ points: Double) -> Chart { with { $0.padding = points } }
    /// Colours, faces, sizes and wording.
    public consuming func chartTheme(_ theme: Theme) -> Chart { with { $0.theme = theme } }
    /// Multiplies all type, lines and gaps of the theme; 1 for print, about 2.4 for 1600 × 1000 pixels.
    public consuming func fontScale(_ factor: Double) -> Chart { with { $0.fontScale = factor } }

    /// The x axis' title.
    public consuming func chartXAxisLabel(_ text: String) -> Chart { with { $0.xLabel = text } }
    /// The y axis' title, set level above the axis.
    public consuming func chartYAxisLabel(_ text: String) -> Chart { with { $0.yLabel = text } }
    /// Whether the x axis' words or ticks are drawn.
    public consuming func chartXAxis(_ visibility: Visibility) -> Chart { with { $0.xAxis = visibility } }
    /// Whether the y axis' words or ticks are drawn.
    public consuming func chartYAxis(_ visibility: Visibility) -> Chart { with { $0.yAxis = visibility } }
    /// Whether the legend is drawn; by default where there are two series or more without direct labels.
    public consuming func chartLegend(_ visibility: Visibility) -> Chart { with { $0.legend = visibility } }
    /// Whether marks are labelled with their measures; by default up to 20 bars, and lines up to 12 points.
    /// An explicit `annotation` is drawn in any case where it fits.
    public consuming func chartValueLabels(_ visibility: Visibility) -> Chart {
        with { $0.valueLabels = visibility }
    }
    /// The order of the series where it is not that of their first marks.
    public consuming func chartForegroundStyleScale(domain: [String]) -> Chart {
        with { $0.seriesOrder = domain }
    }
    /// The order of the series and their colours.
    public consuming func chartForegroundStyleScale(domain: [String], range: [Color]) -> Chart {
        with {
            $0.seriesOrder = domain
            let styles = range.map { MarkStyle(color: $0) }
            $0.seriesStyles = Dictionary(zip(domain, styles), uniquingKeysWith: { first, _ in first })
        }
    }
    /// The series and their colours, in this order.
    public consuming func chartForegroundStyleScale(_ mapping: KeyValuePairs<String, Color>) -> Chart {
        chartForegroundStyleScale(domain: mapping.map(\.key), range: mapping.map(\.value))
    }
    /// The colours of marks whose `foregroundStyle(by:)` is a measure.
    /// - Parameters:
    ///   - form: how values become colours; `.quantile(of: [])` takes the marks' own values.
    ///   - domain: the values at the ends; `nil` takes the least and the greatest.
    ///   - title: what the colours stand for, before the legend.
    public consuming func chartForegroundStyleScale(
        _ form: ColorScale.Form, domain: ClosedRange<Double>? = nil, title: String = ""
    ) -> Chart {
        with { ($0.colorForm, $0.colorDomain, $0.legendTitle) = (form, domain, title) }
    }
    /// How numbers are written in labels and ticks.
    public consuming func chartNumberFormat(_ format: NumberFormat) -> Chart {
        with { $0.numberFormat = format }
    }

    /// Which line ends carry the names of their series.
    public consuming func chartSeriesLabels(_ labels: SeriesLabels) -> Chart {
        with { $0.seriesLabels = labels }
    }
    /// Whether stacked bars are labelled with their sum; by default where every part has a figure.
    /// - Parameters:
    ///   - visibility: whether the sums are written.
    ///   - unit: written after the sum, where the labels of the parts carry it.
    public consuming func chartStackTotals(_ visibility: Visibility, unit: String = "") -> Chart {
        with { ($0.stackTotals, $0.stackUnit) = (visibility, unit) }
    }
    /// How the panels of marks with `facet(by:)` stand.
    /// - Parameters:
    ///   - columns: panels side by side; `nil` as many as are wide enough.
    ///   - axes: whether all panels have one scale or each its own.
    public consuming func chartFacets(columns: Int? = nil, axes: FacetLayout.Axes = .shared) -> Chart {
        with { $0.facets = FacetLayout(columns: columns.map { max($0, 1) }, axes: axes) }
    }

    /// Lays the chart out and draws it.
    /// - Parameter measurer: the typesetter that will set the text, so that every margin is measured.
    /// - Throws: `ChartError` for values that cannot be drawn, for a size that does not hold the chart, and for
    ///   text that cannot be set. Nothing is dropped without a warning in the result.
    public func render(measuredBy measurer: any TextMeasuring) throws(ChartError) -> ChartResult {
        try ChartPipeline(self, measurer: measurer).run()
    }
}
