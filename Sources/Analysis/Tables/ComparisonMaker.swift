import Metrics

/// Makes comparisons from a data set.
package struct ComparisonMaker {
    let dataset: Dataset
    let query: ComparisonQuery
    /// For figures of one body.
    let changes: ComparabilityRules
    /// For figures of several bodies.
    let peers: ComparabilityRules
    /// By body.
    private let rates: [String: [RateBesideParts]]

    package init(_ query: ComparisonQuery, in dataset: Dataset) {
        self.dataset = dataset
        self.query = query
        let waived = Set(query.waived)
        changes = ComparabilityRules.change.waiving(waived).minding(dataset.definitions)
        peers = ComparabilityRules.peers.waiving(waived).minding(dataset.definitions)
        rates = Dictionary(
            grouping: query.measures.contains(.rate) ? dataset.rates : [], by: { $0.body ?? "" })
    }

    /// Computes every cell, then sorts and limits the rows.
    package func comparison() -> Comparison {
        var columns: [Comparison.Column] = []
        /// By indicator and year, one a measure: the cells of all bodies.
        var blocks: [[[ComparisonCell]]] = []
        var coverage: [Comparison.Coverage] = []
        let ids = query.bodies.map(\.id)
        /// By indicator: the bases by which the series of a row takes its figures.
        var orders: [[Basis]] = []
        for indicator in query.indicators {
            var bases: [Basis] = []
            /// By year, one a body.
            var shown: [Int: [Observation?]] = [:]
            let ofAllYears = query.hasYearRows ? order(ofBases: indicator, query.years) : nil
            for year in query.years {
                let order = ofAllYears ?? order(ofBases: indicator, [year])
                let selected = dataset.latest(
                    indicator: indicator.id, bodies: ids, topic: query.topic, year: year, bases: order)
                let group = PeerGroup(selected, rules: peers)
                coverage.append(
                    Comparison.Coverage(indicator: indicator, year: year, count: selected.coverageCount))
                blocks.append(query.measures.map { cells($0, indicator, year, group, order) })
                shown[year] = selected.map(\.observation)
                for place in group.placesOfOtherStretch {
                    blocks[blocks.count - 1][0][place].isOfOtherStretch = true
                }
                bases += selected.compactMap { $0.observation?.period.basis }
                guard !query.hasYearRows else { continue }
                let basis = mostCommon(
                    selected.filter { !$0.notes.contains(.differentBasis) }
                        .compactMap { $0.observation?.period.basis })
                columns += query.measures.map {
                    Comparison.Column(indicator: indicator, year: year, measure: $0, basis: basis)
                }
            }
            mark(&blocks[(blocks.count - query.years.count)...], of: indicator, beside: shown)
            let basis = mostCommon(bases)
            orders.append(query.bases.led(by: basis))
            guard query.hasYearRows else { continue }
            columns += query.measures.map {
                Comparison.Column(indicator: indicator, year: nil, measure: $0, basis: basis)
            }
        }
        let all = query.hasYearRows ? yearRows(blocks, columns) : bodyRows(blocks, orders)
        let sorted = sorted(all, by: columns)
        let shown = query.top.map { Array(sorted.prefix($0)) } ?? sorted
        return Comparison(
            query: query, columns: columns, rows: shown, rowsLeftOut: sorted.count - shown.count,
            coverage: coverage)
    }

    /// Notes in the cells of one indicator what they were computed from and is not what the table shows of its year, and
    /// whether that is of two terms.
    private func mark(
        _ blocks: inout ArraySlice<[[ComparisonCell]]>, of indicator: Indicator,
        beside shown: [Int: [Observation?]]
    ) {
        let terms = query.bodies.map {
            TermsBetween(dataset.observations(body: $0.id, indicator: indicator.id))
        }
        for block in blocks.indices {
            for measure in query.measures.indices.dropFirst() {
                for (place, cell) in blocks[block][measure].enumerated() where cell.isFilled {
                    let periods = cell.observations.filter { $0.indicator == indicator.id }.map(\.period)
                    if let first = periods.first, !cell.cautions.contains(.differentTerm),
                        periods.contains(where: { terms[place].areDifferent($0, first) })
                    {
                        blocks[block][measure][place].cautions =
                            (cell.cautions + [.differentTerm]).sorted()
                    }
                    guard cell.otherBasis == nil else { continue }
                    blocks[block][measure][place].unshown = cell.observations.filter { row in
                        guard let other = shown[row.period.year]?[place] else { return false }
                        return other.indicator == row.indicator && other != row
                    }
                }
            }
        }
    }

    /// The bases asked for, that on which most bodies and years have a figure first.
    private func order(ofBases indicator: Indicator, _ years: [Int]) -> [Basis] {
        query.bases.led(
            by: dataset.commonBasis(
                indicator: indicator.id, bodies: query.bodies.map(\.id), topic: query.topic, years: years,
                bases: query.bases))
    }

    private func bodyRows(_ blocks: [[[ComparisonCell]]], _ bases: [[Basis]]) -> [Comparison.Row] {
        query.bodies.indices.compactMap { place in
            let cells = blocks.flatMap { $0.map { $0[place] } }
            guard query.keepsEmptyRows || cells.contains(where: \.isFilled) else { return nil }
            let body = query.bodies[place]
            return Comparison.Row(subject: .body(body), cells: cells, series: series(of: body, bases))
        }
    }

    private func yearRows(
        _ blocks: [[[ComparisonCell]]], _ columns: [Comparison.Column]
    ) -> [Comparison.Row] {
        let body = query.bodies[0]
        return query.years.indices.map { place in
            let cells = query.indicators.indices.flatMap { indicator in
                blocks[indicator * query.years.count + place].map { $0[0] }
            }
            // What differs from most of a column cautions: a selection of one figure has nothing to differ from.
            let marked = zip(cells, columns).map { cell, column in
                guard case .stated(let row) = cell.content, row.period.basis != column.basis else {
                    return cell
                }
                var cell = cell
                cell.cautions = (cell.cautions + [.differentBasis]).sorted()
                return cell
            }
            return Comparison.Row(subject: .year(query.years[place], of: body), cells: marked, series: [])
        }
    }

    /// The figures of the years asked for, or of all years where one was.
    /// - Parameter bases: one order an indicator.
    private func series(of body: Body, _ bases: [[Basis]]) -> [[Series.Point]] {
        zip(query.indicators, bases).map { indicator, bases in
            let series = dataset.series(
                body: body.id, indicator: indicator.id, topic: query.topic, bases: bases)
            guard query.years.count > 1, let first = query.years.first, let last = query.years.last else {
                return series.points
            }
            return series.points.filter { (first...last).contains($0.year) }
        }
    }

    // MARK: - Order

    private func sorted(_ rows: [Comparison.Row], by columns: [Comparison.Column]) -> [Comparison.Row] {
        switch query.order {
        case .byName(let isAscending):
            // By the words as stored: an order by sound would need a table of readings.
            return rows.enumerated().sorted { first, second in
                let (one, other) = (name(first.element), name(second.element))
                return one == other ? first.offset < second.offset : (one < other) == isAscending
            }.map(\.element)
        case .byYear(let isAscending): return isAscending ? rows : rows.reversed()
        case .byColumn(let indicator, let year, let measure, let isAscending):
            guard
                let column = columns.firstIndex(where: {
                    $0.indicator.id == indicator && $0.year == year && $0.measure == measure
                })
            else { return rows }
            return rows.enumerated().sorted { first, second in
                let cells = (first.element.cells[column], second.element.cells[column])
                if query.putsComparableFirst, cells.0.isFilled, cells.1.isFilled,
                    isApart(cells.0) != isApart(cells.1)
                {
                    return isApart(cells.1)
                }
                switch (cells.0.interval(as: measure), cells.1.interval(as: measure)) {
                case (nil, nil): return first.offset < second.offset
                case (nil, _?): return false
                case (_?, nil): return true
                case (let one?, let other?):
                    if one.lower != other.lower { return (one.lower < other.lower) == isAscending }
                    if one.upper != other.upper { return (one.upper < other.upper) == isAscending }
                    return first.offset < second.offset
                }
            }.map(\.element)
        }
    }

    /// Whether a figure cannot be held against the others.
    private func isApart(_ cell: ComparisonCell) -> Bool {
        !peers.obstacles(among: cell.cautions).isEmpty
    }

    private func name(_ row: Comparison.Row) -> String {
        if case .year(let year, _) = row.subject { return "\(year)" }
        return row.subject.body.shortName
    }

    /// The rate that its parts make, of a body and year: beside a published one that of its own parts, else that of
    /// the first basis that has one.
    func rate(
        _ indicator: Indicator, of body: Body, year: Int, beside published: Observation?, bases: [Basis]
    ) -> RateBesideParts? {
        let found = (rates[body.id] ?? []).filter { $0.indicator == indicator.id && $0.topic == query.topic }
        if let published {
            return found.first { $0.published == published }
        }
        let computed = found.filter { rate in
            guard let period = rate.parts?.numerator.period, period.year == year else { return false }
            return bases.contains(period.basis)
        }
        return bases.lazy.compactMap { basis in
            computed.first { $0.parts?.numerator.period.basis == basis }
        }.first
    }
}

extension RateBesideParts {
    private var row: Observation? { published ?? parts?.numerator }
    fileprivate var body: String? { row?.body }
    fileprivate var topic: String? { row?.topic }
}
