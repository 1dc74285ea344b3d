/// What Cairo cannot say in a PDF.
struct PDFAdditions {
    /// For `/Lang` and the XMP packet.
    var metadata: PDFDocument.Metadata
    /// How many bookmarks are seen before any is opened; 0 for a document without.
    var visibleBookmarks: Int
    /// The alternative text of each figure in the order of the structure tree.
    var alternatives: [String?]
}

/// Cairo's file written anew with what Cairo cannot say.
struct PDFCompletion {
    private let file: PDFObjects

    /// Reads a file that Cairo wrote.
    /// - Throws: `library` where the file is not as Cairo writes PDF 1.4.
    init(_ bytes: [UInt8]) throws(CanvasError) {
        file = try PDFObjects(bytes)
    }

    /// The file with the additions.
    func adding(_ additions: PDFAdditions) throws(CanvasError) -> [UInt8] {
        let language = additions.metadata.language
        let isTag = language.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isTag, !language.isEmpty else { throw .library("“\(language)” is no language tag of BCP 47") }
        let packet = try XMPPacket.make(additions.metadata)

        var entries = "   /Lang (\(language))\n   /Metadata \(file.count) 0 R\n"
        entries += "   /ViewerPreferences << /DisplayDocTitle true >>\n"
        if additions.visibleBookmarks > 0 { entries += "   /PageMode /UseOutlines\n" }
        var changed = [file.root: try dictionary(file.root, adding: entries)]
        if additions.visibleBookmarks > 0 {
            let (number, outline) = try outline(visible: additions.visibleBookmarks)
            changed[number] = outline
        }
        let figures = figureNumbers()
        guard figures.count == additions.alternatives.count else { throw PDFObjects.unreadable }
        for (number, alternative) in zip(figures, additions.alternatives) {
            guard let alternative, !alternative.isEmpty else { continue }
            changed[number] = try dictionary(number, adding: "   /Alt \(Self.string(alternative))\n")
        }

        var writer = PDFWriter(count: file.count + 1)
        for number in 1..<file.count {
            if let body = changed[number] {
                try writer.add(number, body.utf8)
            } else {
                // Null, and not left out: Poppler complains of pages whose links name objects that are not there.
                let body = file.body(number)
                try writer.add(number, body.isEmpty ? Array("null\n".utf8)[...] : body)
            }
        }
        let stream = "<< /Type /Metadata /Subtype /XML /Length \(packet.utf8.count) >>\n"
        try writer.add(file.count, (stream + "stream\n\(packet)\nendstream\n").utf8)
        return try writer.finish(
            root: file.root, info: file.info, identifier: Self.identifier(of: file.bytes))
    }

    /// An object's dictionary with entries before its end.
    private func dictionary(_ number: Int, adding entries: String) throws(CanvasError) -> String {
        let body = file.body(number)
        let end = ">>\n"
        guard body.suffix(end.utf8.count).elementsEqual(end.utf8) else { throw PDFObjects.unreadable }
        return String(decoding: body.dropLast(end.utf8.count), as: UTF8.self) + entries + end
    }

    /// The outline's root with the count that the standard asks for; Cairo's is negative.
    private func outline(visible: Int) throws(CanvasError) -> (Int, String) {
        let root = file.body(file.root)
        var scanner = PDFScanner(file.bytes, at: root.startIndex)
        guard scanner.skip(past: "/Outlines"), scanner.at < root.endIndex, let number = scanner.number()
        else {
            throw PDFObjects.unreadable
        }
        let body = file.body(number)
        var outline = PDFScanner(file.bytes, at: body.startIndex)
        guard outline.skip(past: "\n   /Count"), outline.at < body.endIndex else {
            throw PDFObjects.unreadable
        }
        return (
            number,
            String(decoding: file.bytes[body.startIndex..<outline.at], as: UTF8.self) + " \(visible)\n>>\n"
        )
    }

    /// The structure elements that are figures, in the order in which Cairo numbered them: that of their tags.
    private func figureNumbers() -> [Int] {
        let mark = Array("<< /Type /StructElem\n   /S /Figure\n".utf8)
        return (1..<file.count).filter { file.body($0).starts(with: mark) }
    }

    /// A text string in UTF-16 with its byte order mark, in hexadecimal.
    private static func string(_ text: String) -> String {
        var result = "<FEFF"
        for unit in text.utf16 {
            let digits = String(unit, radix: 16, uppercase: true)
            result += String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
        return result + ">"
    }

    /// 128 bits that depend on every byte: FNV-1a, once from each of two starting values.
    private static func identifier(of bytes: [UInt8]) -> String {
        var (one, two): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)
        for byte in bytes {
            one = (one ^ UInt64(byte)) &* 0x100_0000_01B3
            two = (two ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return [one, two].map { value in
            let digits = String(value, radix: 16, uppercase: true)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
