import Canvas
import Press

/// A word of a reference line; a line may end after it.
struct ReferenceToken: Equatable, Sendable {
    var text: String
    var link: Link?
}

extension Setter {
    /// Tokens side by side, broken between tokens only: source references, back-references.
    func references(
        _ tokens: [ReferenceToken], font: Font? = nil, width: Double? = nil, gap: Double = 0
    ) throws(CanvasError) -> [Strip] {
        let font = font ?? style.note
        let width = width ?? style.width
        let leading = font.size * 1.5
        var strips: [Strip] = []
        var items: [Scene.Item] = []
        var x = 0.0
        func flush() {
            guard !items.isEmpty else { return }
            var strip = Strip(height: leading, gap: strips.isEmpty ? gap : 0)
            if !strips.isEmpty { strip.breakBefore = .forbidden }
            strip.items = [.group(Group(role: .note, items: items))]
            strips.append(strip)
            items = []
            x = 0
        }
        for token in tokens {
            // A token wider than the line (a long title) is broken inside.
            let lines = try measurer.lines(of: token.text, font: font, width: width, firstLineIndent: x)
            let natural = try measurer.width(of: token.text, font: font)
            let pieces = natural <= width && x + natural > width ? [token.text] : lines.map(\.text)
            if pieces.count == 1 && x + natural > width { flush() }
            for (index, piece) in pieces.enumerated() {
                if index > 0 { flush() }
                let run = TextRun(
                    piece, font: font, color: style.secondary,
                    at: Point(x: x, y: Self.baseline(in: leading, font: font)))
                items.append(
                    token.link.map { .group(Group(role: .link, link: $0, items: [.text(run)])) } ?? .text(run)
                )
                x += try measurer.width(of: piece, font: font)
            }
        }
        flush()
        return strips
    }
}
