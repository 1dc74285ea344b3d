/// What most of a picture's text looks like. It is said once, at the root, and an element says only where it differs.
struct LiveTextStyle {
    /// The commonest font, and the commonest colour of text.
    private(set) var font = Font("Noto Sans CJK SC", size: 10)
    /// The fill of whatever does not say one.
    private(set) var color = Color.black
    /// Whether anything leads to a web address.
    private(set) var hasLinks = false

    private var fonts: [(font: Font, count: Int)] = []
    private var colors: [(color: Color, count: Int)] = []

    /// Counts through a scene.
    init(of scene: Scene) {
        count(scene.items)
        if let most = fonts.max(by: { $0.count < $1.count }) { font = most.font }
        if let most = colors.max(by: { $0.count < $1.count }) { color = most.color }
    }

    private mutating func count(_ items: [Scene.Item]) {
        for item in items {
            switch item {
            case .shape: break
            case .text(let run): count(run)
            case .group(let group):
                if case .uri = group.link { hasLinks = true }
                count(group.items)
            }
        }
    }

    private mutating func count(_ run: TextRun) {
        if let index = fonts.firstIndex(where: { $0.font == run.font }) {
            fonts[index].count += 1
        } else if fonts.count < distinct {
            fonts.append((run.font, 1))
        }
        // What shows through needs more than a colour to say.
        guard run.color.alpha == 255 else { return }
        if let index = colors.firstIndex(where: { $0.color == run.color }) {
            colors[index].count += 1
        } else if colors.count < distinct {
            colors.append((run.color, 1))
        }
    }

    /// Attributes of the root. Beside the face: joins as a chart's lines have them, and the typography that the layout
    /// measured with, which a browser or the page around the picture might see otherwise (ligatures, punctuation
    /// that is trimmed, room between Han and Latin).
    func addRootAttributes(to xml: inout XMLBytes) throws(CanvasError) {
        try xml.add(attribute: " font-family=\"", FontFallbacks.list(for: font.family))
        xml.add(attribute: " font-size=\"", font.size)
        if font.weight == .bold { xml.add(" font-weight=\"bold\"") }
        xml.add(" fill=\"")
        xml.add(color)
        // A series that turns sharply must not grow a spike that reads as a value.
        xml.add("\" stroke-miterlimit=\"2\" style=\"font-variant-ligatures:none;")
        if font.tabularFigures { xml.add("font-variant-numeric:tabular-nums;") }
        xml.add("text-spacing-trim:space-all;text-autospace:no-autospace\"")
    }

    /// Attributes of a run in so far as it is set otherwise.
    func addAttributes(of run: TextRun, to xml: inout XMLBytes) throws(CanvasError) {
        if run.font.family != font.family {
            try xml.add(attribute: " font-family=\"", FontFallbacks.list(for: run.font.family))
        }
        if run.font.size != font.size { xml.add(attribute: " font-size=\"", run.font.size) }
        if run.font.weight != font.weight {
            xml.add(run.font.weight == .bold ? " font-weight=\"bold\"" : " font-weight=\"normal\"")
        }
        if run.font.tabularFigures != font.tabularFigures {
            xml.add(
                run.font.tabularFigures
                    ? " style=\"font-variant-numeric:tabular-nums\""
                    : " style=\"font-variant-numeric:normal\"")
        }
        addFill(run.color, to: &xml)
    }

    /// ` fill="…"` unless it is the root's.
    func addFill(_ fill: Color?, to xml: inout XMLBytes) {
        guard let fill else { return xml.add(" fill=\"none\"") }
        if (fill.red, fill.green, fill.blue) != (color.red, color.green, color.blue) {
            xml.add(" fill=\"")
            xml.add(fill)
            xml.add("\"")
        }
        if fill.alpha != 255 { xml.add(attribute: " fill-opacity=\"", Double(fill.alpha) / 255) }
    }
}

/// A picture has a dozen fonts at most; one of thousands is not searched through for each run.
private let distinct = 32
