import Foundation
import Testing

/// Bad input gives one clear error, its exit status, and leaves earlier outputs alone.
@Suite struct BadInputTests {
    /// Runs what draws and what checks; each must say the code, at the place, with the status.
    private func expect(
        _ code: String, at place: String, status: Int32 = 1, project: Project,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try project.placeEarlierOutputs()
        for arguments in [["report"], ["chart", "charts/filed.json"]] {
            let run = try Program.run(arguments, in: project.path)
            #expect(run.status == status, "\(arguments): \(run.errors)", sourceLocation: sourceLocation)
            #expect(run.output.isEmpty, sourceLocation: sourceLocation)
            let lines = run.errors.split(separator: "\n").filter {
                $0.contains("error[") && !$0.contains("error[faults]")
            }
            #expect(lines.count == 1, "\(run.errors)", sourceLocation: sourceLocation)
            #expect(
                lines.first?.contains("error[\(code)]") == true, "\(run.errors)",
                sourceLocation: sourceLocation)
            #expect(lines.first?.hasPrefix(place) == true, "\(run.errors)", sourceLocation: sourceLocation)
        }
        #expect(try project.earlierOutputsStand(), sourceLocation: sourceLocation)
    }

    private let observations = "datasets/observations/made-up.csv"

    @Test func aColumnThatNoFileHas() throws {
        let project = try Project()
        try project.scratch.write(
            "id,title,publisher,published,url,kind,note,mood\nmade-up,虚构,虚构日报,2025,,original,,fine\n",
            to: "datasets/sources.csv")
        try expect("unknown-column", at: "datasets/sources.csv:1:44:", project: project)
    }

    @Test(arguments: [
        ("indicator", "indicater", "6"), ("indicator", "Indicator", "6"), ("note", "mood", "95"),
        ("body", "机构", "1"),
    ]) func aWrongColumnOfObservations(column: String, written: String, place: String) throws {
        let project = try Project()
        let header = Project.observationHeader.replacingOccurrences(of: column, with: written)
        try project.scratch.write(
            ([header] + Project.observations).joined(separator: "\n") + "\n", to: observations)
        try expect("unknown-column", at: "\(observations):1:\(place):", project: project)
    }

    @Test func aMissingColumnOfObservations() throws {
        let project = try Project()
        try project.scratch.write(
            ([Project.observationHeader.replacingOccurrences(of: ",note", with: "")] + Project.observations)
                .joined(separator: "\n"), to: observations)
        try expect("missing-column", at: observations + ":1:1:", project: project)
    }

    @Test func aNULByteBeforeTheFirstRow() throws {
        let project = try Project()
        try project.scratch.write(Project.observationHeader + "\n\0", to: observations)
        try expect("nul-byte", at: observations + ":2:1:", project: project)
    }

    @Test func aQuoteThatSwallowsEveryRow() throws {
        let project = try Project()
        try project.write(observations: ["\"jia" + Project.observations[0].dropFirst(3)])
        try expect("unclosed-quote", at: observations + ":2:1:", project: project)
    }

    @Test func rowsInAnotherEncoding() throws {
        let project = try Project()
        // 件 in GBK.
        let parts = Project.observations[0].components(separatedBy: "163件")
        let row = Data(parts[0].utf8) + Data("163".utf8) + [0xBC, 0xFE] + Data(parts[1].utf8)
        try project.scratch.write(
            Data((Project.observationHeader + "\n").utf8) + row + [0x0A], to: observations)
        try expect("invalid-utf8", at: observations + ":2:", project: project)
    }

    @Test func aFolderInPlaceOfAFile() throws {
        let project = try Project()
        try FileManager.default.removeItem(atPath: project.path + "/datasets/sources.csv")
        try FileManager.default.createDirectory(
            atPath: project.path + "/datasets/sources.csv", withIntermediateDirectories: true)
        try expect("unreadable-file", at: "datasets/sources.csv:1:1:", project: project)
        #expect(try project.run("check").errors.contains("it cannot be read: Is a directory; "))
    }

    @Test func aNULByte() throws {
        let project = try Project()
        var rows = Project.observations
        rows[1] = rows[1].replacingOccurrences(of: "第2段", with: "第\0段")
        try project.write(observations: rows)
        try expect("nul-byte", at: observations + ":3:", project: project)
    }

    @Test func aQuoteThatIsNeverClosed() throws {
        let project = try Project()
        var rows = Project.observations
        rows[3] = rows[3].replacingOccurrences(of: "第4段", with: "\"第4段")
        try project.write(observations: rows)
        try expect("unclosed-quote", at: observations + ":5:", project: project)
    }

    @Test func aNumberWithAComma() throws {
        let project = try Project()
        var rows = Project.observations
        rows[0] = rows[0].replacingOccurrences(of: ",163,exact", with: ",\"1,163\",exact")
            .replacingOccurrences(of: "163件", with: "1163件")
        try project.write(observations: rows)
        try expect("malformed-number", at: observations + ":2:", project: project)
    }

    @Test func aDatasetWithoutObservations() throws {
        let project = try Project()
        try FileManager.default.removeItem(atPath: project.path + "/datasets/observations/made-up.csv")
        try expect("empty-dataset", at: "datasets", project: project)
    }

    @Test func aFigureOfAnUnknownIndicator() throws {
        let project = try Project()
        try project.scratch.write(
            "{\n  \"kind\": \"bars\",\n  \"indicators\": [\"proposal_filed\"]\n}", to: "charts/filed.json")
        try expect("unknown-id", at: "charts/filed.json:3:18:", project: project)
        let run = try project.run("check")
        #expect(run.status == 1)
        #expect(run.errors.contains("did you mean proposals_filed?"))
    }

    @Test func aFigureThatIsNoJSON() throws {
        let project = try Project()
        try project.scratch.write("{\n  \"kind\": bars\n}", to: "charts/filed.json")
        try expect("json-syntax", at: "charts/filed.json:2:11:", project: project)
    }

    @Test func aReportThatNamesNoFigure() throws {
        let project = try Project()
        try project.scratch.write(
            "{ \"title\": \"虚构\",\n \"chapters\": [{ \"title\": \"一\", \"figures\": [\"fled\"] }] }",
            to: "charts/report.json")
        try project.placeEarlierOutputs()
        let run = try project.run("report")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("charts/report.json:2:"))
        #expect(run.errors.contains("did you mean filed?"))
        #expect(try project.earlierOutputsStand())
    }

    /// A file stands where the folder should be: nobody, not even root, can write below it.
    @Test(arguments: ["report", "chart"]) func anOutputFolderThatCannotBeWritten(command: String) throws {
        let project = try Project()
        try project.placeEarlierOutputs()
        let output = command == "report" ? "build/report.pdf/below/report.pdf" : "build/report.pdf/below"
        let arguments = command == "report" ? [command] : [command, "charts/filed.json"]
        let run = try Program.run(arguments + ["--output", output], in: project.path)
        #expect(run.status == 74, "\(run.errors)")
        #expect(run.errors.contains("error[unwritable]: cannot write build/report.pdf/below"))
        #expect(try project.earlierOutputsStand())
    }

    @Test(arguments: ["report", "chart", "doctor"]) func noFontAtAll(command: String) throws {
        let project = try Project()
        try project.placeEarlierOutputs()
        try project.scratch.write(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>",
            to: "fonts.conf")
        let arguments = command == "chart" ? [command, "charts/filed.json"] : [command]
        let run = try Program.run(
            arguments, in: project.path, environment: ["FONTCONFIG_FILE": project.path + "/fonts.conf"])
        #expect(run.status == 1, "\(run.errors)")
        #expect((run.errors + run.output).contains("fonts-noto-cjk"))
        if command != "doctor" { #expect(run.errors.contains("error[no-font]")) }
        #expect(try project.earlierOutputsStand())
    }

    @Test func aCharacterThatNoFontHas() throws {
        let project = try Project()
        // A private-use character of the last plane: fonts leave it to their owners, and symbol fonts use the first plane only.
        try project.scratch.write(
            "{ \"kind\": \"bars\", \"indicators\": [\"proposals_filed\"], \"title\": \"甲\u{10F8F0}乙\" }",
            to: "charts/filed.json")
        try project.placeEarlierOutputs()
        let run = try project.run("chart", "charts/filed.json")
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.errors.contains("error[missing-glyph]"))
        #expect(run.errors.contains("Noto Sans CJK SC"))
        #expect(try project.earlierOutputsStand())
    }

    @Test func everyFaultIsToldAtOnceWithItsPlace() throws {
        let project = try Project()
        var rows = Project.observations
        rows[0] = rows[0].replacingOccurrences(of: "jia,", with: "jja,")
        rows[1] = rows[1].replacingOccurrences(of: ",50,", with: ",60,")
        rows[2] = rows[2].replacingOccurrences(of: "件,whole", with: "次,whole")
        try project.write(observations: rows)
        let run = try project.run("check")
        #expect(run.status == 1)
        for expected in [
            ":2:1: error[unknown-id]", ":3:", "error[value-differs]", ":4:", "error[unit-differs]",
        ] {
            #expect(run.errors.contains(expected), "\(run.errors)")
        }
        let chinese = try project.run("check", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(chinese.status == 1)
        #expect(chinese.errors.contains("是否") || chinese.errors.contains("未知"))
    }
}
