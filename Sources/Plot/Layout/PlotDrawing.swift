import Canvas

/// Everything inside and beside the plot's rectangle: grid, joined lines, marks with their labels, axes, names.
struct PlotDrawing {
    /// Undermost first.
    let items: [Scene.Item]
    /// Labels that found no room.
    let warnings: [ChartWarning]

    init(
        data: ChartData, plan: MarkPlan, placed: MarkPlacement, guides: PlotGuides, figure: FigureLayout,
        key: SeriesKey
    ) throws(ChartError) {
        let plot = placed.area
        let theme = plot.theme
        let breaks = data.marks.indices.filter { data.traits[$0].contains(.breaking) }.map { data.marks[$0] }
        let joined = data.lines.map { run in
            (series: run.name, drawing: Self.connect(run, data, breaks, placed))
        }
        var drawings: [MarkDrawing] = []
        drawings.reserveCapacity(data.marks.count)
        for (mark, place) in zip(data.marks, placed.places) {
            drawings.append(try mark.draw(at: place, in: plot))
        }

        // Labels of all marks are placed together, so that none collide.
        var requests: [LabelRequest] = []
        var owners: [LabelSurroundings.Owner?] = []
        var marks: [Int] = []
        requests.reserveCapacity(data.marks.count)
        owners.reserveCapacity(data.marks.count)
        marks.reserveCapacity(data.marks.count)
        for index in drawings.indices where !drawings[index].labels.isEmpty {
            let series = Self.owner(of: data.marks[index].attributes)
            for request in drawings[index].labels {
                owners.append(request.anchor.map { .init(mark: index, series: series, anchor: $0) })
                marks.append(index)
                requests.append(request)
            }
            drawings[index].labels = []  // thousands of labels with a dozen places each are not kept twice
        }
        let placer = LabelPlacer(
            bounds: Self.labelBounds(data, plot, figure, key),
            obstacles: Self.obstacles(drawings, joined.map(\.drawing)),
            surroundings: Self.surroundings(data, drawings, joined, theme),
            taken: try Self.boxes(of: guides.words, plot.sketch.ruler), ruler: plot.sketch.ruler)
        var warnings: [ChartWarning] = []
        let places = try placer.place(requests, owners: owners)
        for (number, placed) in places.enumerated() {
            let index = marks[number]
            guard let placed else {
                let isAnnotation = data.traits[index].isDisjoint(with: [.slotted, .vertex, .cell])
                warnings.append(
                    ChartWarning(
                        isAnnotation ? .annotationOmitted : .labelOmitted,
                        subject: requests[number].places.text ?? requests[number].words,
                        datum: requests[number].datum))
                continue
            }
            if let leader = placed.leader {
                let stroke = Stroke(theme.colors.secondary, width: theme.stroke(0.5))
                let path = Path.line(from: leader.from, to: leader.to)
                drawings[index].items.append(.shape(Shape(path: path, stroke: stroke)))
            }
            if let plate = requests[number].plate {
                let box = try plot.sketch.ruler.box(of: placed.run)
                drawings[index].items.append(.shape(Shape(path: .rect(box), fill: .color(plate))))
            }
            drawings[index].items.append(.text(placed.run))
        }
        self.warnings = warnings

        var items: [Scene.Item] = [.group(Group(role: .axis, items: guides.under))]
        // Regions lie under everything, and lines under the marks on them.
        let order = Self.order(data)
        for index in order.under { items.append(Self.group(index, data, plan, drawings)) }
        items += joined.map { .group(Group(role: .group, items: $0.drawing.items)) }
        for index in order.over { items.append(Self.group(index, data, plan, drawings)) }
        items.append(.group(Group(role: .axis, items: guides.over + guides.words)))
        items.append(.group(Group(role: .axis, items: guides.names)))
        for side in key.isDirect ? [DirectLabels.Side.leading, .trailing] : [] {
            guard side == .trailing || key.leadingWidth > 0 else { continue }
            items += DirectLabels.items(Self.ends(key, side, data, plan, placed), side: side, in: plot)
        }
        self.items = items.filter { item in
            if case .group(let group) = item, group.items.isEmpty, group.role != .mark { false } else { true }
        }
    }

    private static func group(
        _ index: Int, _ data: ChartData, _ plan: MarkPlan, _ drawings: [MarkDrawing]
    ) -> Scene.Item {
        let mark = data.marks[index]
        let attributes = mark.attributes
        return .group(
            Group(
                role: .mark, datum: attributes.datum, alternative: plan.alternatives[index],
                link: attributes.link, items: drawings[index].items, series: owner(of: attributes)))
    }

    /// The order of drawing: regions of values under the lines, then marks by index; among points that lie on each
    /// other the highlighted ones are seen.
    private static func order(_ data: ChartData) -> (under: [Int], over: [Int]) {
        let under = data.marks.indices.filter { data.traits[$0].contains(.rectangle) && data.form != .grid }
        func level(_ index: Int) -> Double {
            let attributes = data.marks[index].attributes
            // The open end of a stack's part reaches over the next part, which would hide it.
            return attributes.zIndex + (data.stacks[index].end == nil ? 0 : 0.25)
                + (data.traits[index].contains(.vertex) && attributes.isHighlighted ? 0.5 : 0)
        }
        let rest = data.marks.indices.filter { !data.traits[$0].contains(.rectangle) || data.form == .grid }
        guard rest.contains(where: { level($0) != 0 }) else { return (under, rest) }
        return (under, rest.sorted { (level($0), $0) < (level($1), $1) })
    }

