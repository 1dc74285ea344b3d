/// What a document says of itself, as the information dictionary has it; the XMP packet says the same.
struct PDFInformation {
    private let metadata: PDFDocument.Metadata

    /// What wrote the file.
    static let producer = "Huimou"

    init(_ metadata: PDFDocument.Metadata) { self.metadata = metadata }

    private var entries: [(key: StaticString, text: String)] {
        [
            ("/Title", metadata.title), ("/Author", metadata.author), ("/Subject", metadata.subject),
            ("/Keywords", metadata.keywords.joined(separator: ", ")), ("/Creator", metadata.creator),
            ("/Producer", Self.producer),
        ]
    }

    /// Refuses what no file can say.
    /// - Throws: `controlCharacter`, `badSize`, and `library` for a language that is none.
    func check() throws(CanvasError) {
        for (_, text) in entries where text.utf8.contains(0) {
            throw .controlCharacter(scalar: "U+0000", text: text)
        }
        _ = try PDFDate.pdf(metadata.created)
        let language = metadata.language
        let isTag = language.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isTag, !language.isEmpty else { throw .library("“\(language)” is no language tag of BCP 47") }
        _ = try XMPPacket.make(metadata, XMPPacket.Claims())
    }

    /// The dictionary.
    func dictionary() throws(CanvasError) -> PDFBytes {
        var body = PDFBytes()
        body.add("<<")
        for (key, text) in entries where !text.isEmpty {
            body.add(key)
            body.add(string: text)
        }
        let date = try PDFDate.pdf(metadata.created)
        for key: StaticString in ["/CreationDate", "/ModDate"] {
            body.add(key)
            body.add(string: date)
        }
        body.add(">>")
        return body
    }
}
