import Canvas

/// A line as small as a word in the cell of a table: no axis, gaps stay gaps, the last value a dot.
public struct SparklineMark: Mark {
    /// The column.
    public var x: PlottableValue?
    /// The row.
    public var y: PlottableValue?
    /// What the line shows from left to right; absences are gaps.
    public var values: [Measure]
    /// The values at the cell's lower and upper edge; `nil` fits the line's own.
    public var domain: ClosedRange<Double>?
    /// Series, datum and state.
    public var attributes = MarkAttributes()

    /// A small line of measures in a cell.
    public init(x: PlottableValue, y: PlottableValue, values: [Measure], domain: ClosedRange<Double>? = nil) {
        (self.x, self.y, self.values, self.domain) = (x, y, values, domain)
    }

    /// The line in its cell.
    public func draw(at place: MarkPlace, in plot: PlotArea) -> MarkDrawing {
        guard let column = place.column else { return MarkDrawing() }
        let row = place.slot.centred(0.7)
        let inset = plot.theme.length(4)
        let box = Rect(
            x: column.start + inset, y: row.start, width: max(column.length - 2 * inset, 1),
            height: row.length)
        return MarkDrawing(
            items: Sparkline(values: values, domain: domain).items(
                in: box, style: place.style, theme: plot.theme))
    }
}

extension SparklineMark: CellMark {
    /// Enough to see a shape.
    public func cellWidth(_ label: String?, in sketch: PlotSketch) -> Double { sketch.theme.length(48) }
    /// A line does.
    public var fillsCell: Bool { true }
}

/// The drawing of a small line, for cells of charts and of tables.
public struct Sparkline: Equatable, Sendable {
    /// What the line shows from left to right; absences are gaps.
    public var values: [Measure]
    /// The values at the lower and upper edge; `nil` fits the line's own.
    public var domain: ClosedRange<Double>?

    /// A small line of measures.
    public init(values: [Measure], domain: ClosedRange<Double>? = nil) {
        (self.values, self.domain) = (values, domain)
    }

    /// The line inside a box in points: open dots where a figure is approximate, the last a full one.
    public func items(in box: Rect, style: MarkStyle, theme: Theme) -> [Scene.Item] {
        let known = values.compactMap(\.value)
        guard let least = known.min(), let most = known.max() else { return [] }
        let (low, high) = (domain?.lowerBound ?? least, domain?.upperBound ?? most)
        let step = values.count > 1 ? box.width / Double(values.count - 1) : 0
        func point(_ index: Int) -> Point? {
            guard let value = values[index].value else { return nil }
            let share = high > low ? min(max((value - low) / (high - low), 0), 1) : 0.5
            return Point(x: box.minX + Double(index) * step, y: box.maxY - share * box.height)
        }
        var items: [Scene.Item] = []
        var piece: [Point] = []
        func close() {
            if piece.count > 1 {
                let stroke = Stroke(style.color, width: theme.stroke(1), cap: .round)
                items.append(.shape(Shape(path: .polyline(piece), stroke: stroke)))
            } else if let lone = piece.first {
                items.append(dot(lone, radius: 0.9, style, theme))
            }
            piece = []
        }
        for index in values.indices {
            if let point = point(index) { piece.append(point) } else { close() }
        }
        close()
        for index in values.indices {
            guard let estimate = values[index].estimate, estimate.form != .exact, let point = point(index)
            else {
                continue
            }
            let ring = Shape(
                path: .circle(centre: point, radius: theme.length(1.5)), fill: .color(theme.colors.paper),
                stroke: Stroke(style.color, width: theme.stroke(0.6)))
            items.append(.shape(ring))
        }
        let last = values.indices.last { values[$0].value != nil }
        if let last, values[last].estimate?.form == .exact || values[last].estimate == nil,
            let point = point(last)
        {
            items.append(dot(point, radius: 1.6, style, theme))
        }
        return items
    }

    private func dot(_ centre: Point, radius: Double, _ style: MarkStyle, _ theme: Theme) -> Scene.Item {
        .shape(Shape(path: .circle(centre: centre, radius: theme.length(radius)), fill: .color(style.color)))
    }
}
