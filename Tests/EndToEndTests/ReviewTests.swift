import Foundation
import Testing

/// `huimou read --review`: the page in a browser, driven by its keys alone, and what becomes of the decisions.
@Suite struct ReviewTests {
    /// Invented: no such committee, no such figures. Two numbers have nothing counted by them, so that nobody finds them.
    private static let article = """
        甲县政协2024年履职回眸

        2024年，甲县政协收到提案342件，立案300余件，提出建议12条。
        五届三次会议以来，提案办复率98.5%。全年举办委员大讲堂3至5期，走访企业25家。
        委员小组达到17，比上年更多；立案率为87.7，均为历年之最。

        """

    /// A document that would like to do something, of a body that the data set does not know.
    private static let hostile = """
        <img src=x onerror="window.hacked=1"></script><script>window.hacked=2</script><!-- ' " ` {{1+1}}
        乙县政协2024年工作回眸

        2024年，乙县政协收到提案12件；走访企业9家。
        分\u{2028}行\u{202E}反\u{7}向 \u{1F600} 结束。年内共收到提案12件。

        """
    private static let hostileName = "b\",<i>.txt"

    /// What the keys of review.py decide.
    private static let decisions = #"""
        document,start,end,as_stated,decision,body,indicator,topic,year,basis,period,value,qualifier,unit,\#
        coverage,source,locator,note
        jia-2024.txt,29,33,342件,accepted,jia,proposals_received,,2024,calendar_year,,342,exact,件,\#
        whole,jia-2024-review,字符29,
        jia-2024.txt,36,41,300余件,edited,jia,proposals_filed,"夜间公交，""试点""",2024,calendar_year,,300,at_least,件,\#
        whole,jia-2024-review,字符36,
        jia-2024.txt,46,49,12条,rejected,,,,,,,,,,,jia-2024-review,,
        jia-2024.txt,65,70,98.5%,accepted,jia,proposals_replied_rate,,2024,session,五届三次会议以来,98.5,exact,%,\#
        whole,jia-2024-review,字符65,
        jia-2024.txt,82,84,5期,edited,jia,member_lecture_events,,2024,calendar_year,,5,exact,次,\#
        whole,jia-2024-review,字符82,
        jia-2024.txt,89,92,25家,accepted,jia,enterprises_visited,,2024,calendar_year,,25,exact,家,\#
        part,jia-2024-review,字符89,
        jia-2024.txt,100,102,17,added,jia,member_groups,,2024,calendar_year,,17,exact,个,\#
        whole,jia-2024-review,字符100,
        "b"",<i>.txt",126,129,12件,edited,jia,proposals_received,乙县,2024,calendar_year,,12,exact,件,\#
        whole,jia-2024-review,字符126；字符158,
        "b"",<i>.txt",134,136,9家,rejected,,,,,,,,,,,jia-2024-review,,"重复, 见上"

        """#.replacingOccurrences(of: "\n", with: "\r\n")

    /// A copy of the data, with a body and what it published of another year.
    private static func project() throws -> Scratch {
        let scratch = try Scratch()
        let data = scratch.path + "/datasets"
        try FileManager.default.copyItem(atPath: Program.root + "/datasets", toPath: data)
        func append(_ rows: String, to name: String) throws {
            try scratch.write(try scratch.read("datasets/" + name) + rows, to: "datasets/" + name)
        }
        try append("jia,甲县政协,Jia,甲县,county,,,\n", to: "bodies.csv")
        try append(
            """
            jia-2024-review,甲县政协2024年履职回眸,虚构日报,2025-01-01,,original,虚构
            jia-2021-review,甲县政协2021年履职回眸,虚构日报,2022-01-01,,original,虚构

            """, to: "sources.csv")
        try scratch.write(
            """
            \(Project.observationHeader)
            jia,proposals_filed_rate,,2021,calendar_year,,80,exact,%,whole,80%,jia-2021-review,字符1,
            jia,proposals_received,,2021,calendar_year,,80,exact,件,whole,80件,jia-2021-review,字符9,

            """, to: "datasets/observations/jia-2021.csv")
        try scratch.write(article, to: "jia-2024.txt")
        try scratch.write(hostile, to: hostileName)
        return scratch
    }

    private static func read(_ scratch: Scratch, _ arguments: String...) throws -> Program {
        try Program.run(
            ["read", "jia-2024.txt", hostileName] + arguments, in: scratch.path,
            environment: ["LC_ALL": "zh_CN.UTF-8"])
    }

    @Test(.enabled(if: Program.canBrowse, "there is no chromium, python3 or bash"))
    func aReviewByKeyboardEndsInTheDataSet() throws {
        let scratch = try Self.project()
        let page = try Self.read(scratch, "--review", "review.html")
        #expect(page.status == 0 && page.output.isEmpty && page.errors.isEmpty, "\(page.errors)")
        let script = Program.root + "/Tests/EndToEndTests/Browser/review.py"
        let browser = try #require(Program.browser)
        let walk = try #require(try Program.tool("python3", [script, browser, scratch.path]))
        #expect(walk.status == 0, "\(walk.output)\(walk.errors)")
        #expect(try scratch.read("decisions.csv") == Self.decisions)

        let merge = try Self.read(
            scratch, "--decisions", "decisions.csv", "--into", "datasets/observations/jia-2024.csv")
        #expect(merge.status == 0, "\(merge.errors)")
        let again = try Self.read(scratch, "--review", "review.html")
        #expect(again.status == 0, "\(again.errors)")
        let states = try scratch.read("review.html").components(separatedBy: ",\"recorded\"]").count - 1
        #expect(states == 6)
        #expect(try !scratch.read("review.html").contains(",\"open\"]"))
    }

    @Test func aPageIsWrittenWholeOrNotAtAll() throws {
        let scratch = try Self.project()
        try scratch.write("<p>丙县政协收到提案3件，立案2件。</p>", to: "a.html")
        let before = scratch.files()
        for name in ["jia-2024.txt", "datasets/bodies.csv"] {
            let run = try Self.read(scratch, "--review", name)
            #expect(run.status == 64 && run.errors.contains(".html"), "\(run.errors)")
        }
        let run = try Self.read(scratch, "--review", "./a.html", "a.html")
        #expect(run.status == 64 && run.errors.contains("output-is-input"), "\(run.errors)")
        #expect(try Self.read(scratch, "--review", "p.html", "--format", "csv").status == 64)
        #expect(try Self.read(scratch, "--review", "p.html", "-").status == 64)
        #expect(try Self.read(scratch, "--review", "p.html", "--rejected").status == 64)
        #expect(scratch.files() == before)
        let partial = try Self.read(scratch, "--review", "new/p.html", "none.txt")
        #expect(
            partial.status == 1 && partial.errors.contains("none.txt:1:1: error[unreadable-file]"),
            "\(partial.errors)")
        #expect(try scratch.read("new/p.html").contains("\"name\":\"jia-2024.txt\""))
    }
}
