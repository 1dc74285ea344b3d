import Figures
import Metrics
import Report

/// `huimou check`: everything that is wrong with datasets, figures and report, at once.
enum CheckCommand: Command {
    static let name = "check"
    static let abstract = Bilingual(zh: "检查数据、图与报告文件", en: "check datasets, figures and the report file")
    static let arguments = [Inputs.dataOption, Inputs.chartsOption, Inputs.quiet]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let loaded = Inputs.dataset(arguments)
        var faults = loaded.faults
        let folder = arguments.value("charts") ?? "charts"
        // Figures of a dataset that could not be read would only repeat its faults.
        let paths = try Inputs.figurePaths(in: folder)
        if !loaded.hasErrors {
            faults += try Inputs.figures(paths, dataset: loaded.dataset, language: .zh).faults
            faults += try reportFaults(folder: folder, known: paths.map(FigureFileReader.id(of:)))
        }
        let errors = faults.count { $0.severity == .error }
        let shown = arguments.has("quiet") ? faults.filter { $0.severity == .error } : faults
        Inputs.tell(shown.sorted(), in: context)
        let dataset = loaded.dataset
        Terminal.output(
            Bilingual(
                zh:
                    "机构 \(dataset.bodies.count)，指标 \(dataset.indicators.count)，来源 \(dataset.sources.count)，观测值 \(dataset.observations.count)，图 \(paths.count)：错误 \(errors)，警告 \(faults.count - errors)\n",
                en:
                    "\(dataset.bodies.count) bodies, \(dataset.indicators.count) indicators, \(dataset.sources.count) sources, \(dataset.observations.count) observations, \(paths.count) figures: \(errors) errors, \(faults.count - errors) warnings\n"
            )[context.language])
        return errors == 0 ? .done : .inputAtFault
    }

    private static func reportFaults(folder: String, known: [String]) throws(Failure) -> [Fault] {
        let path = folder + "/report.json"
        let (file, faults) = ReportFile.read(try Inputs.text(of: path), path: path)
        return faults + (file?.missingFigures(in: known) ?? [])
    }
}
