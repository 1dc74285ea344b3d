import Analysis
import Canvas
import Figures
import Press

/// A figure of the report, drawn.
struct DrawnReportFigure: Sendable {
    let figure: Figure
    let scene: Scene
    /// What names it among the places of the report: its id, and its number where it stands several times.
    let name: String
}

/// A chapter of figures: a paragraph from the data, the figure with its sources, the table behind it.
struct ChapterPart {
    let context: ReportContext
    let part: ReportPart
    /// From 1.
    let number: Int
    let figures: [DrawnReportFigure]

    func make() -> Part {
        let title = part.title ?? ""
        return Part(
            .body, title: title,
            [.heading(Press.Heading(title, level: 1, label: "chapter-\(number)"))]
                + context.introduction(part) + figures.flatMap(blocks))
    }

    /// What the figures use, for back-references; the table stands behind its figure.
    var uses: [PartUse] {
        figures.map { drawn in
            let rows = drawn.figure.table.rows.joined().compactMap(\.observation)
                .compactMap { Self.subject(ofObservation: $0) }
            return PartUse(
                label: Self.label(drawn), sources: Set(drawn.figure.sources),
                indicators: Set(rows.map(\.indicator)), bodies: Set(rows.map(\.body)))
        }
    }

    /// Body and indicator, with which the id of an observation begins; ids have no slash.
    private static func subject(ofObservation id: String) -> (body: String, indicator: String)? {
        let fields = id.split(separator: "/", maxSplits: 2)
        return fields.count == 3 ? (String(fields[0]), String(fields[1])) : nil
    }

    private static func label(_ drawn: DrawnReportFigure) -> String { "figure-\(drawn.name)" }

    private func blocks(_ drawn: DrawnReportFigure) -> [Block] {
        let (figure, phrase) = (drawn.figure, context.phrase)
        let label = Self.label(drawn)
        let scene = context.linked(drawn.scene)
        let sources = context.sourceLine(figure.sources)
        var blocks: [Block] = [
            context.section(figure.name, "section-\(drawn.name)"),
            .paragraph(
                Paragraph([
                    .text(figure.paragraph + phrase("见", " See ")), .reference(to: label, form: .number),
                    .text(phrase("，各数见", " and ")), .reference(to: "table-\(drawn.name)", form: .number),
                    .text(phrase("。", ".")),
                ])),
            .figure(
                FigureBlock(
                    size: scene.size, caption: figure.title, label: label,
                    notes: sources.isEmpty ? [] : [sources]
                ) { scene }),
        ]
        blocks.append(
            .table(
                TableBlock(
                    table(figure), caption: figure.name, label: "table-\(drawn.name)",
                    notes: figure.table.hasDoubts ? [context.doubtNote] : [],
                    summary: phrase("\(figure.title)：图中各数", "\(figure.title): the figures of the chart"))))
        return blocks
    }

    private func table(_ figure: Figure) -> TableModel {
        TableModel(
            columns: figure.table.columns.map {
                TableModel.Column($0.title, alignment: $0.isNumeric ? .right : .left, wraps: !$0.isNumeric)
            },
            rows: figure.table.rows.map { row in
                TableModel.Row(
                    row.map { cell in
                        TableModel.Cell(
                            cell.isDoubted ? Phrase.doubtSign + cell.text : cell.text,
                            isAbsent: cell.isAbsent,
                            link: cell.observation.flatMap { context.link(observation: $0) })
                    })
            })
    }
}

extension FigureTable {
    fileprivate var hasDoubts: Bool { rows.contains { $0.contains(where: \.isDoubted) } }
}

extension ReportContext {
    /// What the sign of doubt in a table stands for.
    var doubtNote: [Inline] {
        guard has(.observations) else { return [.text(phrase.doubtNote + phrase("。", "."))] }
        return [
            .text(phrase.doubtNote + phrase("，理由见", ", for the reason see ")),
            .reference(to: "observations", form: .number), .text(phrase("该数的备注。", ".")),
        ]
    }

    /// A scene with every mark linked to the row of its datum.
    func linked(_ scene: Scene) -> Scene {
        var scene = scene
        scene.items = scene.items.map(linked)
        return scene
    }

    private func linked(_ item: Scene.Item) -> Scene.Item {
        guard case .group(var group) = item else { return item }
        if let datum = group.datum, group.link == nil { group.link = link(observation: datum) }
        if group.link == nil { group.items = group.items.map(linked) }
        return .group(group)
    }
}
