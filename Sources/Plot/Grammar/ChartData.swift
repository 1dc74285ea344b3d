import Canvas

/// The marks of a chart, checked and sorted into the chart's dimensions. Pure: no text is measured here.
struct ChartData {
    /// The marks to draw, undermost first.
    private(set) var marks: [any Mark]
    /// What each of the marks is.
    private(set) var traits: [MarkTraits]
    /// What each of the marks carries: every stage asks for it, and a mark is opened first.
    private(set) var attributes: [MarkAttributes]
    /// What each of the marks says.
    private(set) var facts: [MarkFacts]
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
    /// Places in `row` and `positions` by the numbers of values.
    private var rowPlaces: [Int?], positionPlaces: [Int?]

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
        var numbers = ValueNumbers()
        let facts = MarkFacts.all(of: chart.marks, attributes, traits, points, form, &numbers)
        self.facts = facts
        try MarkCheck.check(
            chart.marks, traits, points, facts, form: form,
            scales: [chart.options.xScale, chart.options.yScale])
        let (rowScale, columnScale) = (chart.options[form.rowAxis], chart.options[form.rowAxis.other])
        let placed = facts.indices.filter { !traits[$0].contains(.breaking) }
        row = try CategoryRow(
            numbers.distinct(placed.map { facts[$0].category }).compactMap { numbers[$0].category },
            order: rowScale.categories)
        columns =
            form == .grid
            ? try CategoryRow(
                numbers.distinct(placed.map { facts[$0].across }).compactMap { numbers[$0].category },
                order: columnScale.categories)
            : CategoryRow(ordered: [])
        let categories = numbers.distinct(facts.map(\.category))
        let rowPlaces = row.places(of: categories, numbers)
        self.rowPlaces = rowPlaces
        if form != .plane {
            guard !row.categories.isEmpty else { throw .empty }
            if let stray = facts.firstIndex(where: { $0.category > 0 && rowPlaces[$0.category] == nil }) {
                throw .badCategories(Self.place(of: chart.marks[stray]))
            }
        }
        colors = try SeriesColors(chart, facts, numbers)
        series = colors.names
        (positions, positionPlaces) = try Self.positions(facts, numbers, series: series)
        // An absent mark has no ink: with it alone highlighted, all others would be muted for nothing.
        hasHighlight = chart.marks.indices.contains { index in
            guard attributes[index].isHighlighted else { return false }
            if case .absent = facts[index].measure { return false }
            return true
        }
        // Rows that the caller has put in order stay in it: they are stages, or the same in several panels.
        if orientation == .horizontal, form != .grid, rowScale.categories == nil {
            setAbsentApart()
            self.rowPlaces = row.places(of: categories, numbers)
        }
        if case .bands = form { stacks = Stacks(self) }
        lines = LineRun.runs(self)
    }

    /// The series of a mark as a place in `series`.
    func seriesIndex(_ mark: Int) -> Int? { colors.places[facts[mark].series] }
    /// The category of a mark as a place in `row`.
    func rowPlace(_ mark: Int) -> Int? { rowPlaces[facts[mark].category] }
    /// The position of a mark as a place in `positions`.
    func positionPlace(_ mark: Int) -> Int? { positionPlaces[facts[mark].position] }
    /// Why a mark has no bar, where it has none.
    func absence(_ mark: Int) -> Absence? { facts[mark].measure.flatMap { BarSpan($0).absence } }
    /// Whether a place of the row is one of `absentCategories`.
    func isAbsent(_ place: Int) -> Bool { absentCategories.contains(row.categories[place]) }

    private mutating func setAbsentApart() {
        // Rules and regions between values only accompany what is measured in their category.
        let places = marks.indices.filter { index in
            !traits[index].isDisjoint(with: [.slotted, .vertex]) && rowPlace(index) != nil
                && !facts[index].hasEnd
        }
        guard !places.contains(where: { traits[$0].contains(.connected) }) else { return }
        let groups = Dictionary(grouping: places, by: { rowPlace($0) ?? 0 })
        let silent = groups.filter { _, marks in
            let absences = marks.compactMap(absence)
            return absences.count == marks.count && Set(absences).count == 1
        }
        absentCategories = Set(silent.keys.map { row.categories[$0] })
        // A chart of absences only keeps its rows: there would be nothing left to draw.
        if silent.count > Self.mostAbsentRows, silent.count < groups.count {
            let isListed = marks.indices.map { rowPlace($0).map { silent[$0] != nil } ?? false }
            let kept = marks.indices.filter { !isListed[$0] }
            listedMarks = marks.indices.filter { isListed[$0] }.map { marks[$0] }
            (marks, traits) = (kept.map { marks[$0] }, kept.map { traits[$0] })
            (attributes, facts) = (kept.map { attributes[$0] }, kept.map { facts[$0] })
            let listed = absentCategories
            row = CategoryRow(ordered: row.categories.filter { !listed.contains($0) })
            absentCategories = []
        }
        guard !row.isYears else { return }
        let (absent, absentSet) = (row.categories.filter(absentCategories.contains), absentCategories)
        row = CategoryRow(ordered: row.categories.filter { !absentSet.contains($0) } + absent)
    }

    /// Positions that are the series themselves stand in the order of the series.
    private static func positions(
        _ facts: [MarkFacts], _ numbers: ValueNumbers, series: [String]
    ) throws(ChartError) -> (positions: [PlottableValue], places: [Int?]) {
        let found = numbers.distinct(facts.map(\.position))
        guard found.count <= CategoryRow.longest else {
            throw .badCategories("\(found.count) positions", count: found.count, limit: CategoryRow.longest)
        }
        let ranks = found.map { series.firstIndex(of: numbers[$0].name) ?? series.count }
        let sorted = found.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { found[$0] }
        return (sorted.map { numbers[$0] }, numbers.places(of: sorted) { sorted.firstIndex(of: $0) })
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
