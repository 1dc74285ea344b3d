import Analysis
import Metrics

/// `huimou findings`: what the figures say, as sentences.
enum FindingsCommand: Command {
    static let name = "findings"
    static let abstract = Bilingual(zh: "从数据得出的结论，逐句可查", en: "sentences that the figures bear out")
    private static let kinds = Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    static let arguments = [
        Argument.option(
            "indicators", alias: "indicator", short: "i", value: "indicator,…", repeating: true,
            help: Bilingual(
                zh: "指标的 id 或名称；只列这些指标的", en: "indicators by id or name; only what is said of them")),
        SelectionOptions.bodies(Bilingual(zh: "只列提到它们的", en: "only what names one of them")),
        SelectionOptions.level, SelectionOptions.parent,
        SelectionOptions.years(Bilingual(zh: "全部", en: "all of them")),
        Argument.option(
            "kind", short: "k", value: "kind", repeating: true,
            help: Bilingual(zh: "只列这些种类的：\(kinds)", en: "only those of these kinds: \(kinds)")),
        SelectionOptions.top(fallback: "20"), SelectionOptions.language(fallback: "zh"),
        Argument.option(
            "format", short: "f", value: "text|json|markdown", fallback: "text",
            help: Bilingual(zh: "格式", en: "the format")),
        Argument.flag(
            "explain",
            help: Bilingual(
                zh: "写出每句的算法、所据观测值及其来源", en: "how each was found, with observations and sources")),
        Inputs.dataOption,
    ]

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let language = try arguments.language(fallback: .zh)
        let format = try arguments.word("format", among: ["text", "json", "markdown"]) ?? "text"
        let top = try arguments.top(fallback: 20)
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let selection: FindingSelection
        do throws(QueryFault) {
            selection = try FindingSelection(arguments, dataset: dataset)
        } catch {
            throw error.failure
        }
        let all = dataset.findings(selection.scope)
        guard !all.isEmpty else {
            throw Failure(.inputAtFault, code: "empty-selection", selection.emptiness(in: dataset))
        }
        let text = FindingText(
            dataset: dataset, language: language, isExplained: arguments.has("explain"))
        let shown = top.map { Array(all.prefix($0)) } ?? all
        switch format {
        case "json": Terminal.output(try text.json(shown))
        case "markdown": Terminal.output(text.markdown(shown))
        default: Terminal.output(text.plain(shown, of: all.count))
        }
        return .done
    }
}
