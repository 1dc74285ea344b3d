/// Reads one CSV file as a table, row by row: the header is checked, blank rows are left out, and control characters
/// are taken out after they were reported, so that a field that holds one is no unknown id or malformed number as
/// well.
struct TableReader {
    /// The columns that the header names; none before it was read.
    private(set) var columns: TableColumns

    private let schema: TableSchema
    private var state = State.beforeHeader
    /// What is wrong with the file as CSV, and the same without the rows that are as wide as no header of it.
    private var (csv, csvButWidths) = (FaultList(), FaultList())
    private var header = FaultList()
    private var controls = FaultList()
    private var isSound = true

    private enum State {
        case beforeHeader, reading, refused
    }

    /// A reader of a file with such columns.
    init(file: String, schema: TableSchema) {
        columns = TableColumns(file: file)
        self.schema = schema
    }

    /// Whether every row of the file was handed over, once it is read: nothing kept one from being read.
    var isWhole: Bool { isSound && state == .reading }

    /// Everything that is wrong with the file, once it is read.
    var faults: FaultList {
        // A header at fault is what the rows would be measured by.
        var faults = state == .reading && header.errorCount == 0 ? csv : csvButWidths
        faults += header
        faults += controls
        return faults
    }

    /// Reads the file, or the bytes given in its place, and hands over its rows below the header.
    /// - Throws: why the file cannot be read to its end; what was handed over means nothing then.
    mutating func read(
        _ bytes: [UInt8]?, _ take: (TableColumns, CSVRecord) -> Void
    ) throws(FileProblem) {
        var reader = CSVReader()
        if let bytes {
            bytes.withUnsafeBufferPointer { reader.read($0) { event in self.take(event, take) } }
        } else {
            try readChunks(of: columns.file) { reader.read($0) { event in self.take(event, take) } }
        }
        reader.finish { event in self.take(event, take) }
        if case .beforeHeader = state, isSound { header += .noHeader(file: columns.file, schema: schema) }
    }

    private mutating func take(_ event: CSVReader.Event, _ take: (TableColumns, CSVRecord) -> Void) {
        switch event {
        case .success(let row):
            switch state {
            case .beforeHeader: readHeader(row)
            case .reading: if !row.isEmpty { take(columns, Self.cleaned(row, columns, &controls)) }
            case .refused: break
            }
        case .failure(let problem):
            isSound = false
            let fault = Fault(file: columns.file, csv: problem)
            csv += fault
            if case .fieldCount = problem.kind { return }
            csvButWidths += fault
        }
    }

    private mutating func readHeader(_ row: CSVRecord) {
        // A fault before the first good row was in the header: then that row is data, and nothing is known.
        guard isSound else {
            state = .refused
            return
        }
        let names = TableHeader(
            Self.cleaned(row, columns, &header), schema, file: columns.file, faults: &header)
        columns = TableColumns(file: columns.file, places: names.places)
        state = names.isComplete ? .reading : .refused
    }

    /// A row without control characters.
    private static func cleaned(
        _ row: CSVRecord, _ columns: TableColumns, _ faults: inout FaultList
    ) -> CSVRecord {
        guard row.mayHoldControl else { return row }
        let fields = row.fields
        guard fields.contains(where: { $0.text.holdsControl }) else { return row }
        let prose = TableSchema.prose.compactMap { columns.place(of: Column($0)) }
        return CSVRecord(
            fields: fields.enumerated().map { index, field in
                let isProse = prose.contains(index)
                if let fault = field.controlCharacter(isProse: isProse, file: columns.file) {
                    faults += fault
                }
                return CSVField(
                    text: field.text.withoutControls(isProse: isProse), line: field.line, column: field.column
                )
            }, line: row.line)
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
