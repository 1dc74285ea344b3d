import Canvas

/// A bar's shapes in points: from the honest parts in values to paths.
struct BarDrawing {
    let span: BarSpan
    let attributes: MarkAttributes
    let place: MarkPlace
    let plot: PlotArea
    /// The slot that the bar itself fills.
    private let slot: Span
    /// Where its parts end along the value axis, in points.
    private let ends: (low: Double, high: Double)

    init(span: BarSpan, attributes: MarkAttributes, place: MarkPlace, plot: PlotArea) {
        (self.span, self.attributes, self.place, self.plot) = (span, attributes, place, plot)
        let room = attributes.thickness.span(in: place.slot, plot.theme)
        slot = attributes.isPartial ? room.centred(0.6) : room
        var (low, high) = (Double.infinity, -Double.infinity)
        span.forEachReach(in: plot.theme) { reach in
            let end = plot.values(reach.value) + reach.sign * plot.values.direction * reach.extra
            (low, high) = (min(low, end), max(high, end))
        }
        ends = (low, high)
    }

    private var theme: Theme { plot.theme }

    /// The rectangle of the certain part, for a label over it.
    var body: Rect? {
        span.solid.map { plot.rect(slot, from: plot.values($0.from), to: plot.values($0.to)) }
    }

    /// The shapes, undermost first.
    var items: [Scene.Item] {
        var items: [Scene.Item] = []
        if let solid = span.solid { items = self.solid(solid) }
        if let open = span.open { items += self.open(open) }
        for case let whisker? in [span.startWhisker, span.whisker] {
            items += Whisker(
                from: plot.values(whisker.from), to: plot.values(whisker.to), across: slot.middle,
                color: theme.colors.ink, isOnBar: true
            ).items(in: plot)
        }
        for case let arrow? in [span.startArrow, span.arrow] { items += self.arrow(arrow) }
        if span.isZero {
            let width = theme.length(1)
            items.append(
                .shape(
                    Shape(
                        path: .rect(
                            plot.rect(
                                slot, from: plot.values.zero - width / 2, to: plot.values.zero + width / 2)),
                        fill: .color(theme.colors.ink))))
        }
        return items
    }

    /// Areas that other marks' labels keep off.
    var obstacles: [Rect] {
        let (low, high) = ends
        let bar = high > low ? [plot.rect(slot, from: low, to: high)] : []
        guard place.stack.isStacked else { return bar }
        // What reaches over the next part keeps that part's label away.
        let half = theme.length(2.5)
        let room = Span(start: slot.middle - half, length: 2 * half)
        let open = [
            span.whisker.map { (plot.values($0.from), plot.values($0.to)) },
            span.arrow.map { arrow in
                let from = plot.values(arrow.at)
                return (from, from + arrow.sign * plot.values.direction * theme.length(theme.metrics.arrow))
            },
        ]
        return bar + open.compactMap { $0 }.map { plot.rect(room, from: $0.0, to: $0.1) }
    }

    /// Where the label begins along the value axis, before the gap, in points.
    var labelStart: Double {
        let side = span.side * plot.values.direction
        return side > 0 ? ends.high : ends.low
    }

    private func solid(_ interval: BarSpan.Interval) -> [Scene.Item] {
        let path = Path.rect(plot.rect(slot, from: plot.values(interval.from), to: plot.values(interval.to)))
        if attributes.isPartial {
            let dots = Stroke(
                place.style.color, width: theme.stroke(0.7), dash: [theme.length(0.9), theme.length(1.6)])
            let fill = place.style.lightened(0.55, toward: theme.ground).fill(scale: theme.scale)
            return [.shape(Shape(path: path, fill: fill, stroke: dots))] + comparability(path)
        }
        let shape = Shape(
            path: path, fill: place.style.fill(scale: theme.scale),
            stroke: place.style.outline(scale: theme.scale))
        return attributes.isIncomparable ? [.shape(shape)] + comparability(path) : [.shape(shape)]
    }

