/// Rows of CSV as they are written, without a `String` for each field.
struct RowBytes {
    private(set) var bytes: [UInt8] = []

    /// No rows.
    init() {}

    init(header: String) {
        append(header)
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func append(_ rows: RowBytes) { bytes += rows.bytes }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(_ number: Int) {
        if number >= 10 { append(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A field of text and the comma after it. The caller knows that it needs no quotes.
    mutating func field(_ text: String) {
        append(text)
        bytes.append(UInt8(ascii: ","))
    }

    /// A field of a whole number and the comma after it.
    mutating func field(_ number: Int) {
        append(number)
        bytes.append(UInt8(ascii: ","))
    }

    /// Ends the row.
    mutating func end() { bytes.append(UInt8(ascii: "\n")) }
}
