/// One row of a CSV file.
public struct CSVRecord: Equatable, Sendable {
    /// Its fields, without quotes.
    public let fields: [CSVField]
    /// The line it begins on, from 1.
    public let line: Int
}

/// One field of a CSV file and where it begins.
public struct CSVField: Equatable, Sendable {
    /// What it holds, quotes undone.
    public let text: String
    /// The line it begins on, from 1.
    public let line: Int
    /// The column of its first character, an opening quote included, in Unicode scalars from 1.
    public let column: Int
    /// Whether it stands in quotes.
    public let isQuoted: Bool

    /// A field with the given properties.
    public init(text: String, line: Int, column: Int, isQuoted: Bool = false) {
        self.text = text
        self.line = line
        self.column = column
        self.isQuoted = isQuoted
    }
}
