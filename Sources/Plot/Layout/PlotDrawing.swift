import Canvas

/// Everything inside and beside the plot's rectangle: grid, joined lines, marks with their labels, axes, names.
struct PlotDrawing {
    /// Undermost first.
    let items: [Scene.Item]
    /// Labels that found no room.
    let warnings: [ChartWarning]

    init(
        data: ChartData, plan: MarkPlan, placed: MarkPlacement, axis: ValueAxis, figure: FigureLayout,
        key: SeriesKey,
        names: CategoryAxis
    ) throws(ChartError) {
        let plot = placed.area
        let theme = plot.theme
        let joined = Self.joined(data, placed)
        var drawings: [MarkDrawing] = []
        for (mark, place) in zip(data.marks, placed.places) {
            drawings.append(try mark.draw(at: place, in: plot))
        }

        // Labels of all marks are placed together, so that none collide.
        let words = try axis.words(in: plot)
        let requests = drawings.enumerated().flatMap { index, drawing in drawing.labels.map { (index, $0) } }
        let owners = requests.map { index, request in
            request.anchor.map {
                LabelSurroundings.Owner(
                    mark: index, series: data.marks[index].attributes.series?.name, anchor: $0)
            }
        }
        let placer = LabelPlacer(
            bounds: Self.labelBounds(data, plot, figure, key),
            obstacles: (drawings + joined.map(\.drawing)).flatMap(\.obstacles),
            surroundings: Self.surroundings(data, drawings, joined, theme),
            taken: try Self.boxes(of: words, plot.sketch.ruler), ruler: plot.sketch.ruler)
        var warnings: [ChartWarning] = []
        for ((index, request), placed) in zip(requests, try placer.place(requests.map(\.1), owners: owners)) {
            if let placed {
                if let leader = placed.leader {
                    let stroke = Stroke(theme.colors.secondary, width: theme.length(0.5))
                    let path = Path.line(from: leader.from, to: leader.to)
                    drawings[index].items.append(.shape(Shape(path: path, stroke: stroke)))
                }
                drawings[index].items.append(.text(placed.run))
            } else {
                let mark = data.marks[index]
                let isAnnotation = !(mark is any SlottedMark || mark is any VertexMark)
                warnings.append(
                    ChartWarning(
                        isAnnotation ? .annotationOmitted : .labelOmitted,
                        subject: request.candidates.first?.text ?? "", datum: request.datum))
            }
        }
        self.warnings = warnings

        var items: [Scene.Item] = [.group(Group(role: .axis, items: axis.grid(in: plot)))]
        items += joined.map { .group(Group(role: .group, items: $0.drawing.items)) }
        // Among points that lie on each other, the highlighted ones must be seen.
        let raised = data.marks.indices.filter {
            data.marks[$0] is any VertexMark && data.marks[$0].attributes.isHighlighted
        }
        for index in data.marks.indices.filter({ !raised.contains($0) }) + raised {
            let mark = data.marks[index]
            items.append(
                .group(
                    Group(
                        role: .mark, datum: mark.attributes.datum,
                        alternative: plan.alternative(of: mark, theme: theme), link: mark.attributes.link,
                        items: drawings[index].items)))
        }
        items.append(
            .group(Group(role: .axis, items: Self.baseline(data, plot) + words)))
        // Beside the words of the ticks, names of columns keep to the plot.
        let isBesideTicks = plot.orientation == .vertical && axis.isVisible
        let nameEdge = isBesideTicks ? plot.bounds.minX - theme.length(theme.metrics.labelGap) : figure.left
        items.append(
            .group(Group(role: .axis, items: names.words(in: plot, left: nameEdge, right: figure.right))))
        if key.isDirect { items += DirectLabels.items(Self.ends(data, placed), in: plot) }
        self.items = items.filter { item in
            if case .group(let group) = item, group.items.isEmpty, group.role != .mark { false } else { true }
        }
    }

