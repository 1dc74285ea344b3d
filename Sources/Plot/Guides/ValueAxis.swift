import Canvas

/// The range of values and, where drawn, its ticks with their words.
struct ValueAxis {
    /// The values that the scale holds.
    let domain: ClosedRange<Double>
    /// How values are spread.
    let type: ScaleType
    /// Whether larger values stand nearer to the start.
    let isReversed: Bool
    /// Ticks with their words; empty where the axis is not drawn.
    let ticks: [(value: Double, text: String)]
    private let hasGridLines: Bool
    /// What other panels of the same scale need.
    private let leastRoom: [Reservation]

    /// Whether ticks are drawn.
    var isVisible: Bool { !ticks.isEmpty }

    /// The axis of values over the marks, or in a plane the one of x.
    /// - Throws: `badValue` where the range overflows, `badScale` where the scale does not hold it.
    init(
        _ data: ChartData, options: ChartOptions, isVisible: Bool, isAcross: Bool = false
    ) throws(ChartError) {
        let axis = isAcross ? data.form.rowAxis : data.form.valueAxis
        let (scale, marks) = (options[axis], axis == .x ? options.xMarks : options.yMarks)
        (type, isReversed, hasGridLines) = (scale.type, scale.isReversed, marks.hasGridLines)
        leastRoom = isAcross ? options.leastCrossRoom : options.leastRoom
        var (values, needsZero) = Self.values(data, isAcross: isAcross)
        if let domain = scale.domain { values += [domain.lowerBound, domain.upperBound] }
        guard values.allSatisfy(\.isFinite) else { throw .badValue("not finite", at: "value axis") }
        if let low = values.min(), !scale.type.holds(low) { throw .badScale("\(low)", at: "value axis") }
        if needsZero, scale.type == .log { throw .badScale("0", at: "value axis") }
        if scale.type != .log {
            let isWanted =
                scale.includesZero ?? (scale.domain == nil && !isReversed && Self.isNearZero(values))
            if needsZero || isWanted { values.append(0) }
        }
        if values.isEmpty { values = scale.type == .log ? [1] : [0] }
        let range = (values.min() ?? 0)...(values.max() ?? 0)
        guard (range.upperBound - range.lowerBound).isFinite else {
            throw .badValue("\(range)", at: "value axis")
        }
        guard isVisible else {
            domain = range
            ticks = []
            return
        }
        let isIntegral = range.upperBound < 1e15 && values.allSatisfy { $0 == $0.rounded() }
        let (found, held) = try Self.ticks(marks.values, over: range, type: type, isIntegral: isIntegral)
        let isChange = data.marks.indices.contains { index in
            if case .change = data.facts[index].measure { true } else { false }
        }
        var format =
            marks.format ?? options.numberFormat
            ?? (isChange && !isAcross ? .signedPercent : options.theme.wording.numberFormat)
        format.fractionDigits = format.digitsNeeded(for: found)
        // Ranks run from 1: half a place of room on either side is enough, and no tick at zero.
        domain = scale.isReversed ? range : held
        guard (domain.upperBound - domain.lowerBound).isFinite else {
            throw .badValue("\(domain)", at: "value axis")
        }
        let (type, isReversed) = (type, isReversed)
        ticks = zip(found, type == .linear ? format.texts(found) : found.map(format.text)).filter {
            !isReversed || range.contains($0.0)
        }
    }

    private static func values(_ data: ChartData, isAcross: Bool) -> (values: [Double], needsZero: Bool) {
        var values: [Double] = []
        var needsZero = false
        for (index, mark) in data.marks.enumerated() {
            if let point = data.points[index] {
                values.append(isAcross ? point.x : point.y)
                continue
            }
            guard data.traits[index].contains(.ranged), let mark = mark as? any RangedMark else { continue }
            // In a plane a rule at a value of x alone says nothing of y.
            let isOfX = data.form == .plane && mark.y == nil
            if isAcross {
                values += isOfX ? mark.values : mark.crossValues
            } else if !isOfX {
                values += mark.values(in: data.stacks[index])
                needsZero = needsZero || mark.needsZero
            }
        }
        return (values, needsZero)
    }

