import Foundation
import Testing

/// What the program writes, seen by other people's tools.
@Suite struct OutputTests {
    @Test func theSameInputGivesTheSameBytes() throws {
        let project = try Project()
        try project.scratch.write(
            Project.figure.replacingOccurrences(of: "\"bars\"", with: "\"bars\", \"order\": \"given\""),
            to: "charts/second.json")
        let formats = ["--format", "png,svg,pdf", "--output"]
        var bytes: [[Data]] = []
        for (folder, figures) in [
            ("one", ["charts/filed.json", "charts/second.json"]),
            ("two", ["charts/second.json", "charts/filed.json"]),
        ] {
            let run = try Program.run(["chart"] + figures + formats + [folder], in: project.path)
            #expect(run.status == 0, "\(run.errors)")
            #expect(
                try Program.run(["report", "--output", "\(folder)/report.pdf"], in: project.path).status == 0)
            bytes.append(
                try [
                    "filed.png", "filed.svg", "filed.pdf", "second.png", "second.svg", "second.pdf",
                    "report.pdf",
                ]
                .map { try project.scratch.data("\(folder)/\($0)") })
        }
        #expect(bytes[0] == bytes[1])
        #expect(bytes[0].allSatisfy { $0.count > 500 })
    }

    @Test func sourceDateEpochIsTheDateOfTheDocument() throws {
        let project = try Project()
        let run = try project.run("report", environment: ["SOURCE_DATE_EPOCH": "86400"])
        #expect(run.status == 0, "\(run.errors)")
        let text = String(decoding: try project.scratch.data("build/report.pdf"), as: UTF8.self)
        #expect(text.contains("1970-01-02") || text.contains("D:19700102"))
    }

    @Test func onlyStaleFiguresAreDrawnAgain() throws {
        let project = try Project()
        #expect(try project.run("chart", "charts/filed.json", "--format", "png").status == 0)
        let path = project.path + "/build/charts/filed.png"
        let old = Date(timeIntervalSince1970: 4_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        #expect(try project.run("chart", "charts/filed.json", "--format", "png", "--stale").status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == old)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 4_100_000_000)],
            ofItemAtPath: project.path + "/datasets/sources.csv")
        #expect(try project.run("chart", "charts/filed.json", "--format", "png", "--stale").status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date != old)
    }

    @Test(
        .enabled(
            if: Program.find("qpdf") != nil && Program.find("pdftotext") != nil
                && Program.find("pdfinfo") != nil))
    func theReportIsASoundPDFWithItsFigures() throws {
        let project = try Project()
        #expect(try project.run("report").status == 0)
        let pdf = project.path + "/build/report.pdf"
        let check = try #require(try Program.tool("qpdf", ["--check", pdf]))
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let info = try #require(try Program.tool("pdfinfo", ["-enc", "UTF-8", pdf]))
        #expect(info.output.contains("虚构的履职回眸报告"))
        #expect(info.output.contains("A4"))
        let text = try #require(try Program.tool("pdftotext", ["-enc", "UTF-8", pdf, "-"]))
        for expected in ["虚构的履职回眸报告", "目录", "163件", "50余件", "未报告", "虚构日报", "第3段"] {
            #expect(text.output.contains(expected), "\(expected)")
        }
    }

    @Test(.enabled(if: Program.find("xmllint") != nil && Program.find("pngcheck") != nil))
    func picturesAreWellFormed() throws {
        let project = try Project()
        #expect(try project.run("chart", "charts/filed.json", "--dpi", "150").status == 0)
        let svg = try #require(
            try Program.tool("xmllint", ["--noout", project.path + "/build/charts/filed.svg"]))
        #expect(svg.status == 0, "\(svg.errors)")
        let png = try #require(
            try Program.tool("pngcheck", ["-v", project.path + "/build/charts/filed.png"]))
        #expect(png.status == 0, "\(png.output)")
        // 150 dpi are 5906 pixels a metre.
        #expect(png.output.contains("5906x5906"))
        let source = try project.scratch.read("build/charts/filed.svg")
        for expected in ["<title", "<desc", "role=\"img\"", "pt\" height=\"", "163件"] {
            #expect(source.contains(expected), "\(expected)")
        }
    }
}
