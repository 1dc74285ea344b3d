import Foundation

/// A program of the system that tests ask for a second opinion where it is installed.
struct Tool {
    let path: String

    static let xmllint = find("xmllint")
    static let qpdf = find("qpdf")
    static let pdfinfo = find("pdfinfo")
    static let pdftotext = find("pdftotext")
    static let pdffonts = find("pdffonts")

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

    private static func find(_ name: String) -> Tool? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
            .map(Tool.init(path:))
    }
}
