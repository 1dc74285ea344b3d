import Foundation
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
                        "编号即文中、图下所引的来源编号。点击题名可到原网页；长网址只印首尾。种类：原发为发布者自己的页面；转载为其他媒体或机构网站的转发；镜像为与发布者无关的网站上的副本，不列网址，网址存于数据集；译文为外文译本；页面描述指页面未见标题，题名为内容描述。其他种类中题名为内容描述的，题名后加\(Self.describedSign)。“用于”列出用到该来源的图和表，图后的数表随图；\(uses.namesPages ? "要点不分条，各机构页写页码" : "要点不分条，各机构页不列")。其余来源的数列在全部观测值中。",
                        "The numbers are those that text and figures refer to; a title leads to its page. Of long addresses the beginning and the end are printed. Kinds: an original is the publisher's own page; a repost stands on the site of another outlet or institution; a mirror is a copy on a site that has nothing to do with the publisher, whose address is kept in the data set and not printed; a translation is in another language; of a description the page showed no headline, and the title describes its content. \(Self.describedSign) marks such a title of another kind. Titles, publishers and remarks stand as published or recorded. “Used in” names the figures and tables that use the source, a figure also for the table behind it; \(uses.namesPages ? "the findings are named as a whole, pages of committees by number" : "the findings are named as a whole, pages of committees not at all"). What else a source says stands among the observations."
                    ),
                    .table(
                        TableBlock(
                            table, caption: title, label: "sources-table", isSmall: true, summary: title)),
                ])
    }

    /// Stands after a title that only describes what a page says.
    private static let describedSign = "＊"

    /// Whether a note says that the title is none of the page's own, and what else it says: the sign or the kind
    /// tells the first.
    private static func remark(of source: Source) -> (isDescribed: Bool, rest: String) {
        let remarks = source.printedNote.components(separatedBy: "；")
        let rest = remarks.filter { $0 != "题名为内容描述，非页面标题" && !$0.contains("勿作链接") }
        return (remarks.contains("题名为内容描述，非页面标题"), rest.joined(separator: "；"))
    }

    private func row(_ source: Source, number: Int, cited: Int) -> TableModel.Row {
        let phrase = context.phrase
        let address = context.address(source)
        let title = source.title.isEmpty ? phrase("（无题名）", "(untitled)") : source.title
        let printed = source.isOnForeignSite ? "" : source.url.map { PrintedAddress($0).text } ?? ""
        let (isDescribed, note) = Self.remark(of: source)
        let sign = isDescribed && source.kind != "description" ? Self.describedSign : ""
        let lines = [title + sign, printed, note].filter { !$0.isEmpty }
        let used = context.references(uses.places(source: source.id))
        return TableModel.Row(
            [
                .init("[\(number)]"),
                .init(
                    lines.joined(separator: "\n"), link: address,
                    language: context.foreignLanguage(of: title + note)),
                .init(source.publisher),
                .init(source.published.map(\.description) ?? phrase("未注明", "unknown")),
                .init(phrase.sourceKind(source.kind)), .init(String(cited)),
                used.isEmpty ? .init("") : .init(used),
            ], destination: context.label(source: source.id))
    }
}
