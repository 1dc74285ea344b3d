import Foundation

/// Runs the built program as a user would.
struct Program {
    var status: Int32
    var output: String
    var errors: String

    /// The program that was built beside these tests.
    static let path: String = {
        let arguments = CommandLine.arguments
        let bundle = arguments.first { $0.contains(".xctest") } ?? ""
        let beside = bundle.range(of: "/[^/]*\\.xctest", options: .regularExpression).map {
            bundle[..<$0.lowerBound]
        }
        return (beside.map(String.init) ?? root + "/.build/debug") + "/huimou"
    }()

    /// The package's own folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Runs a command in a folder, in English unless the environment says otherwise.
    static func run(
        _ arguments: [String], in folder: String = root, environment: [String: String] = [:],
        input: String? = nil
    ) throws -> Program {
        try execute(path, arguments, in: folder, environment: environment, input: input)
    }

    /// Runs any program found in the search path; `nil` where it is not installed.
    static func tool(_ name: String, _ arguments: [String], in folder: String = root) throws -> Program? {
        guard let path = find(name) else { return nil }
        return try execute(path, arguments, in: folder, environment: [:], input: nil)
    }

    static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A Chromium that sees the files of a test, as one in a snap does not.
    static let browser = find("chromium").flatMap { $0.hasPrefix("/snap/") ? nil : $0 }

    /// Whether a page can be driven.
    static var canBrowse: Bool { browser != nil && find("python3") != nil && find("bash") != nil }

    private static func execute(
        _ path: String, _ arguments: [String], in folder: String, environment: [String: String],
        input: String?
    ) throws -> Program {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var surroundings = ProcessInfo.processInfo.environment
        surroundings["LC_ALL"] = "en_US.UTF-8"
        surroundings["SOURCE_DATE_EPOCH"] = nil
        surroundings.merge(environment) { $1 }
        process.environment = surroundings
        // Files, not pipes: a full pipe would stop a program that both writes and waits.
        let scratch = try Scratch()
        let (out, err) = (scratch.path + "/out", scratch.path + "/err")
        try scratch.write("", to: "out")
        try scratch.write("", to: "err")
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle(forWritingAtPath: err)
        if let input { try scratch.write(input, to: "in") }
        process.standardInput =
            input == nil ? FileHandle.nullDevice : FileHandle(forReadingAtPath: scratch.path + "/in")
        try process.run()
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: try scratch.read("out"),
            errors: try scratch.read("err"))
    }
}

/// A folder of one test, removed with it.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/huimou-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ data: Data, to name: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func read(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
    func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// The names of all files below, so that a test can tell that nothing was left behind.
    func files() -> [String] {
        (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
    }
}
