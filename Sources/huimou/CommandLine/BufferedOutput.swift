/// Standard output, written in pieces as results come.
struct BufferedOutput {
    private var buffer: [UInt8] = []
    /// The system's error number of a write that failed; what comes after it is dropped.
    private(set) var failure: Int32?

    private static let size = 64 << 10

    /// Whether anything that is still to come would be lost.
    var isClosed: Bool { failure != nil }

    mutating func write(_ bytes: [UInt8]) {
        buffer += bytes
        if buffer.count >= Self.size { flush() }
    }

    /// Hands over what was written so far.
    mutating func flush() {
        if failure == nil, !buffer.isEmpty {
            failure = buffer.withUnsafeBufferPointer { Terminal.write($0, to: 1) }
        }
        buffer.removeAll(keepingCapacity: buffer.count <= 4 * Self.size)
    }
}
