import Metrics
import Press

/// Every source with its address, how many observations come from it, and which figures and tables use it.
struct SourcesPart {
    let context: ReportContext
    let part: ReportPart
    let uses: PartUses

    func make() -> Part? {
        let phrase = context.phrase
        guard !context.sources.isEmpty else { return nil }
        let title = part.title ?? phrase("来源", "Sources")
        let cited = context.countsOfSources
        let table = TableModel(
            columns: [
                .init(phrase("编号", "No.")), .init(phrase("题名与网址", "Title and address"), wraps: true),
                .init(phrase("发布者", "Publisher"), wraps: true), .init(phrase("日期", "Date")),
                .init(phrase("种类", "Kind")), .init(phrase("观测值", "Figures"), alignment: .right),
                .init(phrase("用于", "Used in"), wraps: true),
            ],
            rows: context.sources.map {
                row($0.source, number: $0.number, cited: cited[$0.number, default: 0])
            })
        return Part(
            .body, title: title,
            [context.heading(part, "来源", "Sources", numbering: .appendix)]
                + context.introduction(part) + [
                    context.paragraph(
                        "编号即文中、图下所引的来源编号。点击题名可到原网页；长网址只印首尾；他人网站上的镜像不列网址，存于数据集。“用于”列出用到该来源的图和表。",
                        "The numbers are those that text and figures refer to; a title leads to its page. Of long addresses the beginning and the end are printed. Addresses of copies on other people's sites are kept in the data set and not printed. Titles, publishers and remarks stand as published or recorded. “Used in” names the figures and tables that use the source."
                    ),
                    .table(
                        TableBlock(
                            table, caption: title, label: "sources-table", isSmall: true, summary: title)),
                ])
    }

    private func row(_ source: Source, number: Int, cited: Int) -> TableModel.Row {
        let phrase = context.phrase
        let address = context.address(source)
        let title = source.title.isEmpty ? phrase("（无题名）", "(untitled)") : source.title
        let printed = source.isOnForeignSite ? "" : source.url.map { PrintedAddress($0).text } ?? ""
        let lines = [title, printed, source.printedNote].filter { !$0.isEmpty }
        let used = context.references(uses.labels(source: source.id))
        return TableModel.Row(
            [
                .init("[\(number)]"),
                .init(
                    lines.joined(separator: "\n"), link: address,
                    language: context.foreignLanguage(of: title + source.printedNote)),
                .init(source.publisher),
                .init(source.published.map(\.description) ?? phrase("未注明", "unknown")),
                .init(phrase.sourceKind(source.kind)), .init(String(cited)),
                used.isEmpty ? .init("") : .init(used),
            ], destination: context.label(source: source.id))
    }
}
