import Analysis
import Metrics

/// What the charts of a workbook are drawn from: the stated figures that may be compared, as a plain grid.
struct ChartData {
    let isOverYears: Bool
    /// Names of rows: bodies or years.
    let categories: [String]
    let series: [Series]
    let unit: String
    /// How many figures are not drawn because they cannot be compared with the others, and how many for another
    /// reason: their unit, no second year, or no room.
    let unlike, omitted: Int

    struct Series {
        let name: String
        /// One a category.
        let values: [Double?]
    }

    /// More lines than this nobody tells apart; more bars nobody reads.
    private static let (mostLines, mostBars) = (8, 60)

    /// `nil` where there are not two figures to draw.
    init?(
        _ comparison: Comparison, _ table: WrittenTable, _ phrase: Phrase,
        definitions: Definitions = Definitions()
    ) {
        let query = comparison.query
        var figures = ComparableFigures(comparison, definitions)
        // One axis has one unit.
        let unit = query.indicators[0].unit
        let drawn = query.indicators.filter { $0.unit == unit }
        let years = Array((query.years.first ?? 0)...(query.years.last ?? 0))
        var series: [Series] = []
        if query.hasYearRows {
            categories = years.map { "\($0)" }
            series = drawn.map { indicator in
                let found = years.map { year in
                    comparison.rows.first { $0.subject == .year(year, of: query.bodies[0]) }
                        .flatMap { figures.figure($0, indicator, year: nil) }
                }
                return Series(name: phrase.name(of: indicator), values: figures.line(found))
            }
        } else if query.years.count > 1 {
            categories = years.map { "\($0)" }
            for indicator in drawn {
                for (row, written) in zip(comparison.rows, table.rows) {
                    let name =
                        drawn.count > 1 ? "\(written.name) \(phrase.name(of: indicator))" : written.name
                    let found = years.map { figures.figure(row, indicator, year: $0) }
                    series.append(Series(name: name, values: figures.line(found)))
                }
            }
            series = Array(series.filter { $0.values.compactMap { $0 }.count > 1 }.prefix(Self.mostLines))
        } else {
            let shown = zip(comparison.rows, table.rows).filter { row, _ in
                drawn.contains { figures.figure(row, $0, year: query.years[0]) != nil }
            }.prefix(Self.mostBars)
            categories = shown.map(\.1.name)
            series = drawn.map { indicator in
                Series(
                    name: phrase.name(of: indicator),
                    values: shown.map {
                        figures.figure($0.0, indicator, year: query.years[0])?.quantity.value
                    })
            }
        }
        guard series.contains(where: { $0.values.compactMap { $0 }.count > 1 }) else { return nil }
        self.unit = unit
        self.series = series
        isOverYears = query.hasYearRows || query.years.count > 1
        unlike = figures.unlike(drawn)
        omitted = figures.stated - unlike - series.reduce(0) { $0 + $1.values.count { $0 != nil } }
    }
}

/// The figures of a comparison that may stand on one axis.
private struct ComparableFigures {
    private let comparison: Comparison
    private let definitions: Definitions
    private let rules: ComparabilityRules
    /// The basis that all have where bodies stand beside each other over years: that of most of them.
    private let basis: Basis?
    /// How many figures lines leave out because their body counted otherwise in most of the years.
    private var redefined = 0

    init(_ comparison: Comparison, _ definitions: Definitions) {
        (self.comparison, self.definitions) = (comparison, definitions)
        let query = comparison.query
        rules = ComparabilityRules.peers.waiving(Set(query.waived))
        var counts: [Basis: Int] = [:]
        for row in comparison.rows {
            for cell in row.cells {
                if case .stated(let row) = cell.content { counts[row.period.basis, default: 0] += 1 }
            }
        }
        let isOneBasis = !query.hasYearRows && query.years.count > 1 && rules.forbids(.differentBasis)
        let most = counts.values.max()
        basis = isOneBasis ? Basis.preference.first { counts[$0] == most } : nil
    }

    /// How many figures the comparison states.
    var stated: Int {
        comparison.rows.reduce(0) { count, row in
            count
                + zip(row.cells, comparison.columns).count { cell, column in
                    if case .stated = cell.content { column.measure == .value } else { false }
                }
        }
    }

    /// The stated figure of a row, where there is one to draw.
    func figure(_ row: Comparison.Row, _ indicator: Indicator, year: Int?) -> Observation? {
        guard let place = column(indicator, year), case .stated(let figure) = row.cells[place].content,
            isDrawn(row.cells[place], figure)
        else { return nil }
        return figure
    }

    /// The numbers of a line through figures of one body: those of the definition that most of them have, of equally
    /// many the later one.
    mutating func line(_ figures: [Observation?]) -> [Double?] {
        let own = figures.map { $0.map(definitions.inForce(for:)) }
        var counts: [String: Int] = [:]
        for definition in own { definition.map { counts[$0, default: 0] += 1 } }
        let most = counts.values.max()
        guard rules.forbids(.differentDefinition), counts.count > 1,
            let usual = own.last(where: { $0.map { counts[$0] == most } ?? false })
        else { return figures.map { $0?.quantity.value } }
        return zip(figures, own).map { figure, definition in
            if figure != nil, definition != usual { redefined += 1 }
            return definition == usual ? figure?.quantity.value : nil
        }
    }

    /// How many figures of some indicators cannot be compared with the others.
    func unlike(_ indicators: [Indicator]) -> Int {
        redefined
            + comparison.rows.reduce(0) { count, row in
                count
                    + zip(row.cells, comparison.columns).count { cell, column in
                        guard case .stated(let figure) = cell.content, column.measure == .value,
                            indicators.contains(column.indicator)
                        else { return false }
                        return !isDrawn(cell, figure)
                    }
            }
    }

    private func isDrawn(_ cell: ComparisonCell, _ figure: Observation) -> Bool {
        var differences = cell.cautions
        if let basis {
            differences.removeAll { $0 == .differentBasis }
            if figure.period.basis != basis { differences.append(.differentBasis) }
        }
        return rules.obstacles(among: differences).isEmpty
    }

    private func column(_ indicator: Indicator, _ year: Int?) -> Int? {
        comparison.columns.firstIndex {
            $0.measure == .value && $0.indicator.id == indicator.id && $0.year == year
        }
    }
}
