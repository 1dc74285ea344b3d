import Canvas

/// A document as its parts, before anything is measured.
public struct Document: Sendable {
    /// Stands left in every running head.
    public var title: String
    /// The words that layout adds: 图, 表, 续表, 第12页.
    public var words: DocumentWords
    /// Measures and faces.
    public var style: PageStyle
    /// In the order of the pages.
    public var parts: [Part]

    /// A document of parts.
    public init(title: String, words: DocumentWords, style: PageStyle = PageStyle(), parts: [Part]) {
        self.title = title
        self.words = words
        self.style = style
        self.parts = parts
    }
}

/// A part of a document that begins on a new page: front matter, a chapter, an appendix.
public struct Part: Sendable {
    /// How its pages are numbered.
    public enum Matter: Equatable, Sendable {
        /// Not at all and without running heads, but counted: the cover.
        case cover
        /// i, ii, iii.
        case front
        /// 1, 2, 3, from 1 at the first such part.
        case body
    }

    /// What stands in it.
    public enum Content: Sendable {
        /// Blocks that are distributed over pages.
        case flow([Block])
        /// Pages that are each made when they are written.
        case sheets(Sheets)
    }

    /// How its pages are numbered.
    public var matter: Matter
    /// The right side of the running head until a chapter's heading comes.
    public var title: String
    /// Columns of text on a page; level-1 headings stand across all.
    public var columns: Int
    /// What stands in it.
    public var content: Content
    /// Whether the part begins on a right page.
    public var startsOnRight: Bool
    /// Whether it may begin below the part before where that leaves most of its last page free.
    public var joins: Bool

    /// A part.
    public init(
        _ matter: Matter = .body, title: String = "", columns: Int = 1, startsOnRight: Bool = false,
        joins: Bool = false, content: Content
    ) {
        self.matter = matter
        self.title = title
        self.columns = columns
        self.startsOnRight = startsOnRight
        self.joins = joins
        self.content = content
    }

    /// A part of blocks.
    public init(
        _ matter: Matter = .body, title: String = "", columns: Int = 1, startsOnRight: Bool = false,
        joins: Bool = false, _ blocks: [Block]
    ) {
        self.init(
            matter, title: title, columns: columns, startsOnRight: startsOnRight, joins: joins,
            content: .flow(blocks))
    }
}

/// Pages of which each holds what was made for it and no more, such as profiles: thousands of them need no more
/// memory than one.
public struct Sheets: Sendable {
    /// The heading of each page, known before the pages are made: for contents and bookmarks.
    public var headings: [Heading]
    /// What stands on a page below its heading, by number from 0; called on any thread.
    public var blocks: @Sendable (Int) throws -> [Block]

    /// Pages, each with its heading.
    public init(headings: [Heading], blocks: @escaping @Sendable (Int) throws -> [Block]) {
        self.headings = headings
        self.blocks = blocks
    }
}
