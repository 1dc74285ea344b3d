import Metrics

/// Writes a line of JSON straight into memory: keys as they stand in the program, and values behind them.
struct JSONWriter: ~Copyable {
    private let start: UnsafeMutablePointer<UInt8>
    private var place: UnsafeMutablePointer<UInt8>

    /// A writer with room for a line.
    /// - Parameter textSize: the most bytes of text that are written as values.
    init(textSize: Int) {
        // A byte of text takes at most six as \u0000; keys and numbers fit the rest.
        start = .allocate(capacity: 6 * textSize + Self.room)
        place = start
    }

    deinit { start.deallocate() }

    /// Appends what has been written to some bytes.
    func append(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: place - start))
    }

    /// Appends what a closure writes to some bytes.
    /// - Parameter textSize: the most bytes of text that it writes as values.
    static func append(
        to bytes: inout [UInt8], textSize: Int, _ write: (inout JSONWriter) -> Void
    ) {
        var writer = JSONWriter(textSize: textSize)
        write(&writer)
        writer.append(to: &bytes)
    }

    /// Room for all keys and numbers of a record: twenty of each, of up to 24 bytes.
    private static let room = 1024

    /// JSON as it is.
    @inline(__always)
    mutating func literal(_ literal: StaticString) {
        place.update(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
        place += literal.utf8CodeUnitCount
    }

    /// A key, with the signs before and behind it, and a text or null.
    @inline(__always)
    mutating func write(_ key: StaticString, _ text: String?) {
        literal(key)
        guard let text else { return literal("null") }
        string(text)
    }

    /// A key and a whole number or null.
    @inline(__always)
    mutating func write(_ key: StaticString, _ number: Int?) {
        literal(key)
        guard let number else { return literal("null") }
        write(number)
    }

    /// A key and a number or null.
    mutating func write(_ key: StaticString, _ number: DecimalNumber?) {
        literal(key)
        guard let number else { return literal("null") }
        guard number.exponent < 0 else { return write(Int(number.value)) }
        var unit = 1
        for _ in number.exponent..<0 { unit *= 10 }
        write(number.coefficient / unit)
        put(UInt8(ascii: "."))
        write(number.coefficient % unit, digits: -number.exponent)
    }

    /// A key and a number; null where it is none or has no end.
    mutating func write(_ key: StaticString, _ number: Double?) {
        literal(key)
        guard let number, number.isFinite else { return literal("null") }
        if abs(number) < 1e15, let whole = Int(exactly: number) {
            write(whole)
        } else {
            for byte in Self.plain(number).utf8 { put(byte) }
        }
    }

    /// A finite number without decimals where it is whole and below 10^15.
    static func plain(_ number: Double) -> String {
        guard number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
        return String(Int(number))
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        place.pointee = byte
        place += 1
    }

    /// A whole number that is not negative.
    private mutating func write(_ number: Int) {
        var (digits, rest) = (1, number)
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        write(number, digits: digits)
    }

    /// The last digits of a whole number, the last one first.
    private mutating func write(_ number: Int, digits: Int) {
        var rest = number
        for offset in (0..<digits).reversed() {
            place[offset] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        place += digits
    }

    /// A string with its quotes. `<`, and the line ends that JavaScript counts, are escaped so that a line may stand in a
    /// page; control characters are as JSON asks, or because terminals obey them.
    mutating func string(_ text: String) {
        put(UInt8(ascii: "\""))
        if !text.isEmpty { characters(text) }
        put(UInt8(ascii: "\""))
    }

    /// What stands between the quotes of a string.
    mutating func characters(_ text: String) {
        var text = text
        let start = place
        place = text.withUTF8 { utf8 in
            guard let base = utf8.baseAddress else { return start }
            var (index, place) = (0, start)
            while index < utf8.count {
                // Most of it stands for itself, eight bytes at a time.
                while index &+ 8 <= utf8.count {
                    let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                    guard !Self.holdsSuspect(eight) else { break }
                    UnsafeMutableRawPointer(place).storeBytes(of: eight, as: UInt64.self)
                    place += 8
                    index &+= 8
                }
                guard index < utf8.count else { break }
                let byte = base[index]
                if Self.isSuspect(byte), let (length, escape) = Self.escape(utf8, at: index) {
                    for byte in escape.utf8 {
                        place.pointee = byte
                        place += 1
                    }
                    index &+= length
                } else {
                    place.pointee = byte
                    place += 1
                    index &+= 1
                }
            }
            return place
        }
    }

    /// What stands for the character at an index, and how many bytes that has; `nil` where it stands for itself.
    private static func escape(
        _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (length: Int, escape: String)? {
        func isNext(_ offset: Int, in range: ClosedRange<UInt8>) -> Bool {
            index + offset < utf8.count && range.contains(utf8[index + offset])
        }
        switch utf8[index] {
        case UInt8(ascii: "\""): return (1, "\\\"")
        case UInt8(ascii: "\\"): return (1, "\\\\")
        case UInt8(ascii: "\n"): return (1, "\\n")
        case UInt8(ascii: "\r"): return (1, "\\r")
        case UInt8(ascii: "\t"): return (1, "\\t")
        case UInt8(ascii: "<"), 0..<0x20, 0x7F: return (1, hexadecimal(UInt32(utf8[index])))
        // U+0080–U+009F
        case 0xC2 where isNext(1, in: 0x80...0x9F): return (2, hexadecimal(UInt32(utf8[index + 1])))
        // U+2028, U+2029
        case 0xE2 where isNext(1, in: 0x80...0x80) && isNext(2, in: 0xA8...0xA9):
            return (3, hexadecimal(0x2000 + UInt32(utf8[index + 2] & 0x3F)))
        default: return nil
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Whether a byte may begin what is escaped; the bytes of Chinese characters, first here, may not.
    @inline(__always)
    private static func isSuspect(_ byte: UInt8) -> Bool {
        if byte >= 0xE3 { return false }
        if byte >= 0x80 { return byte == 0xC2 || byte == 0xE2 }
        return byte < 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x5C || byte == 0x7F
    }

    /// Whether any of eight bytes is suspect. A byte below a limit borrows from its own highest bit, which it does not
    /// have, and a byte is equal to another where their difference is below 1.
    @inline(__always)
    private static func holdsSuspect(_ eight: UInt64) -> Bool {
        let each: UInt64 = 0x0101_0101_0101_0101
        func below(_ limit: UInt64, _ bytes: UInt64) -> UInt64 { (bytes &- each &* limit) & ~bytes }
        func equal(_ byte: UInt64) -> UInt64 { below(1, eight ^ each &* byte) }
        let highest = each &* 0x80
        // C2 and E2 differ in one bit.
        let marks = below(1, eight & ~(each &* 0x20) ^ each &* 0xC2)
        guard eight & highest != highest else { return marks & highest != 0 }
        let found = below(0x20, eight) | equal(0x22) | equal(0x3C) | equal(0x5C) | equal(0x7F) | marks
        return found & highest != 0
    }
}
