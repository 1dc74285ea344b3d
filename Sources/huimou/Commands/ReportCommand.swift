import Canvas
import Figures
import Metrics
import Press
import Report

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `huimou report`: the whole report as one PDF.
enum ReportCommand: Command {
    static let name = "report"
    static let abstract = Bilingual(zh: "生成整份报告（PDF）", en: "make the whole report (PDF)")
    static let arguments =
        [
            Argument.option(
                "output", short: "o", value: "file", fallback: "build/report.pdf",
                help: Bilingual(zh: "写到哪个文件", en: "the file to write")),
            Inputs.dataOption, Inputs.chartsOption,
        ] + PrintArguments.all + [Inputs.quiet]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let output = arguments.value("output") ?? "build/report.pdf"
        let folder = arguments.value("charts") ?? "charts"
        try Outputs.refuse(
            [output], among: Outputs.inputs(data: arguments.value("data") ?? "datasets", charts: folder))
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let path = folder + "/report.json"
        let (read, faults) = ReportFile.read(try Inputs.text(of: path), path: path, dataset: dataset)
        guard let file = read, faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw Failure.faults(faults.count)
        }
        let options = try PrintArguments.options(arguments, page: file.page)
        let figures = try self.figures(of: file, folder: folder, dataset: dataset, in: context)
        try Outputs.prepare(folder: Outputs.folder(of: output))
        let created = try Outputs.created(dataset: dataset, in: context)
        do {
            let typesetter = try Typesetter()
            let (style, substitutions) = file.style(measuredBy: typesetter)
            let made = try ReportDocument.make(
                dataset: dataset, file: file, figures: figures,
                style: style, program: Help.program, measuredBy: typesetter)
            let layout = try DocumentLayout(made.document, measuredBy: typesetter)
            if !arguments.has("quiet") {
                for substitution in substitutions {
                    Terminal.error("huimou: \(path): \(substitution.told(in: context.language))\n")
                }
                for warning in made.warnings {
                    Terminal.error(
                        "huimou: \(warning.place): warning[\(warning.code)]: \(warning.text[context.language])\n"
                    )
                }
                for warning in layout.warnings {
                    Terminal.error("huimou: \(warning.told(in: context.language))\n")
                }
            }
            let printer = DocumentPrinter(
                layout, metadata: metadata(of: file, created: created), options: options,
                threads: ProcessInfo.processInfo.activeProcessorCount)
            try printer.write(to: output, typesetter: typesetter)
        } catch {
            throw Failure(error, subject: path)
        }
        return .done
    }

    private static func metadata(of file: ReportFile, created: Int) -> PDFDocument.Metadata {
        PDFDocument.Metadata(
            title: file.title, author: file.author, subject: file.subtitle,
            keywords: file.chapters.compactMap(\.title), language: file.language, created: created)
    }

    /// The figures that the report names, by id; a name without a file is a fault at its place in the report.
    private static func figures(
        of file: ReportFile, folder: String, dataset: Dataset, in context: Context
    ) throws(Failure) -> [String: Figure] {
        let missing = try file.missingFigures(
            in: Inputs.figurePaths(in: folder).map(FigureFileReader.id(of:)))
        let named = file.chapters.flatMap(\.figures).map { "\(folder)/\($0).json" }
        guard missing.isEmpty else {
            Inputs.tell(missing, in: context)
            throw .faults(missing.count)
        }
        let (figures, faults) = Inputs.figures(named, dataset: dataset, language: file.tongue)
        guard faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw .faults(faults.count)
        }
        return Dictionary(figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
