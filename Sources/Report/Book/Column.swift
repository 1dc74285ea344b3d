import Canvas
import Press

/// The strips of the book under composition, with the heads of its tables.
struct Column {
    var strips: [Strip] = []
    var heads: [Int: Strip] = [:]

    mutating func append(_ more: [Strip]) { strips += more }

    /// Adds a table under the next free number.
    mutating func append(
        _ table: TableModel, caption: String?, continued: String, small: Bool = false, setter: Setter
    ) throws(CanvasError) {
        let number = heads.count
        let set = try setter.table(
            table, number: number, caption: caption, continued: continued, small: small)
        strips += set.strips
        heads[number] = set.head
    }
}
