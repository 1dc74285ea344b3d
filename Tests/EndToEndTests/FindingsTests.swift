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
        let explained = try project.run(
            "findings", "--kind", "extremes", "--explain", "--language", "en"
        ).output.split(separator: "\n")
        #expect(explained.count == 5)
        #expect(
            explained.dropFirst(2).allSatisfy {
                $0.contains(": 2024; ") && !$0.contains { "：；".contains($0) }
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
        let misspelt = try project.run("findings", "--indicators", "proposals_fled")
        #expect(misspelt.status == 1 && misspelt.errors.contains("did you mean proposals_filed?"))
        #expect(try project.run("findings", "--kind", "extreme").errors.contains("did you mean extremes?"))
        #expect(try project.run("findings", "--kind", "foo").errors.contains("peer_change, missing, gap"))
        #expect(try project.run("findings", "--years", "last").status == 64)
        #expect(try project.run("findings", "--top", "0").status == 64)
        let empty = try project.run("findings", "--bodies", "jia", "--years", "1999")
        #expect(empty.status == 1)
        #expect(empty.errors.contains("--years leaves no finding within --bodies"))
    }

    @Test func asksAsComparisonsDo() throws {
        let project = try project()
        let all = try project.run("findings", "--top", "all").output
        // Names, several at once, every spelling, years one by one.
        let words = [
            ["-b", "jia,yi,bing,ding", "-i", "proposals_filed,visits"], ["--body", "甲县,乙县,丙县,丁县"],
            ["--indicator", "提案立案,走访"], ["-y", "2023-2024"], ["--year", "2022,2024"], ["--years", "all"],
            ["--level", "county"],
        ]
        for words in words {
            let run = try Program.run(["findings", "-n", "all"] + words, in: project.path)
            #expect(run.output == all && !all.isEmpty, "\(words) \(run.errors)")
        }
        for command in [["compare", "proposals_filed"], ["findings"]] {
            let wrong = try Program.run(command + ["--level", "country"], in: project.path)
            #expect(wrong.status == 64 && wrong.errors.contains("did you mean county?"))
            let none = try Program.run(command + ["--level", "provincial"], in: project.path)
            #expect(
                none.status == 1 && none.errors.contains("nothing is left after --level; there are county"))
            #expect(
                try Program.run(command + ["--top", "none"], in: project.path).errors.contains(
                    "--top must be a whole number"))
        }
        let helps = try ["compare", "findings"].map { command in
            try project.run(command, "--help").output.split(separator: "\n").map {
                $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            }
        }
        let shared = Set(helps[0]).intersection(helps[1])
        for option in ["--level", "--parent"] { #expect(shared.contains { $0.hasPrefix(option) }) }
    }
}
