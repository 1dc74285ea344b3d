import Canvas
import Figures
import Metrics

/// `huimou chart --gallery`: one figure of each kind at least, as a page that opens from its folder.
enum Gallery {
    /// The folder of the gallery's figure files below that of the figures.
    static func folder(charts: String) -> String { charts + "/gallery" }

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        try refuseOthers(arguments)
        var plan = try ChartPlan(arguments)
        if arguments.value("output") == nil { plan.folder = "build/gallery" }
        let charts = arguments.value("charts") ?? "charts"
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let paths = try Inputs.figurePaths(in: folder(charts: charts))
        let (files, unread) = Inputs.files(paths, dataset: dataset)
        let (figures, found) = Inputs.figures(paths, dataset: dataset, language: plan.language)
        let faults = found + missing(files, unread: unread, folder: folder(charts: charts))
        guard faults.isEmpty else {
            Inputs.tell(faults, in: context)
            throw Failure.faults(faults.count)
        }
        let inputs = Outputs.inputs(data: plan.data, charts: charts) + paths
        let page = "\(plan.folder)/index.html"
        try Outputs.refuse(
            [page] + figures.flatMap { figure in endings.map { "\(plan.folder)/\(figure.id).\($0)" } },
            among: inputs)
        try Outputs.prepare(folder: plan.folder)
        let drawn = try draw(figures, plan: plan, dataset: dataset, arguments, in: context)
        let html = try html(files, figures: figures, dataset: dataset, language: plan.language)
        for file in drawn { try Outputs.write(file.bytes, to: file.path) }
        // The page comes last, so that it never shows what is not there.
        try Outputs.write(Array(html.utf8), to: page)
        return .done
    }

    /// The gallery's figure files, of which there need be none.
    static func paths(charts: String) -> Result<[String], Fault> {
        let listing = Inputs.listing(folder(charts: charts))
        if case .failure(let fault) = listing, fault.code == .missingFile { return .success([]) }
        return listing
    }

    private static let endings = ["svg", "png", "pdf"]

    private static func refuseOthers(_ arguments: ParsedArguments) throws(UsageError) {
        guard arguments.positionals.isEmpty, !arguments.has("stale"), arguments.value("format") == nil else {
            throw UsageError(
                Bilingual(
                    zh: "--gallery 画整个图例，不与图文件、--format、--stale 同用",
                    en: "--gallery draws the whole gallery; it takes no figure files, --format or --stale"))
        }
    }

    /// A fault for every kind that no file of the folder shows.
    private static func missing(_ files: [FigureFile], unread: [Fault], folder: String) -> [Fault] {
        // A file at fault may be the one that is missed.
        guard unread.isEmpty else { return [] }
        return FigureKinds.all.filter { kind in !files.contains { $0.kind == kind.word } }.map { kind in
            Fault(
                file: "\(folder)/\(kind.word).json", line: 1, column: 1, code: .missingFile,
                message: Bilingual(
                    zh: "图例中没有 \(kind.word) 图", en: "the gallery has no figure of kind \(kind.word)"),
                remedy: Bilingual(zh: "加上这个文件", en: "add this file"))
        }
    }

    private static func draw(
        _ figures: [Figure], plan: ChartPlan, dataset: Dataset, _ arguments: ParsedArguments,
        in context: Context
    ) throws -> [(path: String, bytes: [UInt8])] {
        let created = try Outputs.created(dataset: dataset, in: context)
        let typesetter: Typesetter
        do {
            typesetter = try Typesetter()
        } catch {
            throw Failure(error, subject: "--gallery")
        }
        return try figures.flatMap { figure -> [(path: String, bytes: [UInt8])] in
            do {
                let drawn = try figure.scene(theme: plan.theme, measuredBy: typesetter)
                if !arguments.has("quiet") { Outputs.tell(drawn.warnings, of: figure.id, in: context) }
                let path = "\(plan.folder)/\(figure.id)"
                let language = figure.language == .zh ? "zh-CN" : "en"
                return [
                    ("\(path).svg", try SVGRenderer.render(drawn.scene, typesetter: typesetter)),
                    (
                        "\(path).png",
                        try PNGRenderer.render(drawn.scene, dpi: plan.dpi, typesetter: typesetter)
                    ),
                    (
                        "\(path).pdf",
                        try PDFRenderer.render(
                            drawn.scene, created: created, language: language, typesetter: typesetter)
                    ),
                ]
            } catch {
                throw Failure(error, subject: figure.id)
            }
        }
    }

    private static func html(
        _ files: [FigureFile], figures: [Figure], dataset: Dataset, language: Language
    ) throws -> String {
        let (chinese, english) = (
            FigureMaker(dataset: dataset, language: .zh), FigureMaker(dataset: dataset, language: .en)
        )
        let pictures = try zip(files, figures).map { file, figure in
            let (zh, en) = (try chinese.figure(file), try english.figure(file))
            return (
                file.kind,
                GalleryPage.Picture(
                    id: figure.id, name: figure.name,
                    alternative: Bilingual(zh: zh.alternative, en: en.alternative),
                    description: Bilingual(zh: zh.longDescription, en: en.longDescription),
                    width: figure.width, json: try Inputs.text(of: file.path))
            )
        }
        let sections = FigureKinds.all.map { kind in
            GalleryPage.Section(kind: kind, pictures: pictures.filter { $0.0 == kind.word }.map(\.1))
        }
        return GalleryPage(sections: sections, language: language).html
    }
}
