import Exchange

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A running `huimou-extract`, at the other end of a socket.
final class ExtractionProcess {
    /// Why there is no answer.
    enum Failure: Error {
        /// The process ended.
        case ended
        /// The time was up.
        case late
        /// The answer is longer than any may be.
        case tooMuch
    }

    /// The signal that ends a process at the end of its processor time.
    static let processorTimeSignal = Int(SIGPROF)

    private let socket: Int32
    private let process: pid_t
    private var isRunning = true

    /// Starts the program; throws where it is not there.
    init(_ program: String) throws(DocumentError) {
        guard access(program, X_OK) == 0 else { throw .extractorMissing(program) }
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
            let type = SOCK_STREAM
        #elseif canImport(Musl)
            let type = SOCK_STREAM | SOCK_CLOEXEC
        #else
            let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        #endif
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw .unreadable(String(cString: strerror(errno)))
        }
        defer { close(ends[1]) }
        #if canImport(Darwin)
            var on: Int32 = 1
            setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
        guard let process = ExtractionProcess.spawn(program, connectedTo: ends[1]) else {
            let reason = String(cString: strerror(errno))
            close(ends[0])
            throw .unreadable(reason)
        }
        socket = ends[0]
        self.process = process
    }

    deinit { _ = end() }

    /// Ends the process if it still runs: the signal that ended it, 0 where it went by itself.
    func end() -> Int {
        guard isRunning else { return 0 }
        isRunning = false
        close(socket)
        // One that reads its next request sees the end and goes by itself; one that works is stopped. The signal
        // changes nothing for one that has ended.
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return Int(status & 0x7F)
    }

    /// Sends a request and waits for the answer.
    func answer(to request: Message, within seconds: Int) throws(Failure) -> Message {
        let end = ContinuousClock.now + .seconds(seconds)
        try put(request.bytes, until: end)
        let head = try take(4, until: end)
        guard let size = Message.length(at: 0, in: head), size <= Bounds.answerSize else { throw .tooMuch }
        guard let answer = Message(try take(size, until: end)) else { throw .ended }
        return answer
    }

    /// The program of that name in the folder of the running one.
    static var besideThisProgram: String {
        var path = [UInt8](repeating: 0, count: 4096)
        #if canImport(Darwin)
            var size = UInt32(path.count)
            let count = path.withUnsafeMutableBytes { buffer in
                _NSGetExecutablePath(buffer.bindMemory(to: CChar.self).baseAddress, &size)
            }
            let whole = count == 0 ? path.prefix { $0 != 0 } : []
        #else
            let count = path.withUnsafeMutableBytes { buffer in
                buffer.bindMemory(to: CChar.self).baseAddress.map {
                    readlink("/proc/self/exe", $0, buffer.count)
                } ?? 0
            }
            let whole = path.prefix(max(0, count))
        #endif
        let folder = whole[..<(whole.lastIndex(of: UInt8(ascii: "/")) ?? whole.startIndex)]
        return String(decoding: folder, as: UTF8.self) + "/huimou-extract"
    }

    // MARK: The socket

    private func put(_ bytes: [UInt8], until end: ContinuousClock.Instant) throws(Failure) {
        #if canImport(Darwin)
            let flags = Int32(MSG_DONTWAIT)
        #else
            let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
        #endif
        var sent = 0
        while sent < bytes.count {
            try wait(for: POLLOUT, until: end)
            let count = bytes.withUnsafeBytes { buffer in
                send(socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, flags)
            }
            if count > 0 { sent += count } else if !isPassing(errno) { throw .ended }
        }
    }

    private func take(_ size: Int, until end: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        var received = 0
        while received < size {
            try wait(for: POLLIN, until: end)
            let count = bytes.withUnsafeMutableBytes { buffer in
                recv(
                    socket, buffer.baseAddress.map { $0 + received }, buffer.count - received,
                    Int32(MSG_DONTWAIT))
            }
            if count > 0 { received += count } else if count == 0 || !isPassing(errno) { throw .ended }
        }
        return bytes
    }

    private func isPassing(_ number: Int32) -> Bool {
        number == EINTR || number == EAGAIN || number == EWOULDBLOCK
    }

    /// Waits until the socket can be read or written, or is at its end.
    private func wait(for event: Int32, until end: ContinuousClock.Instant) throws(Failure) {
        while true {
            let left = (end - ContinuousClock.now).components
            guard left.seconds >= 0, left.attoseconds >= 0 else { throw .late }
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
            var entry = pollfd(fd: socket, events: Int16(event), revents: 0)
            let count = poll(&entry, 1, Int32(clamping: milliseconds))
            if count > 0 { return }
            if count < 0, errno != EINTR { throw .ended }
        }
    }

    // MARK: The process

    /// Starts a program whose standard input and output are a socket; `nil`, with `errno` set, where that fails.
    private static func spawn(_ program: String, connectedTo socket: Int32) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads that block signals would pass that on, and the one that ends its processor time with it.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        #if canImport(Darwin)
            // Other threads' descriptors do not close by themselves there.
            flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
        #endif
        posix_spawnattr_setflags(&attributes, Int16(flags))
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = [strdup(program), nil]
        var environment = surroundings
        defer { (arguments + environment).forEach { free($0) } }
        var process = pid_t()
        let error = posix_spawn(&process, program, &actions, &attributes, &arguments, &environment)
        errno = error
        return error == 0 ? process : nil
    }

    /// This program's environment, in which a crash is not explained: that takes longer than starting anew.
    private static var surroundings: [UnsafeMutablePointer<CChar>?] {
        var copies: [UnsafeMutablePointer<CChar>?] = []
        var entry = environ
        while let variable = entry.pointee {
            if strncmp(variable, "SWIFT_BACKTRACE=", 16) != 0 { copies.append(strdup(variable)) }
            entry += 1
        }
        return copies + [strdup("SWIFT_BACKTRACE=enable=no"), nil]
    }
}
