import Exchange

/// Text of HTML: bytes → characters → tree → article → paragraphs.
enum HTMLPage {
    /// The article of a page as saved, its headline first.
    static func text(of bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedText {
        var bytes = HTMLEncoding.utf8(bytes)
        // The parser would take a NUL for the end of a word.
        for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 }
        let tree = try HTMLTreeBuilder.tree(of: bytes)
        guard !tree.nodes.isEmpty else { throw .broken("it holds no text") }
        let article = HTMLArticle(tree)
        var writer = HTMLTextWriter(tree: tree, article: article)
        try writer.write()
        guard !writer.text.isEmpty else { throw .broken("it holds no text") }
        let headline = HTMLHeadline(tree, article: article)
        let details = HTMLDetails(tree, article: article, headline: headline.place)
        return ExtractedText(
            text: writer.text(headed: headline.text), title: headline.text, published: details.published,
            address: details.address)
    }
}
