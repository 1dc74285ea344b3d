import Metrics

/// A text as read: what all offsets count in.
public struct Document: Sendable {
    /// The largest document, in bytes: 16 MiB.
    public static let maximumSize = 16 << 20

    /// Its scalars, a byte order mark left out. Offsets of statements are indices into them.
    public let scalars: [Unicode.Scalar]
    /// The name that the document goes by; `nil` for a text without one.
    public var name: String?
    /// The title that the file itself carries; `nil` for plain text.
    public var title: String?
    /// The day it appeared, `2025-01-10`, where the file says so.
    public var published: String?

    /// The text of UTF-8 bytes. Throws where they hold a NUL, are not UTF-8 or are more than 16 MiB.
    public init(_ bytes: [UInt8]) throws(DocumentError) {
        guard bytes.count <= Self.maximumSize else { throw .tooLarge }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.count / 2)
        var decoder = UTF8()
        var iterator = text.makeIterator()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\0"): throw .nul(offset: scalars.count)
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: break decoding
            case .error: throw .invalidUTF8(offset: scalars.count)
            }
        }
        self.scalars = scalars
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
    }

    /// The text of a string.
    public init(text: String) throws(DocumentError) { try self.init(Array(text.utf8)) }

    /// The page that an offset stands on; `nil` where the document has no pages.
    public func page(at offset: Int) -> Int? { nil }

    /// The words of a range of offsets; the part of it that the document has.
    public func text(in range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return text
    }
}
