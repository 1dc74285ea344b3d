/// A data set and everything that is wrong with it.
public struct LoadedDataset: Sendable {
    /// The rows that are right. Rows at fault are left out; warnings leave their rows in.
    public let dataset: Dataset
    /// The faults by file, line and column: the first 200 errors and as many warnings of each file.
    public let faults: [Fault]
    /// How many errors there are, those left out of ``faults`` included.
    public let errorCount: Int
    /// How many warnings there are, those left out of ``faults`` included.
    public let warningCount: Int

    /// Whether any fault is an error: then nothing should be drawn from the data set.
    public var hasErrors: Bool { errorCount > 0 }
}

extension Dataset {
    /// Loads and checks `bodies.csv`, `indicators.csv`, `sources.csv`, `observations/*.csv` and, where they are
    /// there, `absences.csv`, `denominators.csv` and `definitions.csv` from a directory. Never stops at a fault: it
    /// finds all of them.
    public static func load(from directory: String) -> LoadedDataset { load(from: directory, replacing: [:]) }

    /// The same as if files of `observations/` held other bytes than they do, or were there at all: by their names.
    package static func load(
        from directory: String, replacing replaced: [String: [UInt8]]
    ) -> LoadedDataset {
        var directory = directory
        while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
        var faults = FaultList()
        func table(_ name: String, _ schema: TableSchema, isRequired: Bool = true) -> Table {
            Table(file: "\(directory)/\(name)", schema: schema, isRequired: isRequired, faults: &faults)
        }

        var bodyIDs = KnownIDs(file: "bodies.csv")
        let bodies = readBodies(table("bodies.csv", .bodies), known: &bodyIDs, faults: &faults)
        var indicatorIDs = KnownIDs(file: "indicators.csv")
        var indicatorPlaces: [String: Place] = [:]
        let indicators = readIndicators(
            table("indicators.csv", .indicators), known: &indicatorIDs, places: &indicatorPlaces,
            faults: &faults)
        var sourceIDs = KnownIDs(file: "sources.csv")
        var sourcePlaces: [String: Place] = [:]
        let sources = readSources(
            table("sources.csv", .sources), known: &sourceIDs, places: &sourcePlaces, faults: &faults)

        let check = ObservationCheck(
            bodies: bodyIDs, indicators: indicators, knownIndicators: indicatorIDs, sources: sourceIDs)
        var read = ObservationFiles(
            check, bodies: bodies.map(\.id), indicators: indicators.map(\.id), sources: sources.map(\.id))
        do throws(FileProblem) {
            let names = try csvFiles(in: "\(directory)/observations")
            read.read(
                Set(names).union(replaced.keys).sorted(), in: "\(directory)/observations",
                replacing: replaced, faults: &faults)
            // Rows that could not be read have faults of their own, and what they cite is not known.
            if read.rowCount == 0, read.isWhole {
                faults += .emptyDataset(file: "\(directory)/observations")
            }
        } catch {
            faults += Fault(file: "\(directory)/observations", problem: error)
        }
        if read.rowCount > 0, read.isWhole {
            faults += uncitedSources(sources, at: sourcePlaces, isCited: read.isCited)
        }
        let absences = readAbsences(
            table("absences.csv", .absences, isRequired: false), bodies: bodyIDs, indicators: indicatorIDs,
            stated: read.table, faults: &faults)

        let denominators = readDenominators(
            table("denominators.csv", .denominators, isRequired: false), indicators: indicatorIDs,
            kinds: indicators,
            faults: &faults)
        let definitions = readDefinitions(
            table("definitions.csv", .definitions, isRequired: false), bodies: bodyIDs,
            indicators: indicatorIDs,
            faults: &faults)

        let dataset = Dataset(
            bodies: bodies, indicators: indicators, sources: sources, table: read.table, absences: absences,
            denominators: denominators, definitions: Definitions(definitions))
        faults += dataset.inconsistencies
        // A row at fault may be the second body's.
        if faults.errorCount == 0 { faults += dataset.loneIndicators(at: indicatorPlaces) }
        return LoadedDataset(
            dataset: dataset, faults: faults.kept.sorted(), errorCount: faults.errorCount,
            warningCount: faults.warningCount)
    }
}

extension Fault {
    fileprivate static func emptyDataset(file: String) -> Fault {
        Fault(
            file: file, line: 1, column: 1, code: .emptyDataset,
            message: Bilingual(zh: "没有任何数据", en: "there is not one observation"),
            remedy: Bilingual(zh: "请在 observations 目录中放入 CSV 文件", en: "put CSV files into observations"))
    }
}