    /// The white diagonals of another year or basis, over the bar's own colour.
    private func comparability(_ path: Path) -> [Scene.Item] {
        guard attributes.isIncomparable else { return [] }
        let hatch = Hatch(
            color: theme.colors.paper, angle: 45, spacing: theme.length(3.6), lineWidth: theme.length(1))
        return [.shape(Shape(path: path, fill: .hatch(hatch)))]
    }

    /// Fine diagonals between two long edges, without a closing edge, or with a tick where the end is known.
    private func open(_ interval: BarSpan.Interval) -> [Scene.Item] {
        let sign = (interval.to >= interval.from ? 1 : -1) * plot.values.direction
        let from = plot.values(interval.from)
        let length = max(abs(plot.values(interval.to) - from), minimumExtension)
        let to = from + sign * length
        let area = plot.rect(slot, from: from, to: to)
        let color = place.style.color
        let hatch = Hatch(color: color, angle: 45, spacing: theme.length(2.6), lineWidth: theme.length(0.45))
        let edge = Stroke(color, width: theme.stroke(0.5))
        var items: [Scene.Item] = [
            .shape(Shape(path: .rect(area), fill: .hatch(hatch))),
            .shape(Shape(path: line(across: slot.start, from: from, to: to), stroke: edge)),
            .shape(Shape(path: line(across: slot.end, from: from, to: to), stroke: edge)),
        ]
        if span.isClosed {
            let overhang = theme.length(1.5)
            let tick = Path.line(
                from: plot.point(across: slot.start - overhang, along: to),
                to: plot.point(across: slot.end + overhang, along: to))
            items.append(.shape(Shape(path: tick, stroke: Stroke(color, width: theme.stroke(1.2)))))
        }
        return items
    }

    private var minimumExtension: Double {
        span.isClosed ? 0 : theme.length(theme.metrics.shortestExtension)
    }

    private func arrow(_ arrow: BarSpan.Arrow) -> [Scene.Item] {
        let sign = arrow.sign * plot.values.direction
        let from = plot.values(arrow.at)
        let to = from + sign * theme.length(theme.metrics.arrow)
        // Over a bar, its own or the next of its stack, the bar's colour would not be seen.
        let isOnFill = arrow == span.startArrow || place.stack.isStacked
        let color = isOnFill ? theme.colors.ink : place.style.color
        return ArrowDrawing(from: from, to: to, across: slot.middle, color: color, isOnFill: isOnFill).items(
            in: plot)
    }

    private func line(across: Double, from: Double, to: Double) -> Path {
        .line(from: plot.point(across: across, along: from), to: plot.point(across: across, along: to))
    }
}

extension BarSpan {
    /// How far a part reaches: its value and what stands beyond it in points, on which side.
    struct Reach: Equatable {
        var value: Double
        var extra: Double
        var sign: Double
    }

    /// The side on which the label stands: `+1` beyond larger values, `−1` beyond smaller ones.
    var side: Double {
        if let arrow { return arrow.sign }
        return (open?.to ?? solid?.to ?? base) < base ? -1 : 1
    }

    /// Both ends of every part, with the points that arrows and shortest extensions add.
    func forEachReach(in theme: Theme, _ body: (Reach) -> Void) {
        func add(_ value: Double) {
            body(Reach(value: value, extra: 0, sign: 1))
            body(Reach(value: value, extra: 0, sign: -1))
        }
        func add(_ interval: Interval) {
            if interval.from != base { add(interval.from) }
            add(interval.to)
        }
        add(base)
        if let solid { add(solid) }
        if let whisker { add(whisker) }
        if let startWhisker { add(startWhisker) }
        if let open {
            let sign: Double = open.to >= open.from ? 1 : -1
            let shortest = isClosed ? theme.length(1) : theme.length(theme.metrics.shortestExtension)
            body(Reach(value: open.from, extra: shortest, sign: sign))
            body(Reach(value: open.to, extra: isClosed ? shortest : 0, sign: sign))
        }
        func add(_ arrow: Arrow) {
            body(Reach(value: arrow.at, extra: theme.length(theme.metrics.arrow), sign: arrow.sign))
        }
        if let startArrow { add(startArrow) }
        if let arrow { add(arrow) }
        if isZero { body(Reach(value: 0, extra: theme.length(0.5), sign: 1)) }
    }
}
