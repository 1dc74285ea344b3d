import Exchange

/// What the first bytes of a file say it is.
enum Signature: Equatable {
    /// Plain text, as far as the first bytes can tell.
    case text
    /// A format that `huimou-extract` reads.
    case format(DocumentFormat)
    /// A locked office document.
    case encrypted
    /// A kind that is not read.
    case unknown(String)

    init(_ bytes: [UInt8]) {
        if let foreign = Signature.foreign.first(where: { bytes.starts(with: $0.mark) }) {
            // Office programs lock a document by putting it into such a container, in a stream of this name.
            let locked = foreign.name == "OLE2" && Signature.holds(Array("EncryptedPackage".utf16), bytes)
            self = locked ? .encrypted : .unknown(foreign.name)
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            self = .format(.docx)
        } else if Signature.holds(Array("%PDF-".utf8), bytes.prefix(1024)) {
            self = .format(.pdf)
        } else {
            self = Signature.isHTML(bytes) ? .format(.html) : .text
        }
    }

    /// Files that are given by mistake, by the bytes that they begin with.
    private static let foreign: [(mark: [UInt8], name: String)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE2"), (Array("{\\rtf".utf8), "RTF"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("GIF8".utf8), "GIF"),
        (Array("II*\0".utf8), "TIFF"), (Array("MM\0*".utf8), "TIFF"), (Array("Rar!".utf8), "RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x1F, 0x8B], "gzip"), (Array("From: <Saved by ".utf8), "MHTML"),
        (Array("MIME-Version:".utf8), "MHTML"),
    ]

    /// True for a page: the first thing in it is a tag, and one of a page's first tags comes soon.
    private static func isHTML(_ bytes: [UInt8]) -> Bool {
        // Of UTF-16, the bytes that are not 0 show the tags.
        let marked = UTF16Text.isMarked(bytes) ? 2 : bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes.dropFirst(marked).first { $0 > 0x20 }
        guard first == UInt8(ascii: "<") else { return false }
        let head = bytes.dropFirst(marked).prefix(4096).filter { $0 != 0 || marked != 2 }
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ["<html", "<!doctype html", "<head", "<body", "<meta", "<article", "<div", "<table", "<p>"]
            .contains {
                holds(Array($0.utf8), head)
            }
    }

    /// True if the units (bytes, or units of two bytes, least significant first) stand somewhere in the bytes.
    private static func holds<Unit: FixedWidthInteger>(_ word: [Unit], _ bytes: some Collection<UInt8>)
        -> Bool
    {
        let word = word.flatMap { unit in
            (0..<Unit.bitWidth / 8).map { UInt8(truncatingIfNeeded: unit >> Unit(8 * $0)) }
        }
        let bytes = Array(bytes)
        guard bytes.count >= word.count else { return false }
        return (0...bytes.count - word.count).contains { start in
            bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
        }
    }
}
