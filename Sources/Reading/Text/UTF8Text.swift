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
            // Chinese text is made of three bytes a character: looked at together, four at a time.
            while index &+ 3 < end {
                let four = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt32.self).littleEndian
                guard four & 0xC0C0F0 == 0x8080E0 else { break }
                let value = (four & 0x0F) << 12 | four >> 2 & 0xFC0 | four >> 16 & 0x3F
                guard value >= 0x800, value & 0xF800 != 0xD800 else { return .invalid }
                place[made] = value
                made &+= 1
                index &+= 3
            }
            let lead = UInt32(bytes[index])
            if lead & 0xF0 == 0xE0, index &+ 2 < end {
                let (second, third) = (UInt32(bytes[index &+ 1]), UInt32(bytes[index &+ 2]))
                let value = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
                guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800
                else { return .invalid }
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
}
