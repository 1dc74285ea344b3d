/// What sources say about one body: the rows of some indicators, put together by source, topic, period and coverage.
struct Statements {
    /// The rows of one statement.
    struct Figures {
        fileprivate let rows: ArraySlice<Int32>

        /// The row of a column; `nil` where the statement has none.
        subscript(column: Int) -> Int? {
            let row = rows[rows.startIndex + column]
            return row < 0 ? nil : Int(row)
        }
    }

    private struct Key: Hashable {
        var body, source, topic, label, year: Int32
        var basis: Basis
        var coverage: Coverage
    }

    private let width: Int
    private var numbers: [Key: Int] = [:]
    /// For each statement its rows by column; -1 where it has none.
    private var rows: [Int32] = []

    /// None yet, of so many columns.
    init(width: Int) { self.width = width }

    /// The statements, in the order of their first rows.
    var figures: some Sequence<Figures> {
        (0..<numbers.count).lazy.map { Figures(rows: rows[$0 * width..<($0 + 1) * width]) }
    }

    /// Adds a row; the last one counts where a statement has several of a column. Those without a column only begin
    /// statements.
    mutating func insert(_ index: Int, of row: ObservationRow, column: Int?, _ order: RowOrder) {
        let key = Key(
            body: row.body, source: row.source, topic: order.labels[Int(row.topic)],
            label: order.labels[Int(row.label)], year: row.year, basis: row.basis, coverage: row.coverage)
        let next = numbers.count
        let number = numbers[key, default: next]
        if number == next {
            numbers[key] = next
            rows.append(contentsOf: repeatElement(-1, count: width))
        }
        if let column { rows[number * width + column] = Int32(index) }
    }

    mutating func removeAll() {
        numbers.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }
}
