import Foundation
import Testing

/// `huimou read - --format jsonl`, as an engine that pipes lines through programs uses it.
@Suite struct ReadFilterTests {
    private static let filter = ["read", "-", "--format", "jsonl"]

    private static func line(_ number: Int) -> String {
        "{\"document\":\"d\(number)\",\"text\":\"甲县政协收到提案\(number)件，走访企业\(number % 9 + 1)家。\"}\n"
    }

    /// An engine that sends the next line when it has the answer to this one must not wait for ever.
    @Test(.timeLimit(.minutes(2))) func aLineIsAnsweredBeforeTheNextOneComes() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = Self.filter
        process.currentDirectoryURL = URL(fileURLWithPath: Program.root)
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        for number in 11..<15 {
            let line = Data(Self.line(number).utf8)
            // The second half of a line may come later than the first.
            try input.fileHandleForWriting.write(contentsOf: line.prefix(20))
            try input.fileHandleForWriting.write(contentsOf: line.dropFirst(20))
            var answer = ""
            while answer.filter({ $0 == "\n" }).count < 2 {
                answer += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            }
            #expect(answer.contains("\"d\(number)\"") && answer.contains("\"as_stated\":\"\(number)件\""))
        }
        try input.fileHandleForWriting.close()
        #expect(output.fileHandleForReading.availableData.isEmpty)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func anyNumberOfThreadsWritesTheSameBytes() throws {
        var input = ""
        for number in 0..<3000 { input += number % 500 == 250 ? "{\"document\": 1}\n" : Self.line(number) }
        let one = try Program.run(Self.filter + ["--threads", "1"], input: input)
        #expect(one.status == 1)
        #expect(
            one.errors.split(separator: "\n").map { $0.prefix { $0 != " " } }
                == (0..<6).map { "-:\(251 + 500 * $0):1:" }, "\(one.errors)")
        #expect(one.output.split(separator: "\n").count == 2 * (3000 - 6))
        let two = try Program.run(Self.filter + ["--threads", "2"], input: input)
        #expect(two.output == one.output && two.errors == one.errors)
    }

    /// The filter knows nothing of other lines, so the input may be cut anywhere between two.
    @Test(.enabled(if: Program.find("xargs") != nil && Program.find("split") != nil))
    func partsReadApartGiveTheSameLines() throws {
        let scratch = try Scratch()
        try scratch.write((0..<60).map(Self.line).joined(), to: "in.jsonl")
        let whole = try Program.run(Self.filter, input: try scratch.read("in.jsonl"))
        let script = """
            split -l 7 in.jsonl part. && ls part.* | xargs -P 2 -I {} sh -c \\
              '"\(Program.path)" read - --format jsonl --data "\(Program.root)/datasets" < {} > {}.out' &&
            cat part.*.out
            """
        let parts = try #require(try Program.tool("sh", ["-c", script], in: scratch.path))
        #expect(parts.status == 0 && parts.output == whole.output, "\(parts.errors)")
        #expect(whole.output.split(separator: "\n").count == 120)
    }

    @Test func aLineThatIsTooLongIsNamedAndTheOthersAreRead() throws {
        let long = String(repeating: "a", count: 65 << 20)
        let run = try Program.run(Self.filter, input: Self.line(11) + long + "\n" + Self.line(12))
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("-:2:1: error[file-too-large]: a line of more than 64 MiB"))
        #expect(run.output.split(separator: "\n").count == 4)
    }

    @Test func aTextThatIsTooLongIsNamed() throws {
        let long = String(repeating: "a", count: (16 << 20) + 1)
        let run = try Program.run(Self.filter, input: "{\"document\":\"d\",\"text\":\"\(long)\"}")
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains("a text of more than 16 MiB"), "\(run.errors)")
    }

    @Test func linesMayEndAsOnWindowsAndTheLastNeedNot() throws {
        let lines =
            "\u{FEFF}" + Self.line(11) + "\n\r\n" + Self.line(12).dropLast() + "\r\n"
            + Self.line(13).dropLast()
        let run = try Program.run(Self.filter, input: lines)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.split(separator: "\n").count == 6)
    }

    @Test func whatIsRefusedIsToldOfLinesToo() throws {
        let run = try Program.run(
            Self.filter + ["--rejected"], input: "{\"document\":\"d\",\"text\":\"五届三次会议\"}")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("{\"document\":\"d\",\"start\":0,\"end\":2,"), "\(run.output)")
    }

    @Test func aFolderIsNoInput() throws {
        let script = "'\(Program.path)' read - --format jsonl < ."
        let run = try #require(try Program.tool("sh", ["-c", script]))
        #expect(run.status == 1 && run.errors.hasPrefix("-:1:1: error[unreadable-file]"), "\(run.errors)")
    }
}
