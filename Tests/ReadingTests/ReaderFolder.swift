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

    /// A script that can be started. Another program copies it: this one would hold the file open for writing, and so would
    /// the programs that other tests start meanwhile, for which the system does not start it ("text file busy").
    func writeProgram(_ script: String) throws -> String {
        let text = try write(Array("#!/bin/sh\n\(script)\n".utf8), to: "script-\(UUID().uuidString)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: text)
        let copy = try Process.run(URL(filePath: "/bin/cp"), arguments: [text, text + ".copy"])
        copy.waitUntilExit()
        return text + ".copy"
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
