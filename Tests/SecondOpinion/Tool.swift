import Foundation
import Testing

/// A program of the system that tests ask for a second opinion where it is installed.
package struct Tool {
    /// Where it stands.
    package let path: String

    /// The program of this path.
    package init(path: String) { self.path = path }

    package static let xmllint = find("xmllint")
    package static let qpdf = find("qpdf")
    package static let pdfinfo = find("pdfinfo")
    package static let pdftotext = find("pdftotext")
    package static let pdffonts = find("pdffonts")
    package static let pdftoppm = find("pdftoppm")
    package static let rsvg = find("rsvg-convert")

    /// Runs the program on a file of these bytes, given in place of `FILE`, and returns whatever it says.
    package func run(_ arguments: [String], on bytes: [UInt8]) throws -> (status: Int32, output: String) {
        let result = try output(arguments, on: bytes, withErrors: true)
        return (result.status, String(decoding: result.output, as: UTF8.self))
    }

    /// Runs the program on a file of these bytes, given in place of `FILE`, and returns what it makes of it.
    package func output(_ arguments: [String], on bytes: [UInt8]) throws -> Data {
        let result = try output(arguments, on: bytes, withErrors: false)
        try #require(result.status == 0, "\(path) ended with \(result.status)")
        return result.output
    }

    private func output(
        _ arguments: [String], on bytes: [UInt8], withErrors: Bool
    ) throws -> (status: Int32, output: Data) {
        let file = FileManager.default.temporaryDirectory.appending(path: "opinion-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments.map { $0 == "FILE" ? file.path() : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        if withErrors { process.standardError = pipe }
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    /// What the program makes of these bytes: the file that it writes where `OUT` stands, with an ending if it adds one.
    package func converted(_ arguments: [String], _ bytes: [UInt8], ending: String = "") throws -> [UInt8] {
        let made = FileManager.default.temporaryDirectory.appending(path: "opinion-\(UUID().uuidString)")
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
