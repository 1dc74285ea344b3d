import Canvas

/// How each mark looks and what it says, decided from the data alone.
struct MarkPlan {
    /// The style of each mark, in the order of `ChartData.marks`.
    let styles: [MarkStyle]
    /// The label of each mark, where it has one.
    private(set) var labels: [String?]
    /// The label of each stack's sum, at the mark that ends the stack.
    private(set) var totals: [String?]
    /// How important each mark's label is: highlighted before extreme before last before others.
    let ranks: [Int]
    /// Whether the value axis is drawn.
    private(set) var hasValueAxis: Bool
    /// The words for measures.
    let words: LabelText
    /// How a reader who cannot see each mark is told.
    let alternatives: [String]

    /// More bars than this take a value axis instead of labels; more points of lines, labels at the telling ones.
    static let mostLabelledBars = 20, mostLabelledPoints = 12

    init(_ data: ChartData, _ options: ChartOptions) {
        words = LabelText(wording: options.theme.wording, format: options.numberFormat)
        let bars = data.traits.count { $0.contains(.slotted) }
        let hasPoints = data.traits.contains { $0.contains(.vertex) }
        let axis = data.form.valueAxis == .x ? options.xAxis : options.yAxis
        let isRead = hasPoints || bars > Self.mostLabelledBars || data.form == .plane
        hasValueAxis = data.form != .grid && (axis == .visible || axis == .automatic && isRead)
        styles = data.marks.indices.map { Self.style($0, data, options) }
        let telling = Self.tellingPoints(data)
        ranks = LabelRanks.ranks(data)
        let words = words
        let beyondEnds = VertexSides.beyondEnds(data)
        let isSilent = options.seriesLabels == .both
        labels = data.marks.indices.map { index in
            if data.points[index] != nil { return data.attributes[index].annotation }
            let mark = data.marks[index]
            let traits = data.traits[index]
            if traits.contains(.cell), data.form == .grid {
                // A colour cannot say that its figure is not exact: the words do, in the cell.
                let figure = mark.attributes.series?.measure?.estimate
                let isOpen = figure.map { $0.form != .exact } ?? false
                return mark.attributes.annotation
                    ?? (isOpen ? mark.attributes.series?.measure.map(words.text) : nil)
            }
            if traits.contains(.rectangle) { return mark.attributes.annotation }
            // Rules and breaks write their annotations themselves.
            guard !traits.isDisjoint(with: [.slotted, .vertex]), let measure = data.facts[index].measure
            else { return nil }
            let (annotation, span) = (mark.attributes.annotation, BarSpan(measure))
            let stack = data.stacks[index]
            // The glyph of an absence is never written over: an annotation takes the place of its word only.
            if let absence = span.absence {
                if stack.isStacked { return Self.label(of: stack.absent, data, absence, words) }
                if annotation == nil, beyondEnds.contains(index) { return nil }
                return annotation.map { absence.glyph + " " + $0 } ?? Self.label(of: absence, measure, words)
            }
            if stack.isWithheld { return nil }
            if let annotation { return annotation }
            guard data.form != .plane, !(traits.contains(.area) && stack.isStacked), !data.facts[index].hasEnd
            else { return nil }
            if traits.contains(.slotted), span.isZero { return words.text(measure) }
            switch options.valueLabels {
            case .visible: return words.text(measure)
            case .hidden: return nil
            case .automatic:
                let isTold =
                    traits.contains(.slotted)
                    ? bars <= Self.mostLabelledBars || Vertex(measure).isApproximate
                    : telling.contains(index) && !isSilent
                return isTold ? words.text(measure) : nil
            }
        }
        let hasTotals = options.stackTotals == .visible || options.stackTotals == .automatic && bars <= 60
        totals = data.marks.indices.map { index in
            guard hasTotals, data.traits[index].contains(.slotted) else { return nil }
            return data.stacks[index].total.map { words.text(.estimate($0)) + options.stackUnit }
        }
        alternatives = data.marks.indices.map { index in
            let attributes = data.attributes[index]
            if data.points[index] != nil,
                let told = attributes.alternativeText ?? Self.annotation(only: attributes)
            {
                return told
            }
            let isDescribed = data.traits[index].contains(.described)
            return Self.alternative(
                of: data.marks[index], words, theme: options.theme, isDescribed: isDescribed)
        }
    }

    /// The marks of a stack that have no figure: one glyph, their series' names, one word.
    private static func label(
        of absent: [Int], _ data: ChartData, _ absence: Absence, _ words: LabelText
    ) -> String? {
        guard !absent.isEmpty else { return nil }
        let names = absent.compactMap { data.marks[$0].attributes.series?.name }
        return absence.glyph + " " + names.joined(separator: words.wording.listSeparator)
            + words.word(absence)
    }

