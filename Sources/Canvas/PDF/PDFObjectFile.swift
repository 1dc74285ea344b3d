/// Writes objects as PDF 1.7, those without a stream packed together in object streams (ISO 32000-1, 7.5.7): a tagged
/// document is thousands of small dictionaries much like each other, which are a tenth so large this way. What was
/// written is handed on at once and not kept.
struct PDFObjectFile {
    /// Takes the bytes of the file in their order.
    typealias Sink = ([UInt8]) throws(CanvasError) -> Void

    private let sink: Sink
    private var length = 0
    /// Where each object is, by its number; the first is none.
    private var places: [Place] = [.nowhere]
    private var pack = Pack()
    private var identifier = PDFIdentifier()

    private enum Place {
        case nowhere
        case offset(Int)
        case packed(in: Int32, at: Int32)
    }

    /// Objects on their way into a stream.
    private struct Pack {
        var numbers: [Int] = []
        var offsets = PDFBytes()
        var bodies: [UInt8] = []
    }

    /// So many objects share a stream.
    private static let packSize = 500

    init(to sink: @escaping Sink) throws(CanvasError) {
        self.sink = sink
        try write(Array("%PDF-1.7\n%µí®û\n".utf8))
    }

    /// A number for an object that is yet to be written.
    mutating func number() -> Int {
        places.append(.nowhere)
        return places.count - 1
    }

    /// Writes an object that is no stream.
    mutating func add(_ number: Int, _ body: PDFBytes) throws(CanvasError) {
        pack.numbers.append(number)
        pack.offsets.add(number)
        pack.offsets.add(" ")
        pack.offsets.add(pack.bodies.count)
        pack.offsets.add(" ")
        pack.bodies += body.bytes
        pack.bodies.append(0x0A)
        if pack.numbers.count == Self.packSize { try writePack() }
    }

    /// Writes a stream.
    /// - Parameters:
    ///   - entries: of its dictionary, without length and filter.
    ///   - isPacked: whether it is compressed.
    mutating func add(
        _ number: Int, _ entries: PDFBytes = PDFBytes(), stream data: [UInt8], isPacked: Bool = true
    ) throws(CanvasError) {
        let data = isPacked ? try Zlib.compressed(data) : data
        var head = PDFBytes()
        head.add(number)
        head.add(" 0 obj\n<<")
        head.add(entries.bytes)
        if isPacked { head.add("/Filter/FlateDecode") }
        head.add("/Length ")
        head.add(data.count)
        head.add(">>\nstream\n")
        places[number] = .offset(length)
        try write(head.bytes)
        try write(data)
        try write(Self.streamEnd)
    }

    /// Ends the file.
    /// - Parameters:
    ///   - root, info: the numbers of the catalog and of the information dictionary.
    mutating func finish(root: Int, info: Int) throws(CanvasError) {
        try writePack()
        let number = number()
        let start = length
        places[number] = .offset(start)
        var table: [UInt8] = []
        table.reserveCapacity(places.count * 7)
        for place in places {
            let (kind, first, second): (UInt8, Int, Int) =
                switch place {
                case .nowhere: (0, 0, 0xFFFF)
                case .offset(let offset): (1, offset, 0)
                case .packed(let stream, let index): (2, Int(stream), Int(index))
                }
            table.append(kind)
            for shift in stride(from: 24, through: 0, by: -8) {
                table.append(UInt8(truncatingIfNeeded: first >> shift))
            }
            table.append(UInt8(truncatingIfNeeded: second >> 8))
            table.append(UInt8(truncatingIfNeeded: second))
        }
        var entries = PDFBytes()
        entries.add("/Type/XRef/Size ")
        entries.add(places.count)
        entries.add("/W[1 4 2]/Root ")
        entries.add(reference: root)
        entries.add("/Info ")
        entries.add(reference: info)
        entries.add("/ID[<")
        let name = identifier.text
        entries.add(plain: name)
        entries.add("><")
        entries.add(plain: name)
        entries.add(">]")
        try add(number, entries, stream: table)
        var end = PDFBytes()
        end.add("startxref\n")
        end.add(start)
        end.add("\n%%EOF\n")
        try write(end.bytes)
    }

    private mutating func writePack() throws(CanvasError) {
        guard !pack.numbers.isEmpty else { return }
        let stream = number()
        for (index, number) in pack.numbers.enumerated() {
            places[number] = .packed(in: Int32(stream), at: Int32(index))
        }
        var entries = PDFBytes()
        entries.add("/Type/ObjStm/N ")
        entries.add(pack.numbers.count)
        entries.add("/First ")
        entries.add(pack.offsets.bytes.count)
        let data = pack.offsets.bytes + pack.bodies
        pack = Pack()
        try add(stream, entries, stream: data)
    }

    private mutating func write(_ bytes: [UInt8]) throws(CanvasError) {
        identifier.mix(bytes)
        length += bytes.count
        // What the table of places can say: 32 bits.
        guard length <= 0xFFFF_FFFF else { throw .library("a PDF of more than 4 GiB") }
        try sink(bytes)
    }

    private static let streamEnd = Array("\nendstream\nendobj\n".utf8)
}

/// 128 bits that depend on every byte, eight at a time: two products that are folded (after Wang Yi's wyhash, 2019).
private struct PDFIdentifier {
    private var (one, two): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)

    mutating func mix(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            var place = 0
            while place + 8 <= raw.count {
                mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                place += 8
            }
            var rest = UInt64(raw.count)
            for byte in raw[place...] { rest = rest << 8 | UInt64(byte) }
            mix(rest)
        }
    }

    private mutating func mix(_ word: UInt64) {
        let first = (one ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        one = first.high ^ first.low
        let second = (two ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        two = second.high ^ second.low ^ one
    }

    /// Thirty-two hexadecimal digits.
    var text: String {
        [one, two].map { value in
            let digits = String(value, radix: 16, uppercase: true)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
