import Canvas

/// A paragraph broken to a width, ready to be set anywhere.
struct TextBlock {
    let lines: [TextLine]
    let font: Font
    let color: Color
    /// From baseline to baseline in points.
    let leading: Double

    init(
        _ text: String, font: Font, color: Color, width: Double, leading: Double, ruler: TextRuler
    ) throws(ChartError) {
        lines = try ruler.lines(text, font, width: width)
        self.font = font
        self.color = color
        self.leading = leading * font.size
    }

    /// Points from top to bottom; 0 for no text.
    var height: Double { leading * Double(lines.count) }

    /// Points that the characters themselves cover, without the leading around them.
    var inkHeight: Double {
        lines.isEmpty ? 0 : leading * Double(lines.count - 1) + TextBox.height * font.size
    }

    /// The widest line in points.
    var width: Double { lines.reduce(0) { max($0, $1.width) } }

    /// The lines from a top edge down, at a horizontal place.
    func runs(x: Double, top: Double, anchor: TextRun.Anchor = .start) -> [Scene.Item] {
        let rise = (leading - TextBox.height * font.size) / 2 + TextBox.ascent * font.size
        return lines.enumerated().map { index, line in
            .text(
                TextRun(
                    line.text, font: font, color: color,
                    at: Point(x: x, y: top + Double(index) * leading + rise), anchor: anchor))
        }
    }
}
