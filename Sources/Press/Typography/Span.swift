import Canvas

/// A stretch of a paragraph in one face, as it is to be set.
public struct Span: Equatable, Sendable {
    /// The words; `\n` ends a line. An object replacement character (U+FFFC) where a picture stands.
    public var text: String
    /// The face.
    public var font: Font
    /// The ink.
    public var color: Color
    /// Where a click leads.
    public var link: Link?
    /// Points by which the span stands above the baseline: marks of notes.
    public var rise: Double
    /// A picture on the line in place of words; its lower edge stands on the baseline.
    public var picture: Scene?

    /// A stretch of words.
    public init(_ text: String, font: Font, color: Color, link: Link? = nil, rise: Double = 0) {
        self.text = text
        self.font = font
        self.color = color
        self.link = link
        self.rise = rise
    }

    /// A picture on the line.
    public init(_ picture: Scene, font: Font, color: Color) {
        self.init("\u{FFFC}", font: font, color: color)
        self.picture = picture
    }
}
