import Canvas

/// Text by rule, so that baselines do not depend on installed fonts: Han and full-width characters are one em wide,
/// all others 0.55 em; lines break before any Han character and at blanks.
public final class StubMeasurer: TextMeasuring {
    /// A measurer without fonts.
    public init() {}

    /// Points.
    public func width(of text: String, font: Font) -> Double {
        text.unicodeScalars.reduce(0) { $0 + advance($1) } * font.size
    }

    /// Noto's proportions.
    public func lineMetrics(of font: Font) -> LineMetrics {
        LineMetrics(ascent: 1.16 * font.size, descent: 0.288 * font.size)
    }

    /// Greedy lines.
    public func lines(of text: String, font: Font, width: Double, firstLineIndent: Double) -> [TextLine] {
        var lines: [TextLine] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for piece in pieces(of: String(paragraph)) {
                let longer = line + piece
                if !line.isEmpty, self.width(of: trimmed(longer), font: font) > width {
                    lines.append(finished(line, font, endsParagraph: false))
                    line = piece == " " ? "" : piece
                } else {
                    line = longer
                }
            }
            lines.append(finished(line, font, endsParagraph: true))
        }
        return lines
    }

    private func finished(_ line: String, _ font: Font, endsParagraph: Bool) -> TextLine {
        let text = trimmed(line)
        return TextLine(text: text, width: width(of: text, font: font), endsParagraph: endsParagraph)
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Words, blanks and single Han characters.
    private func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for scalar in text.unicodeScalars {
            let joins =
                scalar != " " && advance(scalar) < 1
                && (pieces.last?.unicodeScalars.last).map { $0 != " " && advance($0) < 1 } ?? false
            if joins {
                pieces[pieces.count - 1].unicodeScalars.append(scalar)
            } else {
                pieces.append(String(scalar))
            }
        }
        return pieces
    }

    private func advance(_ scalar: Unicode.Scalar) -> Double { scalar.value >= 0x2E80 ? 1 : 0.55 }
}
