import Canvas
import Press

extension Setter {
    /// A drawn figure with its caption under it, as one strip that may move to the next page's top.
    /// - Parameter scene: a figure no wider than the text area; a taller one than a page is refused by `CanvasError.badSize`.
    /// - Parameter below: lines that stay with the caption, such as source references.
    func figure(
        _ scene: Scene, caption: String, destination: String, below: [Strip] = []
    ) throws(CanvasError) -> [Strip] {
        let captions =
            try paragraph(caption, font: style.caption, width: style.width, indent: 0, role: .caption) + below
        let captionHeight = captions.reduce(0) { $0 + $1.height }
        let height = scene.size.height + 4 + captionHeight + style.leading / 2
        guard scene.size.width <= style.width + 0.5, height <= style.height else {
            throw .badSize("\(scene.size.width) × \(scene.size.height) pt: \(caption)")
        }
        var strip = Strip(height: height, gap: style.leading * 0.75, floats: true)
        strip.items = [
            .group(
                Group(
                    role: .figure, alternative: scene.summary, destination: destination, items: scene.items))
        ]
        var y = scene.size.height + 4
        for line in captions {
            strip.items.append(.group(Group(translation: Point(x: 0, y: y), items: line.items)))
            y += line.height
        }
        return [strip]
    }
}
