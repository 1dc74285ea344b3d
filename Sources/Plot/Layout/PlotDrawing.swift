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
        var drawn = try Drawn(data, plan, placed, joined: joined)
        let placer = LabelPlacer(
            bounds: Self.labelBounds(data, plot, figure, key), obstacles: drawn.obstacles,
            surroundings: LabelSurroundings(drawn.neighbours, clearance: theme.length(0.6)),
            taken: try Self.boxes(of: guides.words, plot.sketch.ruler), ruler: plot.sketch.ruler)
        var warnings: [ChartWarning] = []
        let places = try placer.place(drawn.requests, owners: drawn.owners)
        for (number, index) in drawn.requesters.enumerated() {
            guard let placed = places[number] else {
                let isAnnotation = data.traits[index].isDisjoint(with: [.slotted, .vertex, .cell])
                warnings.append(
                    ChartWarning(
                        isAnnotation ? .annotationOmitted : .labelOmitted,
                        subject: drawn.requests[number].places.text ?? drawn.requests[number].words,
                        datum: drawn.requests[number].datum))
                continue
            }
            if let leader = placed.leader {
                let stroke = Stroke(theme.colors.secondary, width: theme.stroke(0.5))
                let path = Path.line(from: leader.from, to: leader.to)
                drawn.items[index].append(.shape(Shape(path: path, stroke: stroke)))
            }
            if let plate = drawn.requests[number].plate {
                let box = try plot.sketch.ruler.box(of: placed.run)
                drawn.items[index].append(.shape(Shape(path: .rect(box), fill: .color(plate))))
            }
            drawn.items[index].append(.text(placed.run))
        }
        self.warnings = warnings

        var items: [Scene.Item] = []
        items.reserveCapacity(data.marks.count + joined.count + 3)
        func append(_ role: Group.Role, _ parts: [Scene.Item]) {
            if !parts.isEmpty { items.append(.group(Group(role: role, items: parts))) }
        }
        append(.axis, guides.under)
        // Regions lie under everything, and lines under the marks on them.
        let order = Self.order(data)
        for index in order.under { items.append(Self.group(index, data, plan, drawn.items[index])) }
        for (_, drawing) in joined { append(.group, drawing.items) }
        for index in order.over { items.append(Self.group(index, data, plan, drawn.items[index])) }
        append(.axis, guides.over + guides.words)
        append(.axis, guides.names)
        for side in key.isDirect ? [DirectLabels.Side.leading, .trailing] : [] {
            guard side == .trailing || key.leadingWidth > 0 else { continue }
            items += DirectLabels.items(Self.ends(key, side, data, plan, placed), side: side, in: plot)
        }
        self.items = items
    }

    /// What the marks leave, each sort in a list of its own: thousands of drawings are not kept.
    private struct Drawn {
        /// The shapes of each mark.
        var items: [[Scene.Item]] = []
        /// The labels of all marks, which are placed together so that none collide.
        private(set) var requests: [LabelRequest] = []
        /// Of each label whose it is, and the mark that asks for it.
        private(set) var owners: [LabelSurroundings.Owner?] = []
        private(set) var requesters: [Int] = []
        /// Areas that labels keep off where they can.
        private(set) var obstacles: [Rect] = []
        /// What labels could be taken to belong to.
        private(set) var neighbours: [LabelSurroundings.Neighbour] = []

        init(
            _ data: ChartData, _ plan: MarkPlan, _ placed: MarkPlacement,
            joined: [(series: String?, drawing: MarkDrawing)]
        ) throws(ChartError) {
            reserve(data.marks.count, labels: plan.labels.count { $0 != nil })
            for (series, drawing) in joined {
                neighbours += drawing.strokes.map { .init(stretch: $0, mark: nil, series: series) }
            }
            for (index, mark) in data.marks.enumerated() {
                let drawing = try mark.draw(at: placed.places[index], in: placed.area)
                let series = data.attributes[index].lineName
                items.append(drawing.items)
                obstacles += drawing.obstacles
                for stroke in drawing.strokes {
                    neighbours.append(.init(stretch: stroke, mark: index, series: series))
                }
                for request in drawing.labels {
                    owners.append(request.anchor.map { .init(mark: index, series: series, anchor: $0) })
                    requesters.append(index)
                    requests.append(request)
                }
            }
            for (_, drawing) in joined { obstacles += drawing.obstacles }
        }

        private mutating func reserve(_ marks: Int, labels: Int) {
            items.reserveCapacity(marks)
            obstacles.reserveCapacity(marks)
            neighbours.reserveCapacity(marks)
            requests.reserveCapacity(labels)
            owners.reserveCapacity(labels)
            requesters.reserveCapacity(labels)
        }
    }

    private static func group(
        _ index: Int, _ data: ChartData, _ plan: MarkPlan, _ items: [Scene.Item]
    ) -> Scene.Item {
        let attributes = data.attributes[index]
        return .group(
            Group(
                role: .mark, datum: attributes.datum, alternative: plan.alternatives[index],
                link: attributes.link, items: items, series: attributes.lineName))
    }

    /// The order of drawing: regions of values under the lines, then marks by index; among points that lie on each
    /// other the highlighted ones are seen.
    private static func order(_ data: ChartData) -> (under: [Int], over: [Int]) {
        let under = data.marks.indices.filter { data.traits[$0].contains(.rectangle) && data.form != .grid }
        func level(_ index: Int) -> Double {
            let attributes = data.attributes[index]
            // The open end of a stack's part reaches over the next part, which would hide it.
            return attributes.zIndex + (data.stacks[index].end == nil ? 0 : 0.25)
                + (data.traits[index].contains(.vertex) && attributes.isHighlighted ? 0.5 : 0)
        }
        let rest = data.marks.indices.filter { !data.traits[$0].contains(.rectangle) || data.form == .grid }
        guard rest.contains(where: { level($0) != 0 }) else { return (under, rest) }
        return (under, rest.sorted { (level($0), $0) < (level($1), $1) })
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
