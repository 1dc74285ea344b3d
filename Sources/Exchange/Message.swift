/// A message between `huimou` and `huimou-extract`: one byte that says what it is, and fields, each behind its
/// length in four bytes, least significant first. On the wire the whole stands behind its length likewise.
package struct Message: Equatable, Sendable {
    package var code: UInt8
    package var fields: [[UInt8]]

    package init(code: UInt8, fields: [[UInt8]]) {
        self.code = code
        self.fields = fields
    }

    /// The message without the length before it; `nil` where the bytes are none.
    package init?(_ bytes: [UInt8]) {
        guard let code = bytes.first else { return nil }
        self.init(code: code, fields: [])
        var place = 1
        while place < bytes.count {
            guard let length = Message.length(at: place, in: bytes), length <= bytes.count - place - 4 else {
                return nil
            }
            fields.append(Array(bytes[place + 4..<place + 4 + length]))
            place += 4 + length
        }
    }

    /// The message as it goes over the wire.
    package var bytes: [UInt8] {
        let size = fields.reduce(1) { $0 + 4 + $1.count }
        var bytes = Message.bytes(of: size)
        bytes.reserveCapacity(4 + size)
        bytes.append(code)
        for field in fields {
            bytes += Message.bytes(of: field.count)
            bytes += field
        }
        return bytes
    }

    /// A number in four bytes.
    package static func bytes(of number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// The number in the four bytes at a place; `nil` where they are not all there.
    package static func length(at place: Int, in bytes: [UInt8]) -> Int? {
        guard place >= 0, place + 4 <= bytes.count else { return nil }
        return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
