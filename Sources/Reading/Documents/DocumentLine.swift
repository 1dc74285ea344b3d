/// A document as a line of JSON: an object with `document` (its name) and `text`, and maybe `title` and `published`;
/// any other members are passed over.
///
/// The line is read in place: of an object with a long text, a reader of JSON that builds every value takes
/// longer than finding what the text states.
public struct DocumentLine: Sendable {
    private var name: [UInt8]?
    private var text: [UInt8]?
    private var title: [UInt8]?
    private var published: [UInt8]?

    /// The document of a line; `nil` where it is no such object, or no UTF-8.
    public init?(_ line: UnsafeBufferPointer<UInt8>) {
        guard String(validating: line, as: UTF8.self) != nil else { return nil }
        var scanner = JSONScanner(line)
        guard scanner.take("{") else { return nil }
        if !scanner.take("}") {
            repeat {
                guard let key = scanner.string(), scanner.take(":") else { return nil }
                switch String(decoding: key, as: UTF8.self) {
                case "document": guard scanner.take(into: &name, isOptional: false) else { return nil }
                case "text": guard scanner.take(into: &text, isOptional: false) else { return nil }
                case "title": guard scanner.take(into: &title, isOptional: true) else { return nil }
                case "published": guard scanner.take(into: &published, isOptional: true) else { return nil }
                default: guard scanner.skipValue() else { return nil }
                }
            } while scanner.take(",")
            guard scanner.take("}") else { return nil }
        }
        guard scanner.isAtEnd, name != nil, text != nil else { return nil }
    }

    /// Its document. Throws as ``Document/init(_:)`` does.
    public func document() throws(DocumentError) -> Document {
        var document = try Document(text ?? [])
        func string(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
        (document.name, document.title, document.published) = (string(name), string(title), string(published))
        return document
    }
}

extension JSONScanner {
    /// Takes a string, or `null` where there need be none; false for anything else and for a second string.
    fileprivate mutating func take(into value: inout [UInt8]?, isOptional: Bool) -> Bool {
        if isOptional, takeWord("null") { return true }
        guard value == nil, let string = string() else { return false }
        value = string
        return true
    }
}
