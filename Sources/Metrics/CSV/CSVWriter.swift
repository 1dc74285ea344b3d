/// Writes CSV (RFC 4180, UTF-8, LF) that ``CSVReader`` reads back unchanged.
public struct CSVWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// A writer with nothing written. A byte order mark makes Excel take the file for UTF-8.
    public init(byteOrderMark: Bool = false) {
        if byteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    }

    /// Writes one row. Fields that need quotes get them; NUL characters, which no CSV file can hold, are
    /// left out.
    public mutating func write(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            // A row of one empty field would be a blank line, which readers skip. A field that begins with a
            // byte order mark would lose it at the head of a file.
            let isQuoted =
                (field.isEmpty && fields.count == 1)
                || field.utf8.contains { Self.special.contains($0) }
                || field.utf8.starts(with: [0xEF, 0xBB, 0xBF])
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
            for byte in field.utf8 where byte != 0 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// What has been written, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private static let special: [UInt8] = [
        UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
    ]
}
