import Metrics
import Reading

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `huimou read`: articles → candidate observations, to be checked by a person.
enum ReadCommand: Command {
    static let name = "read"
    static let abstract = Bilingual(zh: "从文章中读出统计数字", en: "read the statistics out of articles")
    static let arguments = [
        Argument.positional(
            "file", repeating: true,
            help: Bilingual(
                zh: "文章：纯文本、网页、PDF 或 DOCX；文件夹则读其中全部文章；- 从标准输入逐行读取 JSON（document、text）",
                en:
                    "an article: plain text, HTML, PDF or DOCX; a folder for all articles in it; - for lines of JSON (document, text) on standard input"
            )),
        .option(
            "format", short: "f", value: "csv|jsonl", fallback: "csv",
            help: Bilingual(zh: "输出格式；jsonl 一行一条", en: "the output; jsonl has one object a line")),
        .flag(
            "rejected",
            help: Bilingual(
                zh: "改为列出像数字而不是统计数字的文字及其理由",
                en: "list what looks like a statistic and is none, with the reason")),
        .option(
            "threads", value: "number",
            help: Bilingual(
                zh: "同时读几篇，默认与处理器数相同；结果不因此而异",
                en: "how many to read at a time, by default one a processor; the result is the same")),
        .flag(
            "quiet", short: "q",
            help: Bilingual(zh: "不显示进度，不报警告", en: "show no progress and no warnings")),
        Inputs.dataOption,
        lexiconOption,
        ReadReview.option,
        ReadMerge.decisionsOption,
        ReadMerge.intoOption,
    ]

    static let lexiconOption = Argument.option(
        "lexicon", value: "folder",
        help: Bilingual(
            zh: "词表所在的文件夹，默认为数据文件夹下的 lexicon",
            en: "the folder of word lists; by default lexicon in that of the data"))

    static func epilogue(_ language: Language) -> String {
        let endings = DocumentPaths.endings.sorted().map { "." + $0 }
        return Bilingual(
            zh: "文件夹按文件名的字节顺序逐层读入，只取以 \(endings.joined(separator: "、")) 结尾的文件；\n隐藏的文件不读，另行指明的文件一律试读。\n",
            en:
                "A folder is read in order of name, byte by byte, with the folders in it: files whose names end in\n\(endings.joined(separator: ", ")), but no hidden ones. A file that is named itself is always tried.\n"
        )[language]
    }

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        if let merge = try ReadMerge(arguments, in: context) { return try merge.run() }
        if let review = try ReadReview(arguments, in: context) { return try review.run() }
        let format = arguments.value("format") ?? "csv"
        guard ["csv", "jsonl"].contains(format) else {
            throw UsageError(Bilingual(zh: "--format 应为 csv 或 jsonl", en: "--format takes csv or jsonl"))
        }
        let isFilter = arguments.positionals.contains("-")
        if isFilter, format != "jsonl" || arguments.positionals.count > 1 {
            throw UsageError(
                Bilingual(
                    zh: "从标准输入读取须用 --format jsonl，且不能同时读文件",
                    en: "standard input takes --format jsonl, and no files beside it"))
        }
        let threads = try threads(arguments)
        let form = ReadForm(
            reader: try reader(arguments, of: Inputs.soundDataset(arguments, in: context), in: context),
            isCSV: format == "csv", tellsRefused: arguments.has("rejected"), language: context.language)
        if isFilter { return ReadFilter(form: form, threads: threads).run() }
        let showsProgress =
            !arguments.has("quiet") && ProgressLine.isSeen(in: context.environment, besideOutput: true)
        return ReadFiles(
            paths: arguments.positionals, form: form, threads: threads, showsProgress: showsProgress
        ).run()
    }

    /// How many threads read; more than there are processors only wait for each other.
    static func threads(_ arguments: ParsedArguments) throws(UsageError) -> Int {
        let processors = ProcessInfo.processInfo.activeProcessorCount
        guard let word = arguments.value("threads") else { return processors }
        guard let threads = Int(word), (1...1024).contains(threads) else {
            throw UsageError(
                Bilingual(
                    zh: "--threads 应为 1 到 1024 之间的整数", en: "--threads takes a whole number from 1 to 1024"))
        }
        return min(threads, processors)
    }

    /// The reader with a dataset's bodies and indicators and the lexicon that the arguments name.
    static func reader(
        _ arguments: ParsedArguments, of dataset: Dataset, in context: Context
    ) throws(Failure) -> Reader {
        let folder = arguments.value("lexicon") ?? (arguments.value("data") ?? "datasets") + "/lexicon"
        let (lexicon, faults) = Lexicon.load(from: folder, for: dataset)
        if !faults.isEmpty {
            Inputs.tell(faults, in: context)
            throw .faults(faults.count)
        }
        return Reader(lexicon, bodies: dataset.bodies)
    }
}
