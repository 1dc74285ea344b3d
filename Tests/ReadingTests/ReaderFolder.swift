import Foundation

/// A folder of one test, removed with it.
final class ReaderFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "reader-\(UUID().uuidString)").path()
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: path + "/" + name))
        return path + "/" + name
    }

    /// A file of so many bytes, none of which takes room.
    func writeEmpty(to name: String, size: Int) throws -> String {
        let file = try write([], to: name)
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        try handle.truncate(atOffset: UInt64(size))
        try handle.close()
        return file
    }

    /// The program that was built beside these tests.
    static let extractor: String = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
        let beside = bundle.range(of: "/[^/]*\\.xctest", options: .regularExpression).map {
            String(bundle[..<$0.lowerBound])
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (beside ?? root.path() + ".build/debug") + "/huimou-extract"
    }()
}
