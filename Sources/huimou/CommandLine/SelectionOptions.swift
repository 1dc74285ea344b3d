import Analysis
import Metrics

/// The options by which commands choose among the data: declared once, so that they are called and read alike.
enum SelectionOptions {
    /// - Parameter note: what is done with them.
    static func bodies(_ note: Bilingual) -> Argument {
        Argument.option(
            "bodies", alias: "body", short: "b", value: "body,…", repeating: true,
            help: Bilingual(zh: "机构的 id 或名称；\(note.zh)", en: "bodies by id or name; \(note.en)"))
    }

    static let level = Argument.option(
        "level", value: BodyLevel.allCases.map(\.rawValue).joined(separator: "|"),
        help: Bilingual(zh: "只要这一级的机构", en: "only bodies of this level"))
    static let parent = Argument.option(
        "parent", value: "body", help: Bilingual(zh: "只要它的下一级机构", en: "only bodies directly under this one"))

    /// - Parameter usual: which they are without the option.
    static func years(_ usual: Bilingual) -> Argument {
        Argument.option(
            "years", alias: "year", short: "y", value: "2024|2019-2025|all", repeating: true,
            help: Bilingual(zh: "年份；不写为\(usual.zh)", en: "years; without any \(usual.en)"))
    }

    static func top(fallback: String) -> Argument {
        Argument.option(
            "top", short: "n", value: "number|all", fallback: fallback,
            help: Bilingual(zh: "最多列几项，排在前面的先列", en: "the most that are shown, from the first on"))
    }

    /// - Parameter fallback: empty for the language of the environment.
    static func language(fallback: String = "") -> Argument {
        Argument.option(
            "language", value: "zh|en", fallback: fallback,
            help: fallback.isEmpty
                ? Bilingual(zh: "内容的语言；不写则依环境", en: "the language of the text; without it the environment's")
                : Bilingual(zh: "内容的语言", en: "the language of the text"))
    }
}

extension ParsedArguments {
    /// The bodies that were asked for by level and parent.
    var bodySelection: BodySelection {
        var selection = BodySelection()
        selection.level = value("level")
        selection.parent = value("parent")
        return selection
    }

    /// The word of an option that takes only some.
    func word(_ option: String, among known: [String]) throws(UsageError) -> String? {
        guard let word = value(option) else { return nil }
        guard known.contains(word) else {
            throw UsageError(
                Bilingual(
                    zh: "--\(option) 只能是 \(known.joined(separator: "、"))，不能是 \(word)",
                    en: "--\(option) must be one of \(known.joined(separator: ", ")), not \(word)"))
        }
        return word
    }

    /// The whole number of an option.
    func count(_ option: String, from least: Int) throws(UsageError) -> Int? {
        guard let text = value(option) else { return nil }
        guard let count = Int(text), (least...100_000).contains(count) else {
            throw UsageError(
                Bilingual(
                    zh: "--\(option) 应为 \(least) 到 100000 的整数，不能是 \(text)",
                    en: "--\(option) must be a whole number from \(least) to 100000, not \(text)"))
        }
        return count
    }

    /// How many are shown; `nil` for all.
    func top(fallback: Int?) throws(UsageError) -> Int? {
        try value("top") == "all" ? nil : count("top", from: 1) ?? fallback
    }

    func language(fallback: Language) throws(UsageError) -> Language {
        try word("language", among: ["zh", "en"]).flatMap(Language.init(rawValue:)) ?? fallback
    }
}

extension QueryFault {
    /// What ends the command: a question that is malformed is a matter of usage.
    var failure: any Error { isUsage ? UsageError(text) : Failure(.inputAtFault, code: code, text) }
}