    /// The line or series that a mark's label must not be taken away from.
    private static func owner(of attributes: MarkAttributes) -> String? {
        (attributes.line ?? attributes.series)?.name
    }

    /// Where labels may stand: in the plot, above it where rules write there, and beside it where a point at the edge
    /// has words wider than its band.
    private static func labelBounds(
        _ data: ChartData, _ plot: PlotArea, _ figure: FigureLayout, _ key: SeriesKey
    ) -> Rect {
        let theme = plot.theme
        let bounds = plot.bounds
        if data.form == .grid { return bounds }
        if plot.orientation == .horizontal {
            let head = data.marks.compactMap { ($0 as? any HeadedMark)?.headRoom(in: theme) }.max() ?? 0
            return Rect(
                x: bounds.minX, y: bounds.minY - head, width: bounds.width, height: bounds.height + head)
        }
        guard data.traits.contains(where: { $0.contains(.vertex) }) else { return bounds }
        let right = key.isDirect ? bounds.maxX + theme.length(6) : figure.right
        // Among the words of the ticks, a figure would read like one of them.
        let left = max(bounds.minX - 1.5 * theme.length(theme.metrics.labelGap), figure.left)
        return Rect(x: left, y: bounds.minY, width: right - left, height: bounds.height)
    }

    /// What labels could be taken to belong to.
    private static func surroundings(
        _ data: ChartData, _ drawings: [MarkDrawing], _ joined: [(series: String?, drawing: MarkDrawing)],
        _ theme: Theme
    ) -> LabelSurroundings {
        var neighbours: [LabelSurroundings.Neighbour] = []
        for (series, drawing) in joined {
            neighbours += drawing.strokes.map { .init(stretch: $0, mark: nil, series: series) }
        }
        for (index, drawing) in drawings.enumerated() where !drawing.strokes.isEmpty {
            let series = owner(of: data.marks[index].attributes)
            neighbours += drawing.strokes.map { .init(stretch: $0, mark: index, series: series) }
        }
        return LabelSurroundings(neighbours, clearance: theme.length(0.6))
    }

    private static func obstacles(_ marks: [MarkDrawing], _ joined: [MarkDrawing]) -> [Rect] {
        var obstacles: [Rect] = []
        obstacles.reserveCapacity(marks.count)
        for drawing in marks { obstacles += drawing.obstacles }
        for drawing in joined { obstacles += drawing.obstacles }
        return obstacles
    }

    private static func boxes(of items: [Scene.Item], _ ruler: TextRuler) throws(ChartError) -> [Rect] {
        var boxes: [Rect] = []
        for item in items { if case .text(let run) = item { boxes.append(try ruler.box(of: run)) } }
        return boxes
    }

    /// What joins the marks of a line, in the order of their categories or values.
    private static func connect(
        _ run: LineRun, _ data: ChartData, _ breaks: [any Mark], _ placed: MarkPlacement
    ) -> MarkDrawing {
        guard let first = run.members.first, let mark = data.marks[first] as? any ConnectedMark else {
            return MarkDrawing()
        }
        let members = run.members.map { (data.marks[$0], placed.places[$0]) }
        let breaks = breaks.filter { mark in
            if let series = mark.attributes.series { return series.name == run.series }
            return mark.attributes.line == nil || mark.attributes.line?.name == run.name
        }
        return connect(mark, members, breaks: Set(breaks.compactMap(\.category)), in: placed.area)
    }

    private static func connect<M: ConnectedMark>(
        _: M, _ members: [(any Mark, MarkPlace)], breaks: Set<Category>, in plot: PlotArea
    ) -> MarkDrawing {
        let run = members.compactMap { mark, place in (mark as? M).map { (mark: $0, place: place) } }
        func order(_ entry: (mark: M, place: MarkPlace)) -> Double {
            entry.mark.category.flatMap { plot.bands.position(of: $0) }.map(Double.init)
                ?? entry.place.slot.start
        }
        let sorted = run.enumerated().sorted {
            (order($0.element), $0.offset) < (order($1.element), $1.offset)
        }
        return M.connect(sorted.map(\.element), breaks: breaks, in: plot)
    }

    /// The ends of the lines that carry their names.
    private static func ends(
        _ key: SeriesKey, _ side: DirectLabels.Side, _ data: ChartData, _ plan: MarkPlan,
        _ placed: MarkPlacement
    ) -> [DirectLabels.Entry] {
        key.named.compactMap { named in
            let index = side == .trailing ? named.last : named.first
            guard let value = data.marks[index].measure?.value else { return nil }
            let part = data.stacks[index]
            // The name of a stacked area stands in the middle of its end.
            let isArea = data.traits[index].contains(.area) && part.isStacked
            let along = isArea ? part.base + value * part.factor / 2 : value
            let end = placed.area.point(across: placed.places[index].middle, along: placed.area.values(along))
            let isMuted = data.hasHighlight && !named.run.isHighlighted && named.run.series == nil
            return DirectLabels.Entry(
                name: named.words(side), alternative: named.words(side, inFull: true), style: named.style,
                end: end,
                isMuted: isMuted)
        }
    }
}
