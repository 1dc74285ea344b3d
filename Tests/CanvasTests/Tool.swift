import Foundation
import Testing

/// A program of the system that tests ask for a second opinion where it is installed.
struct Tool {
    let path: String

    static let xmllint = find("xmllint")
    static let qpdf = find("qpdf")
    static let pdfinfo = find("pdfinfo")
    static let pdftotext = find("pdftotext")
    static let pdffonts = find("pdffonts")
    static let pdftoppm = find("pdftoppm")
    static let rsvg = find("rsvg-convert")

    /// Runs the program on a file of these bytes, given in place of `FILE`.
    func run(_ arguments: [String], on bytes: [UInt8]) throws -> (status: Int32, output: String) {
        let file = FileManager.default.temporaryDirectory.appending(path: "canvas-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments.map { $0 == "FILE" ? file.path() : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// What the program makes of these bytes: the file that it writes where `OUT` stands, with an ending if it adds one.
    func converted(_ arguments: [String], _ bytes: [UInt8], ending: String = "") throws -> [UInt8] {
        let made = FileManager.default.temporaryDirectory.appending(path: "canvas-\(UUID().uuidString)")
        let file = URL(filePath: made.path() + ending)
        defer { try? FileManager.default.removeItem(at: file) }
        let result = try run(arguments.map { $0 == "OUT" ? made.path() : $0 }, on: bytes)
        try #require(result.status == 0, "\(result.output)")
        return Array(try Data(contentsOf: file))
    }

    private static func find(_ name: String) -> Tool? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
            .map(Tool.init(path:))
    }
}
