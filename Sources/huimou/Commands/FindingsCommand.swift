import Analysis
import Metrics

/// `huimou findings`: what the figures say, as sentences.
enum FindingsCommand: Command {
    static let name = "findings"
    static let abstract = Bilingual(zh: "从数据得出的结论，逐句可查", en: "sentences that the figures bear out")
    private static let kinds = Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    static let arguments = [
        Argument.option(
            "body", short: "b", value: "id", repeating: true,
            help: Bilingual(zh: "只列涉及这些机构的", en: "only those that name one of these bodies")),
        Argument.option(
            "indicator", short: "i", value: "id", repeating: true,
            help: Bilingual(zh: "只列这些指标的", en: "only those of these indicators")),
        Argument.option(
            "year", short: "y", value: "year|first-last",
            help: Bilingual(zh: "只列这一年或这几年的", en: "only those about this year, or about one of a range")),
        Argument.option(
            "level", value: "national|provincial|prefecture|county",
            help: Bilingual(zh: "只比较这一级", en: "compare this level only")),
        Argument.option(
            "parent", value: "id",
            help: Bilingual(zh: "只比较这一机构的下级", en: "compare the bodies under this one only")),
        Argument.option(
            "kind", short: "k", value: "kind", repeating: true,
            help: Bilingual(zh: "只列这些种类的：\(kinds)", en: "only those of these kinds: \(kinds)")),
        Argument.option(
            "top", short: "n", value: "number|all", fallback: "20",
            help: Bilingual(zh: "最多列几条，重要的在前", en: "how many at most, the most important first")),
        Argument.option(
            "language", value: "zh|en", fallback: "zh",
            help: Bilingual(zh: "句子的语言", en: "the language of the sentences")),
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
        let language = try word(arguments, "language", of: ["zh", "en"]) == "en" ? Language.en : .zh
        let format = try word(arguments, "format", of: ["text", "json", "markdown"]) ?? "text"
        let top = try count(arguments.value("top") ?? "20")
        let dataset = try Inputs.soundDataset(arguments, in: context)
        let selection = try FindingSelection(arguments, dataset: dataset)
        let all = dataset.findings(selection.scope)
        guard !all.isEmpty else {
            throw Failure(.inputAtFault, code: "empty-selection", selection.emptiness(in: dataset))
        }
        let text = FindingText(
            dataset: dataset, language: language, isExplained: arguments.has("explain"))
        let shown = Array(all.prefix(top))
        switch format {
        case "json": Terminal.output(try text.json(shown))
        case "markdown": Terminal.output(text.markdown(shown))
        default: Terminal.output(text.plain(shown, of: all.count))
        }
        return .done
    }

    static func word(
        _ arguments: ParsedArguments, _ option: String, of known: [String]
    ) throws(UsageError) -> String? {
        guard let value = arguments.value(option) else { return nil }
        guard known.contains(value) else { throw FindingSelection.unknown(option, value, among: known) }
        return value
    }

    private static func count(_ word: String) throws(UsageError) -> Int {
        if word == "all" { return .max }
        guard let count = Int(word), count > 0 else {
            throw UsageError(
                Bilingual(
                    zh: "--top 须是正整数或 all，不能是 \(word)", en: "--top takes a number above 0 or all, not \(word)"
                ))
        }
        return count
    }
}
