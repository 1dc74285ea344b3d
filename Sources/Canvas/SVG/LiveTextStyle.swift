/// What most text in a picture or a part of it looks like. It is said once, at the root or for a group, and an element
/// says only where it differs.
struct LiveTextStyle {
    /// The commonest font, and the commonest colour of text.
    private(set) var font = Font("Noto Sans CJK SC", size: 10)
    /// The fill of whatever does not say one.
    private(set) var color = Color.black
    /// Which point of a run stands at its place.
    private(set) var anchor = TextRun.Anchor.start
    /// Whether anything leads to a web address.
    private(set) var hasLinks = false

    private var fonts: [(font: Font, count: Int)] = []
    private var colors: [(color: Color, count: Int)] = []

    /// Of a picture without text: black.
    init() {}

    /// Counts through a scene.
    /// - Throws: `badSize` for a font that has none.
    init(of scene: Scene) throws(CanvasError) {
        try count(scene.items)
        if let most = fonts.max(by: { $0.count < $1.count }) { font = most.font }
        if let most = colors.max(by: { $0.count < $1.count }) { color = most.color }
    }

    private mutating func count(_ items: [Scene.Item]) throws(CanvasError) {
        for item in items {
            switch item {
            case .shape: break
            case .text(let run): try count(run)
            case .group(let group):
                if case .uri = group.link { hasLinks = true }
                try count(group.items)
            }
        }
    }

    private mutating func count(_ run: TextRun) throws(CanvasError) {
        let size = run.font.size
        guard size.isFinite, size > 0, size < 10_000 else { throw .badSize("a font of \(size) points") }
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
    func addRootAttributes(to xml: inout XMLBytes, hasText: Bool) throws(CanvasError) {
        guard hasText else { return xml.add(" stroke-miterlimit=\"2\"") }
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

    /// The style for a group that holds several runs which agree in something else than this; `nil` for others.
    func changed(for items: [Scene.Item]) -> LiveTextStyle? {
        var first: TextRun?
        var count = 0
        var (fontsAgree, colorsAgree, anchorsAgree) = (true, true, true)
        for case .text(let run) in items {
            count += 1
            guard let first else {
                first = run
                continue
            }
            fontsAgree = fontsAgree && run.font == first.font
            colorsAgree = colorsAgree && run.color == first.color
            anchorsAgree = anchorsAgree && run.anchor == first.anchor
        }
        guard let first, count > 1 else { return nil }
        var style = self
        if fontsAgree { style.font = first.font }
        if colorsAgree, first.color.alpha == 255 { style.color = first.color }
        if anchorsAgree { style.anchor = first.anchor }
        return style.font == font && style.color == color && style.anchor == anchor ? nil : style
    }

    /// The attributes of a group whose style is not this one.
    func addAttributes(changingTo style: LiveTextStyle, to xml: inout XMLBytes) throws(CanvasError) {
        try addAttributes(of: style.font, style.anchor, isCounting: true, to: &xml)
        addFill(style.color, to: &xml)
    }

    /// The attributes of a run in so far as it is set otherwise.
    func addAttributes(of run: TextRun, to xml: inout XMLBytes) throws(CanvasError) {
        let isCounting = run.text.hasByte { (0x30...0x39).contains($0) }
        try addAttributes(of: run.font, run.anchor, isCounting: isCounting, to: &xml)
        addFill(run.color, to: &xml)
    }

    /// - Parameter isCounting: whether there are figures, which may be of one width.
    private func addAttributes(
        of other: Font, _ anchor: TextRun.Anchor, isCounting: Bool, to xml: inout XMLBytes
    ) throws(CanvasError) {
        if anchor != self.anchor {
            switch anchor {
            case .start: xml.add(" text-anchor=\"start\"")
            case .middle: xml.add(" text-anchor=\"middle\"")
            case .end: xml.add(" text-anchor=\"end\"")
            }
        }
        if other.family != font.family {
            try xml.add(attribute: " font-family=\"", FontFallbacks.list(for: other.family))
        }
        if other.size != font.size { xml.add(attribute: " font-size=\"", other.size) }
        if other.weight != font.weight {
            xml.add(other.weight == .bold ? " font-weight=\"bold\"" : " font-weight=\"normal\"")
        }
        if other.tabularFigures != font.tabularFigures, isCounting {
            xml.add(
                other.tabularFigures
                    ? " style=\"font-variant-numeric:tabular-nums\""
                    : " style=\"font-variant-numeric:normal\"")
        }
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
