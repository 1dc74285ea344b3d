import Figures
import Metrics
import Reading
import Report

/// `huimou check`: everything that is wrong with datasets, figures and report, at once.
enum CheckCommand: Command {
    static let name = "check"
    static let abstract = Bilingual(zh: "检查数据、图与报告文件", en: "check datasets, figures and the report file")
    static let arguments = [Inputs.dataOption, Inputs.chartsOption, Inputs.quiet]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let loaded = Inputs.dataset(arguments)
        let data = arguments.value("data") ?? "datasets"
        let (figureCount, drawn) = try chartFaults(
            folder: arguments.value("charts") ?? "charts", data: data, loaded)
        let found =
            drawn + lexiconFaults(data, loaded.dataset) + rejectedFaults(data)
        let errors = loaded.errorCount + found.count { $0.severity == .error }
        let warnings = loaded.warningCount + found.count { $0.severity != .error }
        let faults = loaded.faults + found
        if arguments.has("quiet") {
            Inputs.tell(faults.filter { $0.severity == .error }, of: errors, in: context)
        } else {
            Inputs.tell(faults, of: errors + warnings, in: context)
        }
        let dataset = loaded.dataset
        Terminal.output(
            Bilingual(
                zh:
                    "机构 \(dataset.bodies.count)，指标 \(dataset.indicators.count)，来源 \(dataset.sources.count)，观测值 \(dataset.observations.count)，图 \(figureCount)：错误 \(errors)，警告 \(warnings)\n",
                en:
                    "\(dataset.bodies.count) bodies, \(dataset.indicators.count) indicators, \(dataset.sources.count) sources, \(dataset.observations.count) observations, \(figureCount) figures: \(errors) errors, \(warnings) warnings\n"
            )[context.language])
        return errors == 0 ? .done : .inputAtFault
    }

    /// What is wrong with the word lists of reading, which a dataset may do without.
    private static func lexiconFaults(_ data: String, _ dataset: Dataset) -> [Fault] {
        guard let names = try? fileNames(in: data + "/lexicon"), !names.isEmpty else { return [] }
        return Lexicon.load(from: data + "/lexicon", for: dataset).faults
    }

    /// What is wrong with the files of what reviews rejected, which a dataset may do without.
    private static func rejectedFaults(_ data: String) -> [Fault] {
        var faults = FaultList()
        _ = RejectedStatements.load(from: data, faults: &faults)
        return faults.kept.sorted()
    }

    /// How many figures a folder has, and what is wrong with them and with the report.
    private static func chartFaults(
        folder: String, data: String, _ loaded: LoadedDataset
    ) throws(Failure) -> (figures: Int, faults: [Fault]) {
        switch Inputs.listing(folder) {
        case .failure(let fault): return (0, [fault])
        case .success(let named):
            // The gallery is no part of the report, but its files are figures too.
            var paths = named
            var faults: [Fault] = []
            switch Gallery.paths(charts: folder) {
            case .success(let more): paths += more
            case .failure(let fault): faults.append(fault)
            }
            if loaded.hasErrors {
                // What such a dataset answers would only repeat its faults.
                let unreliable = unreliableCodes(loaded).union([.placeholder])
                faults += Inputs.files(paths, dataset: loaded.dataset).faults.filter {
                    !unreliable.contains($0.code)
                }
            } else {
                faults += Inputs.figures(paths, dataset: loaded.dataset, language: .zh).faults
                if let check = ProseCheck(loaded.dataset, lexicon: data + "/lexicon") {
                    faults += check.faults(figures: paths) + check.faults(report: folder + "/report.json")
                }
            }
            faults += reportFaults(
                folder: folder, known: named.map(FigureFileReader.id(of:)),
                loaded.hasErrors ? nil : loaded.dataset)
            return (paths.count, faults)
        }
    }

    /// The codes that say nothing about a figure while the tables that its ids stand in have errors: an id or a
    /// unit may be missing there because its own row is at fault.
    private static func unreliableCodes(_ loaded: LoadedDataset) -> Set<FaultCode> {
        let isAtFault = loaded.faults.contains { fault in
            fault.severity == .error
                && (fault.file.hasSuffix("/bodies.csv") || fault.file.hasSuffix("/indicators.csv"))
        }
        return isAtFault ? [.unknownID, .unitDiffers] : []
    }

    /// - Parameter dataset: what placeholders are held against; `nil` where its own faults come first.
    private static func reportFaults(folder: String, known: [String], _ dataset: Dataset?) -> [Fault] {
        let path = folder + "/report.json"
        switch Inputs.reading(path) {
        case .failure(let fault): return [fault]
        case .success(let text):
            let (file, faults) = ReportFile.read(text, path: path, dataset: dataset)
            return faults + (file?.missingFigures(in: known) ?? [])
        }
    }
}
