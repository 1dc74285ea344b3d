/// One row of a CSV file.
public struct CSVRecord: Sendable {
    /// The row as it was read. What its fields hold stands in it as ``extents`` says, quotes undone, in UTF-8; behind the
    /// last of them there may be anything.
    let bytes: [UInt8]
    let extents: [Extent]
    /// The line it begins on, from 1.
    public let line: Int
    /// Whether some byte of it begins a control character in UTF-8, and perhaps others.
    let mayHoldControl: Bool

    /// Where a field is in the row and in the file.
    struct Extent: Sendable {
        /// Its bytes in the row.
        var start, end: Int
        var line: Int
        /// `nil` where the row stands here as it does in the file: then the column is counted when it is asked for.
        var column: Int?
        var isQuoted = false
    }

    /// A row that was just read.
    init(bytes: [UInt8], extents: [Extent], line: Int, mayHoldControl: Bool) {
        (self.bytes, self.extents, self.line) = (bytes, extents, line)
        self.mayHoldControl = mayHoldControl
    }

    /// A row of the given fields.
    init(fields: [CSVField], line: Int) {
        var bytes: [UInt8] = []
        let extents = fields.map { field in
            let start = bytes.count
            bytes += field.text.utf8
            return Extent(
                start: start, end: bytes.count, line: field.line, column: field.column,
                isQuoted: field.isQuoted)
        }
        self.init(bytes: bytes, extents: extents, line: line, mayHoldControl: true)
    }

    /// Its fields, without quotes.
    public var fields: [CSVField] { extents.indices.map(field(at:)) }

    /// Whether no field holds anything.
    var isEmpty: Bool { extents.allSatisfy { $0.start == $0.end } }

    /// The same in memory of its own, no larger than it needs: a reader reads the next row where this one is.
    var copied: CSVRecord {
        CSVRecord(
            bytes: Array(bytes[..<(extents.last?.end ?? 0)]),
            extents: extents.withUnsafeBufferPointer(Array.init), line: line, mayHoldControl: mayHoldControl)
    }

    /// The field of a place from 0.
    func field(at place: Int) -> CSVField {
        let extent = extents[place]
        return CSVField(
            text: text(at: place), line: extent.line, column: extent.column ?? column(of: extent.start),
            isQuoted: extent.isQuoted)
    }

    /// The column of a byte of a row that stands here as it does in the file.
    private func column(of place: Int) -> Int { 1 + bytes[..<place].count { $0 & 0xC0 != 0x80 } }

    /// What the field of a place holds.
    func text(at place: Int) -> String { withBytes(at: place) { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of the field of a place, as long as the closure runs.
    @inline(__always)
    func withBytes<Result>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let extent = extents[place]
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[extent.start..<extent.end]))
        }
    }
}

extension CSVRecord: Equatable {
    /// Whether two rows have the same fields on the same lines.
    public static func == (first: CSVRecord, second: CSVRecord) -> Bool {
        first.line == second.line && first.fields == second.fields
    }
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
