/// The ids that one table defines, those of rows otherwise at fault included: a row that refers to one of
/// them is not wrong as well.
package struct KnownIDs: Sendable {
    /// The name of the table's file, for messages.
    let file: String
    /// Whether every row of the table was read. Where some were not, an id that is missing here is no fault.
    var isComplete = true
    private var places: [String: Int] = [:]
    private var order: [String] = []

    init(file: String) { self.file = file }

    var isEmpty: Bool { order.isEmpty }

    func contains(_ id: String) -> Bool { places[id] != nil }

    func nearest(to id: String) -> String? { Metrics.nearest(to: id, among: order) }

    /// Notes an id; gives the line of the row that already has it, if any.
    mutating func insert(_ id: String, line: Int) -> Int? {
        if let first = places[id] { return first }
        places[id] = line
        order.append(id)
        return nil
    }
}

extension RowReader {
    /// Reads the id that a row defines. `nil` where it is malformed or already taken.
    mutating func newID(_ known: inout KnownIDs) -> String? {
        guard let id = id("id") else { return nil }
        guard let first = known.insert(id, line: row.line) else { return id }
        note(
            "id", .duplicateKey,
            Bilingual(zh: "“\(id)”在第 \(first) 行已有", en: "“\(id)” is taken already, on line \(first)"),
            Bilingual(zh: "请删去一行或改用别的 id", en: "delete one of the rows or give it another id"))
        return nil
    }
}
