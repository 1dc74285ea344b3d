#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// New contents of several files, written beside them and put in place together: all of them or none.
package final class StagedFiles {
    /// What is to become of a file.
    package struct Change: Sendable {
        /// The file; a symbolic link stays, and what it leads to is changed.
        package let path: String
        /// What it holds now; `nil` where there is none.
        package let old: [UInt8]?
        /// What it is to hold.
        package let new: [UInt8]

        /// A change of a file from what it held when it was read.
        package init(path: String, old: [UInt8]?, new: [UInt8]) {
            (self.path, self.old, self.new) = (path, old, new)
        }
    }

    /// Why nothing was changed.
    package enum Failure: Error, Equatable {
        /// The system refused, in its own words.
        case io(path: String, reason: String)
        /// The file is no longer what it was when it was read.
        case changed(path: String)
        /// Neither the change nor what was there could be put in place: the file holds the change, others do not.
        case torn(path: String, reason: String)
    }

    private var staged: [(change: Change, target: String, beside: String)] = []

    /// Writes the new contents beside the files.
    package init(_ changes: [Change]) throws(Failure) {
        // Where one cannot be written, `deinit` takes the others away.
        for change in changes { staged.append(try Self.stage(change)) }
    }

    deinit {
        for file in staged { unlink(file.beside) }
    }

    /// Puts them in place, if no file has changed since it was read.
    package func commit() throws(Failure) {
        for file in staged where contents(of: file.target) != file.change.old {
            throw .changed(path: file.change.path)
        }
        for (index, file) in staged.enumerated() {
            guard rename(file.beside, file.target) != 0 else { continue }
            let failure = SystemFailure()
            for done in staged[..<index] { try Self.restore(done.change, at: done.target) }
            throw .io(path: file.change.path, reason: failure.reason)
        }
    }

    private static func stage(
        _ change: Change
    ) throws(Failure) -> (change: Change, target: String, beside: String) {
        do throws(SystemFailure) {
            var status = stat()
            // A link that leads nowhere is no place for a new file.
            let isThere = lstat(change.path, &status) == 0
            let target = isThere ? try resolved(change.path) : change.path
            var permissions: mode_t?
            if isThere {
                guard stat(target, &status) == 0 else { throw SystemFailure() }
                permissions = status.st_mode & 0o7777
            }
            let beside = try writeBeside(target, change.new, permissions: permissions, syncing: true)
            return (change, target, beside)
        } catch {
            throw .io(path: change.path, reason: error.reason)
        }
    }

    private static func restore(_ change: Change, at target: String) throws(Failure) {
        guard let old = change.old else {
            unlink(target)
            return
        }
        do throws(CanvasError) {
            try atomicWrite(old, to: target, syncing: true)
        } catch {
            throw .torn(path: change.path, reason: "\(error)")
        }
    }
}

/// What a regular file holds; `nil` where there is none that can be read.
private func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count == 0 { return bytes }
        if count < 0 {
            if errno == EINTR { continue }
            return nil
        }
        bytes += chunk[..<count]
    }
}
