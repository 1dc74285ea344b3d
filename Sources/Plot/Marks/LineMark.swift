import Canvas

/// One vertex of a series' line; years run left to right. An absence, a missing value or a year without a mark
/// breaks the line, and so does a `BreakMark`. A vertex draws its own dot, interval and label.
public struct LineMark: VertexMark {
    /// A category or year.
    public var x: PlottableValue?
    /// A measure, or nothing.
    public var y: PlottableValue?
    /// Series, label, datum and state.
    public var attributes = MarkAttributes()

    /// A vertex at a category or year, with a figure, estimate, change, absence or `nil`.
    public init(x: PlottableValue, y: PlottableValue) {
        self.x = x
        self.y = y
    }

    /// The same, joined to the vertices of one line without a colour of its own.
    public init(x: PlottableValue, y: PlottableValue, series: PlottableValue) {
        self.init(x: x, y: y)
        attributes.line = series
    }

    /// The vertex without the line.
    public func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        try point.draw(at: place, in: plot)
    }

    private var point: PointMark { PointMark(vertexOf: self) }
}

extension LineMark: RangedMark {
    /// The value and its finite bounds.
    public var values: [Double] { Vertex(measure).values }
    /// A line's slope does not need zero.
    public var needsZero: Bool { false }
}

extension LineMark: ReservingMark {
    /// Room for the label and an arrow.
    public func reservations(
        at place: MarkPlace, in sketch: PlotSketch
    ) throws(ChartError) -> [Reservation] {
        try point.reservations(at: place, in: sketch)
    }
}

extension LineMark: KeyedMark {
    /// A stroke with a dot.
    public static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        let line = Path.line(from: Point(x: box.minX, y: box.midY), to: Point(x: box.maxX, y: box.midY))
        return [.shape(Shape(path: line, stroke: stroke(style, theme: theme)))]
            + PointMark.key(style, in: box, theme: theme)
    }

    private static func stroke(_ style: MarkStyle, _ own: StrokeStyle? = nil, theme: Theme) -> Stroke {
        Stroke(
            style.color, width: theme.stroke(own?.lineWidth ?? 1.4),
            dash: (own?.dash ?? style.dash).map(theme.length), cap: .round)
    }
}

extension LineMark: ConnectedMark {
    /// Pieces between neighbours that both have a value; dashed towards a vertex on another basis.
    public static func connect(
        _ run: [(mark: LineMark, place: MarkPlace)], breaks: Set<Category>, in plot: PlotArea
    ) -> MarkDrawing {
        var drawing = MarkDrawing()
        var pieces: [(points: [Point], isTentative: Bool)] = []
        for (previous, next) in zip(run, run.dropFirst()) {
            guard let from = vertex(previous, in: plot), let to = vertex(next, in: plot),
                to.position == from.position.map({ $0 + 1 }),
                !(next.mark.category.map(breaks.contains) ?? false)
            else { continue }
            let isTentative =
                previous.mark.attributes.isIncomparable != next.mark.attributes.isIncomparable
            let path = next.mark.attributes.interpolation.points(from: from.point, to: to.point, in: plot)
            if let last = pieces.last, last.points.last == from.point, last.isTentative == isTentative {
                pieces[pieces.count - 1].points += path.dropFirst()
            } else {
                pieces.append((path, isTentative))
            }
            for (from, to) in zip(path, path.dropFirst()) {
                drawing.strokes.append(Stretch(from: from, to: to, halfWidth: plot.theme.length(0.7)))
                drawing.obstacles += along(from, to, step: plot.theme.length(3))
            }
        }
        drawing.items = pieces.map { piece in
            let own = run[0].mark.attributes.lineStyle
            var stroke = stroke(run[0].place.style, own, theme: plot.theme)
            if piece.isTentative {
                stroke.width = plot.theme.length(0.8)
                stroke.dash = [plot.theme.length(2), plot.theme.length(2)]
                stroke.cap = .butt
            }
            return .shape(Shape(path: .polyline(piece.points), stroke: stroke))
        }
        return drawing
    }

    private static func vertex(
        _ entry: (mark: LineMark, place: MarkPlace), in plot: PlotArea
    ) -> (point: Point, position: Int?)? {
        guard let value = Vertex(entry.mark.measure).value else { return nil }
        let point = plot.point(across: entry.place.middle, along: plot.values(value))
        return (point, entry.mark.category.flatMap { plot.bands.position(of: $0) })
    }

    /// Small squares along a piece, for labels to keep off.
    private static func along(_ from: Point, _ to: Point, step: Double) -> [Rect] {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        // On a poster the squares lie farther apart: they only weigh where labels go.
        let count = Int(min(max(((dx * dx + dy * dy).squareRoot() / step).rounded(.up), 1), 300))
        return (0...count).map { index in
            let share = Double(index) / Double(count)
            return Rect(around: Point(x: from.x + dx * share, y: from.y + dy * share), radius: step * 0.4)
        }
    }
}
