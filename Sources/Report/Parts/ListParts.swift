import Press

/// The table of contents.
struct ContentsPart {
    let context: ReportContext
    let part: ReportPart

    func make() -> Part {
        Part(
            .front, title: part.title ?? context.phrase("目录", "Contents"),
            [context.heading(part, "目录", "Contents"), .contents(depth: part.depth ?? 2)])
    }
}

/// The list of figures, and that of tables.
struct CaptionListPart {
    let context: ReportContext
    let part: ReportPart

    func make() -> Part {
        let isOfFigures = part.kind == .figuresList
        let (zh, en) = isOfFigures ? ("图目", "Figures") : ("表目", "Tables")
        return Part(
            .front, title: part.title ?? context.phrase(zh, en), joins: true,
            [context.heading(part, zh, en), isOfFigures ? .figureList : .tableList])
    }
}
