import Canvas

/// A rectangle: the cell between a category of x and one of y, or the region between values.
public struct RectangleMark: Mark {
    /// A category, or where the region begins along x; `nil` spans the plot.
    public var x: PlottableValue?
    /// A category, or where the region begins along y; `nil` spans the plot.
    public var y: PlottableValue?
    /// Where the region ends along x.
    public var xEnd: PlottableValue?
    /// Where the region ends along y.
    public var yEnd: PlottableValue?
    /// Series, label, datum and state.
    public var attributes = MarkAttributes()

    /// A cell, its `foregroundStyle(by:)` a name or a measure.
    public init(x: PlottableValue, y: PlottableValue) { (self.x, self.y) = (x, y) }
    /// A region between two values of x, across the plot or within one category of y.
    public init(
        xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue? = nil,
        height: MarkDimension = .automatic
    ) {
        (x, self.xEnd, self.y) = (xStart, xEnd, y)
        attributes.thickness = height
    }
    /// A region between two values of y, across the plot or within one category of x.
    public init(
        x: PlottableValue? = nil, yStart: PlottableValue, yEnd: PlottableValue,
        width: MarkDimension = .automatic
    ) {
        (self.x, y, self.yEnd) = (x, yStart, yEnd)
        attributes.thickness = width
    }
    /// A region between two values of either axis.
    public init(xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
        (x, self.xEnd, y, self.yEnd) = (xStart, xEnd, yStart, yEnd)
    }

    /// The fill, with what its state asks for over it, and the words in its middle.
    public func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        guard let area = area(place, plot) else { return MarkDrawing() }
        let theme = plot.theme
        var drawing = MarkDrawing()
        if let absence = attributes.absence {
            // A cell without a figure stays empty but for its glyph.
            let frame = Stroke(theme.colors.grid, width: theme.stroke(0.5))
            drawing.items = [.shape(Shape(path: .rect(area), stroke: frame))]
            let glyph = OverlayLabel(
                place.label ?? absence.glyph, over: area, style: MarkStyle(color: theme.colors.paper))
            drawing.labels = try glyph.requests(datum: attributes.datum, in: plot)
            if !drawing.labels[0].candidates.isEmpty {
                drawing.labels[0].candidates[0].color = theme.colors.secondary
            }
            return drawing
        }
        let style = attributes.isPartial ? place.style.lightened(0.55, toward: theme.ground) : place.style
        let dots = Stroke(
            place.style.color, width: theme.stroke(0.7), dash: [theme.length(0.9), theme.length(1.6)])
        drawing.items = [
            .shape(
                Shape(
                    path: .rect(area), fill: style.fill(scale: theme.scale),
                    stroke: attributes.isPartial ? dots : style.outline(scale: theme.scale)))
        ]
        if attributes.isIncomparable {
            let hatch = Hatch(
                color: theme.colors.paper, angle: 45, spacing: theme.length(3.6), lineWidth: theme.length(1))
            drawing.items.append(.shape(Shape(path: .rect(area), fill: .hatch(hatch))))
        }
        if let label = place.label {
            let isVeiled = attributes.isIncomparable
            drawing.labels = try OverlayLabel(label, over: area, style: style, isVeiled: isVeiled)
                .requests(datum: attributes.datum, in: plot)
        }
        return drawing
    }

    private func area(_ place: MarkPlace, _ plot: PlotArea) -> Rect? {
        let bounds = plot.bounds
        if let column = place.column {
            // A hair of paper between the cells.
            let hair = plot.theme.length(0.5)
            let row = attributes.thickness.span(in: place.slot, plot.theme)
            return Rect(
                x: column.start + hair, y: row.start + hair, width: max(column.length - 2 * hair, hair),
                height: max(row.length - 2 * hair, hair))
        }
        func side(_ start: PlottableValue?, _ end: PlottableValue?, _ axis: Axis, _ whole: Span) -> Span? {
            guard start != nil else { return whole }
            if end == nil, start?.category != nil {
                return attributes.thickness.span(in: place.slot, plot.theme)
            }
            return plot.span(start, end, axis, place).map {
                // A region between equal values is still to be seen.
                let length = max(abs($0.to - $0.from), plot.theme.length(1))
                return Span(start: ($0.from + $0.to - length) / 2, length: length)
            }
        }
        guard let across = side(x, xEnd, .x, Span(start: bounds.minX, length: bounds.width)),
            let along = side(y, yEnd, .y, Span(start: bounds.minY, length: bounds.height))
        else { return nil }
        return Rect(x: across.start, y: along.start, width: across.length, height: along.length)
    }
}

extension RectangleMark: RangedMark {
    /// The values between which the region lies.
    public var values: [Double] { Vertex(measure).values + Vertex(measureEnd).values }
    /// A region shows both its ends.
    public var needsZero: Bool { false }
}

extension RectangleMark: CellMark {
    /// The width of the words, and a hair around them.
    public func cellWidth(_ label: String?, in sketch: PlotSketch) throws(ChartError) -> Double {
        guard let label else { return 0 }
        return try sketch.ruler.width(label, sketch.theme.font(.value)) + sketch.theme.length(4)
    }
    /// A fill does.
    public var fillsCell: Bool { true }
}

extension RectangleMark: KeyedMark {
    /// A filled square.
    public static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        BarMark.key(style, in: box, theme: theme)
    }
}
