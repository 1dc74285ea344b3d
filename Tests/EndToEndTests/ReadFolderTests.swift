import Foundation
import Testing

/// `huimou read` on folders of invented articles.
@Suite struct ReadFolderTests {
    /// An article whose first number tells which it is.
    static func article(_ number: Int) -> String {
        "甲县政协2024年履职回眸\n\n全年收到提案\(number)件，立案\(number / 2 + 1)余件，走访企业\(number % 9 + 1)家。\n"
    }

    /// The documents that an output in JSON Lines names, each once, in order.
    private static func documents(_ output: String) throws -> [String] {
        var names: [String] = []
        for line in output.split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let name = try #require(object?["document"] as? String)
            if names.last != name { names.append(name) }
        }
        return names
    }

    @Test func aFolderIsReadInOrderOfName() throws {
        let scratch = try Scratch()
        let names = ["B.txt", "a/2.md", "a/deep/x.HTML", "a.txt", "z.docx.txt", "乙.txt", "甲.txt"]
        for (index, name) in names.enumerated() {
            try scratch.write(Self.article(index + 10), to: "in/" + name)
        }
        // No documents: by their name, hidden, or what an office program leaves.
        for name in ["notes.csv", ".hidden.txt", ".git/x.txt", "~$z.txt", "txt", "a/picture.png"] {
            try scratch.write(Self.article(99), to: "in/" + name)
        }
        let run = try Program.run(["read", scratch.path + "/in", "-f", "jsonl"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try Self.documents(run.output) == names.map { scratch.path + "/in/" + $0 })
        // A file that is named itself is read whatever it is called.
        let paths = ["notes.csv", "a/", ".hidden.txt"].map { scratch.path + "/in/" + $0 }
        let all = try Program.run(["read", "-f", "jsonl"] + paths)
        #expect(
            try Self.documents(all.output).map { $0.dropFirst(scratch.path.count) }
                == ["/in/notes.csv", "/in/a/2.md", "/in/a/deep/x.HTML", "/in/.hidden.txt"])
    }

    @Test(arguments: [["-f", "jsonl"], ["-f", "csv"], ["-f", "jsonl", "--rejected"], ["--rejected"]])
    func anyNumberOfThreadsWritesTheSameBytes(options: [String]) throws {
        let scratch = try Scratch()
        for number in 0..<150 {
            // Of very different lengths, so that threads overtake each other.
            let repeated = String(repeating: Self.article(number), count: number % 7 == 0 ? 20 : 1)
            try scratch.write(number % 31 == 3 ? "\0" : repeated, to: "in/\(number).txt")
        }
        let one = try Program.run(["read", scratch.path + "/in", "--threads", "1"] + options)
        #expect(one.status == 1)
        #expect(one.errors.split(separator: "\n").count == 5)
        #expect(one.output.split(separator: "\n").count > 400)
        for threads in ["2", "16"] {
            let more = try Program.run(["read", scratch.path + "/in", "--threads", threads] + options)
            #expect(more.output == one.output && more.errors == one.errors && more.status == 1)
        }
    }

    @Test func whatIsBrokenIsNamedAndTheOthersAreRead() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article(10), to: "in/a.txt")
        try scratch.write(Self.article(11), to: "in/line\nbreak\u{1B}.txt")
        try scratch.write("\0", to: "in/nul.txt")
        try scratch.write(Self.article(12), to: "in/z.txt")
        let manager = FileManager.default
        try manager.createDirectory(atPath: scratch.path + "/in/empty", withIntermediateDirectories: false)
        try manager.createSymbolicLink(
            atPath: scratch.path + "/in/broken.txt", withDestinationPath: "nowhere")
        try manager.createSymbolicLink(atPath: scratch.path + "/in/self", withDestinationPath: "..")
        try manager.createSymbolicLink(atPath: scratch.path + "/in/link.txt", withDestinationPath: "a.txt")
        // Neither a pipe without a writer nor a device is waited for.
        #expect(try Program.tool("mkfifo", [scratch.path + "/in/pipe.txt"])?.status == 0)
        try manager.createSymbolicLink(
            atPath: scratch.path + "/in/zero.txt", withDestinationPath: "/dev/zero")
        let run = try Program.run(["read", scratch.path + "/in", "-f", "jsonl"])
        #expect(run.status == 1)
        let faults = run.errors.split(separator: "\n").map { $0.dropFirst(scratch.path.count) }
        #expect(faults.map { $0.prefix { $0 != ":" } } == ["/in/broken.txt", "/in/nul.txt"], "\(run.errors)")
        #expect(
            try Self.documents(run.output).map { $0.dropFirst(scratch.path.count) }
                == ["/in/a.txt", "/in/line\nbreak\u{1B}.txt", "/in/link.txt", "/in/z.txt"])
        // Named themselves, each is tried.
        let named = try Program.run(
            ["read"] + ["empty", "pipe.txt", "zero.txt", "gone\n.txt"].map { scratch.path + "/in/" + $0 })
        #expect(named.status == 1)
        let reasons = named.errors.split(separator: "\n")
        #expect(reasons.count == 4, "\(named.errors)")
        #expect(reasons[0].contains("no document in this folder"))
        #expect(reasons[1].contains("not a regular file") && reasons[2].contains("not a regular file"))
        #expect(reasons[3].contains("gone<U+000A>.txt:1:1") && reasons[3].contains("no such file"))
    }

    @Test(.enabled(if: getuid() != 0)) func aFolderThatMayNotBeOpened() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article(10), to: "in/a/x.txt")
        try scratch.write(Self.article(11), to: "in/b.txt")
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.path + "/in/a")
        defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: scratch.path + "/in/a") }
        let run = try Program.run(["read", scratch.path + "/in"])
        #expect(run.status == 1 && run.errors.contains("/in/a:1:1: error[unreadable-file]"))
        #expect(run.output.contains("11件"))
    }

    @Test func foldersWithinFoldersHaveABound() throws {
        let scratch = try Scratch()
        let deep = (0..<70).map { "d\($0)" }.joined(separator: "/")
        try scratch.write(Self.article(10), to: "in/\(deep)/x.txt")
        try scratch.write(Self.article(11), to: "in/z.txt")
        let run = try Program.run(["read", scratch.path + "/in"])
        #expect(run.status == 1 && run.errors.contains("more than 64 folders within each other"))
        #expect(!run.output.contains("10件") && run.output.contains("11件"))
    }

    @Test func aReaderThatGoesAwayIsNoFailure() throws {
        let scratch = try Scratch()
        for number in 0..<60 {
            try scratch.write(String(repeating: Self.article(number + 10), count: 40), to: "in/\(number).txt")
        }
        let command = "'\(Program.path)' read in --data '\(Program.root)/datasets'"
        let script = "{ \(command); echo $? >status; } | head -n 2"
        let run = try #require(try Program.tool("sh", ["-c", script], in: scratch.path))
        #expect(run.output.split(separator: "\n").count == 2 && run.errors.isEmpty, "\(run.errors)")
        #expect(try scratch.read("status") == "0\n")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func aFullDiskIsAFailure()
        throws
    {
        let scratch = try Scratch()
        try scratch.write(Self.article(10), to: "a.txt")
        let script = "'\(Program.path)' read a.txt --data '\(Program.root)/datasets' > /dev/full"
        let run = try #require(try Program.tool("sh", ["-c", script], in: scratch.path))
        #expect(run.status == 74 && run.errors.contains("error[unwritable]"), "\(run.errors)")
    }

    @Test(arguments: ["0", "-1", "two", "99999"]) func aNumberOfThreadsThatIsNone(word: String) throws {
        let run = try Program.run(["read", "a.txt", "--threads=\(word)"])
        #expect(run.status == 64 && run.errors.contains("--threads"))
    }

    /// What is in memory is the documents being read, whatever their number.
    @Test(.enabled(if: Program.find("time") != nil)) func memoryDoesNotGrowWithTheNumberOfDocuments() throws {
        let scratch = try Scratch()
        for number in 0..<2000 {
            try scratch.write(
                String(repeating: Self.article(number), count: 4),
                to: (number < 200 ? "in/few/" : "in/rest/") + "\(number).txt")
        }
        func peak(_ folder: String) throws -> Int {
            let run = try #require(
                try Program.tool(
                    "time",
                    [
                        "-f", "%M", Program.path, "read", "-f", "jsonl", "--threads", "2",
                        scratch.path + folder,
                    ]))
            #expect(run.status == 0)
            return try #require(Int(run.errors.split(separator: "\n").last ?? ""))
        }
        let (few, many) = (try peak("/in/few"), try peak("/in"))
        #expect(many < few + 4 << 10, "\(few) KB, \(many) KB")
    }

    /// A terminal sees how far it is; what is redirected does not hold it.
    @Test(.enabled(if: Program.find("script") != nil))
    func progressOnATerminalOnly() throws {
        let scratch = try Scratch()
        for number in 0..<3 { try scratch.write(Self.article(number), to: "in/\(number).txt") }
        try scratch.write("\0", to: "in/x.txt")
        func terminal(_ options: String) throws -> String {
            let read = "'\(Program.path)' read in --data '\(Program.root)/datasets'"
            let command = "stty cols 60; \(read) \(options) >out"
            let run = try #require(
                try Program.tool("script", ["-qec", command, "/dev/null"], in: scratch.path))
            return run.output
        }
        let shown = try terminal("")
        #expect(
            shown.contains("\r[#####---------------] 1/4, ") && shown.contains("in/0.txt\u{1B}[K"), "\(shown)"
        )
        // Before a fault and at the end the line is erased.
        #expect(shown.contains("\r\u{1B}[Kin/x.txt:1:1: error[unreadable-file]"))
        #expect(shown.hasSuffix("\r\u{1B}[K"))
        let quiet = try terminal("--quiet")
        #expect(quiet.contains("in/x.txt:1:1: error") && !quiet.contains("\u{1B}[K"))
        #expect(try scratch.read("out").hasPrefix("document,page,"))
    }
}
