import Metrics

/// The bytes of a CSV file that was found sound, to be changed row by row: what is not changed stays as it is,
/// with its byte order mark, line ends, quotes and order of columns.
struct CSVBytes {
    private(set) var bytes: [UInt8]
    /// How many line feeds are in it.
    private var lineCount: Int
    /// The names of the columns, in order.
    private let columns: [String]
    private let lineEnd: [UInt8]

    /// A file; a new one where there is none, with a header of the columns given.
    init(_ bytes: [UInt8]?, header: [String]) {
        if let bytes, case .success(let record)? = CSVReader.events(in: Self.firstLine(of: bytes)).first {
            self.bytes = bytes
            columns = record.fields.map(\.text)
            lineEnd = Self.firstLine(of: bytes).suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
        } else {
            var writer = CSVWriter()
            writer.write(header)
            (self.bytes, columns, lineEnd) = (writer.bytes, header, [0x0A])
        }
        lineCount = self.bytes.count { $0 == 0x0A }
    }

    /// The header with its line end. Names of columns hold no line ends, but blank lines may stand before them.
    private static func firstLine(of bytes: [UInt8]) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = bytes[start...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.endIndex
        let end = bytes[text...].firstIndex(of: 0x0A) ?? bytes.endIndex - 1
        return text <= end ? Array(bytes[text...end]) : []
    }

    /// Adds a row at the end and tells the line it begins on. Columns that are not given are empty.
    mutating func append(_ fields: [String: String]) -> Int {
        if bytes.last != 0x0A {
            bytes += lineEnd
            lineCount += 1
        }
        let line = lineCount + 1
        var writer = CSVWriter()
        writer.write(columns.map { fields[$0] ?? "" })
        bytes += writer.bytes.dropLast() + lineEnd
        lineCount += writer.bytes.count { $0 == 0x0A }
        return line
    }

    /// Takes out the rows that begin on some lines.
    mutating func remove(lines: Set<Int>) {
        guard !lines.isEmpty else { return }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var (line, isQuoted) = (1, false)
        var isRemoved = lines.contains(line)
        for byte in bytes {
            if !isRemoved { kept.append(byte) }
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard byte == 0x0A else { continue }
            line += 1
            if !isQuoted { isRemoved = lines.contains(line) }
        }
        bytes = kept
        lineCount = bytes.count { $0 == 0x0A }
    }
}
