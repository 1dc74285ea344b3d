/// A row without quotes that begins some bytes and is not blank.
///
/// It is looked for eight bytes at a time: in a word of eight, the upper bit of each byte is made to say whether the byte
/// is one of those asked for (Warren, *Hacker's Delight*, 2nd ed., 6-1).
struct PlainRow {
    /// How many bytes it has without its line end, and with it.
    let size, length: Int
    /// Whether some byte of it is no ASCII.
    let holdsHigh: Bool
    /// Whether some byte of it begins a control character in UTF-8, and perhaps others.
    let mayHoldControl: Bool

    /// Finds it and its fields; `nil` where the bytes begin with no such row of so many fields.
    init?(
        beginning bytes: UnsafeBufferPointer<UInt8>, line: Int,
        extents: UnsafeMutableBufferPointer<CSVRecord.Extent>
    ) {
        var (start, field) = (0, 0)
        var (high, control): (UInt64, UInt64) = (0, 0)
        for place in stride(from: 0, to: bytes.count, by: 8) {
            let word = Self.word(of: bytes, at: place)
            let commas = Self.equal(word, UInt8(ascii: ","))
            // A quote or what is below the blank ends the row or is not for here.
            var others = Self.equal(word, UInt8(ascii: "\"")) | Self.belowBlank(word)
            // The bytes of the row: those before the first of the others.
            let own = others == 0 ? UInt64.max : others & (0 &- others) &- 1
            high |= word & own
            // C2 and E2 differ in the bit that is set here.
            control |= (Self.equal(word, 0x7F) | Self.equal(word | Self.all(0x20), 0xE2)) & own
            var ends = commas & own
            while ends != 0 {
                guard field + 1 < extents.count else { return nil }
                let end = place + ends.trailingZeroBitCount / 8
                extents[field] = CSVRecord.Extent(start: start, end: end, line: line)
                (start, field) = (end + 1, field + 1)
                ends &= ends &- 1
            }
            guard others != 0 else { continue }
            let end = place + others.trailingZeroBitCount / 8
            others = 0
            guard end > 0, field + 1 == extents.count, let length = Self.lineEnd(bytes, at: end) else {
                return nil
            }
            extents[field] = CSVRecord.Extent(start: start, end: end, line: line)
            (size, self.length) = (end, end + length)
            (holdsHigh, mayHoldControl) = (high & Self.all(0x80) != 0, control != 0)
            return
        }
        return nil
    }

    /// How many bytes the line end has that stands there; `nil` where none does.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        switch bytes[place] {
        case UInt8(ascii: "\n"): 1
        case UInt8(ascii: "\r") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "\n"): 2
        default: nil
        }
    }

    /// Eight bytes, the first of them lowest; past the last byte there are letters.
    @inline(__always)
    private static func word(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[place...])
        if rest.count >= 8 { return UInt64(littleEndian: rest.loadUnaligned(as: UInt64.self)) }
        return rest.reversed().reduce(all(UInt8(ascii: "a"))) { $0 << 8 | UInt64($1) }
    }

    /// The byte eight times.
    @inline(__always)
    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The upper bit of every byte that is this one.
    @inline(__always)
    private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let other = word ^ all(byte)
        return ~(((other & all(0x7F)) &+ all(0x7F)) | other | all(0x7F))
    }

    /// The upper bit of every byte that is less than the blank.
    @inline(__always)
    private static func belowBlank(_ word: UInt64) -> UInt64 {
        ~(((word & all(0x7F)) &+ all(0x60)) | word) & all(0x80)
    }
}
