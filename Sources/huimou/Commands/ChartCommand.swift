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
            "file", repeating: true, optional: true,
            help: Bilingual(zh: "图文件（charts/*.json）", en: "figure files (charts/*.json)")),
        Argument.flag(
            "gallery",
            help: Bilingual(
                zh: "把 charts/gallery 中每种图各画一例，连同网页 index.html",
                en: "draw an example of each kind, from charts/gallery, with a page index.html")),
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
        Argument.option(
            "svg-text", value: "outlines|live", fallback: "outlines",
            help: Bilingual(
                zh: "SVG 的文字：outlines 为轮廓，处处一样，适合 WPS 与 Word；live 为可搜索的文字，适合网页",
                en: "text in SVG: outlines look the same everywhere (WPS, Word); live text is for the web")),
        Argument.flag(
            "transparent",
            help: Bilingual(zh: "不画底色；PNG 保留透明度", en: "without a background; PNG keeps its transparency")),
        Argument.option(
            "theme", value: "print|screen|dark|mono|grey",
            help: Bilingual(
                zh: "外观：印刷、屏幕、深色、黑白、灰度；不写则依图文件", en: "the look; without it, as the figure file says")),
        Argument.flag(
            "stale", help: Bilingual(zh: "只画比输入旧的", en: "only those older than what they are made from")),
        Inputs.dataOption, Inputs.chartsOption, Inputs.quiet,
    ]

    static func epilogue(_ language: Language) -> String {
        let width = FigureKinds.all.map(\.word.count).max() ?? 0
        let rows = FigureKinds.all.map { kind in
            let gap = String(repeating: " ", count: width - kind.word.count)
            return "  \(kind.word)\(gap)  \(kind.abstract[language])\n"
        }
        return Bilingual(zh: "图的种类（kind）：\n", en: "KINDS OF FIGURES (kind):\n")[language] + rows.joined()
    }

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        if arguments.has("gallery") { return try Gallery.run(arguments, in: context) }
        guard !arguments.positionals.isEmpty else {
            throw UsageError(Bilingual(zh: "缺少参数 <file>", en: "missing argument <file>"))
        }
        let plan = try ChartPlan(arguments)
        let paths = plan.stalePaths()
        guard !paths.isEmpty else { return .done }
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let (figures, faults) = Inputs.figures(paths, dataset: dataset, language: plan.language)
        guard faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw Failure.faults(faults.count)
        }
        try plan.checkNames(figures.map(\.id))
        try Outputs.refuse(
            figures.flatMap { figure in plan.formats.map { plan.path(of: figure.id, $0) } },
            among: Outputs.inputs(data: plan.data, charts: ".") + paths)
        try Outputs.prepare(folder: plan.folder)
        let created = try Outputs.created(dataset: dataset, in: context)
        let typesetter: Typesetter
        do {
            typesetter = try Typesetter()
        } catch {
            throw Failure(error, subject: paths.joined(separator: " "))
        }
        // All are drawn before any is written: a figure that fails leaves the others' files as they were.
        var files: [(path: String, bytes: [UInt8])] = []
        for figure in figures {
            do {
                files += try draw(
                    figure, plan: plan, created: created, quiet: arguments.has("quiet"), in: context,
                    typesetter: typesetter)
            } catch {
                throw Failure(error, subject: figure.id)
            }
        }
        for file in files { try Outputs.write(file.bytes, to: file.path) }
        return .done
    }

    private static func draw(
        _ figure: Figure, plan: ChartPlan, created: Int, quiet: Bool, in context: Context,
        typesetter: Typesetter
    ) throws -> [(path: String, bytes: [UInt8])] {
        var drawn = try figure.scene(theme: plan.theme, measuredBy: typesetter)
        if plan.isTransparent { drawn.scene.background = nil }
        if !quiet { Outputs.tell(drawn.warnings, of: figure.id, in: context) }
        let tag = figure.language == .zh ? "zh-CN" : "en"
        return try plan.formats.map { format in
            let bytes: [UInt8] =
                switch format {
                case .png:
                    try PNGRenderer.render(
                        drawn.scene, dpi: plan.dpi, isTransparent: plan.isTransparent, typesetter: typesetter)
                case .svg:
                    switch plan.svgText {
                    case .outlines:
                        try SVGRenderer.render(drawn.scene, typesetter: typesetter, language: tag)
                    case .live:
                        try SVGRenderer.renderLive(drawn.scene, language: tag, measuredBy: typesetter)
                    }
                case .pdf:
                    try PDFRenderer.render(
                        drawn.scene, created: created, language: tag, typesetter: typesetter)
                }
            return (plan.path(of: figure.id, format), bytes)
        }
    }
}
