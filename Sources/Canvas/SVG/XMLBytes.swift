/// XML as it is written: bytes, so that nothing is formatted by way of strings.
struct XMLBytes {
    /// What was written so far, UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Nothing written yet, and room for what is expected.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Markup as it stands in the program.
    mutating func add(_ markup: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Text that is known to hold nothing special.
    mutating func add(plain text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// What was written elsewhere.
    mutating func add(bytes: [UInt8]) {
        self.bytes.append(contentsOf: bytes)
    }

    /// Makes room for what is to come.
    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// Text of any kind, fit for content and attributes.
    /// - Parameter isLine: whether it is drawn as one line, which no control character may be part of.
    /// - Throws: `controlCharacter` for what cannot stand there.
    mutating func add(escaped text: String, isLine: Bool = false) throws(CanvasError) {
        let isDone =
            text.utf8.withContiguousStorageIfAvailable { utf8 in
                guard Self.isPlain(utf8) else { return false }
                bytes.append(contentsOf: utf8)
                return true
            } ?? false
        guard !isDone else { return }
        if isLine { try text.refuseControlCharacters() }
        bytes.append(contentsOf: try XMLText.escaped(text).utf8)
    }

    /// Whether a byte may be one of those, or begin what is to be refused.
    private static let telling = (0...255).map { byte in
        switch byte {
        case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2, 0xEF...: true
        default: false
        }
    }

    /// Whether nothing is to be escaped or refused. Cheap, because nearly all text is so.
    private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let telling = telling
        for (index, byte) in utf8.enumerated() where telling[Int(byte)] {
            switch byte {
            case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: return false
            // C1 controls.
            case 0xC2 where utf8[index + 1] < 0xA0: return false
            // Separators of lines and paragraphs.
            case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8: return false
            // What is no character at all.
            case 0xEF where utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: return false
            case 0xF0...
            where utf8[index + 1] & 15 == 15 && utf8[index + 2] == 0xBF && utf8[index + 3] >= 0xBE:
                return false
            default: break
            }
        }
        return true
    }

    /// ` name="`, text, `"`.
    mutating func add(attribute start: StaticString, _ text: String) throws(CanvasError) {
        add(start)
        try add(escaped: text)
        add("\"")
    }

    /// ` name="`, number, `"`.
    mutating func add(attribute start: StaticString, _ number: Double) {
        add(start)
        add(Int((number * 1000).rounded()), decimals: 3, isLast: true)
    }

    /// A number of at most three decimals, without an exponent and without `-0`. It is to be finite and below 10¹².
    mutating func add(_ number: Double) {
        add(Int((number * 1000).rounded()), decimals: 3)
    }

    /// A number of at most two decimals: a hundredth of a point is below what any printer sets.
    mutating func add(coarse number: Double) {
        add(Int((number * 100).rounded()), decimals: 2)
    }

    /// A number of at most six decimals, for factors.
    mutating func add(fine number: Double) {
        add(Int((number * 1_000_000).rounded()), decimals: 6)
    }

    /// A number in units of its last decimal.
    /// - Parameter isLast: whether a quotation mark follows.
    mutating func add(_ scaled: Int, decimals: Int, isLast: Bool = false) {
        Decimals.append(scaled, decimals: decimals, to: &bytes, isLast: isLast)
    }

    /// `#rrggbb`, or `#rgb` where that says the same; what shows through is said elsewhere.
    mutating func add(_ color: Color) {
        add("#")
        func isDouble(_ channel: UInt8) -> Bool { channel >> 4 == channel & 15 }
        let isShort = isDouble(color.red) && isDouble(color.green) && isDouble(color.blue)
        add(color.red, isShort)
        add(color.green, isShort)
        add(color.blue, isShort)
    }

    private mutating func add(_ channel: UInt8, _ isShort: Bool) {
        if !isShort { bytes.append(Self.hexadecimal(channel >> 4)) }
        bytes.append(Self.hexadecimal(channel & 15))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? 0x30 + digit : 0x61 + digit - 10
    }
}
