/// JSON as bytes, fit to stand in a `<script>` of a page.
///
/// `<` is escaped, so that no text can end the element or begin a comment, and so are line ends of every kind and
/// control characters, which a parser of HTML would change.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An object; `body` writes its members with ``member(_:_:)``.
    mutating func object(_ body: (inout JSONBytes) -> Void) { enclose("{", "}", body) }

    /// An array; `body` writes its elements.
    mutating func array(_ body: (inout JSONBytes) -> Void) { enclose("[", "]", body) }

    /// An array with an element for each of some values.
    mutating func array<Values: Sequence>(
        of values: Values, _ element: (inout JSONBytes, Values.Element) -> Void
    ) {
        array { json in for value in values { element(&json, value) } }
    }

    /// A member of an object; `value` writes one value.
    mutating func member(_ name: String, _ value: (inout JSONBytes) -> Void) {
        text(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        value(&self)
    }

    /// A text, or `null`.
    mutating func text(_ value: String?) {
        separate()
        guard let value else {
            bytes += "null".utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for scalar in value.unicodeScalars { append(scalar) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text of scalars.
    mutating func text(_ scalars: [Unicode.Scalar]) {
        separate()
        bytes.reserveCapacity(bytes.count + scalars.count * 3 + 2)
        bytes.append(UInt8(ascii: "\""))
        for scalar in scalars { append(scalar) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A whole number, or `null`.
    mutating func number(_ value: Int?) {
        separate()
        bytes += (value.map(String.init) ?? "null").utf8
    }

    private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONBytes) -> Void) {
        separate()
        bytes += open.utf8
        needsComma = false
        body(&self)
        bytes += close.utf8
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "<", "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            bytes += "\\u".utf8
            bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.count)
            bytes += digits.utf8
        default: bytes += UTF8.encode(scalar)!  // every scalar has an encoding
        }
    }
}
