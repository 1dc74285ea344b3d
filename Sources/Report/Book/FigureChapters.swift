import Canvas
import Press
import Figures
import Metrics

/// The chapters of figures: a paragraph from the data, the figure, its sources, the table behind it.
struct FigureChapters {
    let setter: Setter
    let wording: Wording
    let index: ReferenceIndex

    /// Adds a chapter with its figures, drawn.
    func append(
        _ chapter: ReportFile.Chapter, number: Int, figures: [(figure: Figure, scene: Scene)],
        to column: inout Column
    ) throws(CanvasError) {
        column.append(
            try setter.heading(
                Heading(
                    level: 1, text: wording.chapter(number, chapter.title), destination: "chapter-\(number)"))
        )
        if let introduction = chapter.introduction {
            column.append(try setter.paragraph(introduction))
        }
        for (offset, entry) in figures.enumerated() {
            try append(entry.figure, scene: entry.scene, chapter: number, number: offset + 1, to: &column)
        }
    }

    private func append(
        _ figure: Figure, scene: Scene, chapter: Int, number: Int, to column: inout Column
    ) throws(CanvasError) {
        let (figureLabel, tableLabel) = (wording.figure(chapter, number), wording.table(chapter, number))
        column.append(
            try setter.heading(
                Heading(
                    level: 2, text: wording.section(chapter, number, figure.name),
                    destination: "section-\(chapter)-\(number)")))
        let see = wording("见\(figureLabel)，各数见\(tableLabel)。", "See \(figureLabel) and \(tableLabel).")
        column.append(Setter.glued(try setter.paragraph(figure.paragraph + see), atMost: 2))
        let destination = "figure-\(chapter)-\(number)"
        column.append(
            try setter.figure(
                index.linked(scene), caption: "\(figureLabel)　\(figure.name)", destination: destination,
                below: try setter.references(references(figure))))
        try column.append(
            table(figure), caption: "\(tableLabel)　\(figure.name)",
            continued: wording.continued(chapter, number),
            setter: setter)
    }

    /// 来源编号：[3] [7] …, each a link to the source's row in the appendix.
    private func references(_ figure: Figure) -> [ReferenceToken] {
        [ReferenceToken(text: wording("来源编号（见附录）：", "Sources (see the appendix): "))]
            + figure.sources.compactMap { id in
                index.number(source: id).map {
                    ReferenceToken(text: "[\($0)] ", link: .destination(index.destination(source: id)))
                }
            }
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
                            cell.text, isAbsent: cell.isAbsent,
                            link: cell.observation.flatMap { index.link(observation: $0) })
                    })
            })
    }
}

/// Where observations and sources stand in the appendix, for links from figures and tables.
struct ReferenceIndex {
    private let numbers: [String: Int]
    private let observations: Set<String>

    init(dataset: Dataset) {
        numbers = Dictionary(uniqueKeysWithValues: dataset.sources.enumerated().map { ($1.id, $0 + 1) })
        observations = Set(dataset.observations.map(\.id))
    }

    func number(source id: String) -> Int? { numbers[id] }
    func destination(source id: String) -> String { "source-\(id)" }
    func destination(observation id: String) -> String { "observation-\(id)" }
    func link(observation id: String) -> Link? {
        observations.contains(id) ? .destination(destination(observation: id)) : nil
    }

    /// The scene with every mark linked to the row of its datum.
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
