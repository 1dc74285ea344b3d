import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test func helpOnEachCommandInBothLanguages() throws {
        let english = try Program.run(["--help"])
        #expect(english.status == 0)
        for command in ["report", "chart", "read", "evaluate", "check", "doctor"] {
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
        ["report", "--output"], ["evaluate"],
        ["report", "-q=1"], ["chart", "a.json", "--format", ""],
        ["chart", "a.json", "-o", "x.png", "--format", "svg"], ["report", "--output", "a", "--output", "b"],
        ["read", "-"], ["read", "-", "a.txt", "-f", "jsonl"], ["read", "a.txt", "-f", "xml"],
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
        for word in [
            "cairo", "pango", "poppler", "libxml2", "libzip", "libxlsxwriter", "Noto Sans CJK SC",
            "Noto Serif CJK SC",
        ] {
            #expect(run.output.lowercased().contains(word.lowercased()))
        }
    }

    @Test func anOutputThatIsAnInput() throws {
        let project = try Project()
        let before = try project.scratch.data("charts/report.json")
        for output in ["charts/report.json", "datasets/../charts/report.json", "datasets/bodies.csv"] {
            let run = try project.run("report", "--output", output)
            #expect(run.status == 64, "\(run.errors)")
            #expect(run.errors.contains("error[output-is-input]"))
        }
        #expect(try project.scratch.data("charts/report.json") == before)
    }

    /// What an earlier run drew is no input, wherever it stands.
    @Test(arguments: ["filed.png", "charts/filed.png"]) func aPictureIsDrawnAnewInItsPlace(output: String)
        throws
    {
        let project = try Project()
        for _ in 0..<2 {
            let run = try project.run("chart", "charts/filed.json", "--output", output)
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(project.scratch.exists(output))
    }

    @Test func aFolderMayBeCalledAsAFormat() throws {
        let project = try Project()
        #expect(try project.run("chart", "charts/filed.json", "--format", "svg", "-o", "png").status == 0)
        #expect(project.scratch.exists("png/filed.svg"))
    }

    @Test func twoFiguresOfOneName() throws {
        let project = try Project()
        try project.scratch.write(Project.figure, to: "more/filed.json")
        let run = try project.run("chart", "charts/filed.json", "more/filed.json")
        #expect(run.status == 64)
        #expect(!project.scratch.exists("build/charts/filed.png"))
    }

    @Test func oneFigureThatFailsLeavesTheOthersAsTheyWere() throws {
        let project = try Project()
        try project.placeEarlierOutputs()
        try project.scratch.write(
            Project.figure.replacingOccurrences(
                of: "\"bars\"",
                with: "\"bars\", \"height\": 30, \"title\": \"\(String(repeating: "长", count: 900))\""),
            to: "charts/second.json")
        let run = try project.run("chart", "charts/filed.json", "charts/second.json")
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains("second"))
        #expect(try project.earlierOutputsStand())
    }

    @Test(arguments: ["xx)(", "", "中文"]) func aLanguageThatIsNone(language: String) throws {
        let project = try Project()
        try project.scratch.write(
            "{ \"title\": \"虚构\", \"language\": \"\(language)\", \"chapters\": [{ \"title\": \"一\" }] }",
            to: "charts/report.json")
        for command in ["report", "check"] {
            let run = try project.run(command)
            #expect(run.status == 1)
            #expect(run.errors.contains("charts/report.json:1:30: error[out-of-range]"), "\(run.errors)")
        }
    }

    @Test func aSourceDateThatIsNoNumber() throws {
        let project = try Project()
        let run = try project.run("report", environment: ["SOURCE_DATE_EPOCH": "yesterday"])
        #expect(run.status == 64)
        #expect(!project.scratch.exists("build/report.pdf"))
    }
}
