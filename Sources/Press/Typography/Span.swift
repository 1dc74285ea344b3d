import Canvas

/// A stretch of a paragraph in one face, as it is to be set.
public struct Span: Equatable, Sendable {
    /// The words; `\n` ends a line. An object replacement character (U+FFFC) where a picture stands.
    public var text: String
    public var font: Font
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

/// A line of a paragraph, set.
public struct ComposedLine: Equatable, Sendable {
    /// What a span has on the line.
    public struct Piece: Equatable, Sendable {
        /// Which span it is of.
        public var span: Int
        /// Its characters without those that a break swallows; empty for a picture.
        public var text: String
        /// Points from the line's left edge.
        public var x: Double
        /// Points that it takes, with what it is spaced by.
        public var width: Double
        /// Points added after each character but the last of the piece.
        public var letterSpacing: Double
        /// Points added at places within the piece besides: negative where punctuation is compressed.
        public var spacings: [TextRun.Spacing]
    }

    public var pieces: [Piece]
    /// Points from the left edge to where the last piece ends.
    public var width: Double
    /// Whether the paragraph, or what `\n` divides, ends here.
    public var endsParagraph: Bool
}
