import Canvas

/// A thin line: across the plot at a value (an average, a target, a limit) or a category, or from one value to another.
public struct RuleMark: Mark {
    /// A value or category of x; `nil` spans the plot.
    public var x: PlottableValue?
    /// A value or category of y; `nil` spans the plot.
    public var y: PlottableValue?
    /// The other end along x.
    public var xEnd: PlottableValue?
    /// The other end along y.
    public var yEnd: PlottableValue?
    /// Label, datum and state.
    public var attributes = MarkAttributes()

    /// An upright rule at a value or category of x.
    public init(x: PlottableValue) { self.x = x }
    /// A level rule at a value or category of y.
    public init(y: PlottableValue) { self.y = y }
    /// A level rule between two values.
    public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
        (x, self.xEnd, self.y) = (xStart, xEnd, y)
    }
    /// An upright rule between two values.
    public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
        (self.x, y, self.yEnd) = (x, yStart, yEnd)
    }

    /// A tick at a value within one row or column of categories (a median, a target), of a share or length of its room.
    public init(tickAt value: PlottableValue, y category: PlottableValue, height: MarkDimension = .automatic)
    {
        (x, y) = (value, category)
        attributes.thickness = height
    }

    /// The rule, and its annotation at its end.
    public func draw(at place: MarkPlace, in plot: PlotArea) -> MarkDrawing {
        guard let ends = ends(place, plot) else { return MarkDrawing() }
        let theme = plot.theme
        if isTick {
            var drawing = tick(ends, place, plot)
            drawing.items = bounds(ends, plot) + drawing.items
            return drawing
        }
        let isRange = xEnd != nil || yEnd != nil
        let own =
            attributes.lineStyle ?? StrokeStyle(lineWidth: isRange ? 1.2 : 0.8, dash: isRange ? [] : [3, 2])
        let stroke = Stroke(
            color(place, theme, isRange: isRange), width: theme.stroke(own.lineWidth),
            dash: own.dash.map(theme.length))
        let stretch = Stretch(from: ends.from, to: ends.to, halfWidth: stroke.width / 2)
        let half = theme.length(1) - stroke.width / 2
        let area = stretch.bounds
        let obstacle = Rect(
            x: area.minX - half, y: area.minY - half, width: area.width + 2 * half,
            height: area.height + 2 * half)
        var drawing = MarkDrawing(
            items: bounds(ends, plot) + [
                .shape(Shape(path: .line(from: ends.from, to: ends.to), stroke: stroke))
            ],
            obstacles: isRange ? [] : [obstacle], strokes: [stretch])
        if let annotation = attributes.annotation {
            drawing.labels = [
                LabelRequest(candidates: candidates(annotation, ends, plot), datum: attributes.datum, rank: 1)
            ]
        }
        return drawing
    }

    private var isTick: Bool { xEnd == nil && yEnd == nil && x?.measure != nil && y?.category != nil }

    /// In ink on a halo of paper, so that it is read over any fill.
    private func tick(_ ends: (from: Point, to: Point), _ place: MarkPlace, _ plot: PlotArea) -> MarkDrawing {
        let theme = plot.theme
        let path = Path.line(from: ends.from, to: ends.to)
        let color = attributes.isHighlighted ? theme.accent.color : theme.colors.ink
        let width = theme.length(attributes.lineStyle?.lineWidth ?? 1.4)
        let items = [(theme.ground, width + theme.length(1.6)), (color, width)].map { color, width in
            Scene.Item.shape(Shape(path: path, stroke: Stroke(color, width: width)))
        }
        var drawing = MarkDrawing(
            items: items, strokes: [Stretch(from: ends.from, to: ends.to, halfWidth: theme.length(1))])
        guard let annotation = attributes.annotation else { return drawing }
        let font = theme.font(.value)
        let above = ends.from.y - theme.length(1.5) - TextBox.descent * font.size
        let below = ends.to.y + theme.length(1.5) + TextBox.ascent * font.size
        let candidates = [TextRun.Anchor.middle, .start, .end].flatMap { anchor in
            [above, below].map { y in
                TextRun(
                    annotation, font: font, color: theme.colors.ink, at: Point(x: ends.from.x, y: y),
                    anchor: anchor)
            }
        }
        var request = LabelRequest(candidates: candidates, datum: attributes.datum, rank: 1 + place.rank)
        request.plate = theme.ground
        drawing.labels = [request]
        return drawing
    }

    /// Where else the rule's value may lie: a light hatch between its bounds along the whole rule, or an arrow away from
    /// it. A rule between two values leaves that to the marks at its ends.
    private func bounds(_ ends: (from: Point, to: Point), _ plot: PlotArea) -> [Scene.Item] {
        guard xEnd == nil, yEnd == nil else { return [] }
        let isUpright = x?.measure != nil
        let isAlong = isUpright == (plot.orientation == .horizontal)
        let vertex = Vertex(measure)
        guard let turned = isAlong ? plot : plot.turned else { return [] }
        let (theme, scale) = (plot.theme, turned.values)
        let rule = isUpright ? (low: ends.from.y, high: ends.to.y) : (low: ends.from.x, high: ends.to.x)
        if let arrow = vertex.arrow {
            let from = scale(arrow.at)
            let to = from + arrow.sign * scale.direction * theme.length(theme.metrics.arrow)
            let middle = (rule.low + rule.high) / 2
            return ArrowDrawing(from: from, to: to, across: middle, color: theme.colors.ink, isOnFill: true)
                .items(in: turned)
        }
        guard let interval = vertex.interval else { return [] }
        let slot = Span(start: min(rule.low, rule.high), length: abs(rule.high - rule.low))
        let area = turned.rect(slot, from: scale(interval.from), to: scale(interval.to))
        let hatch = Hatch(
            color: theme.colors.secondary, angle: 45, spacing: theme.length(2.6),
            lineWidth: theme.length(0.45))
        return [.shape(Shape(path: .rect(area), fill: .hatch(hatch)))]
    }

    private func color(_ place: MarkPlace, _ theme: Theme, isRange: Bool) -> Color {
        if attributes.color != nil || attributes.role != nil || attributes.series != nil {
            return place.style.color
        }
        if attributes.isHighlighted { return theme.accent.color }
        return isRange ? theme.muted.color : theme.colors.secondary
    }

    private func ends(_ place: MarkPlace, _ plot: PlotArea) -> (from: Point, to: Point)? {
        let bounds = plot.bounds
        let top = bounds.minY - (plot.orientation == .horizontal ? head(in: plot.theme) : 0)
        guard let across = plot.span(x, xEnd, .x, place), let along = plot.span(y, yEnd, .y, place) else {
            return nil
        }
        if isTick {
            let span = attributes.thickness.span(in: place.slot, plot.theme)
            return (Point(x: across.from, y: span.start), Point(x: across.from, y: span.end))
        }
        let (left, right) = x == nil ? (bounds.minX, bounds.maxX) : (across.from, across.to)
        let (low, high) = y == nil ? (top, bounds.maxY) : (along.from, along.to)
        return (Point(x: left, y: low), Point(x: right, y: high))
    }

    private func candidates(_ text: String, _ ends: (from: Point, to: Point), _ plot: PlotArea) -> [TextRun] {
        let theme = plot.theme
        let font = theme.font(.value)
        let gap = theme.length(3)
        let color = theme.colors.secondary
        func run(_ x: Double, _ y: Double, _ anchor: TextRun.Anchor) -> TextRun {
            TextRun(text, font: font, color: color, at: Point(x: x, y: y), anchor: anchor)
        }
        if ends.from.x == ends.to.x {
            let x = ends.from.x
            let top = min(ends.from.y, ends.to.y) + TextBox.ascent * font.size
            let bottom = plot.bounds.maxY - TextBox.descent * font.size
            return [top, plot.bounds.midY, bottom].flatMap { y in
                [run(x + gap, y, .start), run(x - gap, y, .end)]
            }
        }
        let (left, right) = (min(ends.from.x, ends.to.x), max(ends.from.x, ends.to.x))
        let along = ends.from.y
        let above = along - gap - TextBox.descent * font.size
        let below = along + gap + TextBox.ascent * font.size
        let middle = (left + right) / 2
        return [right, middle + (right - left) / 4, middle].flatMap { x in
            [run(x, above, .end), run(x, below, .end)]
        } + [run(left, above, .start), run(left, below, .start)]
    }

    private func head(in theme: Theme) -> Double {
        attributes.annotation == nil || x == nil ? 0 : headRoom(in: theme)
    }
}

extension RuleMark: RangedMark {
    /// The values of the rule's ends.
    public var values: [Double] { Vertex(measure).values + Vertex(measureEnd).values }
    /// A rule is read against the marks.
    public var needsZero: Bool { false }
}

extension RuleMark: HeadedMark {
    /// A line of text above the first row, where the rule stands upright.
    public func headRoom(in theme: Theme) -> Double {
        attributes.annotation == nil || y != nil ? 0 : theme.font(.value).size * 1.5
    }
}
