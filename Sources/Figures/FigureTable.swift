/// The table behind a figure.
public struct FigureTable: Equatable, Sendable {
    /// A column; numbers stand right.
    public struct Column: Equatable, Sendable {
        /// The header, with the unit where there is one.
        public var title: String
        /// Whether its cells are figures.
        public var isNumeric: Bool
    }

    /// A cell; `observation` is the id of what it states. Of a doubted figure `text` bears no sign.
    public struct Cell: Equatable, Sendable {
        /// What stands there.
        public var text: String
        /// Whether it is an absence.
        public var isAbsent: Bool
        /// The observation's id.
        public var observation: String?
        /// Whether whoever recorded the figure doubts it.
        public var isDoubted: Bool

        init(
            _ text: String, isAbsent: Bool = false, observation: String? = nil, isDoubted: Bool = false
        ) {
            self.text = text
            self.isAbsent = isAbsent
            self.observation = observation
            self.isDoubted = isDoubted
        }
    }

    /// Left to right.
    public var columns: [Column]
    /// Top to bottom; every row has one cell a column.
    public var rows: [[Cell]]
}