    private static func label(of absence: Absence, _ measure: Measure, _ words: LabelText) -> String {
        if case .absent = measure { words.text(absence) } else { words.text(measure) }
    }

    /// The plan for bars too narrow for their labels: an axis instead, and only absences and zeros speak.
    func withoutLabels(_ data: ChartData) -> MarkPlan {
        var copy = self
        copy.hasValueAxis = true
        copy.totals = totals.map { _ in nil }
        copy.labels = data.marks.indices.map { index in
            let label = labels[index]
            guard data.traits[index].contains(.slotted), let measure = data.facts[index].measure
            else { return label }
            let span = BarSpan(measure)
            return span.absence != nil || span.isZero ? label : nil
        }
        return copy
    }

    /// The mark's own colour first, then its series', then the direction of a change where it is certain; the accent
    /// only where there is none of them.
    private static func style(_ index: Int, _ data: ChartData, _ options: ChartOptions) -> MarkStyle {
        let (attributes, theme) = (data.attributes[index], options.theme)
        var style: MarkStyle
        if let color = attributes.color {
            return MarkStyle(color: color)
        } else if let role = attributes.role {
            return theme.style(role)
        } else if let scale = data.colors.scale {
            return MarkStyle(color: attributes.series?.measure?.value.map { scale($0) } ?? theme.muted.color)
        } else if let series = data.seriesIndex(index) {
            style = options.style(ofSeries: series, data.series[series])
        } else if case .change(let change) = data.facts[index].measure {
            switch change.certainDirection {
            case .up: style = theme.rise
            case .down: style = theme.fall
            case nil: style = MarkStyle(color: theme.colors.secondary)
            }
        } else {
            // A region is a ground for what is read on it.
            let peer =
                data.traits[index].contains(.rectangle) && data.form != .grid ? theme.muted : theme.plain
            return data.hasHighlight ? attributes.isHighlighted ? theme.accent : theme.muted : peer
        }
        if data.hasHighlight, !attributes.isHighlighted {
            style = style.lightened(0.45, toward: theme.ground)
        }
        return style
    }

    /// All points while there are few; otherwise each series' first, last, lowest and highest, and every point whose
    /// words are not exact: those words are never left to an axis.
    static func tellingPoints(_ data: ChartData) -> Set<Int> {
        guard data.form != .plane else { return [] }
        let points = data.marks.indices.filter {
            data.traits[$0].contains(.vertex) && Vertex(data.facts[$0].measure).ends != nil
        }
        guard points.count > mostLabelledPoints else { return Set(points) }
        let bySeries = Dictionary(grouping: points) {
            data.marks[$0].attributes.series?.name ?? data.marks[$0].attributes.line?.name ?? ""
        }
        var telling = Set(points.filter { Vertex(data.facts[$0].measure).isApproximate })
        for members in bySeries.values {
            let place = { (index: Int) in data.rowPlace(index) ?? 0 }
            let value = { (index: Int) in Vertex(data.facts[index].measure).value ?? 0 }
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
        Self.alternative(of: mark, words, theme: theme, isDescribed: true)
    }

    private static func alternative(
        of mark: any Mark, _ words: LabelText, theme: Theme, isDescribed: Bool
    ) -> String {
        let attributes = mark.attributes
        if let text = attributes.alternativeText { return text }
        if isDescribed, let described = mark as? any DescribedMark { return described.alternative(in: theme) }
        let (x, y) = (mark.x, mark.y)
        let category = y?.category ?? x?.category
        if category == nil, let words = Self.annotation(only: attributes) { return words }
        var (told, first) = ("", String?.none)
        told.reserveCapacity(64)
        func tell(_ part: String) {
            if first == nil { first = part } else { told += words.wording.comma }
            told += part
        }
        if let facet = attributes.facet?.name { tell(facet) }
        if let category { tell(category.text) }
        if y?.isCategory ?? false, let column = x?.category?.text { tell(column) }
        if let series = attributes.series?.name, series != first { tell(series) }
        if let annotation = attributes.annotation {
            tell(annotation)
        } else if let measure = y?.measure ?? x?.measure {
            let label = (y?.measure == nil ? x : y)?.label ?? ""
            tell(label)
            if !label.isEmpty { told += words.wording.colon }
            told += words.text(measure)
        }
        return told
    }

    /// The annotation of a mark that has neither panel nor series: all its words where it has no category.
    private static func annotation(only attributes: MarkAttributes) -> String? {
        attributes.facet == nil && attributes.series == nil ? attributes.annotation : nil
    }
}
