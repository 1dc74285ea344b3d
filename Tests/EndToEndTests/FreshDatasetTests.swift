import Foundation
import Testing

/// The five reviews of the data set, read, reviewed by keyboard as the person did who curated them, and merged into a data
/// set without them, which then draws the same.
///
/// The articles are other people's writing and no part of this project: they are looked for in the folder named by
/// `HUIMOU_SHARED`, or in `shared` beside the package. `HUIMOU_RECORD=1` writes where the program read otherwise into
/// `docs/reading/five-reviews.md` and its Chinese counterpart.
@Suite struct FreshDatasetTests {
    private static let reviews = [
        "dawukou-2024", "hongsibu-2024", "litong-2025", "wuzhong-2024", "zhongwei-2023",
    ]

    /// The folder of the articles; `nil` where one of them is missing.
    private static let articles: String? = {
        let shared =
            ProcessInfo.processInfo.environment["HUIMOU_SHARED"] ?? Program.root + "/../shared"
        let folder = URL(fileURLWithPath: shared).standardizedFileURL.path + "/articles"
        let hasAll = reviews.allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/\($0).txt") }
        return hasAll ? folder : nil
    }()

    /// The project's data without what was curated of the five reviews.
    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.copyItem(
            atPath: Program.root + "/datasets", toPath: scratch.path + "/datasets")
        for review in reviews {
            try FileManager.default.removeItem(
                atPath: "\(scratch.path)/datasets/observations/\(review).csv")
        }
        return scratch
    }

    private static func read(_ scratch: Scratch, _ arguments: String...) throws -> Program {
        try Program.run(
            ["read"] + reviews.map { $0 + ".txt" } + ["--data", scratch.path + "/datasets"] + arguments,
            in: try #require(articles), environment: ["LC_ALL": "zh_CN.UTF-8"])
    }

    @Test(
        .enabled(if: articles != nil, "the folder of the five reviews is not here"),
        .enabled(if: Program.canBrowse, "there is no chromium, python3 or bash"))
    func theFiveReviewsBecomeTheCuratedRowsAnew() throws {
        let scratch = try Self.scratch()
        let page = try Self.read(scratch, "--review", scratch.path + "/review.html")
        #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
        let folder = Program.root + "/Tests/EndToEndTests/Browser/"
        let browser = try #require(Program.browser)
        let walk = try #require(
            try Program.tool(
                "python3",
                [folder + "curated.py", browser, scratch.path, Program.root + "/datasets/observations"]))
        try #require(walk.status == 0, "\(walk.output)\(walk.errors)")

        let merge = try Self.read(
            scratch, "--decisions", scratch.path + "/decisions.csv", "--into",
            scratch.path + "/datasets/observations/five-reviews.csv")
        try #require(merge.status == 0, "\(merge.errors)")
        #expect(try scratch.read("datasets/observations/five-reviews.csv") == Self.curated())
        let again = try Self.read(scratch, "--review", scratch.path + "/review.html")
        #expect(again.status == 0, "\(again.errors)")
        #expect(try !scratch.read("review.html").contains(",\"open\"]"))

        let data = ["--data", scratch.path + "/datasets"]
        #expect(try Program.run(["check"] + data).errors(without: scratch) == Program.run(["check"]).errors)
        try Self.draw(into: scratch.path + "/fresh", data)
        try Self.draw(into: scratch.path + "/curated", [])
        try Self.expectSameFiles(scratch, "fresh", "curated")
        try Self.reverseRows(of: scratch)
        try Self.draw(into: scratch.path + "/reversed", data)
        try Self.expectSameFiles(scratch, "reversed", "curated")
        try Self.expectRecorded(scratch.read("en.md"), in: "five-reviews.md")
        try Self.expectRecorded(scratch.read("zh.md"), in: "five-reviews.zh-CN.md")
    }

    /// The curated files as one, in the order in which the reviews are read.
    private static func curated() throws -> String {
        let files = try reviews.map {
            try String(contentsOfFile: "\(Program.root)/datasets/observations/\($0).csv", encoding: .utf8)
        }
        let header = Project.observationHeader + "\n"
        #expect(files.allSatisfy { $0.hasPrefix(header) })
        return header + files.map { $0.dropFirst(header.count) }.joined()
    }

    /// Turns the order of the rows of every file around, which no picture may tell.
    private static func reverseRows(of scratch: Scratch) throws {
        for name in scratch.files() where name.hasPrefix("datasets/observations/") {
            let lines = try scratch.read(name).split(separator: "\n")
            #expect(
                lines.allSatisfy { $0.count { $0 == "\"" }.isMultiple(of: 2) },
                "a row of two lines in \(name)")
            try scratch.write(
                ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: name)
        }
    }

    /// Every figure of the project and of its gallery, and the report.
    private static func draw(into folder: String, _ data: [String]) throws {
        let charts = Program.root + "/charts"
        let figures = try FileManager.default.contentsOfDirectory(atPath: charts)
            .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") && $0 != "report.json" }
            .sorted().map { "\(charts)/\($0)" }
        for arguments in [
            ["chart"] + figures + ["-f", "png,svg", "-o", folder + "/charts"],
            ["chart", "--gallery", "--dpi", "72", "-o", folder + "/gallery"],
            ["report", "-o", folder + "/report.pdf"],
        ] {
            let run = try Program.run(arguments + ["--quiet"] + data)
            try #require(run.status == 0, "\(run.errors)")
        }
    }

    private static func expectSameFiles(_ scratch: Scratch, _ one: String, _ other: String) throws {
        func files(_ folder: String) -> [String] {
            scratch.files().filter { $0.hasPrefix(folder + "/") && $0.contains(".") }
                .map { String($0.dropFirst(folder.count)) }
        }
        #expect(files(one) == files(other) && files(one).contains { $0.hasSuffix(".svg") })
        for name in files(one) {
            #expect(try scratch.data(one + name) == scratch.data(other + name), "\(name) differs")
        }
    }

    /// Compares what the walk told with what stands below the mark of a file in `docs/reading/`.
    private static func expectRecorded(_ tables: String, in name: String) throws {
        let file = "\(Program.root)/docs/reading/\(name)"
        let mark = "<!-- FreshDatasetTests -->\n\n"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let parts = text.components(separatedBy: mark)
        try #require(parts.count == 2, "\(name) has no place for the tables")
        if ProcessInfo.processInfo.environment["HUIMOU_RECORD"] == "1" {
            try (parts[0] + mark + tables).write(toFile: file, atomically: true, encoding: .utf8)
        } else {
            #expect(
                parts[1] == tables,
                "what is read has changed: look at the tables that HUIMOU_RECORD=1 writes into \(name)")
        }
    }
}

extension Program {
    /// What was told on standard error, with the data set of a folder named as the project's own.
    fileprivate func errors(without scratch: Scratch) -> String {
        errors.replacing(scratch.path + "/", with: "")
    }
}
