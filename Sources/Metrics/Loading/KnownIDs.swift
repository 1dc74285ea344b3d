/// The ids that one table defines, those of rows otherwise at fault included: a row that refers to one of
/// them is not wrong as well. Each has a number from 0, in their order.
package struct KnownIDs: Sendable {
    /// The name of the table's file, for messages.
    let file: String
    /// Whether every row of the table was read. Where some were not, an id that is missing here is no fault.
    var isComplete = true
    private var texts = TextTable()
    /// The line of each in its file.
    private var lines: [Int] = []

    init(file: String) { self.file = file }

    /// How many there are.
    var count: Int { lines.count }

    /// All of them.
    var ids: [String] { (0..<count).map { texts[$0] } }

    /// The id of a number.
    subscript(number: Int) -> String { texts[number] }

    /// The number of an id; `nil` where the table has none such.
    func number(of id: UnsafeBufferPointer<UInt8>) -> Int? { texts.number(of: id) }

    func nearest(to id: String) -> String? { Metrics.nearest(to: id, among: ids) }

    /// Notes an id; gives the line of the row that already has it, if any.
    mutating func insert(_ id: String, line: Int) -> Int? {
        let number = texts.insert(id)
        guard number == count else { return lines[number] }
        lines.append(line)
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
