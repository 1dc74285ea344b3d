/// Finds the breaches of rules among the figures that one source states, over intervals: what 余 or 近 leaves possible
/// is no breach.
struct IdentityCheck: Sendable {
    private let table: ObservationTable
    /// The rules, by the columns that statements have for their indicators.
    private let rules: [Identity<Int>]
    /// The column of an indicator by its place, if a rule names it.
    private let columns: [Int?]
    private let width: Int

    init(_ rules: [IdentityRule], of dataset: Dataset) {
        let places = dataset.table.indicators
        var columns = [Int?](repeating: nil, count: places.ids.count)
        var width = 0
        self.rules = rules.compactMap { rule in
            rule.renamed { id in
                guard let place = places[id] else { return nil }
                if columns[place] == nil {
                    columns[place] = width
                    width += 1
                }
                return columns[place]
            }
        }
        (table, self.columns, self.width) = (dataset.table, columns, width)
    }

    /// The breaches in a stretch of cells that divides no body: body by body, statement by statement.
    func faults(in cells: Range<Int>) -> [Fault] {
        var faults: [Fault] = []
        var statements = Statements(of: table, width: width)
        var body: Int32?
        for range in cells.lazy.map(table.cell) {
            let first = table.rows[range.lowerBound]
            let group = min(first.body, table.order.bodyCount)
            if group != body {
                faults += breaches(of: statements)
                statements.removeAll()
                body = group
            }
            let column = columns[Int(first.indicator)]
            for index in range { statements.insert(index, column: column) }
        }
        return faults + breaches(of: statements)
    }

    private func breaches(of statements: Statements) -> [Fault] {
        statements.figures.flatMap { figures in rules.compactMap { $0.breach(among: figures, in: table) } }
    }
}

extension Identity<Int> {
    /// The breach of this rule by figures of one statement; `nil` where it holds, may hold, or figures for it are
    /// missing.
    fileprivate func breach(among figures: Statements.Figures, in table: ObservationTable) -> Fault? {
        func interval(_ row: Int) -> Interval { table.rows[row].interval }
        func fault(_ code: FaultCode, _ rows: [Int], zh: String, en: String) -> Fault {
            Fault(code, rows.map { table.observation(table.rows[$0]) }, zh: zh, en: en)
        }
        switch self {
        case .atMost(let part, let whole):
            guard let part = figures[part], let whole = figures[whole] else { return nil }
            guard interval(part).isCertainlyAbove(interval(whole)) else { return nil }
            return fault(.exceedsTotal, [part, whole], zh: "大于", en: "is more than")
        case .parts(let parts, let whole):
            guard let whole = figures[whole] else { return nil }
            let parts = parts.compactMap { figures[$0] }
            guard parts.count > 1, Interval.sum(parts.map(interval)).isCertainlyAbove(interval(whole)) else {
                return nil
            }
            return fault(.exceedsTotal, parts + [whole], zh: "之和大于", en: "add up to more than")
        case .sum(let parts, let whole):
            guard let whole = figures[whole] else { return nil }
            let found = parts.compactMap { figures[$0] }
            guard found.count == parts.count, !Interval.sum(found.map(interval)).overlaps(interval(whole))
            else { return nil }
            return fault(.sumDiffers, found + [whole], zh: "之和不等于", en: "do not add up to")
        case .rate(let rate, let numerator, let denominator):
            guard let rate = figures[rate], let above = figures[numerator], let below = figures[denominator],
                let computed = Interval.ratio(interval(above), interval(below), per: 100)
            else { return nil }
            let stated = table.quantity(table.rows[rate]).unrounded
            guard !computed.overlaps(stated) else { return nil }
            return fault(.rateDiffers, [above, below, rate], zh: "之比不等于", en: "do not have the ratio")
        }
    }
}
