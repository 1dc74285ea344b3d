import Canvas

/// A bar from zero to a measure: horizontal where the value stands on x, vertical where it stands on y. Bars of one
/// category with different series lie on each other, or side by side with `position(by:)`.
public struct BarMark: SlottedMark, StackingMark {
    /// A measure, or a category or year.
    public var x: PlottableValue?
    /// A category or year, or a measure.
    public var y: PlottableValue?
    /// The other end of a bar between two values of x.
    public var xEnd: PlottableValue?
    /// The other end of a bar between two values of y.
    public var yEnd: PlottableValue?
    /// Series, label, datum and state.
    public var attributes = MarkAttributes()

    /// A bar; one of the two is a category or year, the other a figure, estimate, change or absence.
    /// - Parameters:
    ///   - x: where the bar ends, or its column.
    ///   - y: its row, or where the bar ends.
    ///   - width: the thickness of an upright bar within its room.
    ///   - height: the thickness of a level bar within its room.
    ///   - stacking: how bars of one category and position lie on each other.
    public init(
        x: PlottableValue, y: PlottableValue, width: MarkDimension = .automatic,
        height: MarkDimension = .automatic, stacking: MarkStackingMethod = .standard
    ) {
        (self.x, self.y) = (x, y)
        let thickness = x.isCategory ? width : height
        // Only what is said takes room.
        if stacking != .standard { attributes.stacking = stacking }
        if thickness != .automatic { attributes.thickness = thickness }
    }

    /// A level bar from one value to another.
    public init(
        xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue, height: MarkDimension = .automatic
    ) {
        (x, self.xEnd, self.y) = (xStart, xEnd, y)
        attributes.thickness = height
    }

    /// An upright bar from one value to another.
    public init(
        x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue, width: MarkDimension = .automatic
    ) {
        (self.x, y, self.yEnd) = (x, yStart, yEnd)
        attributes.thickness = width
    }

    private func span(in part: StackPart) -> BarSpan? {
        guard let measure else { return nil }
        return measureEnd.map { BarSpan(from: measure, to: $0) } ?? BarSpan(measure, in: part)
    }

    /// The solid part, the open part, whisker, arrow or tick, and the label beyond them or over them.
    public func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing {
        guard let span = span(in: place.stack) else { return MarkDrawing() }
        let bar = BarDrawing(span: span, attributes: attributes, place: place, plot: plot)
        var drawing = MarkDrawing(items: bar.items, obstacles: bar.obstacles)
        if let label = place.label {
            if isLabelledOver(span, place), let body = bar.body {
                drawing.labels = try OverlayLabel(
                    label, over: body, style: place.style,
                    isVeiled: attributes.isPartial || attributes.isIncomparable
                ).requests(datum: attributes.datum, in: plot)
            } else {
                drawing.labels = [try beyond(label, bar, span, place, plot)]
            }
        }
        if let total = place.total { drawing.labels.append(try beyond(total, bar, span, place, plot)) }
        return drawing
    }

    private func isLabelledOver(_ span: BarSpan, _ place: MarkPlace) -> Bool {
        guard span.absence == nil else { return false }
        switch attributes.annotationPosition {
        case .overlay: return true
        case .automatic: return place.stack.isStacked
        default: return false
        }
    }

    /// A label beyond the bar's end; where a rule crosses its place it may stand further out, up to its own length.
    private func beyond(
        _ label: String, _ bar: BarDrawing, _ span: BarSpan, _ place: MarkPlace, _ plot: PlotArea
    ) throws(ChartError) -> LabelRequest {
        let gap = plot.theme.length(plot.theme.metrics.labelGap)
        let colors = plot.theme.colors
        let reach = try plot.sketch.reach(of: label, turned: place.isLabelTurned)
        let distances = stride(from: gap, through: gap + reach + 2 * gap, by: max(gap, plot.theme.length(1)))
        let (across, along, side) = (place.slot.middle, bar.labelStart, span.side)
        func run(_ gap: Double) -> TextRun {
            plot.label(
                label, across: across, along: along, side: side, gap: gap,
                color: span.absence == nil ? colors.ink : colors.secondary, turned: place.isLabelTurned)
        }
        let first = run(gap)
        let places: LabelPlaces =
            first.rotation != 0
            ? .each(distances.map(run))
            : .moved(
                first,
                distances.map {
                    plot.labelSpot(across: across, along: along, side: side, gap: $0, size: first.font.size)
                })
        return LabelRequest(places, datum: attributes.datum, rank: 1)
    }
}

extension BarMark: RangedMark {
    /// The bar's base and every finite bound.
    public var values: [Double] { values(in: StackPart()) }
    /// The same where the bar stands in a stack.
    public func values(in part: StackPart) -> [Double] { span(in: part)?.values ?? [] }
    /// A bar's length means nothing without zero; a bar between two values shows those.
    public var needsZero: Bool { measureEnd == nil }
}

extension BarMark: ReservingMark {
    /// Room beyond the bar's ends for extension, arrow and label.
    public func reservations(
        at place: MarkPlace, in sketch: PlotSketch
    ) throws(ChartError) -> [Reservation] {
        guard let span = span(in: place.stack) else { return [] }
        var label = 0.0
        if let text = place.total ?? (isLabelledOver(span, place) ? nil : place.label) {
            label = try sketch.reach(of: text, turned: place.isLabelTurned)
            label += sketch.theme.length(sketch.theme.metrics.labelGap)
        }
        let side = span.side
        var reservations: [Reservation] = []
        reservations.reserveCapacity(8)
        span.forEachReach(in: sketch.theme) { reach in
            let room = reach.extra + (reach.sign == side ? label : 0)
            reservations.append(
                reach.sign > 0
                    ? Reservation(value: reach.value, after: room)
                    : Reservation(value: reach.value, before: room))
        }
        return reservations
    }
}

extension BarMark: KeyedMark {
    /// A filled square.
    public static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item] {
        let (fill, outline) = (style.fill(scale: theme.scale), style.outline(scale: theme.scale))
        return [.shape(Shape(path: .rect(box), fill: fill, stroke: outline))]
    }
}
