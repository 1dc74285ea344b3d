import Canvas

/// A stretch of a paragraph.
public enum Inline: Equatable, Sendable {
    /// Words in the paragraph's own type.
    case text(String)
    /// Words that stand out: bold, in the face of headings.
    case strong(String)
    /// Words in secondary ink.
    case quiet(String)
    /// Words that lead somewhere.
    case link(String, to: Link)
    /// How another place of the document is called (图3-2, 第12页), filled in when that is known; a link to it.
    case reference(to: String, form: ReferenceForm)
    /// A note at the foot of the page; its number stands here.
    case footnote([Inline])
    /// A small picture on the line, such as a sparkline, no higher than the line; its summary is its alternative text.
    case picture(Scene)
    /// The line ends here.
    case lineBreak
}

/// What a reference says of its place.
public enum ReferenceForm: Equatable, Sendable {
    /// Its number: 图3-2, 表1-1, 第三章 of a chapter, （二）of a section.
    case number
    /// The page that it stands on: 第12页.
    case page
    /// The page's label alone, as contents and indexes have it: 12.
    case pageLabel
    /// Its title.
    case title
}

extension Inline: ExpressibleByStringLiteral {
    /// Words in the paragraph's own type.
    public init(stringLiteral value: String) { self = .text(value) }
}
