import Canvas

/// How each mark looks and what it says, decided from the data alone.
struct MarkPlan {
    /// The style of each mark, in the order of `ChartData.marks`.
    let styles: [MarkStyle]
    /// The label of each mark, where it has one.
    private(set) var labels: [String?]
    /// Whether the value axis is drawn.
    private(set) var hasValueAxis: Bool
    /// The words for measures.
    let words: LabelText

    /// More bars than this take a value axis instead of labels; more points of lines, labels at the telling ones.
    static let mostLabelledBars = 20, mostLabelledPoints = 12

    init(_ data: ChartData, _ options: ChartOptions) {
        words = LabelText(wording: options.theme.wording, format: options.numberFormat)
        let bars = data.marks.count { $0 is any SlottedMark }
        let hasPoints = data.marks.contains { $0 is any VertexMark }
        let axis = data.orientation == .horizontal ? options.xAxis : options.yAxis
        hasValueAxis = axis == .visible || axis == .automatic && (hasPoints || bars > Self.mostLabelledBars)
        styles = data.marks.map { Self.style($0, data, options.theme) }
        let telling = Self.tellingPoints(data)
        let words = words
        let beyondEnds = VertexSides.beyondEnds(data)
        labels = data.marks.enumerated().map { index, mark in
            // Rules and breaks write their annotations themselves.
            guard mark is any SlottedMark || mark is any VertexMark, let measure = mark.measure else {
                return nil
            }
            let (annotation, span) = (mark.attributes.annotation, BarSpan(measure))
            // The glyph of an absence is never written over: an annotation takes the place of its word only.
            if let absence = span.absence {
                if annotation == nil, beyondEnds.contains(index) { return nil }
                return annotation.map { absence.glyph + " " + $0 } ?? Self.label(of: absence, measure, words)
            }
            if let annotation { return annotation }
            if mark is any SlottedMark, span.isZero { return words.text(measure) }
            switch options.valueLabels {
            case .visible: return words.text(measure)
            case .hidden: return nil
            case .automatic:
                let isTold =
                    mark is any SlottedMark
                    ? bars <= Self.mostLabelledBars || Vertex(measure).isApproximate : telling.contains(index)
                return isTold ? words.text(measure) : nil
            }
        }
    }

    private static func label(of absence: Absence, _ measure: Measure, _ words: LabelText) -> String {
        if case .absent = measure { words.text(absence) } else { words.text(measure) }
    }

    /// The plan for bars too narrow for their labels: an axis instead, and only absences and zeros speak.
    func withoutLabels(_ data: ChartData) -> MarkPlan {
        var copy = self
        copy.hasValueAxis = true
        copy.labels = zip(data.marks, labels).map { mark, label in
            guard mark is any SlottedMark, let measure = mark.measure else { return label }
            let span = BarSpan(measure)
            return span.absence != nil || span.isZero ? label : nil
        }
        return copy
    }

    /// Series colour first, then the direction of a change where it is certain; the accent only where there is neither.
    private static func style(_ mark: any Mark, _ data: ChartData, _ theme: Theme) -> MarkStyle {
        let attributes = mark.attributes
        var style: MarkStyle
        if let index = data.seriesIndex(of: mark) {
            style = theme.series[index]
        } else if let measure = mark.measure, case .change(let change) = measure {
            switch change.certainDirection {
            case .up: style = theme.rise
            case .down: style = theme.fall
            case nil: style = MarkStyle(color: theme.colors.secondary)
            }
        } else {
            return data.hasHighlight ? attributes.isHighlighted ? theme.accent : theme.muted : theme.plain
        }
        if data.hasHighlight, !attributes.isHighlighted { style = style.lightened(0.45) }
        return style
    }

    /// All points while there are few; otherwise each series' first, last, lowest and highest, and every point whose
    /// words are not exact: those words are never left to an axis.
    static func tellingPoints(_ data: ChartData) -> Set<Int> {
        let points = data.marks.indices.filter {
            data.marks[$0] is any VertexMark && !Vertex(data.marks[$0].measure).values.isEmpty
        }
        guard points.count > mostLabelledPoints else { return Set(points) }
        let order = Dictionary(uniqueKeysWithValues: data.row.categories.enumerated().map { ($1, $0) })
        let bySeries = Dictionary(grouping: points) { data.marks[$0].attributes.series?.name ?? "" }
        var telling = Set(points.filter { Vertex(data.marks[$0].measure).isApproximate })
        for members in bySeries.values {
            let place = { (index: Int) in data.marks[index].category.flatMap { order[$0] } ?? 0 }
            let value = { (index: Int) in Vertex(data.marks[index].measure).value ?? 0 }
            let byPlace = { (a: Int, b: Int) in (place(a), a) < (place(b), b) }
            let byValue = { (a: Int, b: Int) in (value(a), a) < (value(b), b) }
            telling.formUnion(
                [
                    members.min(by: byPlace), members.max(by: byPlace), members.min(by: byValue),
                    members.max(by: byValue),
                ]
                .compactMap { $0 })
        }
        return telling
    }

    /// How a reader who cannot see a mark is told.
    func alternative(of mark: any Mark, theme: Theme) -> String {
        if let text = mark.attributes.alternativeText { return text }
        if let described = mark as? any DescribedMark { return described.alternative(in: theme) }
        let value = mark.x?.measure != nil ? mark.x : mark.y
        var parts: [String] = []
        if let category = mark.category?.text { parts.append(category) }
        if let series = mark.attributes.series?.name, series != parts.first { parts.append(series) }
        if let annotation = mark.attributes.annotation {
            parts.append(annotation)
        } else if let measure = mark.measure {
            let label = value?.label ?? ""
            parts.append(
                label.isEmpty ? words.text(measure) : label + words.wording.colon + words.text(measure))
        }
        return parts.joined(separator: words.wording.comma)
    }
}