    /// Where labels may stand: in the plot, above it where rules write there, and beside it where a point at the edge
    /// has words wider than its band.
    private static func labelBounds(
        _ data: ChartData, _ plot: PlotArea, _ figure: FigureLayout, _ key: SeriesKey
    ) -> Rect {
        let theme = plot.theme
        let bounds = plot.bounds
        if plot.orientation == .horizontal {
            let head = data.marks.compactMap { ($0 as? any HeadedMark)?.headRoom(in: theme) }.max() ?? 0
            return Rect(
                x: bounds.minX, y: bounds.minY - head, width: bounds.width, height: bounds.height + head)
        }
        guard data.marks.contains(where: { $0 is any VertexMark }) else { return bounds }
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
        for (index, drawing) in drawings.enumerated() {
            let series = data.marks[index].attributes.series?.name
            neighbours += drawing.strokes.map { .init(stretch: $0, mark: index, series: series) }
        }
        return LabelSurroundings(neighbours, clearance: theme.length(0.6))
    }

    private static func boxes(of items: [Scene.Item], _ ruler: TextRuler) throws(ChartError) -> [Rect] {
        var boxes: [Rect] = []
        for item in items { if case .text(let run) = item { boxes.append(try ruler.box(of: run)) } }
        return boxes
    }

    /// What joins the marks of each series, in the order of the categories.
    private static func joined(_ data: ChartData, _ placed: MarkPlacement) -> [(
        series: String?, drawing: MarkDrawing
    )] {
        let highlighted = Set(
            data.marks.filter(\.attributes.isHighlighted).compactMap(\.attributes.series?.name))
        let raised = data.series.filter(highlighted.contains)
        let names = [nil] + (data.series.filter { !highlighted.contains($0) } + raised).map(Optional.some)
        return names.compactMap { name -> (series: String?, drawing: MarkDrawing)? in
            let members = zip(data.marks, placed.places).filter { mark, _ in
                mark is any ConnectedMark && mark.attributes.series?.name == name
            }
            let breaks = data.marks.filter {
                $0 is any BreakingMark && ($0.attributes.series == nil || $0.attributes.series?.name == name)
            }
            guard let first = members.first?.0 as? any ConnectedMark else { return nil }
            return (
                name, connect(first, members, breaks: Set(breaks.compactMap(\.category)), in: placed.area)
            )
        }
    }

    private static func connect<M: ConnectedMark>(
        _: M, _ members: [(any Mark, MarkPlace)], breaks: Set<Category>, in plot: PlotArea
    ) -> MarkDrawing {
        let run = members.compactMap { mark, place in (mark as? M).map { (mark: $0, place: place) } }
        let order = { (mark: M) in mark.category.flatMap { plot.bands.position(of: $0) } ?? 0 }
        let sorted = run.enumerated().sorted {
            (order($0.element.mark), $0.offset) < (order($1.element.mark), $1.offset)
        }
        return M.connect(sorted.map(\.element), breaks: breaks, in: plot)
    }

    /// The last vertex of each series.
    private static func ends(_ data: ChartData, _ placed: MarkPlacement) -> [DirectLabels.Entry] {
        let plot = placed.area
        return data.series.enumerated().compactMap { index, name in
            let vertices = zip(data.marks, placed.places).compactMap { mark, place -> Point? in
                guard mark is any ConnectedMark, data.seriesIndex(of: mark) == index,
                    let value = Vertex(mark.measure).value
                else { return nil }
                return plot.point(across: place.slot.middle, along: plot.values(value))
            }
            guard let end = vertices.max(by: { $0.x < $1.x }) else { return nil }
            return DirectLabels.Entry(name: name, style: plot.theme.series[index], end: end)
        }
    }

    /// The rule at zero from which bars rise.
    private static func baseline(_ data: ChartData, _ plot: PlotArea) -> [Scene.Item] {
        guard data.marks.contains(where: { $0 is any SlottedMark }) else { return [] }
        let (near, far) =
            plot.orientation == .horizontal
            ? (plot.bounds.minY, plot.bounds.maxY) : (plot.bounds.minX, plot.bounds.maxX)
        let path = Path.line(
            from: plot.point(across: near, along: plot.values.zero),
            to: plot.point(across: far, along: plot.values.zero))
        let stroke = Stroke(plot.theme.colors.ink, width: plot.theme.length(0.5))
        return [.shape(Shape(path: path, stroke: stroke))]
    }
}
