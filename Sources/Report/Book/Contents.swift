import Canvas
import Press

/// The table of contents: one entry a heading, with leaders and a page number, the whole entry a link.
struct Contents {
    let setter: Setter
    let wording: Wording

    /// The strips; `page` tells the printed page of the n-th heading (0 while it is not yet known: numbers take
    /// the same room, so the contents' own length does not depend on them).
    func strips(headings: [Heading], page: (Int) -> Int) throws(CanvasError) -> [Strip] {
        let style = setter.style
        var strips = try setter.heading(
            Heading(level: 1, text: wording.contents, destination: Contents.destination))
        for (index, heading) in headings.enumerated() {
            let chapter = heading.level == 1
            let font = chapter ? style.lead : style.body
            let indent = chapter ? 0 : 2 * style.body.size
            let numberRoom = 30.0
            let lines = try setter.measurer.lines(
                of: heading.text, font: font, width: style.width - indent - numberRoom, firstLineIndent: 0)
            for (number, line) in lines.enumerated() {
                var strip = Strip(height: style.leading, gap: chapter && number == 0 ? style.leading / 3 : 0)
                // A chapter's entry stays with its first section's, a broken entry with itself.
                let follows = index > 0 && !chapter && headings[index - 1].level == 1
                if number > 0 || follows || index == 0 { strip.breakBefore = .forbidden }
                let y = Setter.baseline(in: style.leading, font: font)
                var items: [Scene.Item] = [
                    .text(TextRun(line.text, font: font, color: style.ink, at: Point(x: indent, y: y)))
                ]
                if number == lines.count - 1 {
                    let label = String(page(index))
                    items.append(
                        .text(
                            TextRun(
                                label, font: style.cell, color: style.ink, at: Point(x: style.width, y: y),
                                anchor: .end)))
                    let from = indent + line.width + 6
                    let to = style.width - (try setter.measurer.width(of: label, font: style.cell)) - 6
                    if to > from { items.append(leader(from: from, to: to, y: y - 1)) }
                }
                strip.items = [
                    .group(Group(role: .contentsEntry, link: .destination(heading.destination), items: items))
                ]
                strips.append(strip)
            }
        }
        return strips
    }

    static let destination = "contents"

    private func leader(from: Double, to: Double, y: Double) -> Scene.Item {
        // Dots on a grid common to all entries stand under each other.
        let start = (from / 4).rounded(.up) * 4
        return .group(
            Group(
                role: .artifact,
                items: [
                    .shape(
                        Shape(
                            path: .line(from: Point(x: start, y: y), to: Point(x: to, y: y)),
                            stroke: Stroke(
                                setter.style.secondary, width: 0.7, dash: [0.01, 3.99], cap: .round)))
                ]))
    }
}
