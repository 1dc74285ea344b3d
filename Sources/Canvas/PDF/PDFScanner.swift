/// Reads words and numbers from a PDF's bytes.
struct PDFScanner {
    private let bytes: [UInt8]
    /// The next byte.
    private(set) var at: Int

    /// A scanner at a place.
    init(_ bytes: [UInt8], at: Int) {
        self.bytes = bytes
        self.at = at
    }

    /// Goes behind the next place where this stands; whether there is one.
    mutating func skip(past text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        while at + wanted.count <= bytes.count {
            if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) {
                at += wanted.count
                return true
            }
            at += 1
        }
        return false
    }

    /// The unsigned number that comes next.
    mutating func number() -> Int? {
        skipBlanks()
        var value: Int?
        while at < bytes.count, (0x30...0x39).contains(bytes[at]), value ?? 0 < 1 << 50 {
            value = (value ?? 0) * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return value
    }

    /// What comes next up to a blank.
    mutating func word() -> String? {
        skipBlanks()
        let start = at
        while at < bytes.count, bytes[at] > 0x20 { at += 1 }
        return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }
}
