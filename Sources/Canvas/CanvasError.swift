/// Why a scene cannot be measured or drawn.
public enum CanvasError: Error, Equatable, Sendable {
    /// No installed font is of this family.
    case noFont(family: String)
    /// No font has these characters.
    case missingGlyphs(characters: String, family: String)
    /// A link leads to a destination that no page has.
    case unknownDestination(String)
    /// A link of a scheme other than http and https.
    case refusedLink(String)
    /// A size that is not finite, not positive, or past the renderer's limit.
    case badSize(String)
    /// A library reported a failure.
    case library(String)
}
