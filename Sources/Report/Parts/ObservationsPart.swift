import Analysis
import Metrics
import Press

/// Every observation as stated, a table a level, the rows of a body under its name.
struct ObservationsPart {
    private let context: ReportContext
    private let part: ReportPart
    /// Where in their sources most figures stand, which is said once; `nil` where no place is that of most, or a figure
    /// has none.
    private let usualPlace: String?

    init(context: ReportContext, part: ReportPart) {
        (self.context, self.part) = (context, part)
        let counts = context.listed.reduce(into: [:]) { $0[$1.locator, default: 0] += 1 }
        usualPlace =
            counts[""] == nil ? counts.first { $0.value > context.listed.count / 2 }?.key : nil
    }

    /// `nil` where the selection leaves nothing.
    func make() -> Part? {
        let (phrase, rows) = (context.phrase, context.listed)
        guard !rows.isEmpty else { return nil }
        let title = part.title ?? phrase("全部观测值", "All observations")
        var blocks: [Block] = [context.heading(part, "全部观测值", "All observations", numbering: .appendix)]
        blocks += context.introduction(part) + [.paragraph(Paragraph(introduction))]
        let byBody = Dictionary(grouping: rows, by: \.body)
        let absences = Dictionary(
            grouping: context.dataset.absences.filter { part.selects(year: $0.year) }, by: \.body)
        for level in BodyLevel.allCases {
            let bodies = context.dataset.bodies(level: level).filter { byBody[$0.id] != nil }
            guard !bodies.isEmpty else { continue }
            let rows = bodies.flatMap { body -> [TableModel.Row] in
                [.section(phrase.fullName(of: body), destination: context.label(body: body.id))]
                    + (byBody[body.id] ?? []).map(row) + (absences[body.id] ?? []).compactMap(row)
            }
            let heading = phrase.levelHeading(level)
            blocks.append(context.section(heading, "observations-\(level.rawValue)"))
            blocks.append(
                .table(
                    TableBlock(
                        TableModel(columns: columns, rows: rows),
                        caption: phrase("\(heading)的观测值", "\(heading): observations"),
                        label: "observations-table-\(level.rawValue)",
                        isSmall: true, summary: heading)))
        }
        return Part(.body, title: title, blocks)
    }

    private var introduction: [Inline] {
        let phrase = context.phrase
        let place = usualPlace.map { place in
            phrase("位置一栏未写位置的，数都在“\(place)”。", " Where no place is given, it is \(place).")
        }
        var said: [Inline] = [
            .text(
                phrase(
                    "以下\(context.listed.count)条观测值按机构排列。所述数为原文用词；区间只给约数写出；口径一栏说明数所计的时段，“部分”指只数其中一个平台、专题或事项。位置中的“字符”指数在原文中的第几个字符。以“存疑”开头的备注说明数据为何可疑。",
                    "The \(context.listed.count) observations by committee. “As stated” are the published words; the column beside it gives the figure, with its bounds where it is approximate. “Period counted” says over what stretch, and “part” that only one platform, topic or event is counted. Topics, periods and notes are given as recorded, in Chinese; 字符 before a number counts the characters of the text up to the figure; a note that begins with 存疑 says why a figure is in doubt."
                ) + (place ?? ""))
        ]
        if context.has(.sources) {
            said += [
                .text(phrase("来源编号见", " Numbers of sources refer to ")),
                .reference(to: "sources", form: .number),
                .text(phrase("。", ".")),
            ]
        }
        return said
    }

    private var columns: [TableModel.Column] {
        let phrase = context.phrase
        return [
            .init(phrase("指标（专题）", "Indicator (topic)"), wraps: true),
            .init(phrase("时期", "Period"), wraps: true),
            .init(phrase("所述数", "As stated"), alignment: .right, wraps: true),
            // In English the bounding words stand here too, and only between them and the bounds is there a break.
            .init(phrase("区间", "Figure, bounds"), alignment: .right, wraps: !phrase.isChinese),
            .init(phrase("口径", "Period counted"), wraps: !phrase.isChinese),
            .init(phrase("来源", "Source"), alignment: .right),
            .init(phrase("位置与备注", "Place, note"), wraps: true),
        ]
    }

    private func row(_ row: Observation) -> TableModel.Row {
        let (dataset, phrase) = (context.dataset, context.phrase)
        let indicator = dataset.indicator(row.indicator)
        let name = indicator.map { phrase.subject($0, topic: row.topic) } ?? row.indicator
        let place = row.locator == usualPlace ? "" : row.locator
        return TableModel.Row(
            [
                .init(
                    name,
                    link: context.has(.definitions)
                        ? indicator.map { .destination(context.label(indicator: $0.id)) } : nil),
                recorded(period(row.period)), recorded(row.quantity.asStated), .init(bounds(row)),
                .init(phrase.scope(row)),
                .init(
                    context.number(source: row.source).map { "[\($0)]" } ?? "",
                    link: context.link(source: row.source)),
                recorded(remarks([place, row.printedNote])),
            ], destination: context.label(row))
    }

    /// A figure's year and its period as published, in Chinese with brackets of full width; of a year alone the basis
    /// has a column of its own.
    private func period(_ period: Period) -> String {
        let (phrase, label) = (context.phrase, period.label)
        guard phrase.isChinese else { return phrase.period(period) }
        let year = label.contains(String(period.year)) ? "" : "\(period.year)年"
        return year + String(label.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
    }

    /// Words that stand as recorded.
    private func recorded(_ text: String) -> TableModel.Cell {
        .init(text, language: context.foreignLanguage(of: text))
    }

    /// A figure that is known to be missing: its glyph, and why.
    private func row(_ absence: RecordedAbsence) -> TableModel.Row? {
        let phrase = context.phrase
        guard let indicator = context.dataset.indicator(absence.indicator) else { return nil }
        return TableModel.Row([
            .init(phrase.name(of: indicator)), .init(String(absence.year)),
            .init(phrase.glyph(absence.reason), isAbsent: true), .init(""), .init(""), .init(""),
            recorded(remarks([phrase.absence(absence.reason), absence.note])),
        ])
    }

    private func bounds(_ row: Observation) -> String {
        let (phrase, quantity) = (context.phrase, row.quantity)
        guard !quantity.isExact else { return phrase("", phrase.figure(row)) }
        let bounds = phrase.interval(quantity.interval)
        guard phrase.isChinese else {
            let whole = bounds.split(separator: " ").joined(separator: "\u{A0}")
            return "\(phrase.figure(row)) \(whole)"
        }
        // 万 where that is shorter: [123, 124)万.
        guard quantity.interval.upper.isFinite else { return bounds }
        let short = phrase.interval(quantity.interval, scale: 1e-4) + "万"
        return quantity.interval.lower >= 10_000 && short.count < bounds.count ? short : bounds
    }

    private func remarks(_ remarks: [String]) -> String {
        remarks.filter { !$0.isEmpty }.joined(separator: context.phrase("；", "; "))
    }
}
