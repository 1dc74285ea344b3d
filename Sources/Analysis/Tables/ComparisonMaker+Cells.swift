import Metrics

extension ComparisonMaker {
    /// The cells of one measure, one an entry of the group.
    func cells(
        _ measure: ComparisonMeasure, _ indicator: Indicator, _ year: Int, _ group: PeerGroup
    ) -> [ComparisonCell] {
        switch measure {
        case .rank, .percentile, .fromMedian: return group.standings()
        case .share, .contribution:
            if indicator.kind == .rate {
                return group.entries.map { ComparisonCell(.obstructed(.notOfRates), of: $0.rows) }
            }
            guard case .contribution(let since) = measure else { return group.shares() }
            let earlier = group.entries.map { base(of: $0.observation, since ?? year - 1) }
            return group.contributions(since: earlier, by: changes)
        default:
            return group.entries.map { entry in
                if measure == .rate { return rateCell(indicator, entry, year) }
                guard let row = entry.observation else {
                    return ComparisonCell(.absent(entry.absence ?? .notReported))
                }
                return cell(measure, of: row, entry, indicator, year)
            }
        }
    }

    private func cell(
        _ measure: ComparisonMeasure, of row: Observation, _ entry: Selected, _ indicator: Indicator,
        _ year: Int
    ) -> ComparisonCell {
        switch measure {
        case .value:
            var cell = ComparisonCell(.stated(row), of: [row])
            cell.cautions = entry.notes
            if dataset.vintages(of: row).isRestated { cell.cautions.append(.restated) }
            return cell
        case .change(let since):
            return change(of: row, since: since ?? year - 1, indicator.kind.changeMeasure)
        case .difference(let since):
            return change(of: row, since: since ?? year - 1, .difference)
        case .growth(let since):
            let base = self.base(of: row, since ?? year)
            let measured =
                indicator.kind == .rate
                ? Measured.averagePoints(from: base, to: row, rules: changes)
                : Measured.compoundAnnualChange(from: base, to: row, rules: changes)
            return ComparisonCell(measured, of: [row] + [base].compactMap { $0 })
        case .index(let baseYear):
            let base = baseYear == year ? row : figure(like: row, in: baseYear ?? year)
            let rows = base == row ? [row] : [row] + [base].compactMap { $0 }
            return ComparisonCell(Measured.index(of: row, base: base, rules: changes), of: rows)
        case .average(let years):
            return average(over: years, of: row)
        case .per(let id):
            guard let denominator = dataset.denominator(id) else {
                return ComparisonCell(.obstructed(.noDenominator), of: [row])
            }
            let quotient = dataset.quotient(row, by: denominator)
            return ComparisonCell(quotient.value, of: [row] + [quotient.divisor].compactMap { $0 })
        case .share, .rank, .percentile, .fromMedian, .contribution, .rate:
            // Computed for all entries together.
            return ComparisonCell(.obstructed(.missing), of: [row])
        }
    }

    /// The figure of another year that a figure is held against: of its own basis where there is one.
    private func figure(like row: Observation, in year: Int) -> Observation? {
        dataset.latest(
            indicator: row.indicator, bodies: [row.body], topic: row.topic, year: year, bases: bases(of: row)
        ).first?.observation
    }

    /// The same of a year before its own.
    private func base(of row: Observation?, _ year: Int) -> Observation? {
        row.flatMap { $0.period.year > year ? figure(like: $0, in: year) : nil }
    }

    /// All bases that figures may have, that of a figure first.
    private func bases(of row: Observation) -> [Basis] {
        [row.period.basis] + query.bases.filter { $0 != row.period.basis }
    }

    private func change(of row: Observation, since year: Int, _ measure: ChangeMeasure) -> ComparisonCell {
        let base = self.base(of: row, year)
        let change = Change(from: base, to: row, measure: measure, rules: changes)
        let rows = [row] + [base].compactMap { $0 }
        if case .undetermined(let obstacle) = change.outcome, change.interval == nil {
            return ComparisonCell(.obstructed(obstacle), of: rows)
        }
        var cell = ComparisonCell(.change(change), of: rows)
        if let base {
            cell.cautions = changes.judge(base, row).cautions.filter { $0 != .differentYear }
        }
        return cell
    }

    private func average(over years: Int, of row: Observation) -> ComparisonCell {
        let series = dataset.series(
            body: row.body, indicator: row.indicator, topic: row.topic, bases: bases(of: row))
        let rows = series.points.filter { (row.period.year - years + 1...row.period.year).contains($0.year) }
        let mean = series.movingAverages(over: years, rules: changes).first { $0.year == row.period.year }
        return ComparisonCell(
            mean?.mean ?? Measured(withheld: .missing), of: rows.reversed().compactMap(\.observation))
    }

    private func rateCell(_ indicator: Indicator, _ entry: Selected, _ year: Int) -> ComparisonCell {
        guard let found = rate(indicator, of: entry.body, year: year, beside: entry.observation),
            let parts = found.parts
        else {
            return entry.observation.map { ComparisonCell(.obstructed(.missing), of: [$0]) }
                ?? ComparisonCell(.absent(entry.absence ?? .notReported))
        }
        let rows = [found.published].compactMap { $0 } + [parts.numerator, parts.denominator]
        guard let computed = found.computed else {
            return ComparisonCell(.obstructed(.zeroBase), of: rows)
        }
        var cell = ComparisonCell(.number(computed), of: rows)
        cell.agrees = found.agrees
        return cell
    }
}

extension Selected {
    fileprivate var rows: [Observation] { [observation].compactMap { $0 } }
}
