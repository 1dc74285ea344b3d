import Canvas

/// A piece of a column that no page break divides: a line of text, a table's row, a figure with its caption.
struct Strip: Sendable {
    /// Whether a page may end before a strip.
    enum Break: Equatable, Sendable {
        case allowed, forbidden
        /// A new column begins here.
        case column
        /// A new page begins here.
        case page
        /// A part begins here: on a new page, or below the part before where that leaves most of a page free.
        case part
    }

    /// Points from the strip's top to the next strip's top, its own gap excluded.
    var height: Double
    /// Points kept free above it, except at the top of a page.
    var gap = 0.0
    /// Where its top stands on the page's grid, in points below one of its lines; `nil` for anywhere. At a page's top all
    /// stand at its edge.
    var gridOffset: Double?
    /// Whether a page may end before it.
    var breakBefore = Break.allowed
    /// How unwelcome the end of a page before it is, where that is allowed: 0 for not at all, 1 like a quarter of a page
    /// left empty.
    var reluctance = 0.0
    /// Whether it may move to the next page's top while what follows flows on.
    var floats = false
    /// The table that the strip is a row of.
    var table: Int?
    /// What stands above the strip where a page begins with it inside its table, by its place in the flow.
    var head: Int?
    /// The table that begins with this strip, its caption or its head.
    var startsTable: Int?
    /// The level of the heading that begins with this strip.
    var heading: Int?
    /// What stands in the running head from here on.
    var chapter: String?
    /// The names of the places that it holds.
    var labels: [String] = []
    /// The notes whose marks stand in it, by their numbers in the flow.
    var notes: [Int] = []
    /// Whether it stands at the foot of the cover.
    var isAtFoot = false
    /// What is drawn, from the strip's top left corner.
    var ink: [Ink] = []

    /// What is drawn of a strip.
    enum Ink: Sendable {
        case item(Scene.Item)
        /// A figure, asked for its scene when its page is drawn.
        case figure(FigureBlock, element: Int, at: Point)
    }
}

/// The strips of a part, and what its pages may need besides.
struct Flow: Sendable {
    var strips: [Strip] = []
    /// What pages repeat that begin inside a table.
    var heads: [Strip] = []
    /// The lines of each note.
    var notes: [[Strip]] = []

    /// How high notes are.
    func height(ofNotes notes: some Sequence<Int>) -> Double {
        var sum = 0.0
        for note in notes { for strip in self.notes[note] { sum += strip.height } }
        return sum
    }
}
