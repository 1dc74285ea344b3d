/// Writes bits as deflate packs them: the first into the lowest of a byte.
struct BitWriter {
    private var target: UnsafeMutableRawPointer
    private let start: UnsafeMutableRawPointer
    private var bits: UInt64 = 0
    private var count = 0

    /// A writer into memory that has room for all that will be written, and 8 bytes more.
    init(_ target: UnsafeMutableRawPointer) {
        (self.target, start) = (target, target)
    }

    /// Appends the lowest bits of a value, of which the others are 0; at most 48 together until `flush`.
    mutating func put(_ value: UInt32, _ length: Int) {
        bits |= UInt64(value) << UInt64(count)
        count += length
    }

    /// Brings whole bytes into memory.
    mutating func flush() {
        target.storeBytes(of: bits.littleEndian, as: UInt64.self)
        target += count >> 3
        bits >>= UInt64(count & ~7)
        count &= 7
    }

    /// Fills the last byte up; how many bytes were written.
    mutating func finish() -> Int {
        count = (count + 7) & ~7
        flush()
        return target - start
    }
}
