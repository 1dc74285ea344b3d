import Analysis
import Metrics
import Workbook

/// How `huimou compare` writes a table.
enum CompareFormat: String, CaseIterable {
    case table, csv, tsv, json, markdown, xlsx

    /// The format that a file's ending stands for.
    init?(ending: String) {
        switch ending {
        case "txt": self = .table
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "json": self = .json
        case "md", "markdown": self = .markdown
        case "xlsx": self = .xlsx
        default: return nil
        }
    }
}

/// What `huimou compare` was asked for, and where it goes.
struct ComparePlan {
    var request = ComparisonRequest()
    private let format: CompareFormat
    private let output: String?
    private let width: Int?
    private let language: Language
    private let showsBounds: Bool
    private let explain: String?
    private let data: String

    init(_ arguments: ParsedArguments, in context: Context) throws(UsageError) {
        try arguments.refuseEmpty(["bodies", "peers-of", "years", "basis", "measures", "waive"])
        request.indicators = arguments.positionals.flatMap { $0.split(separator: ",").map(String.init) }
        request.selection = arguments.bodySelection
        request.selection.bodies = arguments.values("bodies")
        request.selection.peersOf = arguments.values("peers-of")
        request.years = arguments.values("years")
        request.bases = arguments.values("basis")
        request.topic = arguments.value("topic") ?? ""
        request.measures = arguments.values("measures")
        request.sort = arguments.value("sort")
        request.waived = arguments.values("waive")
        request.isAscending = try arguments.word("order", among: ["ascending", "descending"])
            .map { $0 == "ascending" }
        request.top = try arguments.top(fallback: nil)
        width = try arguments.count("width", from: 20)
        language = try arguments.language(fallback: context.language)
        showsBounds = arguments.has("bounds")
        explain = arguments.value("explain")
        output = arguments.value("output")
        data = arguments.value("data") ?? "datasets"
        let formats = CompareFormat.allCases.map(\.rawValue)
        let asked = try arguments.word("format", among: formats).flatMap(CompareFormat.init(rawValue:))
        let name = output?.split(separator: "/").last ?? ""
        let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } : nil
        let own = ending.flatMap(CompareFormat.init(ending:))
        if let asked, let own, asked != own {
            throw UsageError(
                Bilingual(
                    zh: "--format 与 --output 的扩展名不一致", en: "--format and the ending of --output disagree"))
        }
        if let output, asked == nil, own == nil {
            throw UsageError(
                Bilingual(
                    zh: "从 \(output) 看不出格式；请写 --format（\(formats.joined(separator: "、"))）",
                    en:
                        "the ending of \(output) names no format; give --format (\(formats.joined(separator: ", ")))"
                ))
        }
        format = asked ?? own ?? .table
        if format == .xlsx, output == nil, Terminal.isOutputSeen {
            throw UsageError(
                Bilingual(
                    zh: "工作簿不能显示在终端；请写 --output 文件",
                    en: "a terminal shows no workbook; name a file with --output"))
        }
        if explain != nil, format != .table {
            throw UsageError(
                Bilingual(
                    zh: "--explain 只与表格一起用；json 已含来历",
                    en: "--explain goes with tables; json holds the origins anyway"))
        }
    }

    /// The columns that somebody asked for by `COLUMNS`, else those of the terminal where one shows the table.
    private func usualWidth(isSeen: Bool, in context: Context) -> Int? {
        if output == nil, let columns = Int(context.environment["COLUMNS"] ?? ""), columns >= 20 {
            return columns
        }
        return isSeen ? Terminal.columns(of: 1) : nil
    }

    func write(_ comparison: Comparison, of dataset: Dataset, in context: Context) throws {
        let table = WrittenTable(comparison, in: dataset, language: language, showsBounds: showsBounds)
        let bytes: [UInt8]
        switch format {
        case .table:
            let isSeen = output == nil && Terminal.isOutputSeen
            let isColored =
                isSeen && (context.environment["NO_COLOR"] ?? "").isEmpty
                && context.environment["TERM"] != "dumb"
            var text = TextTable(table)
                .text(width: width ?? usualWidth(isSeen: isSeen, in: context), isColored: isColored)
            if let explain {
                let cells = try comparison.cells(named: explain)
                let explanation = Explanation(
                    comparison, in: dataset, language: language, showsBounds: showsBounds)
                text += "\n" + explanation.text(body: cells.body, year: cells.year)
            }
            bytes = Array(text.utf8)
        case .csv: bytes = DelimitedTable(comparison, as: table).csv
        case .tsv: bytes = DelimitedTable(comparison, as: table).tsv
        case .json: bytes = Array(ComparisonRecord(comparison, as: table, in: dataset).text.utf8)
        case .xlsx:
            let workbook = ComparisonWorkbook(comparison, as: table, in: dataset, language: language)
            let created = try Outputs.created(dataset: dataset, in: context)
            do throws(WorkbookError) {
                bytes = try workbook.bytes(created: created)
            } catch {
                throw Failure(error)
            }
        case .markdown: bytes = Array(MarkdownTable(table).text.utf8)
        }
        guard let output else { return Terminal.output(bytes) }
        try Outputs.refuse([output], among: Outputs.inputs(data: data, charts: "."))
        try Outputs.prepare(folder: Outputs.folder(of: output))
        try Outputs.write(bytes, to: output)
    }
}

extension ParsedArguments {
    /// An option that was given without a word is a slip, such as a variable that is not set; it does not mean all.
    fileprivate func refuseEmpty(_ options: [String]) throws(UsageError) {
        for option in options where self.options[option] != nil && values(option).isEmpty {
            throw UsageError(
                Bilingual(
                    zh: "--\(option) 是空的；不要这一选项就不写", en: "--\(option) is empty; leave it out to do without it"
                )
            )
        }
    }
}

extension Failure {
    /// A workbook that cannot be, or for which there was no room, most likely.
    fileprivate init(_ error: WorkbookError) {
        switch error {
        case .unwritable(let reason):
            self.init(
                .inputOutput, code: "unwritable",
                Bilingual(
                    zh: "写不出工作簿：\(reason)；检查临时文件夹的空间与权限",
                    en:
                        "cannot write the workbook: \(reason); check the space and permissions of the temporary folder"
                ))
        case .tooLarge(let rows, let columns):
            self.init(
                .inputAtFault, code: "too-large",
                Bilingual(
                    zh:
                        "工作表至多 1048576 行、16384 列，这里需要 \(rows) 行、\(columns) 列；请少选机构、年份或指标，或输出 CSV",
                    en:
                        "a sheet has at most 1048576 rows and 16384 columns, and this needs \(rows) and \(columns); choose fewer bodies, years or indicators, or write CSV"
                ))
        }
    }
}
