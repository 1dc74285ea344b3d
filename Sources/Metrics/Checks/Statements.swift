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

    private let table: ObservationTable
    private let width: Int
    /// The first row of each statement.
    private var firsts: [Int32] = []
    /// For each statement its rows by column; -1 where it has none.
    private var rows: [Int32] = []
    /// The numbers of the statements by the hash of what their rows have in common, with linear probing; -1 where there
    /// is none. A power of two, and never more than half full.
    private var slots: [Int32] = Array(repeating: -1, count: 64)

    /// None yet, of so many columns.
    init(of table: ObservationTable, width: Int) { (self.table, self.width) = (table, width) }

    /// The statements, in the order of their first rows.
    var figures: some Sequence<Figures> {
        firsts.indices.lazy.map { Figures(rows: rows[$0 * width..<($0 + 1) * width]) }
    }

    /// Adds a row; the last one counts where a statement has several of a column. Those without a column only begin
    /// statements.
    mutating func insert(_ index: Int, column: Int?) {
        let row = table.rows[index]
        var place = slot(of: row)
        while slots[place] >= 0, !isOfOneStatement(table.rows[Int(firsts[Int(slots[place])])], row) {
            place = (place + 1) & (slots.count - 1)
        }
        let number = slots[place] < 0 ? firsts.count : Int(slots[place])
        if number == firsts.count {
            slots[place] = Int32(number)
            firsts.append(Int32(index))
            rows.append(contentsOf: repeatElement(-1, count: width))
            if firsts.count * 2 > slots.count { grow() }
        }
        if let column { rows[number * width + column] = Int32(index) }
    }

    mutating func removeAll() {
        firsts.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        for place in slots.indices { slots[place] = -1 }
    }

    private func isOfOneStatement(_ first: ObservationRow, _ second: ObservationRow) -> Bool {
        first.source == second.source && first.coverage == second.coverage && first.body == second.body
            && table.order.haveSameTopicAndPeriod(first, second)
    }

    /// Where the statement of a row is looked for first.
    private func slot(of row: ObservationRow) -> Int {
        let labels = table.order.labels
        var hash: UInt64 = 0
        // Multiplicative hashing (Knuth, vol. 3, 6.4): the upper half of the product depends on all bits.
        func mix(_ one: Int32, _ other: Int32) {
            let word = UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        mix(row.source, row.year)
        mix(labels[Int(row.topic)], labels[Int(row.label)])
        mix(row.body, 0)
        return Int(truncatingIfNeeded: hash) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, first) in firsts.enumerated() {
            var place = slot(of: table.rows[Int(first)])
            while slots[place] >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Int32(number)
        }
    }
}
