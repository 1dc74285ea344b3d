import Canvas
import Press

/// Puts paginated strips onto sheets with running heads and page numbers.
struct PageComposer {
    let style: PageStyle
    let measurer: any TextMeasuring
    /// Stands left in every running head.
    let title: String

    /// Sheets of one column.
    /// - Parameters:
    ///   - firstPage: the number of the first sheet, the cover being 1.
    ///   - opening: the running head's right side until the first chapter heading.
    func pages(
        of strips: [Strip], heads: [Int: Strip], pagination: Pagination, firstPage: Int, opening: String
    ) throws(CanvasError) -> [Scene] {
        var chapter = opening
        var scenes: [Scene] = []
        for (index, placed) in pagination.pages.enumerated() {
            let number = firstPage + index
            let left = style.left(page: number)
            var items: [Scene.Item] = []
            for entry in placed {
                let strip: Strip
                switch entry.what {
                case .strip(let index): strip = strips[index]
                case .head(let table): strip = heads[table] ?? Strip(height: 0)
                }
                if let heading = strip.heading, heading.level == 1 { chapter = heading.text }
                items.append(
                    .group(Group(translation: Point(x: left, y: style.top + entry.y), items: strip.items)))
            }
            items.append(try furniture(page: number, left: left, chapter: chapter))
            scenes.append(Scene(size: style.sheet, title: chapter, items: items))
        }
        return scenes
    }

    /// The running head with its hairline, and the page number at the outer foot.
    private func furniture(page: Int, left: Double, chapter: String) throws(CanvasError) -> Scene.Item {
        let head = style.top - 14
        let right = left + style.width
        let foot = style.sheet.height - style.bottom + 22
        let odd = page % 2 == 1
        let room = style.width / 2 - 6
        return .group(
            Group(
                role: .artifact,
                items: [
                    .text(
                        TextRun(
                            try fitted(title, to: room), font: style.runningHead, color: style.secondary,
                            at: Point(x: left, y: head))),
                    .text(
                        TextRun(
                            try fitted(chapter, to: room), font: style.runningHead, color: style.secondary,
                            at: Point(x: right, y: head), anchor: .end)),
                    .shape(
                        Shape(
                            path: .line(from: Point(x: left, y: head + 4), to: Point(x: right, y: head + 4)),
                            stroke: Stroke(style.rule, width: 0.35))),
                    .text(
                        TextRun(
                            String(page), font: style.runningHead, color: style.ink,
                            at: Point(x: odd ? right : left, y: foot), anchor: odd ? .end : .start)),
                ]))
    }

    /// The longest beginning that fits, with an ellipsis where something was left out.
    private func fitted(_ text: String, to room: Double) throws(CanvasError) -> String {
        guard try measurer.width(of: text, font: style.runningHead) > room else { return text }
        var shortened = text
        while !shortened.isEmpty {
            shortened.removeLast()
            if try measurer.width(of: shortened + "…", font: style.runningHead) <= room { break }
        }
        return shortened + "…"
    }
}
