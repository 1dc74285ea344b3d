import Foundation
import Testing

/// `huimou evaluate` on invented articles, with the lexicon of the project.
@Suite struct EvaluateTests {
    private static let article = """
        # body: -
        # year: -
        收到提案[[342件|proposals_received|whole]]，立案[[30余件|proposals_filed|whole|=31 at_least 件]]，共[[数百名|-|=100 exact 名]]。
        """

    @Test func tellsTheScoresAndWhatIsWrong() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "labels/a.txt")
        let folder = scratch.path + "/labels"
        let run = try Program.run(["evaluate", folder])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.count == 7)
        #expect(lines[0].hasPrefix("article ") && lines[0].hasSuffix("year"))
        #expect(lines[1].hasPrefix("a.txt "))
        #expect(
            lines[1].split(separator: " ").dropFirst() == [
                "2", "1", "0", "100.0%", "66.6%", "80.0%", "50.0%", "100.0%", "100.0%", "100.0%", "100.0%",
            ])
        #expect(lines[2].hasPrefix("\(folder) in all "))
        #expect(lines[4] == "\(folder)/a.txt:3: value “30余件”: wanted 31 at_least 件, got 30 at_least 件")
        #expect(lines[5] == "\(folder)/a.txt:3: missed “数百名”: wanted 100 exact 名")
        let chinese = try Program.run(["evaluate", folder], environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.output.hasPrefix("文章 "))
        #expect(chinese.output.contains("a.txt:3: 数值 “30余件”：应为 31 at_least 件，读作 30 at_least 件\n"))
    }

    @Test func aFaultyLabelKeepsTheOtherArticles() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "labels/a.txt")
        try scratch.write("# body: -\n# year: -\n立案[[30余件|proposals_filed|whole]]", to: "labels/b.txt")
        let run = try Program.run(["evaluate", scratch.path + "/labels"])
        #expect(run.status == 1)
        #expect(run.errors.contains("labels/b.txt:3:3: error[unreadable-figure]"))
        #expect(run.output.contains("a.txt ") && !run.output.contains("b.txt"))
    }
}
