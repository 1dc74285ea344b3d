/// PDF as it is written: bytes, so that nothing is formatted by way of strings.
struct PDFBytes {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Operators and names as they stand in the program.
    mutating func add(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text that is known to be ASCII and to hold nothing special.
    mutating func add(plain text: String) { bytes.append(contentsOf: text.utf8) }

    /// What was written elsewhere.
    mutating func add(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

    /// A whole number.
    mutating func add(_ number: Int) { Decimals.append(number, decimals: 0, to: &bytes) }

    /// A number of at most two decimals: a hundredth of a point is below what any printer sets.
    mutating func add(_ number: Double) {
        Decimals.append(Int((number * 100).rounded()), decimals: 2, to: &bytes)
    }

    /// A number of at most four decimals, for factors and colours.
    mutating func add(fine number: Double) {
        Decimals.append(Int((number * 10_000).rounded()), decimals: 4, to: &bytes)
    }

    /// A number in hundredths.
    mutating func add(hundredths number: Int) { Decimals.append(number, decimals: 2, to: &bytes) }

    /// A channel of a colour, 0 to 1, to as many decimals as tell it from its neighbours.
    mutating func add(channel value: UInt8) {
        Decimals.append((Int(value) * 1000 + 127) / 255, decimals: 3, to: &bytes)
    }

    /// A point whose ordinate grows upwards, and a blank.
    mutating func add(_ x: Double, _ y: Double) {
        add(x)
        bytes.append(0x20)
        add(y)
        bytes.append(0x20)
    }

    /// An indirect reference, `12 0 R`, and a blank.
    mutating func add(reference number: Int) {
        add(number)
        add(" 0 R ")
    }

    /// Four hexadecimal digits.
    mutating func add(code: UInt16) {
        for shift in stride(from: 12, through: 0, by: -4) {
            bytes.append(Self.digits[Int(code >> UInt16(shift) & 15)])
        }
    }

    /// Two bytes of a string in parentheses, which is half of what they are in hexadecimal.
    mutating func add(literal code: UInt16) {
        add(inString: UInt8(truncatingIfNeeded: code >> 8))
        add(inString: UInt8(truncatingIfNeeded: code))
    }

    private mutating func add(inString byte: UInt8) {
        switch byte {
        case 0x0D: add("\\r")  // else an end of line, which readers make a line feed of
        case 0x28, 0x29, 0x5C:
            bytes.append(0x5C)
            bytes.append(byte)
        default: bytes.append(byte)
        }
    }

    /// A text string: as it stands where it is plain ASCII, else UTF-16 with its byte order mark.
    mutating func add(string text: String) {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        bytes.append(0x28)
        if isPlain {
            for byte in text.utf8 { add(inString: byte) }
        } else {
            bytes.append(0xFE)
            bytes.append(0xFF)
            for unit in text.utf16 { add(literal: unit) }
        }
        bytes.append(0x29)
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
