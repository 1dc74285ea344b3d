import Exchange

/// Text of the formats that need a parser of the outside world.
package enum Extractor {
    /// The text of a document.
    package static func text(
        of bytes: [UInt8], format: DocumentFormat
    ) throws(ExtractionFailure) -> ExtractedText {
        guard bytes.count <= Bounds.fileSize else { throw .tooLarge }
        var extracted =
            switch format {
            case .html: try HTMLPage.text(of: bytes)
            case .pdf: try PDFText.text(of: bytes)
            case .docx: try WordFile.text(of: bytes)
            }
        guard extracted.text.utf8.count <= Bounds.textSize else { throw .tooLarge }
        extracted.title = extracted.title.flatMap(line)
        extracted.published = extracted.published.flatMap(line)
        extracted.address = extracted.address.flatMap(line)
        return extracted
    }

    /// A text that is short enough to be one line of a message.
    private static func line(_ text: String) -> String? {
        text.isEmpty || text.utf8.count > Bounds.lineSize ? nil : text
    }
}
