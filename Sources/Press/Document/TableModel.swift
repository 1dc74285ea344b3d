import Canvas

/// A three-line table: what stands in its cells and how its columns lie, before any measuring.
public struct TableModel: Equatable, Sendable {
    /// How a column's cells lie.
    public enum Alignment: Equatable, Sendable { case left, right, centre }

    /// A column.
    public struct Column: Equatable, Sendable {
        /// Its header; the unit belongs here, not into the cells.
        public var title: String
        /// How its cells lie; headers lie alike.
        public var alignment: Alignment
        /// Whether its text may be broken into lines when the table is too wide.
        public var wraps: Bool

        /// A column.
        public init(_ title: String, alignment: Alignment = .left, wraps: Bool = false) {
            self.title = title
            self.alignment = alignment
            self.wraps = wraps
        }
    }

    /// A cell.
    public struct Cell: Equatable, Sendable {
        /// What stands there.
        public var text: String
        /// An absence: its glyph is centred and grey.
        public var isAbsent: Bool
        /// Where a click leads.
        public var link: Link?
        /// Whether it stands out: bold.
        public var isStrong = false
        /// The language of its text as BCP 47, where that is not the document's.
        public var language: String?
        /// A small picture in place of text, such as a sparkline, no higher than a line of the table is to be; its
        /// summary is its alternative text.
        public var picture: Scene?
        /// What stands there instead of ``text``, where words of it lead to places of their own; `nil` for plain text.
        public var content: [Inline]?

        /// A picture.
        public init(_ picture: Scene) {
            self.init("")
            self.picture = picture
        }

        /// Words of which each may lead somewhere.
        public init(_ content: [Inline]) {
            self.init("")
            self.content = content
        }

        /// A cell of text.
        public init(_ text: String, isAbsent: Bool = false, link: Link? = nil, language: String? = nil) {
            self.text = text
            self.isAbsent = isAbsent
            self.link = link
            self.language = language
        }
    }

    /// A row; `destination` names it for links.
    public struct Row: Equatable, Sendable {
        /// One a column.
        public var cells: [Cell]
        /// A name that links may lead to.
        public var destination: String?
        /// Whether it names the rows after it, up to the next such row: its first cell stands across all columns,
        /// bold, and stays with what follows.
        public var isSection = false

        /// A row that names those after it.
        public static func section(_ text: String, destination: String? = nil) -> Row {
            var row = Row([Cell(text)], destination: destination)
            row.isSection = true
            return row
        }

        /// A row of cells.
        public init(_ cells: [Cell], destination: String? = nil) {
            self.cells = cells
            self.destination = destination
        }
    }

    /// The columns, left to right.
    public var columns: [Column]
    /// The rows, top to bottom.
    public var rows: [Row]
    /// How many of the leading columns name their rows: header cells for those who cannot see the table.
    public var headingColumns = 1

    /// Whether its halves stand side by side.
    private(set) var isFolded = false

    /// A table of columns and rows; every row but a section has one cell a column.
    public init(columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }

    /// The same table with its lower half beside its upper half, an empty column between them; links and names of
    /// rows go with the cells of the upper half only, so a table with named rows is never folded.
    package func folded() -> TableModel {
        let half = (rows.count + 1) / 2
        let empty = columns.map { _ in Cell("") }
        var folded = TableModel(
            columns: columns + [Column("")] + columns,
            rows: (0..<half).map { index in
                let right = half + index < rows.count ? rows[half + index].cells : empty
                return Row(rows[index].cells + [Cell("")] + right)
            })
        folded.isFolded = true
        return folded
    }
}
