#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Puts a file in place at once: it is written beside its target and renamed over it, so that a reader (and a
/// `make` that was interrupted) finds the old bytes or the new ones and never a part. An existing file keeps its
/// permissions; a symbolic link stays, and what it leads to is replaced; what is no regular file (`/dev/stdout`, a
/// pipe) is written to directly. The file is always replaced, also by the same bytes, so that its time is new.
/// - Parameter syncing: also waits until the bytes are on the disk, for what must survive a power failure.
/// - Throws: `CanvasError.io` with the path as given and the system's reason. Nothing is left behind then.
public func atomicWrite(
    _ bytes: [UInt8], to path: String, syncing: Bool = false
) throws(CanvasError) {
    do throws(SystemFailure) {
        try replaceFile(at: path, with: bytes, syncing: syncing)
    } catch {
        throw .io(path: path, reason: error.reason)
    }
}

/// An `errno`.
struct SystemFailure: Error {
    let code = errno

    /// In the system's own words: for the numbers of errno, strerror returns strings that do not change.
    var reason: String { String(cString: strerror(code)) }
}

private func replaceFile(at path: String, with bytes: [UInt8], syncing: Bool) throws(SystemFailure) {
    let file = try ReplacementFile(of: path)
    try file.write(bytes)
    try file.commit(syncing: syncing)
}

/// A file that is written piece by piece and takes its place, as `atomicWrite` says, when it is whole. Until then it
/// is a hidden one beside it, which goes with this.
final class ReplacementFile {
    private let descriptor: Int32
    /// What is replaced, and what is written; `nil` for what is written to directly.
    private let paths: (target: String, beside: String)?
    private var isDone = false

    /// Begins what is to stand at a path.
    init(of path: String) throws(SystemFailure) {
        var status = stat()
        var exists = lstat(path, &status) == 0
        let isLink = exists && status.st_mode & S_IFMT == S_IFLNK
        if isLink { exists = stat(path, &status) == 0 }
        guard exists || errno == ENOENT else { throw SystemFailure() }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
            paths = nil
            guard descriptor >= 0 else { throw SystemFailure() }
            return
        }
        let target = exists && isLink ? try resolved(path) : path
        let (beside, descriptor) = try openBeside(target)
        self.descriptor = descriptor
        paths = (target, beside)
        if exists, fchmod(descriptor, status.st_mode & 0o7777) != 0 { throw SystemFailure() }
    }

    deinit {
        guard !isDone else { return }
        close(descriptor)
        if let paths { unlink(paths.beside) }
    }

    /// Adds bytes.
    func write(_ bytes: [UInt8]) throws(SystemFailure) { try writeAll(bytes, to: descriptor) }

    /// Puts the file in its place.
    /// - Parameter syncing: waits until the bytes are on the disk.
    func commit(syncing: Bool = false) throws(SystemFailure) {
        if syncing, paths != nil, fsync(descriptor) != 0 { throw SystemFailure() }
        isDone = true
        let isClosed = close(descriptor) == 0
        guard let paths else {
            guard isClosed else { throw SystemFailure() }
            return
        }
        guard isClosed, rename(paths.beside, paths.target) == 0 else {
            let failure = SystemFailure()
            unlink(paths.beside)
            throw failure
        }
    }
}

/// Writes a hidden file into the target's folder and tells its path. Nothing is left behind where that fails.
/// - Parameter permissions: those of the file; `nil` for what new files get.
func writeBeside(
    _ target: String, _ bytes: [UInt8], permissions: mode_t?, syncing: Bool
) throws(SystemFailure) -> String {
    let (beside, descriptor) = try openBeside(target)
    do throws(SystemFailure) {
        if let permissions, fchmod(descriptor, permissions) != 0 { throw SystemFailure() }
        try writeAll(bytes, to: descriptor)
        if syncing, fsync(descriptor) != 0 { throw SystemFailure() }
    } catch {
        close(descriptor)
        unlink(beside)
        throw error
    }
    guard close(descriptor) == 0 else {
        let failure = SystemFailure()
        unlink(beside)
        throw failure
    }
    return beside
}

/// The path without symbolic links.
func resolved(_ path: String) throws(SystemFailure) -> String {
    guard let real = realpath(path, nil) else { throw SystemFailure() }
    defer { free(real) }
    return String(cString: real)
}

/// A new file in the target's folder, hidden, open for writing, with the permissions that new files get.
private func openBeside(_ target: String) throws(SystemFailure) -> (path: String, descriptor: Int32) {
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(target[...$0]) } ?? ""
    while true {
        let path = folder + ".huimou-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 { return (path, descriptor) }
        guard errno == EEXIST else { throw SystemFailure() }
    }
}

/// Writes everything.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { write(descriptor, $0 + written, buffer.count - written) } ?? 0
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw SystemFailure() }
        written += count
    }
}
