/// How deflate writes lengths and distances (RFC 1951, 3.2.5): a symbol for a stretch of them, and bits that tell
/// which of the stretch it is.
enum DeflateSymbols {
    /// What a length or distance is written as.
    struct Parts {
        var symbol: Int
        var extra: UInt32
        var extraBits: Int
    }

    /// A length from 3 to 258, in the alphabet of bytes and lengths.
    static func length(_ length: Int) -> Parts {
        if length == 258 { return Parts(symbol: 285, extra: 0, extraBits: 0) }
        let value = UInt32(truncatingIfNeeded: length - 3)
        if value < 8 { return Parts(symbol: 257 + Int(value), extra: 0, extraBits: 0) }
        let top = 31 - value.leadingZeroBitCount
        let bits = top - 2
        return Parts(
            symbol: 257 + (top - 1) * 4 + Int(value >> UInt32(bits) & 3),
            extra: value & (1 << UInt32(bits) - 1), extraBits: bits)
    }

    /// A distance from 1 to 32768.
    static func distance(_ distance: Int) -> Parts {
        let value = UInt32(truncatingIfNeeded: distance - 1)
        if value < 4 { return Parts(symbol: Int(value), extra: 0, extraBits: 0) }
        let top = 31 - value.leadingZeroBitCount
        let bits = top - 1
        return Parts(
            symbol: top * 2 + Int(value >> UInt32(bits) & 1), extra: value & (1 << UInt32(bits) - 1),
            extraBits: bits)
    }
}
