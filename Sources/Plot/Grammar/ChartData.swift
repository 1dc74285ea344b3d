import Canvas

/// The marks of a chart, checked and sorted into the chart's dimensions. Pure: no text is measured here.
struct ChartData {
    /// The marks to draw, undermost first.
    var marks: [any Mark] {
        didSet { (traits, attributes) = (MarkTraits.all(of: marks), marks.map { $0.attributes }) }
    }
    /// What each of the marks is.
    private(set) var traits: [MarkTraits]
    /// What each of the marks carries: every stage asks for it, and a mark is opened first.
    private(set) var attributes: [MarkAttributes]
    /// What the plain points among the marks of a plane show.
    let points: [PlainPoint?]
    /// What the two axes are.
    let form: ChartForm
    /// The categories in order; wholly absent ones last in horizontal charts. Empty where there are none.
    var row: CategoryRow
    /// The columns of a grid, in order.
    let columns: CategoryRow
    /// Categories of which every mark is an absence with the same words.
    var absentCategories: Set<Category> = []
    /// Marks of absent categories that are too many for rows of their own and go into a note.
    var listedMarks: [any Mark] = []
    /// Names or measures to colours.
    let colors: SeriesColors
    /// The series in order.
    let series: [String]
    /// The places within a group of bars, in order; empty where bars are not grouped.
    let positions: [PlottableValue]
    /// How bars and areas of one place lie on each other.
    private(set) var stacks = Stacks()
    /// Whether any mark is highlighted.
    let hasHighlight: Bool

    /// The lines and areas that marks are joined to.
    private(set) var lines: [LineRun] = []

    /// Which way the values run.
    var orientation: Orientation { form.orientation }

    /// The most marks that one chart takes: more than can be told apart at any size.
    static let mostMarks = 100_000

    /// More absent categories than this are listed in a note.
    static let mostAbsentRows = 8

    /// Checks and sorts the marks.
    init(_ chart: Chart) throws(ChartError) {
        guard !chart.marks.isEmpty else { throw .empty }
        guard chart.marks.count <= Self.mostMarks else { throw .tooManyMarks(chart.marks.count) }
        marks = chart.marks
        let traits = MarkTraits.all(of: chart.marks)
        self.traits = traits
        let attributes = chart.marks.map { $0.attributes }
        self.attributes = attributes
        let points = PlainPoint.all(of: chart.marks, traits)
        self.points = points
        form = try ChartForm(of: chart.marks, traits, points)
        try MarkCheck.check(
            chart.marks, traits, points, form: form, scales: [chart.options.xScale, chart.options.yScale])
        let (rowScale, columnScale) = (chart.options[form.rowAxis], chart.options[form.rowAxis.other])
        let places = chart.marks.indices.lazy.filter { points[$0] == nil && !traits[$0].contains(.breaking) }
            .map { chart.marks[$0] }
        row = try CategoryRow(places.compactMap(\.category), order: rowScale.categories)
        columns =
            form == .grid
            ? try CategoryRow(places.compactMap { $0.x?.category }, order: columnScale.categories)
            : CategoryRow(ordered: [])
        if form != .plane {
            guard !row.categories.isEmpty else { throw .empty }
            let known = Set(row.categories)
            let stray = chart.marks.first { mark in mark.category.map { !known.contains($0) } ?? false }
            if let stray { throw .badCategories(Self.place(of: stray)) }
        }
        colors = try SeriesColors(chart)
        series = colors.names
        positions = try Self.positions(of: attributes, series: series)
        // An absent mark has no ink: with it alone highlighted, all others would be muted for nothing.
        hasHighlight = chart.marks.indices.contains { index in
            guard attributes[index].isHighlighted else { return false }
            if case .absent = chart.marks[index].measure { return false }
            return true
        }
        // Rows that the caller has put in order stay in it: they are stages, or the same in several panels.
        if orientation == .horizontal, form != .grid, rowScale.categories == nil { setAbsentApart() }
        if case .bands = form { stacks = Stacks(marks, self.traits, series: series) }
        lines = LineRun.runs(self)
    }

    /// The series of a mark as a place in `series`.
    func seriesIndex(of mark: any Mark) -> Int? {
        mark.attributes.series.flatMap { colors.index(of: $0) }
    }

    private mutating func setAbsentApart() {
        // Rules and regions between values only accompany what is measured in their category.
        let places = marks.indices.filter { index in
            !traits[index].isDisjoint(with: [.slotted, .vertex]) && marks[index].category != nil
                && marks[index].measureEnd == nil
        }
        guard !places.contains(where: { traits[$0].contains(.connected) }) else { return }
        let measured = places.map { marks[$0] }
        let groups = Dictionary(grouping: measured, by: { $0.category ?? .name("") })
        absentCategories = Set(
            groups.filter { _, marks in
                let absences = marks.compactMap { BarSpan.absence(of: $0) }
                return absences.count == marks.count && Set(absences).count == 1
            }.keys)
        // A chart of absences only keeps its rows: there would be nothing left to draw.
        if absentCategories.count > Self.mostAbsentRows, absentCategories.count < groups.count {
            let listed = absentCategories
            listedMarks = marks.filter { $0.category.map(listed.contains) ?? false }
            marks.removeAll { $0.category.map(listed.contains) ?? false }
            row = CategoryRow(ordered: row.categories.filter { !listed.contains($0) })
            absentCategories = []
        }
        guard !row.isYears else { return }
        let (absent, absentSet) = (row.categories.filter(absentCategories.contains), absentCategories)
        row = CategoryRow(ordered: row.categories.filter { !absentSet.contains($0) } + absent)
    }

    /// Positions that are the series themselves stand in the order of the series.
    private static func positions(of marks: [MarkAttributes], series: [String]) throws(ChartError)
        -> [PlottableValue]
    {
        var seen = Set<PlottableValue>()
        let found = marks.compactMap(\.position).filter { seen.insert($0).inserted }
        guard found.count <= CategoryRow.longest else {
            throw .badCategories("\(found.count) positions", count: found.count, limit: CategoryRow.longest)
        }
        let rank = { (value: PlottableValue) in series.firstIndex(of: value.name) ?? series.count }
        return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    /// Where a mark stands, for error messages.
    static func place(of mark: any Mark) -> String {
        let parts = [mark.category?.text, mark.attributes.series?.name, mark.attributes.datum]
        let place = parts.compactMap { $0 }.joined(separator: " · ")
        return place.isEmpty ? "\(type(of: mark))" : place
    }
}

extension PlottableValue {
    /// The value's own words, as a series or position is named.
    var name: String {
        switch plotted {
        case .category(let category): category.text
        case .measure(.estimate(let estimate)): estimate.label ?? NumberFormat().text(estimate.stated)
        case .measure, .missing: label
        }
    }
}

extension BarSpan {
    /// Why a mark has no bar, where it has none.
    static func absence(of mark: any Mark) -> Absence? { mark.measure.flatMap { BarSpan($0).absence } }
}
