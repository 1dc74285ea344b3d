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

/// `huimou report`: the whole report, or another edition of it, from the same sources.
enum ReportCommand: Command {
    static let name = "report"
    static let abstract = Bilingual(
        zh: "生成整份报告（PDF），或它的简报、幻灯片、Markdown 版",
        en: "make the report (PDF), or a briefing, slides or Markdown of it")
    static let arguments =
        ReportPlan.arguments + [Inputs.dataOption, Inputs.chartsOption] + PrintArguments.all + [Inputs.quiet]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let plan = try ReportPlan(arguments)
        let folder = arguments.value("charts") ?? "charts"
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let path = folder + "/report.json"
        let file = try file(path, language: plan.language, dataset: dataset, in: context)
        let body = try plan.body(in: dataset)
        let output = plan.output(for: body)
        try Outputs.refuse(
            [output], among: Outputs.inputs(data: arguments.value("data") ?? "datasets", charts: folder))
        let isQuiet = arguments.has("quiet")
        do {
            let typesetter = try Typesetter()
            let (style, substitutions) = file.style(measuredBy: typesetter)
            if !isQuiet {
                for substitution in substitutions {
                    Terminal.error("huimou: \(path): \(substitution.told(in: context.language))\n")
                }
            }
            let options = try PrintArguments.options(arguments, page: file.page)
            let source =
                try body.map { body in
                    try BodyEdition.source(of: body, in: dataset, like: file, style: style)
                }
                ?? whole(file, folder: folder, dataset: dataset, isQuiet: isQuiet, in: context)
            let made = try make(
                plan.edition, of: source, dataset: dataset, style: style, measuredBy: typesetter)
            if !isQuiet { tell(made.warnings, in: context) }
            if plan.edition == .markdown {
                try EditionFolder.write(MarkdownEdition(made.document), to: output, typesetter: typesetter)
                return .done
            }
            try Outputs.prepare(folder: Outputs.folder(of: output))
            let created = try Outputs.created(dataset: dataset, in: context)
            let layout = try DocumentLayout(made.document, measuredBy: typesetter)
            if !isQuiet {
                for warning in layout.warnings {
                    Terminal.error("huimou: \(warning.told(in: context.language))\n")
                }
            }
            let printer = DocumentPrinter(
                layout, metadata: metadata(of: source.file, created: created), options: options,
                threads: ProcessInfo.processInfo.activeProcessorCount)
            try printer.write(to: output, typesetter: typesetter)
        } catch let failure as Failure {
            throw failure
        } catch let empty as BodyEdition.Empty {
            throw ReportPlan.empty(empty.body)
        } catch let fault as Fault {
            throw Failure(fault)
        } catch {
            throw Failure(error, subject: path)
        }
        return .done
    }

    /// The document of an edition.
    private static func make(
        _ edition: ReportEdition, of source: ReportSource, dataset: Dataset, style: PageStyle,
        measuredBy typesetter: Typesetter
    ) throws -> ReportDocument.Made {
        switch edition {
        case .book, .markdown:
            try ReportDocument.make(
                dataset: dataset, file: source.file, figures: source.answered(from: dataset),
                profiles: source.profiles, style: style, program: Help.program, measuredBy: typesetter)
        case .brief:
            try BriefEdition(source, dataset: dataset, style: style, measuredBy: typesetter).make()
        case .slides:
            try SlidesEdition(source, dataset: dataset, style: style, measuredBy: typesetter).make()
        }
    }

    private static func tell(_ warnings: [ReportDocument.Warning], in context: Context) {
        for warning in warnings {
            Terminal.error(
                "huimou: \(warning.place): warning[\(warning.code)]: \(warning.text[context.language])\n")
        }
    }

    private static func metadata(of file: ReportFile, created: Int) -> PDFDocument.Metadata {
        PDFDocument.Metadata(
            title: file.title, author: file.author, subject: file.subtitle,
            keywords: file.chapters.compactMap(\.title), language: file.language, created: created)
    }

    // MARK: - What it is made from

    private static func file(
        _ path: String, language: Language?, dataset: Dataset, in context: Context
    ) throws(Failure) -> ReportFile {
        let (read, faults) = ReportFile.read(
            try Inputs.text(of: path), path: path, dataset: dataset, language: language)
        guard let file = read, faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw Failure.faults(faults.count)
        }
        return file
    }

    /// The report of all bodies, with the figure files that it names; a name without a file is a fault at its place.
    private static func whole(
        _ file: ReportFile, folder: String, dataset: Dataset, isQuiet: Bool, in context: Context
    ) throws(Failure) -> ReportSource {
        let missing = try file.missingFigures(
            in: Inputs.figurePaths(in: folder).map(FigureFileReader.id(of:)))
        guard missing.isEmpty else {
            Inputs.tell(missing, in: context)
            throw .faults(missing.count)
        }
        let named = file.chapters.flatMap(\.figures).map { "\(folder)/\($0).json" }
        let (files, unread) = Inputs.files(named, dataset: dataset, language: file.tongue)
        let maker = FigureMaker(dataset: dataset, language: file.tongue)
        let faults = unread + files.compactMap { maker.fault(of: $0) }
        guard faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw .faults(faults.count)
        }
        if !isQuiet { Inputs.tell(file.untranslated + files.flatMap(\.untranslated), in: context) }
        return ReportSource(
            file: file,
            figures: Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension FigureMaker {
    /// Why a file cannot be answered; `nil` where it can.
    fileprivate func fault(of file: FigureFile) -> Fault? {
        do throws(Fault) {
            _ = try figure(file)
            return nil
        } catch {
            return error
        }
    }
}
