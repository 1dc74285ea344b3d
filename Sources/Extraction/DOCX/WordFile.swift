import Exchange

/// Text of DOCX: two files of an archive.
enum WordFile {
    /// The text of the document, and its title: the paragraph set as one, or the one in its properties.
    static func text(of bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedText {
        var result: Result<ExtractedText, ExtractionFailure> = .failure(.unknownKind)
        bytes.withUnsafeBytes { buffer in
            do throws(ExtractionFailure) {
                result = .success(try text(in: try ZipArchive(buffer)))
            } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }

    private static func text(in archive: consuming ZipArchive) throws(ExtractionFailure) -> ExtractedText {
        let document = try WordText()
        if try !archive.read("word/document.xml", document.feed) {
            // What Office 365 at times calls it.
            guard try archive.read("word/document2.xml", document.feed) else { throw .unknownKind }
        }
        try document.finish()
        guard !document.paragraphs.text.isEmpty else { throw .broken("it holds no text") }
        let title = if let title = document.title { title } else { try title(in: archive) }
        return ExtractedText(text: document.paragraphs.text, title: title)
    }

    /// The title in the properties; none where they are missing or damaged, for the text does not depend on them.
    private static func title(in archive: borrowing ZipArchive) throws(ExtractionFailure) -> String? {
        let properties = try CoreProperties()
        do throws(ExtractionFailure) {
            guard try archive.read("docProps/core.xml", properties.feed) else { return nil }
            try properties.finish()
        } catch {
            return nil
        }
        return properties.title.flatMap { $0.isEmpty ? nil : $0 }
    }
}
