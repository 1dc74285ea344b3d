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
    /// The advance in points of each Unicode scalar of a line; 0 for one that is drawn with the scalar before it. They
    /// sum up to the line's width.
    /// - Throws: `missingGlyphs`, `controlCharacter`, as for the width.
    func advances(of text: String, font: Font) throws(CanvasError) -> [Double]
    /// What stands before each Unicode scalar of a text and after the last, by UAX #14 and #29 alone.
    func boundaries(in text: String) -> [TextBoundary]
    /// Whether a font family of this name is installed.
    func hasFamily(_ family: String) -> Bool
}

extension TextMeasuring {
    /// Scalar by scalar, without kerning.
    public func advances(of text: String, font: Font) throws(CanvasError) -> [Double] {
        var advances: [Double] = []
        for scalar in text.unicodeScalars { advances.append(try width(of: String(scalar), font: font)) }
        return advances
    }

    /// A line may end anywhere.
    public func boundaries(in text: String) -> [TextBoundary] {
        Array(repeating: .line, count: text.unicodeScalars.count + 1)
    }

    /// Every family is there.
    public func hasFamily(_ family: String) -> Bool { true }
}

/// What stands between two Unicode scalars.
public enum TextBoundary: Equatable, Sendable {
    /// Nothing: they are one character.
    case none
    /// The end of a character.
    case character
    /// A place where a line may end.
    case line
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
