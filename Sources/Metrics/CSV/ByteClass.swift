/// What a byte can be in CSV.
struct ByteClass: OptionSet {
    let rawValue: UInt8

    /// It ends, quotes or breaks something: a comma, a quote or one below the blank.
    static let special = ByteClass(rawValue: 1)
    /// It goes on a character that another byte began, so that it takes no column.
    static let continuation = ByteClass(rawValue: 2)
    /// It is no ASCII.
    static let high = ByteClass(rawValue: 4)
    /// It begins a control character, or another of those that begin so in UTF-8.
    static let control = ByteClass(rawValue: 8)

    /// The class of every byte.
    private static let all = (UInt8.min...UInt8.max).map { byte in
        var classes: ByteClass = []
        if byte < 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") { classes.insert(.special) }
        if byte & 0xC0 == 0x80 { classes.insert(.continuation) }
        if byte >= 0x80 { classes.insert(.high) }
        if byte < 0x20 || [0x7F, 0xC2, 0xE2].contains(byte) { classes.insert(.control) }
        return classes
    }

    /// Finds the fields of a row without quotes that begins the bytes and is not blank.
    /// - Returns: how many bytes it has without its line end and with it, and the classes of those in its fields; `nil`
    ///   where the bytes begin with no such row.
    static func scanRow(
        _ bytes: UnsafeBufferPointer<UInt8>, line: Int, into extents: inout [CSVRecord.Extent]
    ) -> (size: Int, length: Int, classes: ByteClass)? {
        all.withUnsafeBufferPointer { all in
            var classes: ByteClass = []
            var (start, column, startColumn) = (0, 1, 1)
            for index in bytes.indices {
                let byte = bytes[index]
                let found = all[Int(byte)]
                if !found.contains(.special) {
                    classes.formUnion(found)
                    column += found.contains(.continuation) ? 0 : 1
                    continue
                }
                extents.append(
                    CSVRecord.Extent(start: start, end: index, line: line, column: startColumn))
                switch byte {
                case UInt8(ascii: ","):
                    column += 1
                    (start, startColumn) = (index + 1, column)
                case UInt8(ascii: "\n"):
                    return index == 0 ? nil : (index, index + 1, classes)
                case UInt8(ascii: "\r")
                where index > 0 && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"):
                    return (index, index + 2, classes)
                default: return nil
                }
            }
            return nil
        }
    }
}
