import Metrics

extension ComparisonMaker {
    /// The cells of one measure, one an entry of the group.
    /// - Parameter bases: in the order by which the entries were chosen.
    func cells(
        _ measure: ComparisonMeasure, _ indicator: Indicator, _ year: Int, _ group: PeerGroup,
        _ bases: [Basis]
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
                if measure == .rate { return rateCell(indicator, entry, year, bases) }
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
            let pair = pair(row, since ?? year)
            let measured =
                indicator.kind == .rate
                ? Measured.averagePoints(from: pair.base, to: pair.row, rules: changes)
                : Measured.compoundAnnualChange(from: pair.base, to: pair.row, rules: changes)
            return pair.cell(measured, beside: row)
        case .index(let baseYear):
            let pair =
                baseYear == year ? YearPair(row: row, base: row) : pair(row, baseYear ?? year, isLater: true)
            return pair.cell(Measured.index(of: pair.row, base: pair.base, rules: changes), beside: row)
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
        figure(row, in: year, bases(of: row))
    }

    private func figure(_ row: Observation, in year: Int, _ bases: [Basis]) -> Observation? {
        dataset.latest(
            indicator: row.indicator, bodies: [row.body], topic: row.topic, year: year, bases: bases
        ).first?.observation
    }

    /// The same of a year before its own.
    private func base(of row: Observation?, _ year: Int) -> Observation? {
        row.flatMap { $0.period.year > year ? figure(like: $0, in: year) : nil }
    }

    /// All bases that figures may have, that of a figure first.
    private func bases(of row: Observation) -> [Basis] {
        query.bases.led(by: row.period.basis)
    }

    /// What a figure is held against of another year, and the figure that is held against it: both of one basis where
    /// the body has two that may be compared, on its own basis rather than on another; else the figure itself.
    /// - Parameter isLater: whether the other year may be a later one.
    private func pair(_ row: Observation, _ year: Int, isLater: Bool = false) -> YearPair {
        guard isLater ? year != row.period.year : year < row.period.year else { return YearPair(row: row) }
        for basis in bases(of: row) {
            let own = basis == row.period.basis ? row : figure(row, in: row.period.year, [basis])
            if let own, let base = figure(row, in: year, [basis]), changes.judge(base, own).obstacles.isEmpty
            {
                return YearPair(row: own, base: base)
            }
        }
        return YearPair(row: row, base: figure(like: row, in: year))
    }

    private func change(of row: Observation, since year: Int, _ measure: ChangeMeasure) -> ComparisonCell {
        let pair = pair(row, year)
        let change = Change(from: pair.base, to: pair.row, measure: measure, rules: changes)
        if case .undetermined(let obstacle) = change.outcome, change.interval == nil {
            return pair.cell(.obstructed(obstacle), beside: row)
        }
        var cell = pair.cell(.change(change), beside: row)
        if let base = pair.base {
            cell.cautions = changes.judge(base, pair.row).cautions.filter { $0 != .differentYear }
        }
        return cell
    }

    /// The mean over years that all have one basis where there are such, on the figure's own rather than on another.
    private func average(over years: Int, of row: Observation) -> ComparisonCell {
        for basis in bases(of: row) {
            let own = basis == row.period.basis ? row : figure(row, in: row.period.year, [basis])
            guard let own else { continue }
            let cell = average(over: years, upTo: own, [basis], beside: row)
            if cell.isFilled { return cell }
        }
        return average(over: years, upTo: row, bases(of: row), beside: row)
    }

    private func average(
        over years: Int, upTo row: Observation, _ bases: [Basis], beside shown: Observation
    ) -> ComparisonCell {
        let series = dataset.series(
            body: row.body, indicator: row.indicator, topic: row.topic, bases: bases,
            within: row.period.year - years + 1...row.period.year)
        let mean = series.movingAverages(over: years, rules: changes).first { $0.year == row.period.year }
        var cell = ComparisonCell(
            mean?.mean ?? Measured(withheld: .missing),
            of: series.points.reversed().compactMap(\.observation))
        cell.markBasis(of: row, beside: shown)
        return cell
    }

    private func rateCell(
        _ indicator: Indicator, _ entry: Selected, _ year: Int, _ bases: [Basis]
    ) -> ComparisonCell {
        let found = rate(
            indicator, of: entry.body, year: year, beside: entry.observation, bases: bases)
        guard let found, let parts = found.parts else {
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

/// A body's figures of two years; `nil` where there is no figure of the other year.
private struct YearPair {
    var row: Observation
    var base: Observation?

    func cell(_ measured: Measured, beside shown: Observation) -> ComparisonCell {
        marked(ComparisonCell(measured, of: rows), beside: shown)
    }

    func cell(_ content: ComparisonCell.Content, beside shown: Observation) -> ComparisonCell {
        marked(ComparisonCell(content, of: rows), beside: shown)
    }

    private var rows: [Observation] { base == row ? [row] : [row] + [base].compactMap { $0 } }

    private func marked(_ cell: ComparisonCell, beside shown: Observation) -> ComparisonCell {
        var cell = cell
        cell.markBasis(of: row, beside: shown)
        return cell
    }
}

extension ComparisonCell {
    fileprivate mutating func markBasis(of row: Observation, beside shown: Observation) {
        otherBasis = row.period.basis == shown.period.basis ? nil : row.period.basis
    }
}

extension Selected {
    fileprivate var rows: [Observation] { [observation].compactMap { $0 } }
}
