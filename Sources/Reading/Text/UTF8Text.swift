/// UTF-8 decoded without the standard library's codec, which takes longer than all that comes after it.
enum UTF8Text {
    /// How the decoding ended.
    enum Outcome {
        /// With the last byte.
        case whole
        /// Before a NUL.
        case nul
        /// Before what is no UTF-8.
        case invalid
    }

    /// Decodes bytes into scalars.
    ///
    /// Well-formed sequences are those of table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing
    /// past U+10FFFF.
    /// - Parameters:
    ///   - text: the bytes.
    ///   - scalars: room for as many as there are bytes, not yet initialised.
    ///   - count: how many were decoded.
    static func decode(
        _ text: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<Unicode.Scalar>,
        _ count: inout Int
    ) -> Outcome {
        var (index, made) = (0, 0)
        defer { count = made }
        guard let bytes = text.baseAddress, let base = scalars.baseAddress else { return .whole }
        // A scalar is its value, and only values that are scalars are put there.
        let place = UnsafeMutableRawPointer(base).assumingMemoryBound(to: UInt32.self)
        let end = text.count
        while index < end {
            // Chinese text is made of three bytes a character: two of them are looked at together.
            while index &+ 7 < end {
                let eight = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self).littleEndian
                guard eight & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
                // Their values, 24 bits apart.
                let pair =
                    (eight & 0x0F00_000F) << 12 | eight >> 2 & 0xF_C000_0FC0 | eight >> 16 & 0x3F00_003F
                let (first, second) = (UInt32(pair & 0xFFFF), UInt32(truncatingIfNeeded: pair >> 24))
                guard isThreeBytes(first), isThreeBytes(second) else { break }
                place[made] = first
                place[made &+ 1] = second
                made &+= 2
                index &+= 6
            }
            let lead = UInt32(bytes[index])
            if lead & 0xF0 == 0xE0, index &+ 2 < end {
                let (second, third) = (UInt32(bytes[index &+ 1]), UInt32(bytes[index &+ 2]))
                let value = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
                guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, isThreeBytes(value) else {
                    return .invalid
                }
                place[made] = value
                index &+= 3
            } else if lead < 0x80 {
                guard lead != 0 else { return .nul }
                place[made] = lead
                index &+= 1
            } else {
                let length = lead < 0xE0 ? 2 : 4
                guard lead >= 0xC2, lead & 0xF0 != 0xE0, index + length <= end else { return .invalid }
                var value = lead & (length == 2 ? 0x1F : 0x0F)
                for byte in text[index + 1..<index + length] {
                    guard byte & 0xC0 == 0x80 else { return .invalid }
                    value = value << 6 | UInt32(byte & 0x3F)
                }
                guard length == 2 || (0x10000...0x10FFFF).contains(value) else { return .invalid }
                place[made] = value
                index += length
            }
            made &+= 1
        }
        return .whole
    }

    /// Whether a value of sixteen bits takes three bytes and is that of a scalar; Chinese characters are told at once.
    @inline(__always)
    private static func isThreeBytes(_ value: UInt32) -> Bool {
        value &- 0x800 < 0xD000 || value >= 0xE000
    }
}
