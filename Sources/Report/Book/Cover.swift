import Canvas
import Press

/// What stands on the cover.
struct Cover {
    let setter: Setter
    var title: String
    var subtitle: String
    /// Lines at the foot: who made it, when, from what.
    var imprint: [String]

    /// The first sheet: a bar in the accent colour, the title in the upper third, the imprint at the foot.
    func scene() throws(CanvasError) -> Scene {
        let style = setter.style
        let left = style.inner
        let top = style.sheet.height * 0.27
        var items: [Scene.Item] = [
            .group(
                Group(
                    role: .artifact,
                    items: [
                        .shape(
                            Shape(
                                path: .rect(Rect(x: left, y: top - 26, width: 54, height: 5)),
                                fill: .color(style.accent)))
                    ]))
        ]
        var y = top
        let titleLeading = style.coverTitle.size * 1.4
        var runs: [Scene.Item] = []
        for line in try setter.measurer.lines(
            of: title, font: style.coverTitle, width: style.width, firstLineIndent: 0)
        {
            runs.append(
                .text(
                    TextRun(
                        line.text, font: style.coverTitle, color: style.ink,
                        at: Point(x: left, y: y + Setter.baseline(in: titleLeading, font: style.coverTitle))))
            )
            y += titleLeading
        }
        items.append(.group(Group(role: .heading1, destination: Cover.destination, items: runs)))
        y += 10
        for strip in try setter.paragraph(
            subtitle, font: style.coverSubtitle, color: style.secondary, width: style.width, indent: 0,
            leading: 24)
        {
            items.append(.group(Group(translation: Point(x: left, y: y), items: strip.items)))
            y += strip.height
        }
        var foot = style.sheet.height - style.bottom
        for line in imprint.reversed() {
            let strips = try setter.paragraph(
                line, font: style.caption, color: style.secondary, width: style.width, indent: 0, leading: 15)
            foot -= strips.reduce(0) { $0 + $1.height }
            var at = foot
            for strip in strips {
                items.append(.group(Group(translation: Point(x: left, y: at), items: strip.items)))
                at += strip.height
            }
        }
        items.append(
            .group(
                Group(
                    role: .artifact,
                    items: [
                        .shape(
                            Shape(
                                path: .line(
                                    from: Point(x: left, y: foot - 8),
                                    to: Point(x: left + style.width, y: foot - 8)),
                                stroke: Stroke(style.rule, width: 0.5)))
                    ])))
        return Scene(size: style.sheet, title: title, items: items)
    }

    static let destination = "cover"
}
