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
    /// Whether only what lies around the value is drawn.
    private var hidesDot = false
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
        if let value, interval == nil, arrow == nil { return [value] }
        return [value, interval?.from, interval?.to, arrow?.at].compactMap { $0 }
    }

    /// The least and the greatest of the values; `nil` where there are none.
    var ends: (low: Double, high: Double)? {
        // A plain figure, of which a chart may have thousands, needs no array.
        if let value, interval == nil, arrow == nil { return (value, value) }
        let values = values
        guard let low = values.min(), let high = values.max() else { return nil }
        return (low, high)
    }

    /// The interval and the dot.
    func items(_ attributes: MarkAttributes, at place: MarkPlace, in plot: PlotArea) -> [Scene.Item] {
        let (theme, color) = (plot.theme, place.style.color)
        let across = place.middle
        var dot: [Scene.Item] = []
        if let value, !hidesDot {
            let centre = plot.point(across: across, along: plot.values(value))
            dot = [.shape(self.dot(attributes, centre: centre, place: place, theme: theme))]
        }
        guard isApproximate else { return dot }
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
        return items + dot
    }

    /// The interval along x of a point between two values, and its dotless arrow.
    func crossItems(at along: Double, _ place: MarkPlace, in plot: PlotArea) -> [Scene.Item] {
        guard let turned = plot.turned else { return [] }
        var copy = self
        copy.hidesDot = true
        var across = place
        across.slot = Span(start: along, length: 0)
        across.shift = 0
        return copy.items(MarkAttributes(), at: across, in: turned)
    }

    /// Filled; hatched where the basis differs; hollow with a dotted outline where it is a part.
    private func dot(_ attributes: MarkAttributes, centre: Point, place: MarkPlace, theme: Theme) -> Shape {
        let style = place.style
        let radius = Self.radius(attributes, theme)
        let outline = place.symbol.path(centre: centre, radius: radius)
        if attributes.isIncomparable {
            let hatch = Hatch(
                color: style.color, background: theme.colors.paper, angle: 45, spacing: theme.length(1.8),
                lineWidth: theme.length(0.7))
            return Shape(
                path: place.symbol.path(centre: centre, radius: radius * 1.3), fill: .hatch(hatch),
                stroke: Stroke(style.color, width: theme.stroke(0.8)))
        }
        if attributes.isPartial {
            let dash = [theme.length(0.9), theme.length(1.2)]
            return Shape(
                path: outline, fill: .color(theme.colors.paper),
                stroke: Stroke(style.color, width: theme.stroke(0.8), dash: dash))
        }
        return Shape(path: outline, fill: .color(style.color))
    }

    /// The radius in points of a circle of the point's area.
    static func radius(_ attributes: MarkAttributes, _ theme: Theme) -> Double {
        if let area = attributes.symbolSize { return theme.length((area / .pi).squareRoot()) }
        return theme.length(attributes.isHighlighted ? 2.6 : 2)
    }

    /// How far the edge of a dot of a size of its own, or of a hatched one, lies from its middle; 0 for any other.
    static func reach(_ attributes: MarkAttributes, _ theme: Theme) -> Double {
        guard attributes.symbolSize != nil else { return 0 }
        return radius(attributes, theme) * (attributes.isIncomparable ? 1.3 : 1)
    }

    /// What labels see of the point: its dot, its interval, its arrow.
    func strokes(at place: MarkPlace, in plot: PlotArea) -> [Stretch] {
        let (theme, across) = (plot.theme, place.middle)
        func stroke(_ from: Double, _ to: Double) -> Stretch {
            Stretch(
                from: plot.point(across: across, along: from), to: plot.point(across: across, along: to),
                halfWidth: theme.length(0.4))
        }
        var dot: [Stretch] = []
        if let value {
            let centre = plot.point(across: across, along: plot.values(value))
            dot = [Stretch(dot: centre, radius: theme.length(2))]
        }
        guard isApproximate else { return dot }
        var strokes: [Stretch] = []
        if let interval { strokes.append(stroke(plot.values(interval.from), plot.values(interval.to))) }
        if let arrow {
            let from = plot.values(arrow.at)
            let length = arrow.sign * plot.values.direction * theme.length(theme.metrics.arrow)
            strokes.append(stroke(from, from + length))
        }
        return strokes + dot
    }

    /// The label's possible places around the point, or beneath the values for an absence.
    /// - Parameters:
    ///   - isAside: whether the label is best looked for after the point, as a name of it, and not above it.
    ///   - reach: how far the dot's edge lies from its middle, in points; 0 for a dot of the theme's size.
    func label(
        _ text: String, datum: String?, at place: MarkPlace, in plot: PlotArea, isAside: Bool = false,
        clearing reach: Double = 0
    ) -> LabelRequest {
        let (theme, across) = (plot.theme, place.middle)
        let font = theme.font(.value)
        let size = font.size
        if absence != nil {
            let run: TextRun
            if let row = place.gapRow {
                run = TextRun(
                    text, font: font, color: theme.readable(place.style.color),
                    at: Point(x: across, y: row.start + TextBox.ascent * size), anchor: .middle)
            } else {
                run = plot.label(
                    text, across: across, along: plot.values.start, side: 1, gap: theme.length(2),
                    color: theme.colors.secondary)
            }
            return LabelRequest(candidates: [run], datum: datum, rank: 2)
        }
        let anchor = value ?? arrow?.at ?? interval?.to ?? 0
        let gap = max(theme.length(3.2), reach > 0 ? reach + theme.length(1.2) : 0)
        let (color, side) = (theme.colors.ink, place.labelSide)
        let ends = ends
        func edge(_ side: Double) -> Double {
            let edge = (side > 0 ? ends?.high : ends?.low) ?? anchor
            let tip = arrow?.sign == side ? side * theme.length(theme.metrics.arrow) : 0
            return plot.values(edge) + tip * plot.values.direction
        }
        func beyond(_ side: Double, _ gap: Double) -> TextRun {
            plot.label(text, across: across, along: edge(side), side: side, gap: gap, color: color)
        }
        func spot(_ side: Double, _ gap: Double) -> LabelPlaces.Spot {
            plot.labelSpot(across: across, along: edge(side), side: side, gap: gap, size: size)
        }
        let centre = plot.point(across: across, along: plot.values(anchor))
        let corner = isAside && reach > 0 ? reach * place.symbol.reach + theme.length(1.2) : 0
        let step = max(theme.length(4), corner)
        func beside(_ place: (x: Double, y: Double, anchor: TextRun.Anchor)) -> LabelPlaces.Spot {
            let origin = Point(
                x: centre.x + place.x * step, y: centre.y + (TextBox.middle + side * place.y) * size)
            return LabelPlaces.Spot(origin: origin, anchor: place.anchor)
        }
        var spots =
            isAside
            ? [beside(Self.around[0]), beside(Self.around[1]), spot(side, gap), spot(-side, gap)]
            : [spot(side, gap), spot(-side, gap), beside(Self.around[0]), beside(Self.around[1])]
        if !place.hasFewPlaces {
            spots += Self.around.dropFirst(2).map(beside)
            spots += [spot(side, gap + 0.7 * size), spot(-side, gap + 0.7 * size)]
        }
        let words = TextRun(text, font: font, color: color, at: centre)
        var led: [LabelRequest.Led] = []
        if place.mayBeLed {
            led =
                plot.orientation == .vertical
                ? self.led(beyond: edge, toSide: side, across: across, in: plot) { beyond($0, $1) }
                : ledAside(words, in: plot)
        }
        return LabelRequest(.moved(words, spots), led: led, anchor: centre, datum: datum)
    }

    /// Places farther above and below, joined to the point by an upright leader.
    private func led(
        beyond edge: (Double) -> Double, toSide side: Double, across: Double, in plot: PlotArea,
        run: (Double, Double) -> TextRun
    ) -> [LabelRequest.Led] {
        let theme = plot.theme
        let size = theme.font(.value).size
        return [1.0, 1.8, 2.6, 3.4].flatMap { distance in
            [side, -side].flatMap { side -> [LabelRequest.Led] in
                let gap = theme.length(4) + distance * size
                let centred = run(side, gap)
                let from = edge(side) + side * plot.values.direction * theme.length(2.6)
                let to = edge(side) + side * plot.values.direction * (gap - theme.length(0.6))
                let leader = Stretch(
                    from: Point(x: across, y: from), to: Point(x: across, y: to),
                    halfWidth: theme.length(0.25))
                let shifts: [(TextRun.Anchor, Double)] = [
                    (.middle, 0), (.start, -0.4), (.end, 0.4), (.start, -1.3), (.end, 1.3),
                ]
                return shifts.map { anchor, shift in
                    var run = centred
                    run.anchor = anchor
                    run.origin.x = across + shift * size
                    return LabelRequest.Led(run, leader: leader)
                }
            }
        }
    }

    /// Places above and below a point of a level row, joined to it by an upright leader.
    private func ledAside(_ run: TextRun, in plot: PlotArea) -> [LabelRequest.Led] {
        let (theme, size) = (plot.theme, run.font.size)
        return [1.0, 1.8, 2.6, 3.4, 4.4, 5.6, 7, 9].flatMap { distance in
            [-1.0, 1].map { side in
                let gap = distance * size
                var moved = run
                moved.anchor = .middle
                moved.origin.y += side < 0 ? -gap - TextBox.descent * size : gap + TextBox.ascent * size
                let leader = Stretch(
                    from: Point(x: run.origin.x, y: run.origin.y + side * theme.length(2.6)),
                    to: Point(x: run.origin.x, y: run.origin.y + side * (gap - theme.length(0.6))),
                    halfWidth: theme.length(0.25))
                return LabelRequest.Led(moved, leader: leader)
            }
        }
    }

    /// Room for an arrow, and for a label on its side.
    func reservations(
        _ place: MarkPlace, _ sketch: PlotSketch, isAside: Bool = false
    ) throws(ChartError) -> [Reservation] {
        guard let (bottom, top) = ends else { return [] }
        var room = sketch.theme.length(3)
        if isAside, place.label != nil, sketch.orientation == .vertical {
            room = max(room, (TextBox.middle + TextBox.descent) * sketch.theme.font(.value).size)
        }
        if arrow != nil { room += sketch.theme.length(sketch.theme.metrics.arrow) }
        var far = room
        if let label = place.label { far += try sketch.reach(of: label) + sketch.theme.length(2) }
        let (isAbove, isBelow) = (place.labelSide > 0, place.labelSide < 0 || (arrow?.sign ?? 0) < 0)
        return [
            Reservation(value: top, after: isAbove ? far : room),
            Reservation(value: bottom, before: isBelow ? far : room),
        ]
    }
}
