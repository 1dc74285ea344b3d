/// Where a document's links lead, checked before anything is drawn: Cairo lets a link to nowhere pass.
struct PDFLinks {
    private var destinations: Set<String> = []

    /// Collects the destinations of all pages and checks every link and bookmark.
    /// - Throws: `repeatedDestination`, `unknownDestination`, `refusedLink`; `badSize` for a bookmark that leads
    ///   beyond the pages.
    init(checking document: PDFDocument) throws(CanvasError) {
        for page in document.pages { try collect(page.items) }
        for page in document.pages { try check(page.items, isInLink: false) }
        for entry in document.outline {
            switch entry.target {
            case .destination(let name): try checkDestination(name)
            case .page(let index, let y):
                guard document.pages.indices.contains(index), abs(y) <= 14_400 else {
                    throw .badSize("a bookmark to page \(index), \(y) points from its top")
                }
            }
        }
    }

    private mutating func collect(_ items: [Scene.Item]) throws(CanvasError) {
        for case .group(let group) in items {
            if let name = group.destination {
                guard destinations.insert(name).inserted else { throw .repeatedDestination(name) }
            }
            try collect(group.items)
        }
    }

    private func check(_ items: [Scene.Item], isInLink: Bool) throws(CanvasError) {
        for case .group(let group) in items {
            switch group.link {
            case .destination(let name): try checkDestination(name)
            case .uri(let uri): _ = try Self.escaped(uri)
            case nil: break
            }
            guard group.link == nil || !isInLink else { throw .refusedLink("a link inside a link") }
            try check(group.items, isInLink: isInLink || group.link != nil)
        }
    }

    private func checkDestination(_ name: String) throws(CanvasError) {
        guard destinations.contains(name) else { throw .unknownDestination(name) }
    }

    /// A destination's name in the file: ASCII that no reader of a PDF's strings can misread, and
    /// different for different names. Plain names stay, so that `report.pdf#nameddest=…` leads there.
    static func encoded(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            let isPlain = isLetterOrDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            result += isPlain ? String(UnicodeScalar(byte)) : "~" + hexadecimal(byte)
        }
        return result
    }

    /// A web address of the characters that RFC 3986 allows but for the apostrophe and parentheses, which some
    /// readers of PDF's strings take for their end; everything else is percent-encoded.
    /// - Throws: `refusedLink` for other schemes and for an address without a host.
    static func escaped(_ uri: String) throws(CanvasError) -> String {
        let lowered = uri.lowercased()
        let scheme = ["http://", "https://"].first { lowered.hasPrefix($0) }
        guard let scheme, let first = uri.dropFirst(scheme.count).first, !"/?#".contains(first) else {
            throw .refusedLink(uri)
        }
        let allowed = Set("-._~:/?#[]@!$&*+,;=%".utf8)
        var result = ""
        for byte in uri.utf8 {
            let isPlain = isLetterOrDigit(byte) || allowed.contains(byte)
            result += isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }
        return result
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
