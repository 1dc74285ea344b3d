import Foundation
import Testing

/// The texts of figures and report, held against the project's own data.
@Suite struct ProseTests {
    private func check(_ introduction: String, note: String = "") throws -> Program {
        let scratch = try Scratch()
        try scratch.write(
            """
            { "kind": "bars", "indicators": ["proposals_received"], "bodies": ["national"], "years": 2024, "note": "\(note)" }
            """, to: "charts/a.json")
        try scratch.write(
            """
            {
              "title": "报告",
              "chapters": [{ "title": "提案", "introduction": "\(introduction)", "figures": ["a"] }],
            }
            """, to: "charts/report.json")
        return try Program.run(["check", "--charts", scratch.path + "/charts", "--quiet"])
    }

    /// All of these the data bear out, do not have, or cannot be held against.
    @Test(arguments: [
        "2024年，全国政协收到提案6019件，立案5091件。", "2024年全国政协收到提案5898件。", "2024年全国政协收到提案近6100件。",
        "2024年全国政协收到提案{{national.proposals_received.2024 basis=session}}。", "1997年全国政协收到提案9件。",
        "2024年各地政协收到提案12件。", "全国政协2023年、2024年收到提案12件。", "2024年全国政协比上年多收到提案398件。",
        "2024年，全国政协提出第3号提案。", "2024年上半年，全国政协收到提案12件。",
        "2024年，全国政协收到提案6019件，其中收到提案12件。", "写成 \\\\{{甲}} 即可。",
    ])
    func passes(_ introduction: String) throws {
        let run = try check(introduction)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(arguments: [
        ("2024年，全国政协收到提案6018件，立案5091件。", "6018件"),
        ("去年的数\\\"已核\\\"。2024年全国政协收到提案5000件。", "5000件"),
        ("2024年，全国政协收到提案6018件，其中收到提案12件。", "6018件"),
        ("全国政协工作情况。2024年收到提案6000件。", "6000件"),
    ])
    func refusesWhatTheDataContradict(_ introduction: String, _ words: String) throws {
        let run = try check(introduction)
        #expect(run.status == 1)
        let line = "  \"chapters\": [{ \"title\": \"提案\", \"introduction\": \"\(introduction)"
        let found = try #require(line.firstRange(of: words))
        let column = line[..<found.lowerBound].unicodeScalars.count + 1
        #expect(
            run.errors.contains(
                "charts/report.json:3:\(column): error[contradicted-text]: “\(words)” contradicts the data: national"
            ),
            "\(run.errors)")
    }

    @Test func knowsTheBodyAndTheYearOfAFigure() throws {
        #expect(try check("", note: "收到提案6019件。").status == 0)
        let run = try check("", note: "收到提案6018件。")
        #expect(run.status == 1 && run.errors.contains("/charts/a.json:1:"), "\(run.errors)")
    }

    @Test func tellsPlaceholdersThatCannotBeFilledIn() throws {
        let run = try check("{{national.proposals_received.2024}}")
        #expect(run.status == 1)
        #expect(run.errors.contains("error[placeholder]: there is more than one figure for that year"))
        #expect(run.errors.contains("write basis=session or basis=session_to_date"))
    }
}
