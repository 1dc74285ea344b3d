import Canvas

/// A line across the plot at a value: an average, a target, a limit.
public struct RuleMark: Mark {
    /// The value, where values run along x.
    public var x: PlottableValue?
    /// The value, where values run along y.
    public var y: PlottableValue?
    /// Label, datum and state.
    public var attributes = MarkAttributes()

    /// An upright rule at a value of x.
    public init(x: PlottableValue) { self.x = x }

    /// A level rule at a value of y.
    public init(y: PlottableValue) { self.y = y }

    /// The rule, and its annotation at its end.
    public func draw(at place: MarkPlace, in plot: PlotArea) -> MarkDrawing {
        guard let value = values.first else { return MarkDrawing() }
        let along = plot.values(value)
        let (near, far) =
            plot.orientation == .horizontal
            ? (plot.bounds.minY - head(in: plot.theme), plot.bounds.maxY)
            : (plot.bounds.minX, plot.bounds.maxX)
        let path = Path.line(
            from: plot.point(across: near, along: along), to: plot.point(across: far, along: along))
        let color = attributes.isHighlighted ? plot.theme.accent.color : plot.theme.colors.secondary
        let dash = [plot.theme.length(3), plot.theme.length(2)]
        let across = Span(start: near, length: far - near)
        let half = plot.theme.length(1)
        var drawing = MarkDrawing(
            items: [
                .shape(Shape(path: path, stroke: Stroke(color, width: plot.theme.length(0.8), dash: dash)))
            ],
            obstacles: [plot.rect(across, from: along - half, to: along + half)],
            strokes: [
                Stretch(
                    from: plot.point(across: near, along: along), to: plot.point(across: far, along: along),
                    halfWidth: plot.theme.length(0.4))
            ])
        if let annotation = attributes.annotation {
            drawing.labels = [
                LabelRequest(
                    candidates: candidates(annotation, along, plot), datum: attributes.datum, rank: 1)
            ]
        }
        return drawing
    }

    private func candidates(_ text: String, _ along: Double, _ plot: PlotArea) -> [TextRun] {
        let theme = plot.theme
        let font = theme.font(.value)
        let gap = theme.length(3)
        let color = theme.colors.secondary
        func run(_ x: Double, _ y: Double, _ anchor: TextRun.Anchor) -> TextRun {
            TextRun(text, font: font, color: color, at: Point(x: x, y: y), anchor: anchor)
        }
        if plot.orientation == .horizontal {
            let top = plot.bounds.minY - head(in: theme) + TextBox.ascent * font.size
            return [run(along + gap, top, .start), run(along - gap, top, .end)]
        }
        let above = along - gap - TextBox.descent * font.size
        let below = along + gap + TextBox.ascent * font.size
        return [plot.bounds.maxX, plot.bounds.midX + plot.bounds.width / 4, plot.bounds.midX].flatMap { x in
            [run(x, above, .end), run(x, below, .end)]
        } + [run(plot.bounds.minX, above, .start), run(plot.bounds.minX, below, .start)]
    }

    private func head(in theme: Theme) -> Double {
        attributes.annotation == nil ? 0 : headRoom(in: theme)
    }
}

extension RuleMark: RangedMark {
    /// The rule's value.
    public var values: [Double] { Vertex(measure).values }
    /// A rule is read against the marks.
    public var needsZero: Bool { false }
}

extension RuleMark: HeadedMark {
    /// A line of text above the first row, where the rule stands upright.
    public func headRoom(in theme: Theme) -> Double {
        attributes.annotation == nil ? 0 : theme.font(.value).size * 1.5
    }
}
