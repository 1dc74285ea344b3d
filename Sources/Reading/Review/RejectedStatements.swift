import Metrics

extension TableSchema {
    /// The columns of the files of `rejected/`.
    package static let rejected = TableSchema(
        required: ["document", "start", "end", "as_stated", "note"], optional: [])
}

/// What reviews rejected: the files of a data set's folder `rejected/`, so that nobody is asked twice.
public struct RejectedStatements: Sendable {
    /// A row of one of the files.
    package struct Row: Sendable {
        /// What was rejected.
        package let statement: ReviewedStatement
        /// Where the row stands.
        package let place: Place
    }

    /// The rows by what they reject; the first where two do, which is a fault.
    private var rows: [ReviewedStatement: Row] = [:]

    /// None.
    public init() {}

    /// Loads the folder of a data set, which may do without, and everything that is wrong with its files.
    /// - Parameter replaced: what files hold, by name, where they were read already or are yet to be written.
    package static func load(
        from data: String, replacing replaced: [String: [UInt8]] = [:], faults: inout FaultList
    ) -> RejectedStatements {
        let folder = folder(of: data)
        let names = (try? csvFiles(in: folder)) ?? []
        var statements = RejectedStatements()
        for name in Set(names).union(replaced.keys).sorted() {
            statements.read(
                Table(file: "\(folder)/\(name)", bytes: replaced[name], schema: .rejected, faults: &faults),
                faults: &faults)
        }
        return statements
    }

    /// The folder within that of a data set.
    package static func folder(of data: String) -> String {
        data == "/" ? "/rejected" : data + "/rejected"
    }

    /// How many statements are rejected.
    package var count: Int { rows.count }

    /// The row that rejects a statement; `nil` where none does.
    package subscript(statement: ReviewedStatement) -> Row? { rows[statement] }

    private mutating func read(_ table: Table, faults: inout FaultList) {
        for row in table.rows {
            var reader = RowReader(table: table, row: row, isBrief: faults.isFull(table.file))
            if let statement = reader.statement() {
                if let first = rows[statement] {
                    reader.note(
                        "document", .duplicateKey,
                        Bilingual(zh: "\(first.place) 已有同样的一行", en: "\(first.place) has the same row"),
                        Bilingual(zh: "请删去一行", en: "delete one of the two"))
                } else {
                    rows[statement] = Row(statement: statement, place: reader.place)
                }
            }
            faults += reader.faults
        }
    }
}
