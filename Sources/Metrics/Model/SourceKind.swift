/// What kind of page a source is.
public enum SourceKind: String, CaseIterable, Sendable {
    /// The page that was first published.
    case original
    /// A copy of the page at another address.
    case mirror
    /// The article published again by somebody else.
    case repost
    /// The article in another language.
    case translation
    /// A page without a headline, whose title here describes what it holds.
    case description
}
