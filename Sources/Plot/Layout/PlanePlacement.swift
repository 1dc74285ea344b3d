import Canvas

extension MarkPlacement {
    /// Every mark at its values of x and y.
    init(
        plane data: ChartData, plan: MarkPlan, axis: ValueAxis, across: ValueAxis, figure: FigureLayout,
        _ sketch: PlotSketch
    ) throws(ChartError) {
        let plot = figure.plot
        let theme = sketch.theme
        var places: [MarkPlace] = []
        places.reserveCapacity(data.marks.count)
        var upright = try axis.reservations(sketch)
        let level = PlotSketch(orientation: .horizontal, theme: theme, ruler: sketch.ruler)
        var sideways = try across.reservations(level)
        let halfLine = (TextBox.middle + TextBox.descent) * theme.font(.value).size
        for (index, attributes) in data.attributes.enumerated() {
            places.append(MarkPlace(slot: Span(start: plot.minX, length: 0), style: plan.styles[index]))
            (places[index].label, places[index].rank) = (plan.labels[index], plan.ranks[index])
            places[index].symbol = attributes.symbol ?? plan.styles[index].symbol
            places[index].mayBeLed = data.marks.count <= Self.mostLed
            places[index].hasFewPlaces = data.marks.count > Self.mostAround
            guard data.traits[index].contains(.vertex) else { continue }
            let radius = Vertex.radius(attributes, theme) + theme.length(1)
            // Half a line of words beside the point.
            let height = plan.labels[index] == nil ? radius : max(radius, halfLine)
            if let point = data.points[index] {
                upright.append(Reservation(value: point.y, before: height, after: height))
                sideways.append(Reservation(value: point.x, before: radius, after: radius))
                continue
            }
            let mark = data.marks[index]
            Self.append(Vertex(mark.y?.measure), height, theme, to: &upright)
            Self.append(Vertex(mark.x?.measure), radius, theme, to: &sideways)
        }
        let values = try ValueScale.fitted(
            axis, upright, from: plot.maxY, length: plot.height, orientation: .vertical, figure: figure)
        let crossValues = try ValueScale.fitted(
            across, sideways, from: plot.minX, length: plot.width, orientation: .horizontal, figure: figure)
        for index in data.marks.indices {
            guard let x = data.points[index]?.x ?? Vertex(data.marks[index].x?.measure).value else {
                continue
            }
            places[index].slot = Span(start: crossValues(x), length: 0)
        }
        let bands = BandScale([], lengths: [], start: 0)
        self.init(
            area: PlotArea(
                sketch: sketch, bounds: plot, bands: bands, values: values, crossValues: crossValues),
            places: places, room: upright, crossRoom: sideways)
    }

    /// Among more points than this, leaders would cross each other's points wherever they went.
    private static let mostLed = 500
    /// Of more points than this a label has four places only.
    private static let mostAround = 2000

    /// Appends the room that a point needs around its values.
    private static func append(
        _ vertex: Vertex, _ radius: Double, _ theme: Theme, to reservations: inout [Reservation]
    ) {
        guard let (bottom, top) = vertex.ends else { return }
        let arrow = vertex.arrow == nil ? 0 : theme.length(theme.metrics.arrow)
        reservations.append(Reservation(value: top, after: radius + arrow))
        reservations.append(Reservation(value: bottom, before: radius))
    }
}
