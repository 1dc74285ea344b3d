/// Reads the files of `observations/`, several at a time.
struct ObservationFiles {
    /// How many rows there are, those at fault included.
    private(set) var rowCount = 0
    /// Whether every row of every file was read.
    private(set) var isWhole = true
    /// The observations.
    private(set) var table: ObservationTable

    private let check: ObservationCheck
    private let lists: ObservationBatch.Lists
    /// By the numbers of the sources' ids, whether some row cites them, rows at fault included.
    private var cited: [Bool]

    /// Nothing read yet.
    /// - Parameters:
    ///   - bodies, indicators, sources: the ids of the rows that are right in their tables.
    init(_ check: ObservationCheck, bodies: [String], indicators: [String], sources: [String]) {
        self.check = check
        lists = ObservationBatch.Lists(check, bodies: bodies, indicators: indicators, sources: sources)
        cited = Array(repeating: false, count: check.sources.count)
        table = ObservationTable([], bodies: bodies, indicators: indicators, sources: sources)
    }

    /// Whether some row cites a source, be it at fault itself.
    func isCited(_ source: String) -> Bool {
        var source = source
        return source.withUTF8 { check.sources.number(of: $0) }.map { cited[$0] } ?? false
    }

    /// Reads files and notes everything that is wrong with their rows one by one.
    /// - Parameters:
    ///   - names: the files, in their order.
    ///   - replaced: what files hold, by name, where it is not what is there.
    mutating func read(
        _ names: [String], in folder: String, replacing replaced: [String: [UInt8]], faults: inout FaultList
    ) {
        let paths = names.map { "\(folder)/\($0)" }
        let (check, lists, next) = (check, lists, Counter(below: names.count))
        // A thread keeps its texts from file to file. Which files it reads is chance, and makes no difference: rows
        // are told apart and sorted by what their texts are, not by the numbers of them.
        var batches = Parallel.map(min(Parallel.threads, names.count)) { _ in
            var batch = ObservationBatch(check, lists)
            while let file = next.next() {
                batch.read(paths[file], number: file, bytes: replaced[names[file]])
            }
            return batch
        }
        for number in cited.indices { cited[number] = batches.contains { $0.cited[number] } }
        let assembly = RowAssembly(
            bodies: lists.bodies, indicators: lists.indicators, sources: lists.sources, files: paths,
            texts: batches.map(\.texts))
        var files: [ObservationBatch.File] = []
        var runs: [RowAssembly.Run] = []
        for index in batches.indices {
            files += batches[index].files
            runs += batches[index].rows.map { RowAssembly.Run(rows: $0, texts: index) }
        }
        batches = []
        var rows = assembly.sorted(&runs)
        let repeats = Dictionary(grouping: assembly.takeRepeats(from: &rows), by: \.row.file)
        table = ObservationTable(assembly, rows: rows)
        for file in files.sorted(by: { $0.number < $1.number }) {
            rowCount += file.rowCount
            isWhole = isWhole && file.isWhole
            faults += file.fileFaults
            let again = repeats[Int32(file.number)].map { repeats in
                repeatFaults(of: repeats, in: paths[file.number], bytes: replaced[names[file.number]])
            }
            faults += again.map { file.rowFaults.merging($0) } ?? file.rowFaults
        }
    }

    /// The faults of rows that state what another does. Their places in the file are found by reading it again, since
    /// rows do not keep where their fields are.
    private func repeatFaults(
        of repeats: [(row: ObservationRow, first: ObservationRow)], in path: String, bytes: [UInt8]?
    ) -> FaultList {
        let firsts = Dictionary(
            repeats.map { (Int($0.row.line), table.place($0.first)) }, uniquingKeysWith: { first, _ in first }
        )
        var faults = FaultList()
        var file = TableReader(file: path, schema: .observations)
        // What was read a moment ago can be read again; if not, its rows cannot be shown.
        try? file.read(bytes) { columns, row in
            guard let first = firsts[row.line] else { return }
            var reader = RowReader(columns: columns, row: row, isBrief: true)
            reader.note(
                columns.observation.body, .duplicateKey,
                Bilingual(
                    zh: "\(first) 已有同一主体、指标、主题、年度、口径、时段和来源的数据",
                    en: "\(first) already states this body, indicator, topic, year, basis, period and source"),
                Bilingual(zh: "请删去一行，或写明 topic", en: "delete one of the two, or say the topic"))
            faults += reader.faults
        }
        return faults
    }
}
