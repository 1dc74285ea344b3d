/// JSON as bytes, fit to stand in a `<script>` of a page.
///
/// What ``JSONWriter`` escapes can neither end the element nor begin a comment, and a parser of HTML changes nothing of it.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An object; `body` writes its members with ``member(_:_:)``.
    mutating func object(_ body: (inout JSONBytes) -> Void) { enclose("{", "}", body) }

    /// An object of texts, in their order.
    mutating func object(of texts: KeyValuePairs<String, String>) {
        object { json in
            for (name, value) in texts { json.member(name) { $0.text(value) } }
        }
    }

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
        JSONWriter.append(to: &bytes, textSize: value.utf8.count) { $0.string(value) }
    }

    /// A text of scalars.
    mutating func text(_ scalars: [Unicode.Scalar]) {
        separate()
        bytes.reserveCapacity(bytes.count + scalars.count * 3 + 2)
        bytes.append(UInt8(ascii: "\""))
        // Piece by piece, so that no more than a piece needs room for its escapes.
        for start in stride(from: 0, to: scalars.count, by: Self.piece) {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[start..<min(start + Self.piece, scalars.count)])
            JSONWriter.append(to: &bytes, textSize: text.utf8.count) { $0.characters(text) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let piece = 4096

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
}
