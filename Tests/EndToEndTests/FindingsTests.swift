import Foundation
import Testing

/// `huimou findings` on invented figures.
@Suite struct FindingsTests {
    private func project() throws -> Project {
        let project = try Project()
        try project.write(observations: [
            "jia,proposals_filed,,2024,calendar_year,,163,exact,件,whole,163件,made-up,第1段,",
            "yi,proposals_filed,,2024,calendar_year,,50,at_least,件,whole,50余件,made-up,第2段,",
            "bing,proposals_filed,,2024,calendar_year,,55,exact,件,whole,55件,made-up,第3段,",
            "ding,visits,,2024,calendar_year,,7,exact,次,whole,7次,made-up,第4段,",
        ])
        return project
    }

    @Test func printsSentencesWithTheirSources() throws {
        let project = try project()
        let run = try project.run("findings", "--kind", "extremes", "--explain")
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "1. 数据集收有2024年同口径提案立案的3个县级政协中，以虚构甲县政协最多，为163件。")
        #expect(
            lines.contains {
                $0.contains("虚构的年度回眸；https://example.org/review；第1段；datasets/observations/made-up.csv:2")
            })
        let all = try project.run("findings", "--top", "1")
        #expect(all.output.hasSuffix("……另有 1 条（--top all 列出全部）\n"))
        let english = try project.run(
            "findings", "--kind", "missing", "--language", "en", "--format", "markdown")
        #expect(english.output.hasPrefix("1. proposals filed: of the 4 county committees"))
    }

    @Test func writesJSON() throws {
        let run = try project().run("findings", "--format", "json", "--kind", "extremes")
        let records = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(records.count == 1)
        #expect(records.first?["indicator"] as? String == "proposals_filed")
        let observations = records.first?["observations"] as? [[String: Any]]
        #expect(observations?.compactMap { $0["asStated"] as? String } == ["163件", "50余件", "55件"])
    }

    @Test func tellsWhatIsMisspeltAndWhatLeavesNothing() throws {
        let project = try project()
        let misspelt = try project.run("findings", "--indicator", "proposals_fled")
        #expect(misspelt.status == 64 && misspelt.errors.contains("did you mean proposals_filed?"))
        #expect(try project.run("findings", "--kind", "extreme").errors.contains("did you mean extremes?"))
        #expect(try project.run("findings", "--year", "last").status == 64)
        #expect(try project.run("findings", "--top", "0").status == 64)
        let empty = try project.run("findings", "--body", "jia", "--year", "1999")
        #expect(empty.status == 1)
        #expect(empty.errors.contains("--year leaves no finding within --body"))
    }
}
