import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Results go to standard output, everything else to standard error.
enum Terminal {
    /// Writes a result. Where it cannot be written the program ends with ``ExitStatus/inputOutput``, since a
    /// result that is not there is no success; where its reader went away, as `head` does, that is no failure.
    static func output(_ text: String) { output(Array(text.utf8)) }

    /// The same of bytes.
    static func output(_ bytes: [UInt8]) {
        guard let number = bytes.withUnsafeBufferPointer({ write($0, to: 1) }), !isReaderGone(number) else {
            return
        }
        tellUnwritable(number)
        exit(.inputOutput)
    }

    /// Whether a write failed because nobody reads any more.
    static func isReaderGone(_ number: Int32) -> Bool { number == EPIPE }

    /// Says that standard output cannot be written, by the system's error number.
    static func tellUnwritable(_ number: Int32) {
        let reason = String(cString: strerror(number))
        let message = Bilingual(
            zh: "huimou: error[unwritable]: 无法写标准输出：\(reason)；检查磁盘空间与重定向\n",
            en:
                "huimou: error[unwritable]: cannot write standard output: \(reason); check the space and where it leads\n"
        )
        error(message[Language(environment: ProcessInfo.processInfo.environment)])
    }

    /// Writes a message. Nobody could be told where that fails.
    static func error(_ text: String) {
        var text = text
        _ = text.withUTF8 { write($0, to: 2) }
    }

    static func exit(_ status: ExitStatus) -> Never {
        #if canImport(Glibc)
            Glibc.exit(status.rawValue)
        #elseif canImport(Musl)
            Musl.exit(status.rawValue)
        #else
            Darwin.exit(status.rawValue)
        #endif
    }

    /// Whether somebody sees results as they come.
    static var isOutputSeen: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The width of the terminal that results or messages go to; 80 where it does not say.
    static func columns(of descriptor: Int32) -> Int {
        var size = winsize()
        let isKnown = ioctl(descriptor, numericCast(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }

    /// A reader that went away would end the program by a signal, whatever its status was to be.
    private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Writes bytes to a descriptor; the system's error number where not all of them could be written.
    static func write(_ buffer: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32? {
        _ = ignoreBrokenPipes
        var offset = 0
        while offset < buffer.count, let base = buffer.baseAddress {
            #if canImport(Glibc)
                let written = Glibc.write(descriptor, base + offset, buffer.count - offset)
            #elseif canImport(Musl)
                let written = Musl.write(descriptor, base + offset, buffer.count - offset)
            #else
                let written = Darwin.write(descriptor, base + offset, buffer.count - offset)
            #endif
            if written < 0 {
                if errno == EINTR { continue }
                return errno
            }
            offset += written
        }
        return nil
    }
}
