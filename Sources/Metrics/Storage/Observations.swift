/// The observations of a data set, or some that stand together in it, in order. Each is made when it is asked for.
public struct Observations: RandomAccessCollection, Sendable {
    /// Where the rows are, and those among them.
    let table: ObservationTable
    /// Their places in the data set.
    public let indices: Range<Int>

    init(_ table: ObservationTable, _ indices: Range<Int>) { (self.table, self.indices) = (table, indices) }

    /// The place of the first.
    public var startIndex: Int { indices.lowerBound }
    /// The place after the last.
    public var endIndex: Int { indices.upperBound }

    /// The observation of a place.
    public subscript(index: Int) -> Observation {
        precondition(indices.contains(index), "an observation past the first or the last")
        return table.observation(table.rows[index])
    }

    /// The observations of some places, which keep them.
    public subscript(range: Range<Int>) -> Observations {
        precondition(
            indices.lowerBound <= range.lowerBound && range.upperBound <= indices.upperBound,
            "observations past the first or the last")
        return Observations(table, range)
    }

    /// The rows as numbers, by the same indices.
    package var rows: ArraySlice<ObservationRow> { table.rows[indices] }
}

extension Observations: Equatable {
    /// Whether the same is observed in the same order.
    public static func == (first: Observations, second: Observations) -> Bool {
        (first.table === second.table && first.indices == second.indices) || first.elementsEqual(second)
    }
}
