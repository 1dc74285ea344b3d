/// Goes through one value of JSON (RFC 8259) in UTF-8, keeping only the strings that are asked for.
struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    /// How deep values that are passed over may be nested.
    private static let maximumDepth = 64

    /// - Parameter bytes: valid UTF-8 that outlives the scanner.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether nothing but blanks is left.
    var isAtEnd: Bool { bytes[index...].allSatisfy(Self.isBlank) }

    /// Takes a punctuation mark and the blanks before it, if it comes next.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    /// Takes a word and the blanks before it, if it comes next.
    mutating func takeWord(_ word: StaticString) -> Bool {
        guard peek() != nil, bytes.count - index >= word.utf8CodeUnitCount else { return false }
        let next = UnsafeBufferPointer(rebasing: bytes[index..<index + word.utf8CodeUnitCount])
        guard word.withUTF8Buffer({ $0.elementsEqual(next) }) else { return false }
        index += word.utf8CodeUnitCount
        return true
    }

    /// Takes a string and the blanks before it: its bytes, escapes resolved. `nil` where there is no sound one.
    mutating func string() -> [UInt8]? {
        guard take("\"") else { return nil }
        var result: [UInt8] = []
        var start = index
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                index += 1
                if byte == UInt8(ascii: "\"") { return result }
                guard escape(into: &result) else { return nil }
                start = index
            case 0..<0x20: return nil
            default: index += 1
            }
        }
        return nil
    }

    /// Passes over any value and the blanks before it; false where there is no sound one.
    mutating func skipValue(depth: Int = 0) -> Bool {
        guard depth < Self.maximumDepth, let first = peek() else { return false }
        switch first {
        case UInt8(ascii: "\""): return string() != nil
        case UInt8(ascii: "{"):
            return skipList("{", "}") { scanner in
                scanner.string() != nil && scanner.take(":") && scanner.skipValue(depth: depth + 1)
            }
        case UInt8(ascii: "["):
            return skipList("[", "]") { $0.skipValue(depth: depth + 1) }
        case UInt8(ascii: "t"): return takeWord("true")
        case UInt8(ascii: "f"): return takeWord("false")
        case UInt8(ascii: "n"): return takeWord("null")
        default: return skipNumber()
        }
    }

    private mutating func skipList(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, element: (inout JSONScanner) -> Bool
    ) -> Bool {
        guard take(opening) else { return false }
        if take(closing) { return true }
        repeat { guard element(&self) else { return false } } while take(",")
        return take(closing)
    }

    private mutating func skipNumber() -> Bool {
        _ = skipByte("-")
        guard skipByte("0") || skipDigits() else { return false }
        if skipByte(".") { guard skipDigits() else { return false } }
        guard skipByte("e") || skipByte("E") else { return true }
        if !skipByte("+") { _ = skipByte("-") }
        return skipDigits()
    }

    /// Passes over digits; false where there is none.
    private mutating func skipDigits() -> Bool {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
            index += 1
        }
        return index > start
    }

    private mutating func skipByte(_ byte: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func peek() -> UInt8? {
        while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
        return index < bytes.count ? bytes[index] : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    // MARK: Escapes

    /// Resolves the escape that begins behind a backslash.
    private mutating func escape(into result: inout [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "u"):
            guard let scalar = escapedScalar() else { return false }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: return false
        }
        return true
    }

    /// The scalar of four hexadecimal digits, or of a pair of surrogates; `nil` for half a pair.
    private mutating func escapedScalar() -> Unicode.Scalar? {
        guard let high = hexadecimal() else { return nil }
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        index += 2
        guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        guard bytes.count - index >= 4 else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
            default: return nil
            }
        }
        index += 4
        return value
    }
}
