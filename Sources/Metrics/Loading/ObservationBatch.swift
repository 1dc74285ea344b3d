/// What one thread reads of the files of `observations/`.
struct ObservationBatch: Sendable {
    /// What became of a file.
    struct File: Sendable {
        /// Its place among the files.
        let number: Int
        /// How many rows it has, those at fault included.
        var rowCount = 0
        var isWhole = false
        /// What is wrong with the file, and with its rows one by one.
        var fileFaults = FaultList()
        var rowFaults = FaultList()
    }

    /// The ids of the tables, with the places of those that rows may name by their numbers in the check.
    struct Lists: Sendable {
        let bodies, indicators, sources: IDList
        fileprivate let bodyPlaces, indicatorPlaces, sourcePlaces: [Int32]

        init(_ check: ObservationCheck, bodies: [String], indicators: [String], sources: [String]) {
            // Rows may name what is defined by a row at fault; that has no place in its table.
            func places(_ known: KnownIDs, _ own: [String]) -> (IDList, [Int32]) {
                let ids = known.ids
                let list = IDList(own, others: ids)
                return (list, ids.map { Int32(list[$0] ?? 0) })
            }
            (self.bodies, bodyPlaces) = places(check.bodies, bodies)
            (self.indicators, indicatorPlaces) = places(check.indicators, indicators)
            (self.sources, sourcePlaces) = places(check.sources, sources)
        }
    }

    private(set) var files: [File] = []
    /// The rows of each file.
    private(set) var rows: [[ObservationRow]] = []
    private(set) var texts = ObservationTexts()
    /// By the numbers of the sources' ids, whether some row cites them.
    private(set) var cited: [Bool]

    private let check: ObservationCheck
    private let lists: Lists

    init(_ check: ObservationCheck, _ lists: Lists) {
        (self.check, self.lists) = (check, lists)
        cited = Array(repeating: false, count: check.sources.count)
    }

    /// Reads a file.
    /// - Parameter bytes: what it holds, where that is not what is there.
    mutating func read(_ path: String, number: Int, bytes: [UInt8]?) {
        var file = File(number: number)
        var rows: [ObservationRow] = []
        var reader = TableReader(file: path, schema: .observations)
        do throws(FileProblem) {
            try reader.read(bytes) { columns, row in
                file.rowCount += 1
                var reader = RowReader(columns: columns, row: row, isBrief: file.rowFaults.isFull(path))
                if let row = observation(&reader, file: number) { rows.append(row) }
                if !reader.faults.isEmpty { file.rowFaults += reader.faults }
            }
            file.isWhole = reader.isWhole
            file.fileFaults = reader.faults
        } catch {
            file = File(number: number)
            file.fileFaults += Fault(file: path, problem: error)
            rows = []
        }
        files.append(file)
        self.rows.append(rows)
    }

    private mutating func observation(_ reader: inout RowReader, file: Int) -> ObservationRow? {
        guard var row = check.row(&reader, file: file, texts: &texts) else {
            let source = reader.withBytes(reader.columns.observation.source) { check.sources.number(of: $0) }
            if let source { cited[source] = true }
            return nil
        }
        cited[Int(row.source)] = true
        row.body = lists.bodyPlaces[Int(row.body)]
        row.indicator = lists.indicatorPlaces[Int(row.indicator)]
        row.source = lists.sourcePlaces[Int(row.source)]
        return row
    }
}
