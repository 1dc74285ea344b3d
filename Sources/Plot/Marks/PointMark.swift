import Canvas

/// A dot at a category or year and a measure, with the interval that the measure's words mean.
public struct PointMark: VertexMark, CellMark {
    /// A measure, or a category or year.
    public var x: PlottableValue?
    /// A category or year, or a measure.
    public var y: PlottableValue?
    /// Series, label, datum and state.
    public var attributes = MarkAttributes()

    /// A dot; one of the two is a category or year, the other a figure, estimate, change or absence.
    public init(x: PlottableValue, y: PlottableValue) {
        self.x = x
        self.y = y
    }

    /// The dot of another mark's vertex.
    init(vertexOf mark: some Mark) { (x, y, attributes) = (mark.x, mark.y, mark.attributes) }

    /// The dot, its interval and its label.
    public func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        if let column = place.column { return cell(column, place, plot) }
        let vertex = Vertex(measure)
        var drawing = MarkDrawing()
        drawing.items = vertex.items(attributes, at: place, in: plot)
        let across = plot.crossValues == nil ? nil : Vertex(x?.measure)
        if let value = vertex.value, let across, across.isApproximate {
            drawing.items = across.crossItems(at: plot.values(value), place, in: plot) + drawing.items
        }
        if let label = place.label {
            drawing.labels = [
                vertex.label(
                    label, datum: attributes.datum, at: place, in: plot,
                    isAside: isNamedAside(across),
                    clearing: Vertex.reach(attributes, plot.theme))
            ]
            drawing.labels[0].rank += place.rank
        }
        if let value = vertex.value {
            let centre = plot.point(across: place.middle, along: plot.values(value))
            drawing.obstacles = [Rect(around: centre, radius: Vertex.radius(attributes, plot.theme))]
        }
        drawing.strokes = vertex.strokes(at: place, in: plot)
        return drawing
    }

    /// Whether the label stands after the dot: a name in a plane does, unless the dot's own interval lies there.
    private func isNamedAside(_ across: Vertex?) -> Bool {
        switch attributes.annotationPosition {
        case .trailing: true
        case .automatic: across.map { !$0.isApproximate } ?? false
        default: false
        }
    }

    /// A dot in the middle of a cell.
    private func cell(_ column: Span, _ place: MarkPlace, _ plot: PlotArea) -> MarkDrawing {
        let centre = Point(x: column.middle, y: place.slot.middle)
        let path = place.symbol.path(centre: centre, radius: Vertex.radius(attributes, plot.theme))
        return MarkDrawing(items: [.shape(Shape(path: path, fill: .color(place.style.color)))])
    }

    /// The dot's width.
    public func cellWidth(_ label: String?, in sketch: PlotSketch) -> Double {
        2 * Vertex.radius(attributes, sketch.theme)
    }
    /// A dot does.
    public var fillsCell: Bool { false }
}

extension PointMark: RangedMark {
    /// The value and its finite bounds.
    public var values: [Double] { Vertex(measure).values }
    /// A dot's place is read from the axis: zero is not needed.
    public var needsZero: Bool { false }
}

extension PointMark: ReservingMark {
    /// Room for the label and an arrow.
    public func reservations(
        at place: MarkPlace, in sketch: PlotSketch
    ) throws(ChartError) -> [Reservation] {
        try Vertex(measure).reservations(
            place, sketch, isAside: attributes.annotationPosition == .trailing)
    }
}

extension PointMark: KeyedMark {
    /// A dot.
    public static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        let centre = Point(x: box.midX, y: box.midY)
        let path = style.symbol.path(centre: centre, radius: box.height * 0.3)
        return [.shape(Shape(path: path, fill: .color(style.color)))]
    }
}

extension Rect {
    /// A square around a point.
    init(around centre: Point, radius: Double) {
        self.init(x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2)
    }
}
