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
        let requests = drawings.enumerated().flatMap { index, drawing in drawing.labels.map { (index, $0) } }
        var bounds = plot.bounds
        if plot.orientation == .horizontal {
            let head = data.marks.compactMap { ($0 as? any HeadedMark)?.headRoom(in: theme) }.max() ?? 0
            bounds = Rect(
                x: bounds.minX, y: bounds.minY - head, width: bounds.width, height: bounds.height + head)
        }
        var placer = LabelPlacer(
            bounds: bounds, obstacles: (drawings + joined).flatMap(\.obstacles), ruler: plot.sketch.ruler)
        let runs = try placer.place(requests.map(\.1))
        var warnings: [ChartWarning] = []
        for ((index, request), run) in zip(requests, runs) {
            if let run {
                drawings[index].items.append(.text(run))
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
        items += joined.map { .group(Group(role: .group, items: $0.items)) }
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
            .group(Group(role: .axis, items: Self.baseline(data, plot) + (try axis.words(in: plot)))))
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

    /// What joins the marks of each series, in the order of the categories.
    private static func joined(_ data: ChartData, _ placed: MarkPlacement) -> [MarkDrawing] {
        let highlighted = Set(
            data.marks.filter(\.attributes.isHighlighted).compactMap(\.attributes.series?.name))
        let raised = data.series.filter(highlighted.contains)
        let names = [nil] + (data.series.filter { !highlighted.contains($0) } + raised).map(Optional.some)
        return names.compactMap { name -> MarkDrawing? in
            let members = zip(data.marks, placed.places).filter { mark, _ in
                mark is any ConnectedMark && mark.attributes.series?.name == name
            }
            let breaks = data.marks.filter {
                $0 is any BreakingMark && ($0.attributes.series == nil || $0.attributes.series?.name == name)
            }
            guard let first = members.first?.0 as? any ConnectedMark else { return nil }
            return connect(first, members, breaks: Set(breaks.compactMap(\.category)), in: placed.area)
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
