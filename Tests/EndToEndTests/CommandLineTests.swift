import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test func helpOnEachCommandInBothLanguages() throws {
        let english = try Program.run(["--help"])
        #expect(english.status == 0)
        for command in ["report", "chart", "check", "doctor"] {
            #expect(english.output.contains("  \(command)"))
            let page = try Program.run([command, "--help"])
            #expect(page.status == 0)
            #expect(page.output.contains("USAGE: huimou \(command)"))
            let chinese = try Program.run([command, "--help"], environment: ["LC_ALL": "zh_CN.UTF-8"])
            #expect(chinese.output.contains("用法：huimou \(command)"))
        }
    }

    @Test func version() throws {
        let run = try Program.run(["--version"])
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /huimou \d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        [], ["reprot"], ["report", "--colour"], ["report", "extra"], ["chart"],
        ["chart", "a.json", "--format", "gif"],
        ["chart", "a.json", "--dpi", "0"], ["chart", "a.json", "b.json", "-o", "one.png"],
        ["report", "--output"],
        ["report", "-q=1"], ["report", "--output", "a", "--output", "b"],
    ]) func aCommandLineThatIsNotUnderstood(arguments: [String]) throws {
        let scratch = try Scratch()
        let run = try Program.run(arguments, in: scratch.path)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
        #expect(scratch.files().isEmpty)
    }

    @Test func theDatasetsOfTheProjectPass() throws {
        let run = try Program.run(["check"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("0 errors"))
        #expect(!run.errors.contains("error["))
    }

    @Test func doctorFindsWhatIsInstalled() throws {
        let run = try Program.run(["doctor"])
        #expect(run.status == 0, "\(run.output)")
        for word in ["cairo", "pango", "Noto Sans CJK SC", "Noto Serif CJK SC"] {
            #expect(run.output.lowercased().contains(word.lowercased()))
        }
    }

    @Test func aSourceDateThatIsNoNumber() throws {
        let project = try Project()
        let run = try project.run("report", environment: ["SOURCE_DATE_EPOCH": "yesterday"])
        #expect(run.status == 64)
        #expect(!project.scratch.exists("build/report.pdf"))
    }
}
