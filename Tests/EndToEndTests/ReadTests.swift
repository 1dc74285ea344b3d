import Foundation
import Testing

/// `huimou read` on an invented article.
@Suite struct ReadTests {
    private static let article = """
        甲县政协2024年履职回眸

        2024年，甲县政协收到提案342件，立案300余件，围绕“夜间公交”提出建议12条。
        五届三次会议以来，提案办复率98.5%。全年举办委员大讲堂3至5期，数百名群众参加。
        """

    @Test func everyStatisticIsARow() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "a.txt")
        let run = try Program.run(["read", scratch.path + "/a.txt"])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let rows = run.output.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows[0].prefix(4) == ["document", "page", "start", "end"])
        #expect(rows.dropFirst().map { $0[4] } == ["342件", "300余件", "12条", "98.5%", "3至5期"])
        #expect(
            rows.dropFirst().map { $0[11] } == [
                "proposals_received", "proposals_filed", "suggestions_made", "proposals_replied_rate",
                "member_lecture_events",
            ])
        #expect(rows[2][5...8] == ["300", "300", "400", "at_least"])
        #expect(rows[3][12] == "夜间公交" && rows[3][17] == "part")
        #expect(rows[4][15...16] == ["session", "五届三次会议以来"])
        #expect(rows[5][5...8] == ["", "3", "5", "range"])
        #expect(rows.dropFirst().allSatisfy { $0[13] == "甲县政协" && $0[14] == "2024" })
    }

    @Test func whatIsRefusedHasAReason() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "a.txt")
        let run = try Program.run(["read", "--rejected", "-f", "jsonl", scratch.path + "/a.txt"])
        #expect(run.output.contains("\"as_stated\":\"数百名\",\"reason\":\"unquantified\""))
        #expect(run.output.contains("\"as_stated\":\"五届\",\"reason\":\"session\""))
    }

    @Test func aDocumentThatCannotBeReadKeepsNoneOfTheOthers() throws {
        let scratch = try Scratch()
        try scratch.write(Self.article, to: "a.txt")
        let run = try Program.run(["read", scratch.path + "/b.txt", scratch.path + "/a.txt"])
        #expect(run.status == 1 && run.errors.contains("b.txt:1:1: error[unreadable-file]"))
        #expect(run.output.contains("342件"))
    }

    @Test func linesOfJSONStreamThrough() throws {
        let input = """
            {"document":"one","text":"乙市政协收到提案12件。"}

            {"document":"two"}
            {"document":"three","text":"走访企业25家，\\"引号\\"与<标记>。"}
            """
        let run = try Program.run(["read", "-", "--format", "jsonl"], input: input)
        #expect(run.status == 1 && run.errors.hasPrefix("-:3:1: error[json-type]"), "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("{\"document\":\"one\",\"page\":null,\"start\":8,\"end\":11,"))
        #expect(lines[1].contains("\"as_stated\":\"25家\""))
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        #expect(try Program.run(["read", "-"], input: input).status == 64)
    }
}
