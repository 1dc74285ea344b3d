import Canvas

/// One vertex of the edge of an area, from zero, from the areas below it or from another value. An absence or a missing
/// value interrupts the area.
public struct AreaMark: VertexMark, StackingMark {
    /// A category or year, or a value.
    public var x: PlottableValue?
    /// A measure, or where the area begins.
    public var y: PlottableValue?
    /// Where the area ends, for an area between two values.
    public var yEnd: PlottableValue?
    /// Series, label, datum and state.
    public var attributes = MarkAttributes()

    /// The edge of an area over zero, or over the areas of other series.
    public init(x: PlottableValue, y: PlottableValue, stacking: MarkStackingMethod = .standard) {
        (self.x, self.y) = (x, y)
        attributes.stacking = stacking
    }
    /// Both edges of an area.
    public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
        (self.x, y, self.yEnd) = (x, yStart, yEnd)
    }

    /// The two edges in values.
    func edges(in part: StackPart) -> (low: Double, high: Double)? {
        guard let value = measure?.value else { return nil }
        if let end = measureEnd?.value { return (value, end) }
        return (part.base, part.base + value * part.factor)
    }

    /// The interval of an approximate figure, and the label; the area itself is drawn where vertices are joined.
    public func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        let isOver = place.stack.isStacked || place.stack.base != 0 || yEnd != nil
        guard !isOver else {
            let ends = yEnd == nil ? [place.stack.end] : [measure?.estimate, measureEnd?.estimate]
            return MarkDrawing(
                items: ends.compactMap { $0 }.flatMap { items(ofEnd: $0, at: place, in: plot) })
        }
        var point = PointMark(vertexOf: self)
        point.attributes.symbolSize = attributes.symbolSize ?? 3
        return try point.draw(at: place, in: plot)
    }

    /// How far an edge may lie from where it is drawn, over the fills on both sides of it.
    private func items(ofEnd end: Estimate, at place: MarkPlace, in plot: PlotArea) -> [Scene.Item] {
        let (theme, across) = (plot.theme, place.middle)
        guard end.form != .exact else { return [] }
        guard end.upper < .infinity else {
            let from = plot.values(end.stated)
            let to = from + plot.values.direction * theme.length(theme.metrics.arrow)
            return ArrowDrawing(from: from, to: to, across: across, color: theme.colors.ink, isOnFill: true)
                .items(in: plot)
        }
        return Whisker(
            from: plot.values(end.lower), to: plot.values(end.upper), across: across, color: theme.colors.ink,
            isOnBar: true
        ).items(in: plot)
    }
}

extension AreaMark: RangedMark {
    /// The values of both edges and the bounds of the measure.
    public var values: [Double] { values(in: StackPart()) }
    /// The same where the area lies on others.
    public func values(in part: StackPart) -> [Double] {
        guard let edges = edges(in: part) else { return [] }
        if yEnd != nil { return Vertex(measure).values + Vertex(measureEnd).values }
        let bounds = part.isStacked ? Vertex(part.end.map { .estimate($0) }).values : Vertex(measure).values
        return [edges.low, edges.high] + bounds
    }
    /// An area over zero means nothing without it.
    public var needsZero: Bool { yEnd == nil }
}

extension AreaMark: KeyedMark {
    /// A filled square.
    public static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        BarMark.key(style, in: box, theme: theme)
    }
}

extension AreaMark: ConnectedMark {
    /// The fill between the edges of neighbours that both have a value, under a line along the far edge.
    public static func connect(
        _ run: [(mark: AreaMark, place: MarkPlace)], breaks: Set<Category>, in plot: PlotArea
    ) -> MarkDrawing {
        var drawing = MarkDrawing()
        for piece in pieces(run, breaks: breaks, in: plot) {
            let style = run[0].place.style
            let isAlone = !run[0].place.stack.isStacked
            var outline = Path.polyline(piece.far + piece.near.reversed())
            outline.segments.append(.close)
            let fill = isAlone ? style.lightened(0.7, toward: plot.theme.ground) : style
            drawing.items.append(.shape(Shape(path: outline, fill: fill.fill(scale: plot.theme.scale))))
            let edge = Stroke(
                isAlone ? style.color : plot.theme.colors.paper, width: plot.theme.stroke(isAlone ? 1.4 : 0.7)
            )
            drawing.items.append(.shape(Shape(path: .polyline(piece.far), stroke: edge)))
            drawing.strokes += zip(piece.far, piece.far.dropFirst()).map {
                Stretch(from: $0, to: $1, halfWidth: 0.5)
            }
        }
        return drawing
    }

    private static func pieces(
        _ run: [(mark: AreaMark, place: MarkPlace)], breaks: Set<Category>, in plot: PlotArea
    ) -> [(far: [Point], near: [Point])] {
        var pieces: [(far: [Point], near: [Point])] = []
        var previous: Int??
        for (mark, place) in run {
            guard let edges = mark.edges(in: place.stack) else {
                previous = nil
                continue
            }
            let far = plot.point(across: place.middle, along: plot.values(edges.high))
            let near = plot.point(across: place.middle, along: plot.values(edges.low))
            let position = mark.category.flatMap { plot.bands.position(of: $0) }
            let isBroken = mark.category.map(breaks.contains) ?? false
            if let previous, position == previous.map({ $0 + 1 }), !isBroken, let last = pieces.last,
                let lastFar = last.far.last, let lastNear = last.near.last
            {
                let method = mark.attributes.interpolation
                pieces[pieces.count - 1].far += method.points(from: lastFar, to: far, in: plot).dropFirst()
                pieces[pieces.count - 1].near += method.points(from: lastNear, to: near, in: plot).dropFirst()
            } else {
                pieces.append(([far], [near]))
            }
            previous = .some(position)
        }
        return pieces.filter { $0.far.count > 1 }
    }
}
