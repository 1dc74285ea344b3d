import Canvas

/// One measured point of a line or a cloud: its dot and the interval that its words mean.
struct Vertex {
    /// The value at which the dot stands; `nil` where only bounds or a direction are known, or nothing.
    let value: Double?
    /// The interval beside the dot.
    private(set) var interval: (from: Double, to: Double)?
    /// Whether the interval's ends are known.
    private var isClosed = (from: true, to: true)
    /// Open without a bound, from a value.
    private(set) var arrow: BarSpan.Arrow?
    /// Why there is nothing, where there is nothing.
    private(set) var absence: Absence?

    /// The honest parts of a point (LOOK, “Honest marks”, for points).
    init(_ measure: Measure?) {
        switch measure {
        case .estimate(let estimate):
            value = estimate.stated
            if estimate.upper == .infinity {
                arrow = BarSpan.Arrow(at: estimate.stated, sign: 1)
            } else if estimate.form != .exact {
                interval = (estimate.lower, estimate.upper)
                // The far end of 余 is not reached, and the dot itself ends 余 and 近.
                isClosed = (estimate.form != .atLeast, estimate.form == .about)
            }
        case .change(let change):
            if case .value(let size) = change.form { value = size } else { value = nil }
            let span = BarSpan(.change(change))
            arrow = span.arrow
            absence = span.absence
            if case .between(let lower, let upper) = change.form { interval = (lower, upper) }
        case .absent(let absence):
            value = nil
            self.absence = absence
        case nil: value = nil
        }
    }

    /// Whether the words are not exact, so that the label must be read with the dot.
    var isApproximate: Bool { interval != nil || arrow != nil }

    /// Places around a dot: steps of the dot's gap to the side, heights in em, and the run's anchor.
    private static let around: [(x: Double, y: Double, anchor: TextRun.Anchor)] = [
        (1, 0, .start), (-1, 0, .end), (0.4, -0.8, .start), (-0.4, -0.8, .end), (0.4, 0.8, .start),
        (-0.4, 0.8, .end), (1, -0.5, .start), (-1, -0.5, .end), (1, 0.5, .start), (-1, 0.5, .end),
    ]

    /// Every finite value that the point reaches, for the scale.
    var values: [Double] {
        [value, interval?.from, interval?.to, arrow?.at].compactMap { $0 }
    }

    /// The interval and the dot.
    func items(_ attributes: MarkAttributes, at place: MarkPlace, in plot: PlotArea) -> [Scene.Item] {
        let (theme, color) = (plot.theme, place.style.color)
        let across = place.slot.middle
        var items: [Scene.Item] = []
        if let interval {
            items += Whisker(
                from: plot.values(interval.from), to: plot.values(interval.to), across: across, color: color,
                isClosedAtFrom: isClosed.from, isClosedAtTo: isClosed.to
            ).items(in: plot)
        }
        if let arrow {
            let from = plot.values(arrow.at)
            let to = from + arrow.sign * plot.values.direction * theme.length(theme.metrics.arrow)
            items += ArrowDrawing(from: from, to: to, across: across, color: color).items(in: plot)
        }
        if let value {
            let centre = plot.point(across: across, along: plot.values(value))
            items.append(.shape(dot(attributes, centre: centre, style: place.style, theme: theme)))
        }
        return items
    }

    /// Filled; hatched where the basis differs; hollow with a dotted outline where it is a part.
    private func dot(_ attributes: MarkAttributes, centre: Point, style: MarkStyle, theme: Theme) -> Shape {
        let radius = theme.length(attributes.isHighlighted ? 2.6 : 2)
        if attributes.isIncomparable {
            let hatch = Hatch(
                color: style.color, background: .white, angle: 45, spacing: theme.length(1.8),
                lineWidth: theme.length(0.7))
            return Shape(
                path: .circle(centre: centre, radius: radius * 1.3), fill: .hatch(hatch),
                stroke: Stroke(style.color, width: theme.length(0.8)))
        }
        if attributes.isPartial {
            let dash = [theme.length(0.9), theme.length(1.2)]
            return Shape(
                path: .circle(centre: centre, radius: radius), fill: .color(.white),
                stroke: Stroke(style.color, width: theme.length(0.8), dash: dash))
        }
        return Shape(path: .circle(centre: centre, radius: radius), fill: .color(style.color))
    }

    /// The label's possible places around the point, or above the baseline for an absence.
    func label(_ text: String, datum: String?, at place: MarkPlace, in plot: PlotArea) -> LabelRequest {
        let theme = plot.theme
        let size = theme.font(.value).size
        if absence != nil {
            // Several series may be absent in one year: their glyphs stack upwards from the baseline.
            let step = TextBox.height * size * plot.values.direction
            let candidates = (0..<8).map { level in
                plot.label(
                    text, across: place.slot.middle, along: plot.values.start + Double(level) * step, side: 1,
                    gap: theme.length(2), color: theme.colors.secondary)
            }
            return LabelRequest(candidates: candidates, datum: datum, rank: 2)
        }
        let across = place.slot.middle
        let anchor = value ?? arrow?.at ?? interval?.to ?? 0
        let (gap, color) = (theme.length(3.2), theme.colors.ink)
        func beyond(_ side: Double, _ gap: Double) -> TextRun {
            let edge = (side > 0 ? values.max() : values.min()) ?? anchor
            let tip = arrow?.sign == side ? side * theme.length(theme.metrics.arrow) : 0
            let along = plot.values(edge) + tip * plot.values.direction
            return plot.label(text, across: across, along: along, side: side, gap: gap, color: color)
        }
        var candidates = [beyond(1, gap), beyond(-1, gap)]
        let centre = plot.point(across: across, along: plot.values(anchor))
        for (dx, dy, end) in Self.around {
            let origin = Point(
                x: centre.x + dx * theme.length(4), y: centre.y + (TextBox.middle + dy) * size)
            candidates.append(
                TextRun(text, font: theme.font(.value), color: color, at: origin, anchor: end))
        }
        candidates += [beyond(1, gap + 0.7 * size), beyond(-1, gap + 0.7 * size)]
        return LabelRequest(candidates: candidates, datum: datum)
    }

    /// Room above for a label and an arrow.
    func reservations(_ place: MarkPlace, _ sketch: PlotSketch) throws(ChartError) -> [Reservation] {
        guard let top = values.max(), let bottom = values.min() else { return [] }
        var room = sketch.theme.length(3)
        if arrow != nil { room += sketch.theme.length(sketch.theme.metrics.arrow) }
        var above = room
        if let label = place.label { above += try sketch.reach(of: label) + sketch.theme.length(2) }
        let down = (arrow?.sign ?? 0) < 0 ? above : room
        return [Reservation(value: top, after: above), Reservation(value: bottom, before: down)]
    }
}
