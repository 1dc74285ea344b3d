import Canvas

/// A three-line table: what stands in its cells and how its columns lie, before any measuring.
public struct Table: Equatable, Sendable {
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

        /// A cell of text.
        public init(_ text: String, isAbsent: Bool = false, link: Link? = nil) {
            self.text = text
            self.isAbsent = isAbsent
            self.link = link
        }
    }

    /// A row; `destination` names it for links.
    public struct Row: Equatable, Sendable {
        /// One a column.
        public var cells: [Cell]
        /// A name that links may lead to.
        public var destination: String?

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

    /// A table of columns and rows; every row has one cell a column.
    public init(columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }

    /// The same table with its lower half beside its upper half, an empty column between them; links and names of
    /// rows go with the cells of the upper half only, so a table with named rows is never folded.
    func folded() -> Table {
        let half = (rows.count + 1) / 2
        let empty = columns.map { _ in Cell("") }
        return Table(
            columns: columns + [Column("")] + columns,
            rows: (0..<half).map { index in
                let right = half + index < rows.count ? rows[half + index].cells : empty
                return Row(rows[index].cells + [Cell("")] + right)
            })
    }
}
