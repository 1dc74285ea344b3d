import Metrics
import Reading

/// `huimou read`: articles → candidate observations, to be checked by a person.
enum ReadCommand: Command {
    static let name = "read"
    static let abstract = Bilingual(zh: "从文章中读出统计数字", en: "read the statistics out of articles")
    static let arguments = [
        Argument.positional(
            "file", repeating: true,
            help: Bilingual(
                zh: "文章：纯文本、网页、PDF 或 DOCX；- 从标准输入逐行读取 JSON（document、text）",
                en:
                    "an article: plain text, HTML, PDF or DOCX; - for lines of JSON (document, text) on standard input"
            )),
        .option(
            "format", short: "f", value: "csv|jsonl", fallback: "csv",
            help: Bilingual(zh: "输出格式；jsonl 一行一条", en: "the output; jsonl has one object a line")),
        .flag(
            "rejected",
            help: Bilingual(
                zh: "改为列出像数字而不是统计数字的文字及其理由",
                en: "list what looks like a statistic and is none, with the reason")),
        Inputs.dataOption,
        lexiconOption,
    ]

    static let lexiconOption = Argument.option(
        "lexicon", value: "folder",
        help: Bilingual(
            zh: "词表所在的文件夹，默认为数据文件夹下的 lexicon",
            en: "the folder of word lists; by default lexicon in that of the data"))

    static func run(_ arguments: ParsedArguments, in context: Context) throws -> ExitStatus {
        let format = arguments.value("format") ?? "csv"
        guard ["csv", "jsonl"].contains(format) else {
            throw UsageError(Bilingual(zh: "--format 应为 csv 或 jsonl", en: "--format takes csv or jsonl"))
        }
        let reader = try reader(arguments, of: Inputs.soundDataset(arguments, in: context), in: context)
        if arguments.positionals == ["-"] {
            guard format == "jsonl" else {
                throw UsageError(
                    Bilingual(zh: "从标准输入读取须用 --format jsonl", en: "standard input takes --format jsonl"))
            }
            return ReadFilter(reader: reader, language: context.language).run()
        }
        let (documents, faults) = documents(arguments.positionals)
        Inputs.tell(faults, in: context)
        if arguments.has("rejected") {
            tellRefused(documents, reader, isCSV: format == "csv", in: context)
        } else {
            tell(documents, reader, isCSV: format == "csv")
        }
        return faults.isEmpty ? .done : .inputAtFault
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

    /// The documents that can be read, and why the others cannot.
    private static func documents(_ paths: [String]) -> (documents: [Document], faults: [Fault]) {
        var documents: [Document] = []
        var faults: [Fault] = []
        let reader = DocumentReader()
        for path in paths {
            do throws(DocumentError) {
                documents.append(try reader.document(at: path))
            } catch {
                faults.append(
                    Fault(
                        file: path, line: 1, column: 1, code: .unreadableFile, message: error.message,
                        remedy: error.remedy))
            }
        }
        return (documents, faults)
    }

    private static func tell(_ documents: [Document], _ reader: Reader, isCSV: Bool) {
        var csv = CSVWriter()
        csv.write(CandidateRecord.names)
        var lines: [UInt8] = []
        for document in documents {
            for candidate in reader.read(document).candidates {
                let record = CandidateRecord(candidate, in: document)
                if isCSV { csv.write(record.fields) } else { record.appendJSON(to: &lines) }
            }
        }
        Terminal.output(isCSV ? csv.text : String(decoding: lines, as: UTF8.self))
    }

    private static func tellRefused(
        _ documents: [Document], _ reader: Reader, isCSV: Bool, in context: Context
    ) {
        var csv = CSVWriter()
        csv.write(RefusedRecord.names)
        var lines = ""
        for document in documents {
            for refused in reader.read(document, keepsRefused: true).refused {
                let record = RefusedRecord(refused, in: document, language: context.language)
                if isCSV { csv.write(record.fields) } else { lines += record.json }
            }
        }
        Terminal.output(isCSV ? csv.text : lines)
    }
}
