import Foundation
import Testing

@testable import Reading

/// The page's script and style as other programs see them.
@Suite struct ReviewScriptTests {
    private static let folder = Samples.package.appending(path: "Sources/Reading/Review/Page").path()

    private static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What a program writes, and whether it was content.
    private static func run(_ program: String, _ arguments: [String]) throws -> (
        output: String, status: Int32
    ) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: output, as: UTF8.self), process.terminationStatus)
    }

    /// The page runs nothing whose SHA-256 its policy does not name.
    @Test(.enabled(if: find("python3") != nil, "there is no python3"))
    func thePolicyNamesTheScriptAndTheStyle() throws {
        let folder = ReaderFolder()
        let program = try #require(Self.find("python3"))
        let code = """
            import base64, hashlib, sys
            print(base64.b64encode(hashlib.sha256(open(sys.argv[1], 'rb').read()).digest()).decode(), end='')
            """
        for (bytes, hash) in [
            (ReviewPage.script, ReviewPage.scriptHash), (ReviewPage.style, ReviewPage.styleHash),
        ] {
            let (digest, status) = try Self.run(program, ["-c", code, folder.write(bytes, to: "part")])
            #expect(status == 0)
            #expect(hash == "sha256-\(digest)", "ReviewPage.swift must say sha256-\(digest)")
        }
    }

    @Test(.enabled(if: find("node") != nil, "there is no node"))
    func everyFileOfTheScriptIsSoundByItself() throws {
        let program = try #require(Self.find("node"))
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter {
            $0.hasSuffix(".js")
        }
        #expect(files.count == 13)
        for file in files {
            let (output, status) = try Self.run(program, ["--check", Self.folder + "/" + file])
            #expect(status == 0, "\(output)")
        }
        let whole = ReaderFolder()
        let (output, status) = try Self.run(
            program, ["--check", whole.write(ReviewPage.script, to: "whole.js")])
        #expect(status == 0, "\(output)")
    }

    /// All that comes from documents becomes text: nothing makes elements of strings, and nothing leaves the page.
    @Test func noScriptMakesElementsOfStrings() {
        let script = String(decoding: ReviewPage.script, as: UTF8.self)
        let forbidden = [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
            "fetch(",
            "XMLHttpRequest", "import(", "http://", "https://", "</script",
        ]
        for word in forbidden { #expect(!script.contains(word), "\(word)") }
    }
}
