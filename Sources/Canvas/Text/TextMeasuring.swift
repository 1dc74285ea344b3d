/// Measures and breaks text. One a thread: it owns a font map and is not shared.
public protocol TextMeasuring: AnyObject {
    /// The advance of one line in points.
    /// - Throws: `CanvasError.missingGlyphs` where no font has a character.
    func width(of text: String, font: Font) throws(CanvasError) -> Double
    /// The face's ascent and descent in points, both positive, as the font declares them.
    func lineMetrics(of font: Font) throws(CanvasError) -> LineMetrics
    /// Breaks a paragraph into lines no wider than `width` points, by UAX #14 with the CJK line-start and
    /// line-end prohibitions; `firstLineIndent` points are kept free in the first line. Explicit `\n` breaks.
    func lines(of text: String, font: Font, width: Double, firstLineIndent: Double) throws(CanvasError)
        -> [TextLine]
}

/// How far a face reaches above and below its baseline, in points.
public struct LineMetrics: Equatable, Sendable {
    /// Above, positive.
    public var ascent: Double
    /// Below, positive.
    public var descent: Double

    /// Ascent and descent in points, both positive.
    public init(ascent: Double, descent: Double) {
        self.ascent = ascent
        self.descent = descent
    }
}

/// One line of a broken paragraph.
public struct TextLine: Equatable, Sendable {
    /// The characters, trailing blanks removed.
    public var text: String
    /// The natural advance in points.
    public var width: Double
    /// Whether the paragraph (or an explicit break) ends here: such a line is not justified.
    public var endsParagraph: Bool

    /// A line with its natural advance in points.
    public init(text: String, width: Double, endsParagraph: Bool) {
        self.text = text
        self.width = width
        self.endsParagraph = endsParagraph
    }
}
