/// The rows of one CSV file whose header is as it should be.
package struct Table: Sendable {
    package let file: String
    package private(set) var rows: [CSVRecord] = []
    /// Whether every row of the file is in ``rows``: nothing in it kept one from being read.
    package private(set) var isWhole = false
    /// The place of each column in the file.
    private var columns: [String: Int] = [:]

    /// Reads a file and notes everything that is wrong with it as CSV. A file that is missing is a fault only
    /// where it is required.
    /// - Parameter bytes: what the file holds, where it was read already or is yet to be written.
    package init(
        file: String, bytes: [UInt8]? = nil, schema: TableSchema, isRequired: Bool = true,
        faults: inout FaultList
    ) {
        self.file = file
        var reader = CSVReader()
        var records: [CSVRecord] = []
        var firstProblem: CSVFault?
        // A closure cannot hold on to an inout argument and be handed over twice.
        var found = faults
        var foundButWidths = faults
        func take(_ event: CSVReader.Event) {
            switch event {
            case .success(let record): records.append(record)
            case .failure(let problem):
                if firstProblem == nil { firstProblem = problem }
                let fault = Fault(file: file, csv: problem)
                found += fault
                if case .fieldCount = problem.kind { return }
                foundButWidths += fault
            }
        }
        do throws(FileProblem) {
            if let bytes {
                bytes.withUnsafeBufferPointer { reader.read($0, take) }
            } else {
                try readChunks(of: file) { reader.read($0, take) }
            }
            reader.finish(take)
        } catch {
            if case .missing = error, !isRequired {
                isWhole = true
                return
            }
            faults += Fault(file: file, problem: error)
            return
        }
        // A header at fault is what the rows would be measured by.
        faults = foundButWidths
        guard let header = records.first else {
            if firstProblem == nil { faults += .noHeader(file: file, schema: schema) }
            return
        }
        // A fault before the first good row was in the header: then that row is data, and nothing is known.
        if let firstProblem, firstProblem.line < header.line { return }
        let count = faults.errorCount
        let isComplete = readHeader(cleaned(header, &faults), schema, &faults)
        if faults.errorCount == count { faults = found }
        guard isComplete else { return }
        isWhole = firstProblem == nil
        rows = records.dropFirst().filter { record in record.fields.contains { !$0.text.isEmpty } }
            .map { cleaned($0, &faults) }
    }

    /// The field of a column; `nil` where the file has no such column.
    package func field(_ column: String, of row: CSVRecord) -> CSVField? {
        columns[column].map { row.fields[$0] }
    }

    /// A row without control characters, after they were reported: a field that holds one is no unknown id or
    /// malformed number as well.
    private func cleaned(_ row: CSVRecord, _ faults: inout FaultList) -> CSVRecord {
        guard row.fields.contains(where: { $0.text.holdsControl }) else { return row }
        let prose = TableSchema.prose.compactMap { columns[$0] }
        let fields = row.fields.enumerated().map { index, field in
            let isProse = prose.contains(index)
            if let fault = field.controlCharacter(isProse: isProse, file: file) { faults += fault }
            return CSVField(
                text: field.text.withoutControls(isProse: isProse), line: field.line, column: field.column)
        }
        return CSVRecord(fields: fields, line: row.line)
    }

    /// Columns that are not there and columns that should be are told as one fault where the one is likely to
    /// be meant by the other.
    private mutating func readHeader(
        _ header: CSVRecord, _ schema: TableSchema, _ faults: inout FaultList
    ) -> Bool {
        let known = schema.required + schema.optional
        var unknown: [CSVField] = []
        for (index, field) in header.fields.enumerated() {
            if columns[field.text] != nil {
                faults += .duplicateColumn(field, file: file)
            } else if known.contains(field.text) {
                columns[field.text] = index
            } else {
                unknown.append(field)
            }
        }
        let missing = schema.required.filter { columns[$0] == nil }
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
        return missing.isEmpty
    }
}

extension CSVField {
    /// The fault of the first control character; tabs and line ends may stand in prose.
    fileprivate func controlCharacter(isProse: Bool, file: String) -> Fault? {
        guard text.holdsControl else { return nil }
        var (line, column) = (line, column + (isQuoted ? 1 : 0))
        for scalar in text.unicodeScalars {
            if scalar.isControl, !(isProse && scalar.isTabOrLineEnd) {
                return .control(scalar, file: file, line: line, column: column)
            }
            if scalar == "\n" {
                (line, column) = (line + 1, 1)
            } else {
                // A quote inside quotes is written twice.
                column += isQuoted && scalar == "\"" ? 2 : 1
            }
        }
        return nil
    }
}
