/// What Cairo cannot say in a PDF.
struct PDFAdditions {
    /// For `/Lang` and the XMP packet.
    var metadata: PDFDocument.Metadata
    /// How many bookmarks are seen before any is opened; 0 for a document without.
    var visibleBookmarks: Int
    /// The alternative text of each figure in the order of the structure tree.
    var alternatives: [String?]
}

/// An incremental update (ISO 32000-1, 7.5.6): Cairo's bytes stay as they are, and behind them come new versions
/// of a few objects, a cross-reference table of these alone, and a trailer that leads back to Cairo's. In PDF 1.4
/// Cairo writes all objects in the open with a classic table, so they are found by the table and not by searching.
struct PDFUpdate {
    private var bytes: [UInt8]
    private let previousTable: Int
    /// Where each object begins, by its number; 0 for those that are not there.
    private let offsets: [Int]
    /// The objects that the table has and the file has not. Cairo 1.18 takes numbers for artifacts and for links, and
    /// writes no object for the former, nor for links of which nothing is seen. In the update they are null.
    private let unwritten: [Int]
    private let root: Int
    private let info: Int

    /// Reads the table of a file that Cairo wrote.
    /// - Throws: `library` where the file is not as Cairo writes PDF 1.4.
    init(_ bytes: [UInt8]) throws(CanvasError) {
        self.bytes = bytes
        var tail = PDFScanner(bytes, at: max(0, bytes.count - 64))
        guard tail.skip(past: "startxref"), let table = tail.number(), table < bytes.count else {
            throw Self.unreadable
        }
        var scanner = PDFScanner(bytes, at: table)
        guard scanner.skip(past: "xref"), scanner.number() == 0, let count = scanner.number(), count > 0,
            count < bytes.count / 20
        else { throw Self.unreadable }
        var (offsets, unwritten): ([Int], [Int]) = ([], [])
        for number in 0..<count {
            guard let offset = scanner.number(), scanner.number() != nil, let kind = scanner.word() else {
                throw Self.unreadable
            }
            var object = PDFScanner(bytes, at: offset)
            let isThere = object.number() == number && object.number() == 0 && object.word() == "obj"
            offsets.append(kind == "n" && isThere ? offset : 0)
            if kind == "n", !isThere { unwritten.append(number) }
        }
        var (rootScanner, infoScanner) = (scanner, scanner)
        guard rootScanner.skip(past: "/Root"), let root = rootScanner.number(),
            offsets.indices.contains(root),
            infoScanner.skip(past: "/Info"), let info = infoScanner.number()
        else { throw Self.unreadable }
        (previousTable, self.offsets, self.unwritten) = (table, offsets, unwritten)
        (self.root, self.info) = (root, info)
    }

    /// The file with the additions at its end.
    consuming func adding(_ additions: PDFAdditions) throws(CanvasError) -> [UInt8] {
        let language = additions.metadata.language
        let isTag = language.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isTag, !language.isEmpty else { throw .library("“\(language)” is no language tag of BCP 47") }
        let identifier = Self.identifier(of: bytes)
        let packet = try XMPPacket.make(additions.metadata)
        let packetNumber = offsets.count

        var entries = "   /Lang (\(language))\n   /Metadata \(packetNumber) 0 R\n"
        entries += "   /ViewerPreferences << /DisplayDocTitle true >>\n"
        if additions.visibleBookmarks > 0 { entries += "   /PageMode /UseOutlines\n" }
        var objects = [(root, try dictionary(root, adding: entries))]
        if additions.visibleBookmarks > 0 { objects.append(try outline(visible: additions.visibleBookmarks)) }
        let figures = figureNumbers()
        guard figures.count == additions.alternatives.count else { throw Self.unreadable }
        for (number, alternative) in zip(figures, additions.alternatives) {
            guard let alternative, !alternative.isEmpty else { continue }
            objects.append(
                (number, try dictionary(number, adding: "   /Alt \(Self.string(alternative))\n")))
        }
        objects.append(
            (
                packetNumber,
                "<< /Type /Metadata\n   /Subtype /XML\n   /Length \(packet.utf8.count)\n>>\n"
                    + "stream\n\(packet)\nendstream"
            ))
        for number in unwritten { objects.append((number, "null")) }
        append(objects.sorted { $0.0 < $1.0 }, identifier: identifier)
        return bytes
    }

    private mutating func append(_ objects: [(number: Int, body: String)], identifier: String) {
        var table = "xref\n"
        for (number, body) in objects {
            let offset = String(bytes.count)
            table += "\(number) 1\n" + String(repeating: "0", count: 10 - offset.utf8.count) + offset
            table += " 00000 n \n"
            bytes += "\(number) 0 obj\n\(body)\nendobj\n".utf8
        }
        let start = bytes.count
        bytes += table.utf8
        bytes +=
            """
            trailer
            << /Size \(offsets.count + 1)
               /Root \(root) 0 R
               /Info \(info) 0 R
               /Prev \(previousTable)
               /ID [<\(identifier)> <\(identifier)>]
            >>
            startxref
            \(start)
            %%EOF

            """.utf8
    }

    /// An object's dictionary with entries before its end.
    private func dictionary(_ number: Int, adding entries: String) throws(CanvasError) -> String {
        var scanner = PDFScanner(bytes, at: offsets[number])
        let start = scanner.at
        guard scanner.number() == number, scanner.skip(past: "obj\n"), scanner.at > start else {
            throw Self.unreadable
        }
        let body = scanner.at
        guard scanner.skip(past: "\n>>\nendobj") else { throw Self.unreadable }
        let end = scanner.at - "\n>>\nendobj".utf8.count
        return String(decoding: bytes[body..<end], as: UTF8.self) + "\n" + entries + ">>"
    }

    /// The outline's root with the count that the standard asks for; Cairo's is negative.
    private func outline(visible: Int) throws(CanvasError) -> (Int, String) {
        var scanner = PDFScanner(bytes, at: offsets[root])
        guard scanner.skip(past: "/Outlines"), let number = scanner.number(), offsets.indices.contains(number)
        else { throw Self.unreadable }
        var outline = PDFScanner(bytes, at: offsets[number])
        guard outline.skip(past: "obj\n") else { throw Self.unreadable }
        let start = outline.at
        guard outline.skip(past: "\n   /Count") else { throw Self.unreadable }
        return (number, String(decoding: bytes[start..<outline.at], as: UTF8.self) + " \(visible)\n>>")
    }

    /// The structure elements that are figures, in the order in which Cairo numbered them: that of their tags.
    private func figureNumbers() -> [Int] {
        let mark = Array("<< /Type /StructElem\n   /S /Figure\n".utf8)
        return offsets.indices.filter { number in
            guard offsets[number] > 0, offsets[number] < bytes.count else { return false }
            var scanner = PDFScanner(bytes, at: offsets[number])
            return scanner.skip(past: "obj\n") && bytes[scanner.at...].starts(with: mark)
        }
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

    private static var unreadable: CanvasError { .library("Cairo: a PDF of an unknown form") }
}
