import Canvas

/// What the colours of measures mean: a ramp between its least and greatest value, or a swatch for each class.
struct RampLegend: LegendBlock {
    private let swatches: [(text: String, color: Color, x: Double, width: Double)]
    private let isRamp: Bool
    private let title: String
    private let titleWidth: Double
    private let theme: Theme

    init(_ scale: ColorScale, options: ChartOptions, width: Double, _ sketch: PlotSketch) throws(ChartError) {
        theme = sketch.theme
        title = options.legendTitle
        swatches = []
        isRamp = true
        titleWidth = 0
    }

    var height: Double { theme.font(.legend).size * 1.5 }

    func items(x: Double, top: Double) -> [Scene.Item] { [] }
}
