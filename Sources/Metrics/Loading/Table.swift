/// The rows of one CSV file whose header is as it should be.
package struct Table: Sendable {
    package let file: String
    package private(set) var rows: [CSVRecord] = []
    /// Whether every row of the file is in ``rows``: nothing in it kept one from being read.
    package let isWhole: Bool
    let columns: TableColumns

    /// Reads a file and notes everything that is wrong with it as CSV. A file that is missing is a fault only
    /// where it is required.
    /// - Parameter bytes: what the file holds, where it was read already or is yet to be written.
    package init(
        file: String, bytes: [UInt8]? = nil, schema: TableSchema, isRequired: Bool = true,
        faults: inout FaultList
    ) {
        self.file = file
        var reader = TableReader(file: file, schema: schema)
        var rows: [CSVRecord] = []
        do throws(FileProblem) {
            try reader.read(bytes) { _, row in rows.append(row.copied) }
            isWhole = reader.isWhole
            self.rows = rows
            faults += reader.faults
        } catch {
            isWhole = error == .missing && !isRequired
            if !isWhole { faults += Fault(file: file, problem: error) }
        }
        columns = reader.columns
    }

    /// The field of a column; `nil` where the file has no such column.
    package func field(_ column: Column, of row: CSVRecord) -> CSVField? {
        columns.place(of: column).map(row.field(at:))
    }
}
