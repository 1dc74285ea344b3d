extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are well-formed UTF-8 (The Unicode Standard, table 3-7), told without making a `String`.
    var isUTF8: Bool {
        let raw = UnsafeRawBufferPointer(self)
        var index = 0
        while index < count {
            if index + 8 <= count {
                // Of eight bytes those before the first that is no ASCII need no look.
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
                index += high.trailingZeroBitCount / 8
                if high == 0 { continue }
            }
            let first = self[index]
            if first < 0x80 {
                index += 1
                continue
            }
            // The bytes that may come second: fewer than all that continue where a sequence would otherwise be
            // longer than it need be, stand for a surrogate or lie past the last scalar.
            let (length, second): (Int, ClosedRange<UInt8>)
            switch first {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return false
            }
            guard index + length <= count, second.contains(self[index + 1]) else { return false }
            for place in index + 2..<index + length where self[place] & 0xC0 != 0x80 { return false }
            index += length
        }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are well-formed UTF-8.
    var isUTF8: Bool { withUnsafeBufferPointer(\.isUTF8) }
}
