/// Why a scene cannot be measured, drawn or written.
public enum CanvasError: Error, Equatable, Sendable {
    /// No installed font is of this family.
    case noFont(family: String)
    /// No font has these characters.
    case missingGlyphs(characters: String, family: String)
    /// A line of text holds a character that is an instruction and not a sign: a tab, a line break, a NUL.
    /// The character is given as `U+000A`.
    case controlCharacter(scalar: String, text: String)
    /// A link leads to a destination that no page has.
    case unknownDestination(String)
    /// Two groups of a document claim the same destination.
    case repeatedDestination(String)
    /// A link of a scheme other than http and https.
    case refusedLink(String)
    /// A scene longer on a side than any renderer draws; sizes in points.
    case sceneTooLarge(Size, longestSide: Double)
    /// A size or place that is not finite, not positive, or past the renderer's limit.
    case badSize(String)
    /// A file could not be written.
    case io(path: String, reason: String)
    /// A library reported a failure.
    case library(String)
}
