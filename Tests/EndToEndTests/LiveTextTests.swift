import Foundation
import Testing

/// `huimou chart --svg-text`.
@Suite struct LiveTextTests {
    @Test func liveTextIsTextAndOutlinesAreNot() throws {
        let project = try Project()
        let chart = ["chart", "charts/filed.json", "--format", "svg", "--output"]
        for (folder, options) in [
            ("plain", []), ("outlines", ["--svg-text", "outlines"]), ("live", ["--svg-text", "live"]),
            ("again", ["--svg-text=live"]),
        ] {
            let run = try Program.run(chart + [folder] + options, in: project.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        let live = try project.scratch.read("live/filed.svg")
        #expect(live.contains(/<text [^>]*textLength="[\d.]+"[^>]*>163件</))
        #expect(live.contains("class=\"mark\" data-datum=") && live.contains("lang=\"zh-CN\""))
        #expect(!live.contains("<script") && !live.contains("<style") && !live.contains("<image"))
        #expect(live.utf8.count < 10_000)
        let outlines = try project.scratch.read("outlines/filed.svg")
        #expect(!outlines.contains("<text"))
        #expect(try project.scratch.read("plain/filed.svg") == outlines)
        #expect(try project.scratch.read("again/filed.svg") == live)
    }

    @Test func aPicturesLanguageIsThatOfItsWords() throws {
        let project = try Project()
        for kind in ["live", "outlines"] {
            let run = try project.run(
                "chart", "charts/filed.json", "--format", "svg", "--language", "en", "--svg-text", kind)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try project.scratch.read("build/charts/filed.svg").contains(" lang=\"en\""))
        }
    }

    @Test(.enabled(if: Program.find("xmllint") != nil, "xmllint is not installed"))
    func liveTextIsWellFormed() throws {
        let project = try Project()
        #expect(try project.run("chart", "charts/filed.json", "--svg-text", "live").status == 0)
        let check = try #require(
            try Program.tool("xmllint", ["--noout", project.path + "/build/charts/filed.svg"]))
        #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
    }

    @Test func anotherKindOfTextIsAFaultOfUsage() throws {
        let project = try Project()
        let run = try project.run("chart", "charts/filed.json", "--svg-text", "paths")
        #expect(run.status == 64 && run.errors.contains("--svg-text takes outlines or live"), "\(run.errors)")
        #expect(!project.scratch.exists("build"))
        let help = try project.run("chart", "--help", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(help.output.contains("--svg-text <outlines|live>"), "\(help.output)")
        #expect(help.output.contains("适合网页"), "\(help.output)")
    }
}
