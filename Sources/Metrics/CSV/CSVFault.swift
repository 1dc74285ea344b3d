/// What is wrong with a CSV file, and where.
public struct CSVFault: Error, Equatable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// What can be wrong with a CSV file.
    public enum Kind: Equatable, Sendable {
        /// A byte 0: the file is not text.
        case nulByte
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// The file ends inside quotes; the place is that of the opening quote.
        case unclosedQuote
        /// A quote inside an unquoted field, or text after a closing quote.
        case strayQuote
        /// A carriage return without the line feed.
        case strayCarriageReturn
        /// A row of another width than the header.
        case fieldCount(found: Int, expected: Int)
        /// A field past ``CSVReader/maximumFieldSize``.
        case fieldTooLarge
        /// A file past ``CSVReader/maximumFileSize``.
        case fileTooLarge
    }
}