    private static func ticks(
        _ wanted: AxisMarks.Values, over range: ClosedRange<Double>, type: ScaleType, isIntegral: Bool
    ) throws(ChartError) -> (values: [Double], domain: ClosedRange<Double>) {
        var count = 5
        switch wanted {
        case .automatic(let desired): count = min(max(desired ?? 5, 2), 50)
        case .values(let given):
            let held = Array(Set(given.filter { type.holds($0) })).sorted().prefix(200)
            guard let first = held.first, let last = held.last else { break }
            return (Array(held), min(first, range.lowerBound)...max(last, range.upperBound))
        }
        guard let found = Ticks(covering: range, count: count, isIntegral: isIntegral, type: type) else {
            throw .badValue("\(range)", at: "value axis")
        }
        return (found.values, found.domain)
    }

    /// Whether leaving zero out would gain less than half of the room: then it belongs on the axis.
    private static func isNearZero(_ values: [Double]) -> Bool {
        guard let low = values.min(), let high = values.max(), low <= high else { return true }
        return low <= 0 && high >= 0 || min(abs(low), abs(high)) < max(abs(low), abs(high)) / 2
    }

    /// The widest tick's words in points.
    func width(_ sketch: PlotSketch) throws(ChartError) -> Double {
        var widest = 0.0
        for tick in ticks {
            widest = max(widest, try sketch.ruler.width(tick.text, sketch.theme.font(.axis)))
        }
        return widest
    }

    /// Room that the words of the ticks take along the axis, and that other panels need.
    func reservations(_ sketch: PlotSketch) throws(ChartError) -> [Reservation] {
        let font = sketch.theme.font(.axis)
        var result = leastRoom
        for tick in ticks {
            let half =
                sketch.orientation == .horizontal
                ? try sketch.ruler.width(tick.text, font) / 2 : TextBox.height * font.size / 2
            // Below the lowest tick the names of the categories begin after a gap that is wide enough.
            let before = sketch.orientation == .horizontal ? half : 0
            result.append(Reservation(value: tick.value, before: before, after: half))
        }
        return result
    }

    /// Grid lines across the plot.
    func grid(in plot: PlotArea) -> [Scene.Item] {
        guard hasGridLines else { return [] }
        return ticks.map { tick in
            let along = plot.values(tick.value)
            let (near, far) =
                plot.orientation == .horizontal
                ? (plot.bounds.minY, plot.bounds.maxY) : (plot.bounds.minX, plot.bounds.maxX)
            let path = Path.line(
                from: plot.point(across: near, along: along), to: plot.point(across: far, along: along))
            return .shape(Shape(path: path, stroke: plot.theme.gridStroke))
        }
    }

    /// The words of the ticks: below the plot, or left of it. Where they would touch, every second tick is worded, or
    /// every third, counted from zero.
    /// - Parameter leading: points between the ticks and the plot in which names of lines stand.
    func words(in plot: PlotArea, leading: Double = 0) throws(ChartError) -> [Scene.Item] {
        let all = ticks.map { tick in
            var run = run(tick, in: plot)
            run.origin.x -= leading
            return run
        }
        var boxes: [Rect] = []
        for run in all { boxes.append(try plot.sketch.ruler.box(of: run)) }
        let zero = ticks.firstIndex { $0.value == 0 } ?? 0
        for every in 1...max(all.count, 1) {
            let shown = all.indices.filter { ($0 - zero) % every == 0 }
            let isClear = zip(shown, shown.dropFirst()).allSatisfy { !boxes[$0].intersects(boxes[$1]) }
            if isClear { return shown.map { .text(all[$0]) } }
        }
        return []
    }

    private func run(_ tick: (value: Double, text: String), in plot: PlotArea) -> TextRun {
        let theme = plot.theme
        let font = theme.font(.axis)
        let gap = theme.length(theme.metrics.labelGap)
        let along = plot.values(tick.value)
        let isLevel = plot.orientation == .horizontal
        let origin =
            isLevel
            ? Point(x: along, y: plot.bounds.maxY + gap + TextBox.ascent * font.size)
            : Point(x: plot.bounds.minX - gap, y: along + TextBox.middle * font.size)
        return TextRun(
            tick.text, font: font, color: theme.colors.secondary, at: origin, anchor: isLevel ? .middle : .end
        )
    }
}

extension NumberFormat {
    /// The fewest digits after the point that tell all values apart and write each as it is, up to 12.
    func digitsNeeded(for values: [Double]) -> Int {
        var fine = self
        fine.fractionDigits = 12
        let exact = fine.texts(values)
        if !exact.contains(where: { $0.utf8.contains(UInt8(ascii: ".")) }) { return 0 }
        for digits in 0..<12 {
            var coarse = self
            coarse.fractionDigits = digits
            if coarse.texts(values) == exact { return digits }
        }
        return 12
    }
}
