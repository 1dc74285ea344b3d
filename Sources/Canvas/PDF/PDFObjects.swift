/// The objects of a file that Cairo wrote, found by its table and not by searching: in PDF 1.4 Cairo writes all of
/// them in the open, one after another, with a classic table.
struct PDFObjects {
    /// The numbers of the catalog and of the information dictionary.
    let root: Int, info: Int
    /// The whole file.
    let bytes: [UInt8]
    /// Where each object's body stands, by its number. Empty for those that the table has and the file has not: Cairo
    /// 1.18 takes numbers for artifacts and for links, and writes no object for the former, nor for links of which
    /// nothing is seen.
    private var bodies: [Range<Int>] = []

    /// Reads the table of a file.
    /// - Throws: `library` where the file is not as Cairo writes PDF 1.4.
    init(_ bytes: [UInt8]) throws(CanvasError) {
        var tail = PDFScanner(bytes, at: max(0, bytes.count - 64))
        guard tail.skip(past: "startxref"), let table = tail.number(), table < bytes.count else {
            throw Self.unreadable
        }
        var scanner = PDFScanner(bytes, at: table)
        guard scanner.skip(past: "xref"), scanner.number() == 0, let count = scanner.number(), count > 0,
            count < bytes.count / 20
        else { throw Self.unreadable }
        var starts: [(number: Int, header: Int, body: Int)] = []
        for number in 0..<count {
            guard let offset = scanner.number(), scanner.number() != nil, let kind = scanner.word() else {
                throw Self.unreadable
            }
            var object = PDFScanner(bytes, at: offset)
            guard kind == "n", object.number() == number, object.number() == 0, object.word() == "obj" else {
                continue
            }
            starts.append((number, offset, object.at + 1))
        }
        var (rootScanner, infoScanner) = (scanner, scanner)
        guard rootScanner.skip(past: "/Root"), let root = rootScanner.number(),
            infoScanner.skip(past: "/Info"), let info = infoScanner.number()
        else { throw Self.unreadable }
        starts.sort { $0.header < $1.header }
        bodies = Array(repeating: 0..<0, count: count)
        let end = Array("endobj\n".utf8)
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1].header : table
            guard start.body + end.count <= next, bytes[(next - end.count)..<next].elementsEqual(end) else {
                throw Self.unreadable
            }
            bodies[start.number] = start.body..<next - end.count
        }
        (self.root, self.info, self.bytes) = (root, info, bytes)
    }

    /// One more than the highest number.
    var count: Int { bodies.count }

    /// What stands between `obj` and `endobj`, the line's end included; empty for an object that is not there.
    func body(_ number: Int) -> ArraySlice<UInt8> {
        bodies.indices.contains(number) ? bytes[bodies[number]] : []
    }

    /// The error of a file that is not as it should be.
    static var unreadable: CanvasError { .library("Cairo: a PDF of an unknown form") }
}
