/// Writes objects as PDF 1.7, those without a stream packed together in object streams (ISO 32000-1, 7.5.7): a tagged
/// document is thousands of small dictionaries much like each other, which are a tenth so large this way. What was
/// written is handed on at once and not kept.
struct PDFObjectFile {
    /// Takes the bytes of the file in their order.
    typealias Sink = ([UInt8]) throws(CanvasError) -> Void

    private let sink: Sink
    private var length = 0
    /// Where each object is, by its number.
    private var places: [Place] = [.nowhere]
    /// The offsets of the objects that are streams, in the order of the file.
    private var offsets: [UInt32] = []
    /// The numbers of the streams that hold packed objects.
    private var packs: [Int32] = []
    private var pack = Pack()
    private let compressor = PDFCompressor()
    /// Streams that are being compressed, in the order of the file.
    private var waiting: [Stream] = []
    private var identifier = PDFIdentifier()

    /// Four bytes for each object: a long document has millions.
    private struct Place {
        /// A place in `offsets`; with the highest bit, one in `packs` and one in that stream.
        let code: UInt32
        static let nowhere = Place(code: .max)
        static let packedBit: UInt32 = 1 << 31
    }

    /// A stream on its way into the file.
    private struct Stream {
        var number: Int
        var entries: PDFBytes
        var data: PDFCompressor.Job
    }

    /// Objects on their way into a stream.
    private struct Pack {
        var count = 0
        var offsets = PDFBytes()
        var bodies = PDFBytes()
    }

    /// So many objects share a stream.
    private static let packSize = 2000
    /// So many streams may be on their way at a time.
    private static let longestQueue = 16

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
        try add(number) { $0.add(body.bytes) }
    }

    /// Writes an object that is no stream.
    mutating func add(_ number: Int, _ write: (inout PDFBytes) -> Void) throws(CanvasError) {
        places[number] = Place(
            code: Place.packedBit | UInt32(packs.count) << Self.indexBits | UInt32(pack.count))
        pack.offsets.add(number)
        pack.offsets.add(" ")
        pack.offsets.add(pack.bodies.bytes.count)
        pack.offsets.add(" ")
        write(&pack.bodies)
        pack.bodies.add("\n")
        pack.count += 1
        if pack.count == Self.packSize { try writePack() }
    }

    /// Bits for a place in a pack.
    private static let indexBits: UInt32 = 11

    /// Writes a stream, which may be compressed while others are drawn; their order stays.
    /// - Parameters:
    ///   - entries: of its dictionary, without length and filter.
    ///   - isPacked: whether it is compressed.
    mutating func add(
        _ number: Int, _ entries: PDFBytes = PDFBytes(), stream data: [UInt8], isPacked: Bool = true
    ) throws(CanvasError) {
        var entries = entries
        if isPacked { entries.add("/Filter/FlateDecode") }
        let job = isPacked ? compressor.compress(data) : PDFCompressor.Job(done: data)
        waiting.append(Stream(number: number, entries: entries, data: job))
        if waiting.count > Self.longestQueue { try writeStreams(waiting.count / 2) }
    }

    /// Writes the first streams of those that wait.
    private mutating func writeStreams(_ count: Int) throws(CanvasError) {
        for stream in waiting[..<count] {
            guard let data = stream.data.result() else { throw .library("libdeflate: cannot compress") }
            var head = PDFBytes()
            head.add(stream.number)
            head.add(" 0 obj\n<<")
            head.add(stream.entries.bytes)
            head.add("/Length ")
            head.add(data.count)
            head.add(">>\nstream\n")
            places[stream.number] = Place(code: UInt32(offsets.count))
            offsets.append(UInt32(length))
            try write(head.bytes)
            try write(data)
            try write(Self.streamEnd)
        }
        waiting.removeFirst(count)
    }

    /// Ends the file.
    /// - Parameters:
    ///   - root, info: the numbers of the catalog and of the information dictionary.
    mutating func finish(root: Int, info: Int) throws(CanvasError) {
        try writePack()
        let number = number()
        try writeStreams(waiting.count)
        let start = length
        var entries = PDFBytes()
        entries.add("/Type/XRef/Size ")
        entries.add(places.count)
        entries.add("/DecodeParms<</Predictor 12/Columns 7>>/W[1 4 2]/Root ")
        entries.add(reference: root)
        entries.add("/Info ")
        entries.add(reference: info)
        entries.add("/ID[<")
        let name = identifier.text
        entries.add(plain: name)
        entries.add("><")
        entries.add(plain: name)
        entries.add(">]")
        try add(number, entries, stream: crossReferences(ownOffset: start))
        try writeStreams(waiting.count)
        var end = PDFBytes()
        end.add("startxref\n")
        end.add(start)
        end.add("\n%%EOF\n")
        try write(end.bytes)
    }

    /// Rows of a kind, a place and a second number, each as its difference from the row above: objects that follow
    /// each other differ by one in one byte.
    private func crossReferences(ownOffset: Int) -> [UInt8] {
        var table: [UInt8] = []
        table.reserveCapacity(places.count * 8)
        var above: UInt64 = 0
        for (number, place) in places.enumerated() {
            let (kind, first, second): (UInt64, UInt64, UInt64) =
                if number == places.count - 1 {
                    (1, UInt64(ownOffset), 0)
                } else if place.code == Place.nowhere.code {
                    (0, 0, 0xFFFF)
                } else if place.code & Place.packedBit == 0 {
                    (1, UInt64(offsets[Int(place.code)]), 0)
                } else {
                    (
                        2, UInt64(packs[Int((place.code & ~Place.packedBit) >> Self.indexBits)]),
                        UInt64(place.code & (1 << Self.indexBits - 1))
                    )
                }
            let row = kind << 48 | first << 16 | second
            table.append(2)  // PNG's filter Up
            for shift in stride(from: UInt64(48), through: 0, by: -8) {
                table.append(
                    UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
            }
            above = row
        }
        return table
    }

    private mutating func writePack() throws(CanvasError) {
        guard pack.count > 0 else { return }
        let stream = number()
        packs.append(Int32(stream))
        var entries = PDFBytes()
        entries.add("/Type/ObjStm/N ")
        entries.add(pack.count)
        entries.add("/First ")
        entries.add(pack.offsets.bytes.count)
        var data = pack.offsets.bytes
        data += pack.bodies.bytes
        pack.count = 0
        pack.offsets.removeAll()
        pack.bodies.removeAll()
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
