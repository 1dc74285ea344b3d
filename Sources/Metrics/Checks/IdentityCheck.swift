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
    func breaches(in cells: Range<Int>) -> [Breach] {
        var breaches: [Breach] = []
        var statements = Statements(of: table, width: width)
        var body: Int32?
        for range in cells.lazy.map(table.cell) {
            let first = table.rows[range.lowerBound]
            let group = min(first.body, table.order.bodyCount)
            if group != body {
                breaches += self.breaches(of: statements)
                statements.removeAll()
                body = group
            }
            let column = columns[Int(first.indicator)]
            for index in range { statements.insert(index, column: column) }
        }
        return breaches + self.breaches(of: statements)
    }

    private func breaches(of statements: Statements) -> [Breach] {
        statements.figures.flatMap { figures in
            rules.compactMap { $0.breach(in: table) { figures[$0] } }
        }
    }
}

extension Identity<Int> {
    /// The breach of this rule by figures; `nil` where it holds, may hold, or figures for it are missing.
    /// - Parameters:
    ///   - isError: whether it is an error, as it is where one source states all of them.
    ///   - row: the row of a column; `nil` where there is none.
    func breach(in table: ObservationTable, isError: Bool = true, row: (Int) -> Int?) -> Breach? {
        func interval(_ row: Int) -> Interval { table.rows[row].interval }
        func breach(_ code: FaultCode, _ rows: [Int], zh: String, en: String) -> Breach {
            Breach(code, rows, in: table, isError: isError, zh: zh, en: en)
        }
        switch self {
        case .atMost(let part, let whole):
            guard let part = row(part), let whole = row(whole) else { return nil }
            guard interval(part).isCertainlyAbove(interval(whole)) else { return nil }
            return breach(.exceedsTotal, [part, whole], zh: "大于", en: "is more than")
        case .parts(let parts, let whole):
            guard let whole = row(whole) else { return nil }
            let parts = parts.compactMap(row)
            guard parts.count > 1, Interval.sum(parts.map(interval)).isCertainlyAbove(interval(whole)) else {
                return nil
            }
            return breach(.exceedsTotal, parts + [whole], zh: "之和大于", en: "add up to more than")
        case .sum(let parts, let whole):
            guard let whole = row(whole) else { return nil }
            let found = parts.compactMap(row)
            guard found.count == parts.count, !Interval.sum(found.map(interval)).overlaps(interval(whole))
            else { return nil }
            return breach(.sumDiffers, found + [whole], zh: "之和不等于", en: "do not add up to")
        case .rate(let rate, let numerator, let denominator):
            guard let rate = row(rate), let above = row(numerator), let below = row(denominator),
                let computed = Interval.ratio(interval(above), interval(below), per: 100)
            else { return nil }
            let stated = table.quantity(table.rows[rate]).unrounded
            guard !computed.overlaps(stated) else { return nil }
            return breach(.rateDiffers, [above, below, rate], zh: "之比不等于", en: "do not have the ratio")
        }
    }
}
