import Metrics

/// Several indicators of many bodies as a table, each cell with its place among what it can be compared with.
struct HeatTable {
    /// A cell's place from the least to the most of its column and level, by the scale that a file asks for; `nil`
    /// where it cannot be compared or there is no figure.
    typealias Shade = Double

    struct Row {
        let body: Body
        /// A column an indicator.
        let entries: [Entry]
        let shades: [Shade?]
    }

    /// Level by level, in each the largest of the first column first.
    let rows: [Row]
    /// How many of them are drawn.
    let drawn: Int
    /// Bodies without a figure of any indicator.
    let empty: [Body]
    /// For each level and column, who leads the comparable ones, where one does.
    let leaders: [(level: BodyLevel, column: Int, entry: Entry, among: Int)]

    var shown: ArraySlice<Row> { rows.prefix(drawn) }
    var observations: [Observation] { rows.flatMap { $0.entries.compactMap(\.observation) } }
}

extension FigureRequest {
    /// Every indicator's latest figures, compared within one column and level.
    /// - Throws: `Fault` where no body has a figure of any.
    func heatTable() throws(Fault) -> HeatTable {
        let levels = Dictionary(grouping: bodies, by: \.level).sorted { $0.key < $1.key }
        var rows: [HeatTable.Row] = []
        var empty: [Body] = []
        var leaders: [(level: BodyLevel, column: Int, entry: Entry, among: Int)] = []
        for (level, bodies) in levels {
            let own = with {
                $0.bodies = .listed(bodies.map(\.id))
                $0.limit = nil
            }
            let columns = measures.map { own.arranged([own.entries($0)], by: .given) }
            for (number, column) in columns.enumerated() where column.mayRank {
                let top = column.extremes(highest: true)
                guard top.count == 1, let entry = top.first else { continue }
                leaders.append((level, number, entry, column.comparable.count))
            }
            let places = columns.map { shades($0) }
            var made = bodies.indices.map { row in
                HeatTable.Row(
                    body: bodies[row], entries: columns.map { $0.lead[row] }, shades: places.map { $0[row] })
            }
            empty += made.filter { $0.entries.allSatisfy { $0.quantity == nil } }.map(\.body)
            made.removeAll { $0.entries.allSatisfy { $0.quantity == nil } }
            if file.order == .value {
                let value = { (row: HeatTable.Row) in row.entries[0].quantity?.value ?? -1 }
                made = made.enumerated().sorted {
                    (-value($0.element), $0.offset) < (-value($1.element), $1.offset)
                }.map(\.element)
            }
            rows += made
        }
        guard !rows.isEmpty else { throw nothing() }
        if file.order == .given {
            let place = Dictionary(
                bodies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            rows.sort { (place[$0.body.id] ?? 0) < (place[$1.body.id] ?? 0) }
        }
        return HeatTable(
            rows: rows, drawn: min(file.limit ?? rows.count, rows.count), empty: empty, leaders: leaders)
    }

    private func arranged(_ columns: [[Entry]], by order: FigureFile.Order) -> Comparison {
        with { $0.order = order }.arranged(columns)
    }

    /// Sequential: 0 the least … 1 the most. Diverging: −1 … 1 around the median. Quantile: 0 … 4, the fifth in which it
    /// lies. Threshold: the value itself.
    private func shades(_ column: Comparison) -> [HeatTable.Shade?] {
        let values = column.comparable.compactMap { $0.quantity?.value }.sorted()
        guard let least = values.first, let most = values.last else { return column.lead.map { _ in nil } }
        let median = Quartiles.quantile(0.5, of: values)
        let reach = max(median - least, most - median)
        return column.lead.map { entry in
            guard let value = entry.quantity?.value, peerRules.obstacles(among: entry.notes).isEmpty else {
                return nil
            }
            switch file.colour?.scale ?? .sequential {
            case .sequential: return most > least ? (value - least) / (most - least) : 0.5
            case .diverging: return reach > 0 ? (value - median) / reach : 0
            case .quantile:
                let below = values.count { $0 < value }
                return Double(below * 5 / values.count)
            case .threshold: return value
            }
        }
    }
}
