import Foundation
import Testing

/// `huimou compare` on an invented project.
@Suite struct CompareTests {
    @Test func aTable() throws {
        let project = try Project()
        let run = try project.run("compare", "proposals_filed")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines[0] == "proposals filed, 2024")
        #expect(lines[2].hasPrefix("Jia ") && lines[2].contains("163件"))
        #expect(lines[3].hasPrefix("Yi ") && lines[3].contains("50余件"))
        #expect(run.output.contains("bodies with a figure: 2/4 (2 not reported)"))
        #expect(!run.output.contains("\u{1B}"))
        let chinese = try project.run("compare", "提案立案", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.output.hasPrefix("2024年提案立案\n"))
        #expect(try project.run("compare", "提案立案", "--language", "zh").output == chinese.output)
    }

    @Test func filesByTheirEnding() throws {
        let project = try Project()
        for (ending, beginning) in [
            "csv": "\u{FEFF}body,name,", "tsv": "body\tname\t", "json": "{\n  \"title\"", "md": "**",
            "txt": "proposals",
        ] {
            let run = try project.run("compare", "proposals_filed", "-o", "out/table.\(ending)")
            #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
            let text = String(decoding: try project.scratch.data("out/table.\(ending)"), as: UTF8.self)
            #expect(text.hasPrefix(beginning), "\(ending)")
        }
        #expect(project.scratch.files().filter { $0.hasPrefix("out/") }.count == 5)
    }

    @Test func columnsLimitWhatIsPrintedAndNoFile() throws {
        let project = try Project()
        let words = ["compare", "proposals_filed", "-y", "2023-2024", "-m", "rank,share,change"]
        func run(_ more: [String], columns: String) throws -> String {
            try Program.run(words + more, in: project.path, environment: ["COLUMNS": columns]).output
        }
        let whole = try Program.run(words, in: project.path).output
        #expect(try run([], columns: "40") != whole)
        #expect(try run([], columns: "40") == run(["--width", "40"], columns: "90"))
        for columns in ["", "x", "0", "-5", "100000"] { #expect(try run([], columns: columns) == whole) }
        _ = try run(["-o", "out/table.txt"], columns: "40")
        #expect(try project.scratch.read("out/table.txt") == whole)
    }

    @Test func formatsOnStandardOutput() throws {
        let project = try Project()
        let run = try project.run("compare", "proposals_filed", "--format", "json")
        #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
        let explained = try project.run("compare", "proposals_filed", "--explain", "yi,2024", "--bounds")
        #expect(explained.output.contains("50余件 (50, 60)"))
        #expect(explained.output.contains("https://example.org/review"))
        #expect(explained.output.contains("datasets/observations/made-up.csv:3"))
        #expect(!explained.output.contains("made-up.csv:2]"))
    }

    @Test func aWorkbook() throws {
        let project = try Project()
        let run = try project.run("compare", "proposals_filed", "-o", "out/table.xlsx")
        #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        let again = try project.run(
            "compare", "proposals_filed", "-o", "out/again.xlsx", environment: ["TZ": "Asia/Shanghai"])
        #expect(again.status == 0)
        let bytes = try project.scratch.data("out/table.xlsx")
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(try project.scratch.data("out/again.xlsx") == bytes)
        let dated = try project.run(
            "compare", "proposals_filed", "-o", "out/again.xlsx", environment: ["SOURCE_DATE_EPOCH": "86400"])
        #expect(dated.status == 0)
        #expect(try project.scratch.data("out/again.xlsx") != bytes)
        #expect(
            project.scratch.files().filter { $0.hasPrefix("out/") } == ["out/again.xlsx", "out/table.xlsx"])
        let undated = try project.run(
            "compare", "proposals_filed", "-f", "xlsx", environment: ["SOURCE_DATE_EPOCH": "x"])
        #expect(undated.status == 64 && undated.output.isEmpty)
    }

    @Test(
        arguments: [
            (["compare"], 64, "missing argument <indicator>"),
            (["compare", "proposals_filde"], 1, "did you mean proposals_filed?"),
            (["compare", "proposals_filed", "-b", "甲县,乙线"], 1, "error[unknown-id]"),
            (
                ["compare", "proposals_filed", "-y", "1999"], 1,
                "error[empty-selection]: nothing is left after --years; there are 2023, 2024"
            ),
            (["compare", "visits", "-b", "jia"], 1, "error[empty-selection]"),
            (["compare", "proposals_filed", "-m", "rnak"], 64, "did you mean rank?"),
            (["compare", "proposals_filed", "--level", "country"], 64, "did you mean county?"),
            (["compare", "proposals_filed", "--top", "0"], 64, "--top must be a whole number"),
            (["compare", "proposals_filed", "--order", "up"], 64, "--order must be one of"),
            (["compare", "proposals_filed", "-o", "table.doc"], 64, "names no format"),
            (["compare", "proposals_filed", "-o", "a.csv", "-f", "json"], 64, "disagree"),
            (["compare", "proposals_filed", "-f", "csv", "--explain", "all"], 64, "--explain"),
            (["compare", "proposals_filed", "--explain", "yi,1999"], 1, "--explain; there are 2024"),
            (["compare", "proposals_filed", "--explain", ""], 64, "--explain cannot read"),
            (["compare", "proposals_filed", "-b", ""], 64, "--bodies is empty"),
            (["compare", "proposals_filed", "-y", ","], 64, "--years is empty"),
            (["compare", "proposals_filed", "--measures="], 64, "--measures is empty"),
            (["compare", "proposals_filed", "-m", "change:2030"], 64, "its year must lie before"),
            (["compare", "proposals_filed", "-o", "datasets/bodies.csv"], 64, "error[output-is-input]"),
        ] as [([String], Int32, String)]) func whatIsWrongIsSaid(
            words: [String], status: Int32, message: String
        ) throws
    {
        let project = try Project()
        let before = project.scratch.files()
        let run = try Program.run(words, in: project.path)
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(project.scratch.files() == before)
    }

    @Test func aTableOfTheProjectsOwnData() throws {
        let words = [
            "compare", "proposals_filed", "--parent", "national", "-y", "2019-2025", "-m",
            "change,rank,share,percentile,from-median,index,growth,contribution,average",
        ]
        let (one, other) = (try Program.run(words), try Program.run(words))
        #expect(one.status == 0, "\(one.errors)")
        #expect(one.output == other.output && one.output.contains("bodies with a figure"))
    }
}
