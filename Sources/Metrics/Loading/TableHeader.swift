/// The header of a file, read as the columns of its table.
struct TableHeader {
    /// The place of each column in the file.
    private(set) var places: [String: Int] = [:]
    /// Whether every column is there that must be.
    private(set) var isComplete = true

    /// Columns that are not there and columns that should be are told as one fault where the one is likely to
    /// be meant by the other.
    init(_ header: CSVRecord, _ schema: TableSchema, file: String, faults: inout FaultList) {
        let known = schema.required + schema.optional
        var unknown: [CSVField] = []
        for (index, field) in header.fields.enumerated() {
            if places[field.text] != nil {
                faults += .duplicateColumn(field, file: file)
            } else if known.contains(field.text) {
                places[field.text] = index
            } else {
                unknown.append(field)
            }
        }
        let missing = schema.required.filter { places[$0] == nil }
        isComplete = missing.isEmpty
        var unexplained = missing
        var meant: [Int: String] = [:]
        for (index, field) in unknown.enumerated() {
            guard let guess = nearest(to: field.text, among: unexplained) else { continue }
            meant[index] = guess
            unexplained.removeAll { $0 == guess }
        }
        // The rest stand for each other in order: a column renamed is one fault.
        for index in unknown.indices where meant[index] == nil && !unexplained.isEmpty {
            meant[index] = unexplained.removeFirst()
        }
        for (index, field) in unknown.enumerated() {
            faults += .unknownColumn(field, file: file, known: known, meant: meant[index])
        }
        for column in unexplained { faults += .missingColumn(column, file: file, line: header.line) }
    }
}
