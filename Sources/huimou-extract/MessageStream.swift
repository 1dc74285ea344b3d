import Exchange

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The messages of the standard input, and a way back that nothing else writes into.
struct MessageStream {
    private let output: Int32

    /// Keeps the standard output for answers: what a library prints goes nowhere.
    init() {
        output = dup(STDOUT_FILENO)
        let nowhere = open("/dev/null", O_WRONLY)
        dup2(nowhere, STDOUT_FILENO)
        dup2(nowhere, STDERR_FILENO)
        close(nowhere)
    }

    /// The next message; `nil` at the end, or where what comes is none.
    func next() -> Message? {
        guard let head = bytes(count: 4), let size = Message.length(at: 0, in: head),
            size <= Bounds.fileSize + 16, let body = bytes(count: size)
        else { return nil }
        return Message(body)
    }

    /// Writes a message; ends the process where no one reads it.
    func send(_ message: Message) {
        message.bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { exit(1) }
            }
        }
    }

    private func bytes(count: Int) -> [UInt8]? {
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
            while filled < count {
                let got = read(STDIN_FILENO, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got > 0 { filled += got } else if got == 0 || errno != EINTR { break }
            }
            size = filled
        }
        return filled == count ? bytes : nil
    }
}
