#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Why a file cannot be read.
package enum FileProblem: Error, Equatable, Sendable {
    /// There is no such file.
    case missing
    /// It is larger than the limit.
    case tooLarge
    /// The system will not hand it over; why, in its own words.
    case unreadable(String)
}

/// Hands the bytes of a regular file of up to `limit` bytes over in chunks of 64 KiB. The file is mapped
/// where the system allows it, so that a chunk is all that need be in memory.
package func readChunks(
    of path: String, limit: Int = CSVReader.maximumFileSize, _ take: (UnsafeBufferPointer<UInt8>) -> Void
) throws(FileProblem) {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path) else { throw .missing }
    // A pipe or a device has no end to wait for.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw .unreadable("not a regular file")
    }
    if let size = attributes[.size] as? Int, size > limit { throw .tooLarge }
    let data: Data
    do {
        data = try Data(contentsOf: url, options: .mappedIfSafe)
    } catch {
        throw .unreadable("\(error)")
    }
    data.withUnsafeBytes { raw in
        let bytes = raw.bindMemory(to: UInt8.self)
        var start = 0
        while start < bytes.count {
            let end = min(start + (64 << 10), bytes.count)
            take(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            start = end
        }
    }
}

/// The names of the `.csv` files of a directory, sorted; hidden ones and editors' lock files left out.
func csvFiles(in directory: String) throws(FileProblem) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else { throw .missing }
    return names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted()
}
