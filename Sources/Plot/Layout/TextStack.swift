import Canvas

/// Paragraphs one below the other, sharing the left edge.
struct TextStack {
    private(set) var blocks: [(block: TextBlock, role: Group.Role)] = []

    /// Points from top to bottom.
    var height: Double { blocks.reduce(0) { $0 + $1.block.height } }

    /// Adds a paragraph below the others; nothing where there is no text.
    mutating func add(
        _ text: String, _ textRole: TextRole, role: Group.Role, color: Color, width: Double,
        isBold: Bool = false, theme: Theme, ruler: TextRuler
    ) throws(ChartError) {
        guard !text.isEmpty else { return }
        var font = theme.font(textRole)
        if isBold { font.weight = .bold }
        let block = try TextBlock(
            text, font: font, color: color, width: width, leading: theme.metrics.leading,
            ruler: ruler)
        blocks.append((block, role))
    }

    /// Every paragraph as a group, from a top edge down.
    func items(x: Double, top: Double, anchor: TextRun.Anchor = .start) -> [Scene.Item] {
        var y = top
        return blocks.map { block, role in
            defer { y += block.height }
            return .group(Group(role: role, items: block.runs(x: x, top: y, anchor: anchor)))
        }
    }
}
