/// Text in UTF-16 behind a byte order mark.
package enum UTF16Text {
    /// True if the bytes begin with the mark of UTF-16.
    package static func isMarked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// The bytes behind the mark as UTF-8, U+FFFD for what has no meaning.
    package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let low = bytes[0] == 0xFF ? 0 : 1
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
