import Exchange
import Metrics

/// A text as read: what all offsets count in.
public struct Document: Sendable {
    /// The longest text, in bytes of UTF-8: 16 MiB.
    public static let maximumSize = Bounds.textSize

    /// What a document is, told from its first bytes and never from its name.
    public enum Kind: String, Sendable {
        case text, html, pdf, docx
    }

    /// Its scalars, a byte order mark left out. Offsets of statements are indices into them.
    public let scalars: [Unicode.Scalar]
    /// What it is called: the path as given; `nil` for a text without one.
    public var name: String?
    /// What it was before it was text.
    public internal(set) var kind = Kind.text
    /// The offsets at which its pages begin, the first of page 1; empty where there are none.
    public internal(set) var pages: [Int] = []
    /// Its headline: of HTML and DOCX, where they have one.
    public var title: String?
    /// The day of its publication as `2025-01-03`: of HTML that states it.
    public var published: String?
    /// Where it was published: of HTML that states it.
    public var address: String?

    /// The text of bytes in UTF-8, in UTF-16 behind a byte order mark, or in GB 18030 (GB 2312 and GBK are parts of
    /// it). Throws where they hold a NUL, are in no such encoding or are more than 16 MiB, also as UTF-8.
    public init(_ bytes: [UInt8]) throws(DocumentError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        if UTF16Text.isMarked(bytes) {
            self.scalars = try Self.scalars(ofUTF8: UTF16Text.utf8(bytes))
            return
        }
        do throws(DocumentError) {
            self.scalars = try Self.scalars(ofUTF8: bytes)
        } catch {
            guard case .invalidUTF8 = error, GB18030.isPlausible(bytes), let text = GB18030.utf8(bytes) else {
                throw error
            }
            self.scalars = try Self.scalars(ofUTF8: text)
        }
    }

    private static func scalars(ofUTF8 bytes: [UInt8]) throws(DocumentError) -> [Unicode.Scalar] {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var failure: DocumentError?
        let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count - mark) { buffer, count in
            bytes.withUnsafeBufferPointer { bytes in
                switch UTF8Text.decode(UnsafeBufferPointer(rebasing: bytes[mark...]), into: buffer, &count) {
                case .whole: break
                case .nul: failure = .nul(offset: count)
                case .invalid: failure = .invalidUTF8(offset: count)
                }
            }
        }
        if let failure { throw failure }
        return scalars
    }

    /// What `huimou-extract` made of a document.
    init(_ extracted: ExtractedText, kind: Kind) throws(DocumentError) {
        scalars = try Self.scalars(ofUTF8: Array(extracted.text.utf8))
        self.kind = kind
        pages = extracted.pages
        title = extracted.title
        published = extracted.published
        address = extracted.address
    }

    /// The text of a file. Throws as ``init(_:)`` does, and where the file is missing or cannot be read.
    public init(contentsOf path: String) throws(DocumentError) {
        var bytes: [UInt8] = []
        do throws(FileProblem) {
            try readChunks(of: path, limit: Self.maximumSize) { bytes.append(contentsOf: $0) }
        } catch {
            throw DocumentError(error)
        }
        try self.init(bytes)
        name = path
    }

    /// The text of a string.
    public init(text: String) throws(DocumentError) { try self.init(Array(text.utf8)) }

    /// The scalars as codes, in which documents are scanned.
    var codes: [UInt16] {
        scalars.withUnsafeBufferPointer { scalars in
            [UInt16](unsafeUninitializedCapacity: scalars.count) { codes, count in
                for index in scalars.indices { codes.initializeElement(at: index, to: scalars[index].code) }
                count = scalars.count
            }
        }
    }

    /// The words of a range of offsets; the part of it that the document has.
    public func text(in range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return text
    }

    /// The page, counted from 1, on which the character at an offset stands; `nil` where there are no pages.
    public func page(at offset: Int) -> Int? {
        guard let first = pages.first, offset >= first else { return nil }
        // The last page that begins at or before it, found by halving.
        var (low, high) = (0, pages.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if pages[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
