import Analysis
import Metrics

/// One measure of several bodies, year by year: for coverage, ranks over years, small lines.
struct Grid: Equatable, Sendable {
    let measure: FigureFile.Measure
    /// Rows.
    let bodies: [Body]
    /// Columns: every year from the first with a figure to the last.
    let years: ClosedRange<Int>
    /// A row a body, a cell a year. Notes say how a cell differs from most others of its year.
    let cells: [[Entry]]
    /// The place of each cell among those of its year that can be compared.
    let ranks: [[Rank]]
    /// What keeps figures of a year from being compared.
    let rules: ComparabilityRules

    /// A cell.
    func entry(_ row: Int, _ year: Int) -> Entry { cells[row][year - years.lowerBound] }
    /// The place of a cell in its year.
    func rank(_ row: Int, _ year: Int) -> Rank { ranks[row][year - years.lowerBound] }
    /// What is stated.
    var observations: [Observation] { cells.flatMap { $0.compactMap(\.observation) } }
}

extension FigureRequest {
    /// A measure of every body in every year; by default the first measure.
    /// - Throws: `Fault` where no body has a figure of any year.
    func grid(_ measure: FigureFile.Measure? = nil) throws(Fault) -> Grid {
        guard let measure = measure ?? measures.first else { throw nothing() }
        let bodies = bodies
        var narrowed = self
        narrowed.file.measures = [measure]
        let known = narrowed.years
        guard let first = known.first, let last = known.last else { throw nothing() }
        var cells = Array(repeating: [Entry](), count: bodies.count)
        var ranks = Array(repeating: [Rank](), count: bodies.count)
        for year in first...last {
            let column = dataset.latest(
                indicator: measure.indicator, bodies: bodies.map(\.id), topic: measure.topic, year: year,
                bases: Self.bases(measure))
            for (row, (selected, rank)) in zip(column, column.ranks(by: peerRules)).enumerated() {
                cells[row].append(entry(selected, measure, in: year))
                ranks[row].append(rank)
            }
        }
        return Grid(
            measure: measure, bodies: bodies, years: first...last, cells: cells, ranks: ranks,
            rules: peerRules)
    }

    /// An entry of a year. “Not reported” is said only of what no source reports: a figure of another basis, or of
    /// parts only, is named instead.
    func entry(_ selected: Selected, _ measure: FigureFile.Measure, in year: Int) -> Entry {
        switch selected.figure {
        case .stated(let observation):
            return Entry(body: selected.body, outcome: .stated(observation), notes: selected.notes)
        case .absent(let absence):
            var missing = Entry.Missing.absent(absence)
            let rows = dataset.observations(body: selected.body.id, indicator: measure.indicator)
                .filter { $0.period.year == year }
            if absence == .notReported, let other = rows.first(where: { $0.topic == measure.topic }) {
                missing = .elsewhere(other)
            } else if absence == .notReported, measure.topic.isEmpty, !rows.isEmpty {
                missing = .onlyParts
            }
            return Entry(body: selected.body, outcome: .missing(missing))
        }
    }

    /// A grid as a table: a row a body, a column a year.
    func table(_ grid: Grid) -> FigureTable {
        let unit = unit(grid.measure)
        let heads =
            [FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false)]
            + grid.years.map { .init(title: phrase("\($0)年", "\($0)"), isNumeric: true) }
        let rows = grid.bodies.indices.map { row in
            [.init(phrase.name(of: grid.bodies[row]))]
                + grid.cells[row].map { phrase.cell($0, unit: unit) }
        }
        return FigureTable(columns: heads, rows: rows)
    }
}
