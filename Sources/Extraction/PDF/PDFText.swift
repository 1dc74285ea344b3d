import Exchange

/// Text of PDF: glyphs → sizes as they look → doubled ones dropped → segments → columns in reading order → lines → paragraphs.
enum PDFText {
    /// The text of a PDF with the offsets of its pages.
    static func text(of bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedText {
        let document = try PopplerDocument(bytes)
        guard document.pageCount > 0 else { throw .broken("it has no pages") }
        guard document.pageCount <= Bounds.pages else { throw .excess(.pages) }
        var text = ColumnText()
        var (unknown, unreadable) = (0, 0)
        for index in 0..<document.pageCount {
            text.beginPage()
            if let glyphs = try document.glyphs(ofPage: index) {
                unknown += glyphs.count { $0.scalar.isUnassigned }
                for column in columns(of: glyphs) { text.add(TextLine.lines(of: column)) }
            } else {
                unreadable += 1
            }
            guard text.text.utf8.count <= Bounds.textSize else { throw .tooLarge }
        }
        guard unreadable < document.pageCount else { throw .broken("none of its pages can be read") }
        guard text.length > 0 else { throw .imageOnly }
        guard unknown * 2 < text.length else {
            throw .broken("its fonts do not say which characters they show")
        }
        return ExtractedText(text: text.text, pages: text.pages)
    }

    /// The segments of a page, by columns in reading order; text that runs another way last, each run a column.
    static func columns(of glyphs: [Glyph]) -> [[Segment]] {
        let (lines, runs) = SlantedText.parted(DoubledGlyphs.removed(from: GlyphSizes.measured(glyphs)))
        return ReadingOrder.columns(of: Segment.segments(of: lines)) + runs.map { [Segment(run: $0)] }
    }
}

extension Unicode.Scalar {
    /// True for what stands for no character: U+FFFD and private use.
    fileprivate var isUnassigned: Bool {
        value == 0xFFFD || (0xE000...0xF8FF).contains(value) || value >= 0xF0000
    }
}
