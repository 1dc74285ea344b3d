#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads the lines of a descriptor as they come: all that are there, as soon as there is one.
struct LineReader {
    /// Some lines, or one that cannot be had.
    struct Lines: Sendable {
        /// The number of the first line, from 1.
        var first: Int
        /// The lines, each with its line feed; the last of the input may lack it.
        var bytes: [UInt8]
        /// What is wrong with the one line that this stands for instead.
        var problem: Problem?
    }

    enum Problem: Equatable, Sendable {
        /// It is longer than any may be.
        case tooLong
        /// The system does not hand it over; why, in its own words. Nothing comes after it.
        case unreadable(String)
    }

    private let descriptor: Int32
    private let maximumLength: Int
    private var buffer: [UInt8] = []
    private var line = 1
    private var isAtEnd = false

    /// What is read at a time: what a pipe holds.
    private static let chunkSize = 64 << 10

    /// - Parameter maximumLength: the longest line, in bytes; of a longer one nothing is kept.
    init(_ descriptor: Int32, maximumLength: Int) {
        self.descriptor = descriptor
        self.maximumLength = maximumLength
    }

    /// The next lines; waits while none is complete. `nil` at the end.
    mutating func next() -> Lines? {
        while !isAtEnd {
            let start = buffer.count
            if let problem = fill() { return Lines(first: line, bytes: [], problem: problem) }
            if let end = buffer[start...].lastIndex(of: UInt8(ascii: "\n")) { return lines(through: end) }
            if buffer.count > maximumLength { return passOver() }
        }
        guard !buffer.isEmpty else { return nil }
        return lines(through: buffer.count - 1)
    }

    /// Takes complete lines out of the buffer.
    private mutating func lines(through end: Int) -> Lines {
        let lines = Lines(first: line, bytes: Array(buffer[...end]))
        buffer.removeSubrange(...end)
        line += lines.bytes.count { $0 == UInt8(ascii: "\n") }
        return lines
    }

    /// Drops a line that is too long, to its end.
    private mutating func passOver() -> Lines {
        let lines = Lines(first: line, bytes: [], problem: .tooLong)
        buffer = []
        line += 1
        while !isAtEnd {
            if let problem = fill() { return Lines(first: line, bytes: [], problem: problem) }
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                buffer.removeSubrange(...end)
                return lines
            }
            buffer.removeAll(keepingCapacity: true)
        }
        return lines
    }

    /// Reads what is there into the buffer; waits while nothing is.
    private mutating func fill() -> Problem? {
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 { buffer += chunk[..<count] }
            if count >= 0 {
                isAtEnd = count == 0
                return nil
            }
            guard errno != EINTR else { continue }
            isAtEnd = true
            return .unreadable(String(cString: strerror(errno)))
        }
    }
}
