import Analysis
import Metrics
import Press

/// How many figures each body of a level has of each year.
struct CoverageMatrix {
    /// More columns of years than this do not fit on a page: earlier years share one.
    static let mostYears = 12

    /// The first year of each column, ascending; the first column may stand for all years up to its last.
    let years: [ClosedRange<Int>]
    /// Of each body that has a figure: its name, how many figures a column, and the first figure of each.
    let rows: [Row]

    struct Row {
        var body: Body
        var counts: [Int]
        var first: [Observation?]
    }

    /// - Parameter observations: those of the level's bodies, in the order of the data set.
    init(_ observations: [Observation], bodies: [Body]) {
        let all = Set(observations.map(\.period.year)).sorted()
        var years = all.map { $0...$0 }
        if all.count > Self.mostYears, let first = all.first {
            let single = all.suffix(Self.mostYears - 1)
            let last = all[all.count - Self.mostYears]
            years = [first...last] + single.map { $0...$0 }
        }
        self.years = years
        let byBody = Dictionary(grouping: observations, by: \.body)
        rows = bodies.compactMap { body in
            guard let observations = byBody[body.id] else { return nil }
            var row = Row(
                body: body, counts: years.map { _ in 0 }, first: years.map { _ in nil })
            for observation in observations {
                guard let column = years.firstIndex(where: { $0.contains(observation.period.year) }) else {
                    continue
                }
                row.counts[column] += 1
                if row.first[column] == nil { row.first[column] = observation }
            }
            return row
        }
    }

    /// The matrix as a table whose counts lead to the first of their rows.
    func table(_ context: ReportContext) -> TableModel {
        let phrase = context.phrase
        return TableModel(
            columns: [.init(phrase("机构", "Committee"), wraps: true)]
                + years.map { years in
                    TableModel.Column(
                        years.count == 1 ? "\(years.lowerBound)" : "≤\(years.upperBound)", alignment: .right)
                } + [.init(phrase("合计", "All"), alignment: .right)],
            rows: rows.map { row in
                let cells = zip(row.counts, row.first).map { count, first in
                    count == 0
                        ? TableModel.Cell(phrase.glyph(.notReported), isAbsent: true)
                        : TableModel.Cell(String(count), link: first.flatMap(context.link))
                }
                let total = row.counts.reduce(0, +)
                return TableModel.Row(
                    [.init(phrase.name(of: row.body))] + cells + [.init(String(total))])
            })
    }
}
