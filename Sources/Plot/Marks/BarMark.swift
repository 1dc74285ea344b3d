import Canvas

/// A bar from zero to a measure: horizontal where the value stands on x, vertical where it stands on y.
public struct BarMark: SlottedMark {
    /// A measure, or a category or year.
    public var x: PlottableValue?
    /// A category or year, or a measure.
    public var y: PlottableValue?
    /// Series, label, datum and state.
    public var attributes = MarkAttributes()

    /// A bar; one of the two is a category or year, the other a figure, estimate, change or absence.
    public init(x: PlottableValue, y: PlottableValue) {
        self.x = x
        self.y = y
    }

    /// The solid part, the open part, whisker, arrow or tick, and the label beyond them.
    public func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        guard let measure else { return MarkDrawing() }
        let span = BarSpan(measure)
        let bar = BarDrawing(span: span, attributes: attributes, place: place, plot: plot)
        var drawing = MarkDrawing(items: bar.items, obstacles: bar.obstacles)
        guard let label = place.label else { return drawing }
        let gap = plot.theme.length(plot.theme.metrics.labelGap)
        let colors = plot.theme.colors
        // Where a rule crosses the label's place, the label may stand further out, up to its own length.
        let reach = try plot.sketch.reach(of: label, turned: place.isLabelTurned)
        let candidates = stride(from: gap, through: gap + reach + 2 * gap, by: gap).map { distance in
            plot.label(
                label, across: place.slot.middle, along: bar.labelStart, side: span.side, gap: distance,
                color: span.absence == nil ? colors.ink : colors.secondary, turned: place.isLabelTurned)
        }
        drawing.labels = [LabelRequest(candidates: candidates, datum: attributes.datum, rank: 1)]
        return drawing
    }
}

extension BarMark: RangedMark {
    /// Zero and every finite bound.
    public var values: [Double] { measure.map { BarSpan($0).values } ?? [] }
    /// A bar's length means nothing without zero.
    public var needsZero: Bool { true }
}

extension BarMark: ReservingMark {
    /// Room beyond the bar's ends for extension, arrow and label.
    public func reservations(
        at place: MarkPlace, in sketch: PlotSketch
    ) throws(ChartError) -> [Reservation] {
        guard let measure else { return [] }
        let span = BarSpan(measure)
        var label = 0.0
        if let text = place.label {
            label = try sketch.reach(of: text, turned: place.isLabelTurned)
            label += sketch.theme.length(sketch.theme.metrics.labelGap)
        }
        return span.reaches(in: sketch.theme).map { reach in
            let isLabelled = reach.sign == span.side
            let room = reach.extra + (isLabelled ? label : 0)
            return reach.sign > 0
                ? Reservation(value: reach.value, after: room) : Reservation(value: reach.value, before: room)
        }
    }
}

extension BarMark: KeyedMark {
    /// A filled square.
    public static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        let (fill, outline) = (style.fill(scale: theme.scale), style.outline(scale: theme.scale))
        return [.shape(Shape(path: .rect(box), fill: fill, stroke: outline))]
    }
}
