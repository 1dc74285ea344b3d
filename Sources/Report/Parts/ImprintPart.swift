import Canvas
import Analysis
import Metrics
import Press

/// What identifies this edition: title, publisher, version of the data with its checksum, conventions and licences.
struct ImprintPart {
    let context: ReportContext
    let part: ReportPart
    let version: DataVersion
    /// What made the report, with its version.
    let program: String
    /// The families that the report is set in.
    let families: [String]

    func make() -> Part {
        let phrase = context.phrase
        let title = part.title ?? phrase("版本信息", "About this edition")
        return Part(
            .front, title: title,
            [context.heading(part, "版本信息", "About this edition")] + context.introduction(part) + [
                .table(TableBlock(table, label: "imprint-table", summary: title)),
                .paragraph(Paragraph(checksum)),
                .paragraph(Paragraph(conventions)),
                context.paragraph(
                    "报告只收事实：机构名称、数、日期和来源的题名，不收所引文章的句子。引用其中的数，请注明原来源。",
                    "The report holds facts only: names of committees, figures, dates, and titles of sources; it quotes no sentence of any article. Whoever uses a figure should name the source that published it."
                ),
                .paragraph(Paragraph(fonts)),
            ])
    }

    private var table: TableModel {
        let (file, phrase) = (context.file, context.phrase)
        let (bodies, indicators) = (context.bodyCount, context.indicators.count)
        var rows = [[phrase("书名", "Title"), file.title]]
        if !file.subtitle.isEmpty { rows.append([phrase("副题", "Subtitle"), file.subtitle]) }
        if !file.author.isEmpty { rows.append([phrase("编者", "Publisher"), file.author]) }
        rows += [
            [
                phrase("数据截至", "Data as of"),
                version.date?.description ?? phrase("来源均未注明日期", "no source has a date"),
            ],
            [
                phrase("数据规模", "Extent of the data"),
                phrase(
                    "观测值\(context.observationCount)条，来源\(context.sources.count)个，机构\(bodies)个，指标\(indicators)项",
                    "\(context.observationCount) observations, \(context.sources.count) sources, \(bodies) committees, \(indicators) indicators"
                ),
            ],
            [phrase("数据版本", "Version of the data"), number],
            [phrase("编制程序", "Made with"), program],
        ]
        return TableModel(
            columns: [
                .init(phrase("项目", "Item")), .init(phrase("内容", "Content"), wraps: true),
            ], rows: rows.map { TableModel.Row($0) })
    }

    /// The date and the first digits of the checksum: short enough to be told on the telephone.
    private var number: String {
        [version.date?.description, String(version.checksum.prefix(8))].compactMap(\.self)
            .joined(separator: "-")
    }

    private var checksum: String {
        let digits = Array(version.checksum)
        let groups = stride(from: 0, to: digits.count, by: 8).map {
            String(digits[$0..<min($0 + 8, digits.count)])
        }
        .joined(separator: " ")
        return context.phrase(
            "数据校验值（SHA-256）：\(groups)。凡机构、指标、来源、观测值中有一字改动，此值即不同；各行在文件中的位置和次序不影响它。",
            "Checksum of the data (SHA-256): \(groups). Any change to a committee, an indicator, a source or an observation changes it; the file and the order in which rows stand do not."
        )
    }

    private var conventions: [Inline] {
        let phrase = context.phrase
        let words = phrase(
            "数照原文所述，不取中值。“余”“多”“近”“约”“以上”折成区间，计算与作图都依区间进行；没有数不等于零；口径不同的数不相比较",
            "Figures are as stated, never a midpoint. Approximate words become intervals, and charts and calculations use these. No figure is not zero. Figures counted in different ways are not compared"
        )
        guard context.has(.guide) else { return [.text(words + phrase("。", "."))] }
        return [
            .text(words + phrase("。详见", "; see ")), .reference(to: "guide", form: .number),
            .text(phrase("。", ".")),
        ]
    }

    private var fonts: String {
        let phrase = context.phrase
        let names = phrase.list(families)
        let noto = families.filter { $0.hasPrefix("Noto ") }
        let licence =
            noto.isEmpty
            ? phrase("各字体依其自身的许可嵌入", "they are embedded under their own licences")
            : noto.count == families.count
                ? phrase("依SIL开源字体许可证1.1版嵌入", "embedded under the SIL Open Font License 1.1")
                : phrase(
                    "\(phrase.list(noto))依SIL开源字体许可证1.1版嵌入，其余依其自身的许可嵌入",
                    "\(phrase.list(noto)) under the SIL Open Font License 1.1, the others under their own licences"
                )
        return phrase("正文与图表用字体：\(names)，\(licence)。", "Set in \(names), \(licence).")
    }
}
