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

/// Why a file cannot be read.
package enum FileProblem: Error, Equatable, Sendable {
    /// There is no such file.
    case missing
    /// It is larger than the limit.
    case tooLarge
    /// The system will not hand it over; why, in its own words.
    case unreadable(String)

    /// What the system's error number means.
    init(_ number: Int32) {
        // Foundation describes its errors in several lines of types; the system has one phrase for each.
        self = number == ENOENT ? .missing : .unreadable(String(cString: strerror(number)))
    }
}

/// Hands the bytes of a regular file of up to `limit` bytes over in chunks of 64 KiB, so that no more than
/// one of them need be in memory.
package func readChunks(
    of path: String, limit: Int = CSVReader.maximumFileSize, _ take: (UnsafeBufferPointer<UInt8>) -> Void
) throws(FileProblem) {
    // Opening a pipe would otherwise wait for its writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(errno) }
    let type = status.st_mode & S_IFMT
    guard type != S_IFDIR else { throw FileProblem(EISDIR) }
    // A pipe or a device has no end to wait for.
    guard type == S_IFREG else { throw .unreadable("not a regular file") }
    guard Int(status.st_size) <= limit else { throw .tooLarge }
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
    defer { chunk.deallocate() }
    var size = 0
    while true {
        let count = read(descriptor, chunk.baseAddress, chunk.count)
        if count == 0 { return }
        if count < 0 {
            if errno == EINTR { continue }
            throw FileProblem(errno)
        }
        size += count
        // It may have grown since it was opened.
        guard size <= limit else { throw .tooLarge }
        take(UnsafeBufferPointer(rebasing: chunk[..<count]))
    }
}

/// The names in a directory, sorted.
package func fileNames(in directory: String) throws(FileProblem) -> [String] {
    if let names = try? FileManager.default.contentsOfDirectory(atPath: directory) { return names.sorted() }
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    close(descriptor)
    throw .missing
}

/// The names of the `.csv` files of a directory, sorted; hidden ones and editors' lock files left out.
package func csvFiles(in directory: String) throws(FileProblem) -> [String] {
    try fileNames(in: directory).filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
}

/// All bytes of a regular file of up to `limit` bytes.
package func readBytes(of path: String, limit: Int = CSVReader.maximumFileSize) throws(FileProblem) -> [UInt8]
{
    var bytes: [UInt8] = []
    try readChunks(of: path, limit: limit) { bytes.append(contentsOf: $0) }
    return bytes
}
