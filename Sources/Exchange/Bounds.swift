/// How much of anything a document may ask for. Real reviews stay below a hundredth of each.
package enum Bounds {
    /// The largest file, in bytes.
    package static let fileSize = 64 << 20
    /// The longest text, in bytes of UTF-8.
    package static let textSize = 16 << 20
    /// The longest title, address or description of a fault, in bytes of UTF-8.
    package static let lineSize = 4 << 10
    /// The most pages.
    package static let pages = 20_000
    /// The most glyphs on one page.
    package static let glyphs = 500_000
    /// The most elements and runs of text in HTML.
    package static let nodes = 1_000_000
    /// The deepest nesting of elements.
    package static let depth = 512
    /// The most files in an archive.
    package static let archiveEntries = 10_000
    /// The most bytes that one file of an archive may unpack to.
    package static let unpackedSize = 64 << 20
    /// How many times its packed size a file of an archive may unpack to, beyond its first megabyte.
    package static let unpackedRatio = 400
    /// The most quantities in a text.
    package static let quantities = 200_000
    /// The address space of `huimou-extract`, in bytes.
    package static let memory = 512 << 20
    /// The processor time that `huimou-extract` may take for one document, in seconds.
    package static let processorSeconds = 20
    /// The longest answer: text, three lines, pages and lengths.
    package static let answerSize = textSize + 3 * lineSize + 4 * pages + 64
}
