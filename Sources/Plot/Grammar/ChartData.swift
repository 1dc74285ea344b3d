import Canvas

/// The marks of a chart, checked and sorted into the chart's dimensions. Pure: no text is measured here.
struct ChartData {
    /// The marks to draw, undermost first.
    var marks: [any Mark]
    /// Which way the values run.
    let orientation: Orientation
    /// The categories in order; wholly absent ones last in horizontal charts.
    var row: CategoryRow
    /// Categories of which every mark is an absence with the same words.
    var absentCategories: Set<Category> = []
    /// Marks of absent categories that are too many for rows of their own and go into a note.
    var listedMarks: [any Mark] = []
    /// The series in order.
    let series: [String]
    /// The places within a group of bars, in order; empty where bars are not grouped.
    let positions: [PlottableValue]
    /// Whether any mark is highlighted.
    let hasHighlight: Bool

    /// More absent categories than this are listed in a note.
    static let mostAbsentRows = 8

    /// Checks and sorts the marks.
    init(_ chart: Chart) throws(ChartError) {
        guard !chart.marks.isEmpty else { throw .empty }
        marks = chart.marks
        orientation = try Self.orientation(of: chart.marks)
        try Self.check(chart.marks)
        let row = try CategoryRow(chart.marks.compactMap { $0 is any BreakingMark ? nil : $0.category })
        guard !row.categories.isEmpty else { throw .empty }
        let stray = chart.marks.first { mark in mark.category.map { !row.categories.contains($0) } ?? false }
        if let stray { throw .badCategories(Self.place(of: stray)) }
        self.row = row
        series = Self.series(of: chart.marks, order: chart.options.seriesOrder)
        positions = Self.positions(of: chart.marks, series: series)
        hasHighlight = chart.marks.contains { $0.attributes.isHighlighted }
        let limit = chart.options.theme.series.count
        guard series.count <= limit else { throw .tooManySeries(series.count, limit: limit) }
        if orientation == .horizontal { setAbsentApart() }
    }

    /// The series of a mark as a place in `series`.
    func seriesIndex(of mark: any Mark) -> Int? {
        mark.attributes.series.flatMap { series.firstIndex(of: $0.name) }
    }

    private mutating func setAbsentApart() {
        let slotted = marks.filter { $0 is any SlottedMark }
        guard slotted.count == marks.filter({ $0.category != nil }).count else { return }
        let groups = Dictionary(
            grouping: slotted.filter { $0.category != nil }, by: { $0.category ?? .name("") })
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

    private static func orientation(of marks: [any Mark]) throws(ChartError) -> Orientation {
        var found: Orientation?
        for mark in marks {
            let isUpright = mark.x?.category != nil || (mark.x == nil && mark.y?.measure != nil)
            let isLevel = mark.y?.category != nil || (mark.y == nil && mark.x?.measure != nil)
            guard isUpright != isLevel else { throw .mixedAxes(at: place(of: mark)) }
            let orientation = isUpright ? Orientation.vertical : .horizontal
            guard found ?? orientation == orientation else { throw .mixedAxes(at: place(of: mark)) }
            found = orientation
        }
        return found ?? .vertical
    }

    private static func check(_ marks: [any Mark]) throws(ChartError) {
        var data: Set<String> = []
        var taken: Set<[PlottableValue?]> = []
        var crowded: [Category: Int] = [:]
        for mark in marks {
            if let datum = mark.attributes.datum, !data.insert(datum).inserted {
                throw .duplicateDatum(datum)
            }
            switch mark.measure {
            case .estimate(let estimate) where !estimate.isWellFormed:
                throw .badValue("\(estimate.lower)…\(estimate.stated)…\(estimate.upper)", at: place(of: mark))
            case .change(let change) where !change.isWellFormed:
                throw .badValue("\(change.form)", at: place(of: mark))
            default: break
            }
            if mark is any SlottedMark, let category = mark.category {
                if mark.measure == nil { throw .missingWithoutReason(at: place(of: mark)) }
                crowded[category, default: 0] += 1
            }
            let rival = mark is any SlottedMark ? mark.attributes.position : mark.attributes.series
            let place = mark.x?.category == nil ? mark.y : mark.x
            if mark is any SlottedMark || mark is any ConnectedMark, !taken.insert([place, rival]).inserted {
                throw .duplicateMark(at: self.place(of: mark))
            }
        }
        // A bar without a position would cover another of its category.
        let covering = marks.first { mark in
            mark is any SlottedMark && mark.attributes.position == nil
                && mark.category.flatMap { crowded[$0] } ?? 0 > 1
        }
        if let covering { throw .duplicateMark(at: place(of: covering)) }
    }

    private static func series(of marks: [any Mark], order: [String]) -> [String] {
        var seen = Set<String>()
        let found = marks.compactMap { $0.attributes.series?.name }.filter { seen.insert($0).inserted }
        return order.filter(found.contains) + found.filter { !order.contains($0) }
    }

    /// Positions that are the series themselves stand in the order of the series.
    private static func positions(of marks: [any Mark], series: [String]) -> [PlottableValue] {
        var seen = Set<PlottableValue>()
        let found = marks.compactMap { $0.attributes.position }.filter { seen.insert($0).inserted }
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
