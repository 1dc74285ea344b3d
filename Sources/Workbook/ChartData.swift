import Analysis
import Metrics

/// What the charts of a workbook are drawn from: the stated figures that may be compared, as a plain grid.
struct ChartData {
    let isOverYears: Bool
    /// Names of rows: bodies or years.
    let categories: [String]
    let series: [Series]
    let unit: String
    /// How many figures are not drawn because they cannot be compared with the others.
    let leftOut: Int

    struct Series {
        let name: String
        /// One a category.
        let values: [Double?]
    }

    /// More lines than this nobody tells apart; more bars nobody reads.
    private static let (mostLines, mostBars) = (8, 60)

    /// `nil` where there are not two figures to draw.
    init?(_ comparison: Comparison, _ table: WrittenTable, _ phrase: Phrase) {
        let query = comparison.query
        let values = Values(comparison)
        // One axis has one unit.
        let unit = query.indicators[0].unit
        let drawn = query.indicators.filter { $0.unit == unit }
        let years = Array((query.years.first ?? 0)...(query.years.last ?? 0))
        var series: [Series] = []
        if query.hasYearRows {
            categories = years.map { "\($0)" }
            series = drawn.map { indicator in
                let values = years.map { year in
                    query.years.firstIndex(of: year).flatMap { place in
                        comparison.rows.first { $0.subject == .year(query.years[place], of: query.bodies[0]) }
                    }.flatMap { values.value($0, indicator, year: nil) }
                }
                return Series(name: phrase.name(of: indicator), values: values)
            }
        } else if query.years.count > 1 {
            categories = years.map { "\($0)" }
            for indicator in drawn {
                for (row, written) in zip(comparison.rows, table.rows) {
                    let name =
                        drawn.count > 1 ? "\(written.name) \(phrase.name(of: indicator))" : written.name
                    series.append(
                        Series(name: name, values: years.map { values.value(row, indicator, year: $0) }))
                }
            }
            series = Array(series.filter { $0.values.compactMap { $0 }.count > 1 }.prefix(Self.mostLines))
        } else {
            let shown = zip(comparison.rows, table.rows).filter { row, _ in
                drawn.contains { values.value(row, $0, year: query.years[0]) != nil }
            }.prefix(Self.mostBars)
            categories = shown.map(\.1.name)
            series = drawn.map { indicator in
                Series(
                    name: phrase.name(of: indicator),
                    values: shown.map { values.value($0.0, indicator, year: query.years[0]) })
            }
        }
        guard series.contains(where: { $0.values.compactMap { $0 }.count > 1 }) else { return nil }
        self.unit = unit
        self.series = series
        isOverYears = query.hasYearRows || query.years.count > 1
        leftOut = values.leftOut(drawn)
    }
}

/// The figures of a comparison that may stand on one axis.
private struct Values {
    private let comparison: Comparison
    private let rules: ComparabilityRules
    /// The basis that all have where bodies stand beside each other over years: that of most of them.
    private let basis: Basis?

    init(_ comparison: Comparison) {
        self.comparison = comparison
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

    /// The stated number of a row, where there is one to draw.
    func value(_ row: Comparison.Row, _ indicator: Indicator, year: Int?) -> Double? {
        guard let place = column(indicator, year), case .stated(let figure) = row.cells[place].content,
            isDrawn(row.cells[place], figure)
        else { return nil }
        return figure.quantity.value
    }

    /// How many figures of some indicators are not to be drawn.
    func leftOut(_ indicators: [Indicator]) -> Int {
        comparison.rows.reduce(0) { count, row in
            count
                + zip(row.cells, comparison.columns).count { cell, column in
                    guard case .stated(let figure) = cell.content, indicators.contains(column.indicator)
                    else {
                        return false
                    }
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
