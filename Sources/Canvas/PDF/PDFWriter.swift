/// Writes objects as PDF 1.5, those without a stream packed together in object streams (ISO 32000-1, 7.5.7). A tagged
/// document is thousands of small dictionaries much like each other, which are a tenth so large this way.
struct PDFWriter {
    private var bytes = Array("%PDF-1.5\n%µí®û\n".utf8)
    /// Where each object is, by its number.
    private var places: [Place]
    private var pack = Pack()

    private enum Place {
        case nowhere
        case offset(Int)
        case packed(in: Int, at: Int)
    }

    /// Objects on their way into a stream.
    private struct Pack {
        var numbers: [Int] = []
        var offsets = ""
        var bodies: [UInt8] = []
    }

    /// A file with room for objects of numbers below `count`.
    init(count: Int) {
        places = Array(repeating: .nowhere, count: count)
    }

    /// Adds an object of a number that was made room for; `body` ends with a line.
    mutating func add(_ number: Int, _ body: some Collection<UInt8>) throws(CanvasError) {
        if body.suffix(streamEnd.count).elementsEqual(streamEnd) {
            write(number, body)
            return
        }
        pack.numbers.append(number)
        pack.offsets += "\(number) \(pack.bodies.count) "
        pack.bodies += body
        if pack.numbers.count == 500 { try writePack() }
    }

    /// Ends the file and returns it.
    consuming func finish(root: Int, info: Int, identifier: String) throws(CanvasError) -> [UInt8] {
        try writePack()
        let start = bytes.count
        places.append(.offset(start))
        var table: [UInt8] = []
        for place in places {
            let (kind, first, second): (UInt8, Int, Int) =
                switch place {
                case .nowhere: (0, 0, 0xFFFF)
                case .offset(let offset): (1, offset, 0)
                case .packed(let stream, let index): (2, stream, index)
                }
            table.append(kind)
            for shift in stride(from: 24, through: 0, by: -8) { table.append(UInt8(first >> shift & 255)) }
            table += [UInt8(second >> 8), UInt8(second & 255)]
        }
        let number = places.count - 1
        try writeStream(
            number,
            """
            /Type /XRef /Size \(places.count) /W [1 4 2] /Root \(root) 0 R /Info \(info) 0 R \
            /ID [<\(identifier)> <\(identifier)>]
            """, table)
        bytes += "startxref\n\(start)\n%%EOF\n".utf8
        return bytes
    }

    private mutating func writePack() throws(CanvasError) {
        guard !pack.numbers.isEmpty else { return }
        let stream = places.count
        places.append(.nowhere)
        for (index, number) in pack.numbers.enumerated() { places[number] = .packed(in: stream, at: index) }
        let entries = "/Type /ObjStm /N \(pack.numbers.count) /First \(pack.offsets.utf8.count)"
        try writeStream(stream, entries, Array(pack.offsets.utf8) + pack.bodies)
        pack = Pack()
    }

    private mutating func writeStream(
        _ number: Int, _ entries: String, _ data: [UInt8]
    ) throws(CanvasError) {
        let packed = try Zlib.compressed(data)
        let head = "<< \(entries) /Filter /FlateDecode /Length \(packed.count) >>\nstream\n"
        write(number, Array(head.utf8) + packed + Array("\n".utf8) + streamEnd)
    }

    private mutating func write(_ number: Int, _ body: some Collection<UInt8>) {
        places[number] = .offset(bytes.count)
        bytes += "\(number) 0 obj\n".utf8
        bytes += body
        bytes += "endobj\n".utf8
    }
}

private let streamEnd = Array("endstream\n".utf8)
