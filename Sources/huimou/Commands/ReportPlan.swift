import Analysis
import Metrics
import Report

/// What `huimou report` was asked to make.
struct ReportPlan {
    static let arguments = [
        Argument.option(
            "output", short: "o", value: "path", fallback: "build/report.pdf",
            help: Bilingual(
                zh: "写到哪个文件；markdown 版写到哪个文件夹", en: "the file to write; of the markdown edition the folder")),
        Argument.option(
            "edition", value: ReportEdition.allCases.map(\.rawValue).joined(separator: "|"),
            fallback: ReportEdition.book.rawValue,
            help: Bilingual(
                zh:
                    "book 整份报告；brief 两页简报；slides 16:9 幻灯片；markdown 文件夹，内有 report.md 和 figures/，各图有 SVG（文字转为轮廓，文中引用）和同名 PNG（300 dpi）",
                en:
                    "book: the whole report; brief: two pages; slides: 16:9; markdown: a folder with report.md and figures/, each as SVG (text as outlines; the one that the text names) and as PNG of that name (300 dpi)"
            )),
        Argument.option(
            "body", value: "id|name",
            help: Bilingual(
                zh: "只作这一个机构的报告，与同级机构比较", en: "the report of this one body, beside its peers")),
        Argument.option(
            "language", value: "zh|en",
            help: Bilingual(zh: "文字的语言；不给则依报告文件", en: "the language; else that of the report file")),
    ]

    let edition: ReportEdition
    let language: Language?
    /// An id or a name.
    private let bodyName: String?
    private let path: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let word = arguments.value("edition") ?? ReportEdition.book.rawValue
        guard let edition = ReportEdition(rawValue: word) else {
            let known = ReportEdition.allCases.map(\.rawValue)
            throw UsageError(
                Bilingual(
                    zh: "--edition 没有 \(word)；可用：\(known.joined(separator: "、"))",
                    en: "--edition knows no \(word); it knows \(known.joined(separator: ", "))"))
        }
        self.edition = edition
        language = try arguments.value("language").map { (word) throws(UsageError) in
            guard let language = Language(rawValue: word) else {
                throw UsageError(Bilingual(zh: "--language 应为 zh 或 en", en: "--language takes zh or en"))
            }
            return language
        }
        bodyName = arguments.value("body")
        path = arguments.value("output")
    }

    /// The body that is asked for.
    func body(in dataset: Dataset) throws(Failure) -> Body? {
        guard let bodyName else { return nil }
        var selection = BodySelection()
        selection.bodies = [bodyName]
        do throws(QueryFault) {
            return try selection.bodies(in: dataset).first
        } catch {
            throw Failure(error.isUsage ? .usage : .inputAtFault, code: error.code, error.text)
        }
    }

    /// Where it is written: as asked for, or below `build` under a name that tells edition and body.
    func output(for body: Body?) -> String {
        if let path { return path }
        let name =
            ([edition == .brief || edition == .slides ? edition.rawValue : "report"]
            + [body?.id].compactMap { $0 })
            .joined(separator: "-")
        return "build/" + name + (edition == .markdown ? "" : ".pdf")
    }

    /// A body of which there is nothing to report.
    static func empty(_ id: String) -> Failure {
        Failure(
            .inputAtFault, code: "empty-body",
            Bilingual(
                zh: "数据集没有 \(id) 的观测值，作不出它的报告", en: "the data set has no observation of \(id) to report"))
    }
}
