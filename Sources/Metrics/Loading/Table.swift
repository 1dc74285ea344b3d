/// The rows of one CSV file whose header is as it should be.
struct Table: Sendable {
    let file: String
    private(set) var rows: [CSVRecord] = []
    /// The place of each column in the file.
    private var columns: [String: Int] = [:]

    /// Reads a file and notes everything that is wrong with it as CSV. A file that is missing is a fault only
    /// where it is required.
    init(file: String, schema: TableSchema, isRequired: Bool = true, faults: inout [Fault]) {
        self.file = file
        var reader = CSVReader()
        var records: [CSVRecord] = []
        var problems: [CSVFault] = []
        func take(_ event: CSVReader.Event) {
            switch event {
            case .success(let record): records.append(record)
            case .failure(let problem): problems.append(problem)
            }
        }
        do throws(FileProblem) {
            try readChunks(of: file) { reader.read($0, take) }
            reader.finish(take)
        } catch {
            if case .missing = error, !isRequired { return }
            faults.append(Fault(file: file, problem: error))
            return
        }
        faults += problems.map { Fault(file: file, csv: $0) }
        guard let header = records.first else {
            if problems.isEmpty { faults.append(.noHeader(file: file, schema: schema)) }
            return
        }
        // A fault before the first good row was in the header: then that row is data, and nothing is known.
        if let first = problems.first, first.line < header.line { return }
        guard readHeader(header, schema, &faults) else { return }
        rows = records.dropFirst().filter { record in record.fields.contains { !$0.text.isEmpty } }
    }

    /// The field of a column; `nil` where the file has no such column.
    func field(_ column: String, of row: CSVRecord) -> CSVField? {
        columns[column].map { row.fields[$0] }
    }

    private mutating func readHeader(_ header: CSVRecord, _ schema: TableSchema, _ faults: inout [Fault])
        -> Bool
    {
        let known = schema.required + schema.optional
        for (index, field) in header.fields.enumerated() {
            if columns[field.text] != nil {
                faults.append(.duplicateColumn(field, file: file))
            } else if known.contains(field.text) {
                columns[field.text] = index
            } else {
                faults.append(.unknownColumn(field, file: file, known: known))
            }
        }
        let missing = schema.required.filter { columns[$0] == nil }
        for column in missing { faults.append(.missingColumn(column, file: file, line: header.line)) }
        return missing.isEmpty
    }
}
