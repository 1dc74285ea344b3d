import Canvas

/// Measures text for one chart and remembers what it measured; one chart asks for the same labels many times.
public final class TextRuler {
    private let measurer: any TextMeasuring
    private var widths: [Key: Double] = [:]

    private struct Key: Hashable {
        let text: String
        let font: Font
    }

    /// A ruler over a typesetter.
    public init(_ measurer: any TextMeasuring) { self.measurer = measurer }

    /// The advance of one line in points.
    public func width(_ text: String, _ font: Font) throws(ChartError) -> Double {
        if text.isEmpty { return 0 }
        let key = Key(text: text, font: font)
        if let known = widths[key] { return known }
        do {
            let width = try measurer.width(of: text, font: font)
            widths[key] = width
            return width
        } catch { throw .text(error) }
    }

    /// The lines of a paragraph no wider than `width` points, and their widths.
    public func lines(_ text: String, _ font: Font, width: Double) throws(ChartError) -> [TextLine] {
        if text.isEmpty { return [] }
        // A hair of tolerance: text measured to fit must not break because of the last binary digit.
        do { return try measurer.lines(of: text, font: font, width: width + 0.01, firstLineIndent: 0) } catch
        {
            throw .text(error)
        }
    }

    /// The area that a run covers.
    public func box(of run: TextRun) throws(ChartError) -> Rect {
        let spacing = run.letterSpacing * Double(max(run.text.count - 1, 0))
        return TextBox.rect(of: run, width: try width(run.text, run.font) + spacing)
    }
}
