/// What a document says, as `huimou-extract` hands it over.
package struct ExtractedText: Equatable, Sendable {
    /// The text: lines end in a line feed, paragraphs in two.
    package var text: String
    /// The offset in Unicode scalars at which each page begins; empty where there are none.
    package var pages: [Int]
    /// Its headline, where the format tells.
    package var title: String?
    /// The day of publication as `2025-01-03`, where it is stated.
    package var published: String?
    /// Where it was published, where that is stated.
    package var address: String?

    package init(
        text: String, pages: [Int] = [], title: String? = nil, published: String? = nil,
        address: String? = nil
    ) {
        self.text = text
        self.pages = pages
        self.title = title
        self.published = published
        self.address = address
    }
}

/// Why no text can be had of a document.
package enum ExtractionFailure: Error, Equatable, Sendable {
    /// It is of none of the formats.
    case unknownKind
    /// It is damaged; how, in the parser's words.
    case broken(String)
    /// It is locked with a password.
    case encrypted
    /// It is a picture of text without the text.
    case imageOnly
    /// Its text is longer than ``Bounds/textSize``.
    case tooLarge
    /// It asks for more of something than ``Bounds`` allow.
    case excess(Excess)
}

/// What a document may have too much of.
package enum Excess: String, CaseIterable, Sendable {
    case unpackedSize, archiveEntries, depth, nodes, pages, glyphs
}
