/// Where every strip of a flow stands: decided from heights alone, so that a test can ask without a surface.
///
/// Breaks are chosen for all pages together, as Knuth and Plass choose those of lines: of all ways to fill the pages, the
/// one whose empty space, unwelcome breaks and displaced figures cost least.
struct Pagination: Equatable {
    /// One strip on a page, or a repeated head.
    struct Placed: Equatable {
        enum What: Equatable {
            /// An index into the strips.
            case strip(Int)
            /// The head of this number, repeated.
            case head(Int)
        }
        var what: What
        /// Points from the top of the text area.
        var y: Double
    }

    /// A page, or a column of one.
    struct Page: Equatable {
        var placed: [Placed] = []
        /// The notes at its foot.
        var notes: [Int] = []
        /// Points from the top to where what stands on it ends, its notes left aside.
        var depth = 0.0
        /// Whether something stands below the page's edge because it could not be divided.
        var overflows = false
    }

    var pages: [Page] = []

    /// What pages measure.
    struct Measures: Equatable {
        /// Points.
        var height: Double
        /// Points from line to line of the grid.
        var grid: Double
        /// Points between the text and its notes, for the rule that divides them.
        var noteGap = 9.0
        /// A part may begin below what fills at most so much of a page.
        var joiningShare = 0.4
    }

    /// Distributes a flow over pages.
    init(_ flow: Flow, measures: Measures) {
        var search = PageSearch(flow: flow, measures: measures)
        pages = search.pages()
    }
}
