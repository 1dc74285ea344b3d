import Foundation
import Testing

/// Many faults take bounded time, memory and lines, and are counted to the last.
@Suite struct FaultTests {
    @Test(.timeLimit(.minutes(4))) func manyBadRows() throws {
        let project = try Project()
        try project.write(observations: (0..<100_000).map { "nobody-\($0),x,,year,s,,x,y,z,w,u,v,," })
        let run = try project.run("check")
        #expect(run.status == 1)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 201)
        #expect(lines.last == "… and 799801 more")
        #expect(run.output.contains(" 800000 errors, 1 warnings"), "\(run.output)")
        let report = try project.run("report")
        #expect(report.errors.split(separator: "\n").count == 202)
        #expect(report.errors.contains("error[faults]: 800000 errors"))
    }

    @Test(.timeLimit(.minutes(4))) func manyUnknownKeys() throws {
        let project = try Project()
        let keys = (0..<85_000).map { "\"k\($0)\":1" }.joined(separator: ",")
        try project.scratch.write("{\(keys)}", to: "charts/filed.json")
        let run = try project.run("check")
        #expect(run.status == 1)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 201)
        #expect(lines.last?.hasSuffix(" more") == true)
        let chinese = try project.run("check", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.errors.split(separator: "\n").last?.hasPrefix("……另有 ") == true)
    }

    @Test func errorsDoNotGiveWayToWarnings() throws {
        let project = try Project()
        // 250 warnings of a file that comes before the one with the error.
        let sources = (0..<250).map { "idle-\($0),虚构,,2025,,original,\n" }.joined()
        try project.scratch.write(
            "id,title,publisher,published,url,kind,note\nmade-up,虚构,,2025,,original,\n" + sources,
            to: "datasets/sources.csv")
        try project.scratch.write("{ \"title\": 7 }", to: "zcharts/report.json")
        let run = try project.run("check", "--charts", "zcharts")
        #expect(run.errors.contains("error[json-type]"))
        #expect(
            run.errors.contains("… and 51 more") || run.errors.contains("… and 52 more"),
            "\(run.errors.suffix(300))")
    }
}

/// What becomes of output that nobody takes.
@Suite struct TerminalTests {
    private func shell(_ script: String, in folder: String = Program.root) throws -> Program {
        let line = script.replacingOccurrences(of: "HUIMOU", with: "'\(Program.path)'")
        return try #require(try Program.tool("sh", ["-c", line], in: folder))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsAFailure() throws {
        for command in ["check", "--help", "--version", "doctor"] {
            let run = try shell("HUIMOU \(command) >/dev/full")
            #expect(run.status == 74, "\(command): \(run.errors)")
            #expect(
                run.errors.contains(
                    "error[unwritable]: cannot write standard output: No space left on device"))
        }
        #expect(try shell("HUIMOU check >&-").status == 74)
        // Nobody can be told, so the status alone speaks.
        #expect(try shell("HUIMOU check >/dev/full 2>/dev/full").status == 74)
    }

    @Test func aReaderThatGoesAwayIsNone() throws {
        let scratch = try Scratch()
        for (command, status) in [("--help", "0"), ("check", "0"), ("check --charts nowhere", "1")] {
            let run = try shell(
                "{ sleep 0.3; HUIMOU \(command) 2>'\(scratch.path)/err'; echo $? >'\(scratch.path)/status'; } | true"
            )
            #expect(run.status == 0)
            #expect(try scratch.read("status") == status + "\n", "\(command)")
            #expect(try !scratch.read("err").contains("unwritable"))
        }
        // Messages that nobody reads change nothing either.
        let run = try shell("{ sleep 0.3; HUIMOU 2>&1; echo $? >'\(scratch.path)/status'; } | true")
        #expect(run.status == 0)
        #expect(try scratch.read("status") == "64\n")
    }
}
