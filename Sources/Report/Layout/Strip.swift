import Canvas

/// A piece of the column that no page break divides: a line of text, a table row, a figure.
struct Strip: Equatable, Sendable {
    /// Whether a page may end before a strip.
    enum Break: Equatable, Sendable {
        case allowed, forbidden
        /// A new page begins here.
        case page
    }

    /// Points from the strip's top to the next strip's top, its own gap excluded.
    var height: Double
    /// Points kept free above it, except at the top of a page.
    var gap: Double = 0
    /// Whether a page may end before it.
    var breakBefore: Break = .allowed
    /// Whether it may move to the next page's top while what follows flows on.
    var floats = false
    /// The table that the strip is a row of; a page that begins inside it repeats that table's head.
    var table: Int?
    /// The table that begins with this strip, its caption or its head.
    var startsTable: Int?
    /// A heading for running heads, outline and contents.
    var heading: Heading?
    /// What is drawn, from the strip's top left corner.
    var items: [Scene.Item] = []
}

/// A heading as the contents, the outline and the running heads need it.
struct Heading: Equatable, Sendable {
    /// 1 chapter, 2 section.
    var level: Int
    var text: String
    /// The named destination.
    var destination: String
}
