import Metrics
import Reading

/// `huimou read FILE… --review review.html`: what was read, as a page on which a person decides on it.
struct ReadReview {
    static let option = Argument.option(
        "review", value: "review.html",
        help: Bilingual(
            zh: "写成一个审核网页：不联网，用键盘逐条接受、修改、拒绝、添加，然后下载 decisions.csv",
            en:
                "write a page to review what was read: offline, by keyboard; it gives decisions.csv for --decisions"
        ))

    private let page: String
    private let arguments: ParsedArguments
    private let context: Context

    /// A review; `nil` where the arguments ask for none.
    init?(_ arguments: ParsedArguments, in context: Context) throws {
        guard let page = arguments.value("review") else { return nil }
        guard arguments.value("format") == nil, !arguments.has("rejected"),
            !arguments.positionals.contains("-")
        else {
            throw UsageError(
                Bilingual(
                    zh: "--review 不与 --format、--rejected、- 同用",
                    en: "--review takes no --format, --rejected or -"))
        }
        // Whatever else the commands read or write, no table of a data set is called so.
        guard page.hasSuffix(".html") || page.hasSuffix(".htm") else {
            throw UsageError(
                Bilingual(
                    zh: "--review 应为 .html 文件，不是 \(page)", en: "--review takes an .html file, not \(page)"))
        }
        (self.page, self.arguments, self.context) = (page, arguments, context)
    }

    /// Writes the page of the documents that can be read, and tells why the others cannot.
    func run() throws -> ExitStatus {
        try Outputs.refuse([page], among: arguments.positionals)
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let reader = try ReadCommand.reader(arguments, of: dataset, in: context)
        let (memory, remembered) = ReviewMemory.load(
            dataset, from: arguments.value("data") ?? "datasets")
        guard remembered.isEmpty else {
            Inputs.tell(remembered, in: context)
            throw Failure.faults(remembered.count)
        }
        let showsProgress =
            !arguments.has("quiet") && ProgressLine.isSeen(in: context.environment, besideOutput: false)
        let (documents, faults) = ReadDocuments(
            paths: arguments.positionals, reader: reader, threads: try ReadCommand.threads(arguments),
            progress: showsProgress ? ProgressLine(of: arguments.positionals, in: context.language) : nil
        ).run()
        Inputs.tell(faults, in: context)
        guard !documents.isEmpty else { return .inputAtFault }
        // A folder among the arguments may hold the page of an earlier run.
        try Outputs.refuse([page], among: documents.compactMap(\.document.name))
        let entries = documents.map {
            ReviewEntry($0.document, $0.reading, memory: memory, dataset: dataset)
        }
        try Outputs.prepare(folder: Outputs.folder(of: page))
        try Outputs.write(
            ReviewPage.bytes(entries, dataset: dataset, language: context.language), to: page)
        return faults.isEmpty ? .done : .inputAtFault
    }
}
