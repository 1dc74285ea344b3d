import Canvas
import Figures
import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `huimou chart`: figures as PNG, SVG and PDF files.
enum ChartCommand: Command {
    static let name = "chart"
    static let abstract = Bilingual(zh: "把图文件画成 PNG、SVG、PDF", en: "draw figure files as PNG, SVG and PDF")
    static let arguments = [
        Argument.positional(
            "file", repeating: true,
            help: Bilingual(zh: "图文件（charts/*.json）", en: "figure files (charts/*.json)")),
        Argument.option(
            "output", short: "o", value: "path", fallback: "build/charts",
            help: Bilingual(zh: "文件夹，或单张图的文件名", en: "a folder, or the file of a single figure")),
        Argument.option(
            "format", short: "f", value: "png|svg|pdf", repeating: true, fallback: "png,svg",
            help: Bilingual(
                zh: "格式，可用逗号并列；给出文件名时由扩展名决定",
                en: "formats, joined by commas; an output file's ending decides by itself")),
        Argument.option(
            "dpi", value: "number", fallback: "300", help: Bilingual(zh: "PNG 的分辨率", en: "resolution of PNG")),
        Argument.option(
            "language", value: "zh|en", fallback: "zh",
            help: Bilingual(zh: "图上文字的语言", en: "the language of the figures")),
        Argument.flag("grey", help: Bilingual(zh: "用灰度主题", en: "use the greyscale theme")),
        Argument.flag(
            "stale", help: Bilingual(zh: "只画比输入旧的", en: "only those older than what they are made from")),
        Inputs.dataOption, Inputs.quiet,
    ]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let plan = try ChartPlan(arguments)
        let paths = plan.stalePaths()
        guard !paths.isEmpty else { return .done }
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let (figures, faults) = try Inputs.figures(paths, dataset: dataset, language: plan.language)
        guard faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw Failure.faults(faults.count)
        }
        try Outputs.prepare(folder: plan.folder)
        let created = try Outputs.created(dataset: dataset, in: context)
        let typesetter: Typesetter
        do {
            typesetter = try Typesetter()
        } catch {
            throw Failure(error, subject: paths.joined(separator: " "))
        }
        for figure in figures {
            do {
                try draw(
                    figure, plan: plan, created: created, quiet: arguments.has("quiet"), in: context,
                    typesetter: typesetter)
            } catch {
                throw Failure(error, subject: figure.id)
            }
        }
        return .done
    }

    private static func draw(
        _ figure: Figure, plan: ChartPlan, created: Int, quiet: Bool, in context: Context,
        typesetter: Typesetter
    ) throws {
        let result = try figure.scene(theme: plan.isGrey ? .grey : .print, measuredBy: typesetter)
        if !quiet { Outputs.tell(result.warnings, of: figure.id, in: context) }
        for format in plan.formats {
            let bytes: [UInt8] =
                switch format {
                case .png: try PNGRenderer.render(result.scene, dpi: plan.dpi, typesetter: typesetter)
                case .svg: try SVGRenderer.render(result.scene, typesetter: typesetter)
                case .pdf:
                    try PDFRenderer.render(
                        result.scene, created: created, language: figure.language == .zh ? "zh-CN" : "en",
                        typesetter: typesetter)
                }
            try Outputs.write(bytes, to: plan.path(of: figure.id, format))
        }
    }
}
