import Foundation
import Testing

/// `huimou check` tells everything that is wrong, whatever else is.
@Suite struct CheckTests {
    /// The faults as `file:line:column code`.
    private func faults(_ project: Project, _ arguments: String...) throws -> [String] {
        let run = try Program.run(["check"] + arguments, in: project.path)
        #expect(run.status == 1, "\(run.errors)")
        return run.errors.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 2)
            let code = parts[1].split(whereSeparator: { "[]".contains($0) })[1]
            return "\(parts[0].dropLast()) \(code)"
        }
    }

    @Test func oneBadFigureFileHidesNoOther() throws {
        let project = try Project()
        try project.scratch.write(Data("{\n \"".utf8) + [0xB2, 0xE2], to: "charts/a-gbk.json")
        try project.scratch.write("{ \"kind\": }", to: "charts/b-syntax.json")
        try project.scratch.write(
            "{ \"kind\": \"bars\", \"indicators\": [\"vsits\"] }", to: "charts/c-id.json")
        try project.scratch.write(String(repeating: " ", count: (1 << 20) + 1), to: "charts/d-large.json")
        try FileManager.default.createDirectory(
            atPath: project.path + "/charts/e-folder.json", withIntermediateDirectories: true)
        try FileManager.default.removeItem(atPath: project.path + "/charts/report.json")
        let found = try faults(project)
        #expect(
            found == [
                "charts/a-gbk.json:2:3 invalid-utf8", "charts/b-syntax.json:1:11 json-syntax",
                "charts/c-id.json:1:34 unknown-id", "charts/d-large.json:1:1 file-too-large",
                "charts/e-folder.json:1:1 unreadable-file", "charts/report.json:1:1 missing-file",
            ])
    }

    @Test func aMissingFolderOfChartsHidesNoFaultOfTheDataset() throws {
        let project = try Project()
        try project.write(observations: [
            Project.observations[0].replacingOccurrences(of: "163件", with: "164件")
        ])
        #expect(
            try faults(project, "--charts", "nowhere") == [
                "datasets/observations/made-up.csv:2:42 value-differs", "nowhere:1:1 missing-file",
            ])
        let run = try project.run("check", "--charts", "nowhere")
        #expect(run.errors.contains("--charts"))
        #expect(run.output.contains("0 figures: 2 errors, 0 warnings"))
    }

    @Test func aFaultyDatasetHidesNoFaultOfFiguresAndReport() throws {
        let project = try Project()
        try project.write(observations: [
            Project.observations[0].replacingOccurrences(of: "163件", with: "164件")
        ])
        try project.scratch.write("{ \"kind\": ]", to: "charts/a.json")
        try project.scratch.write(
            "{ \"kind\": \"bars\", \"indicators\": [\"vsits\"], \"hight\": 3 }", to: "charts/b.json")
        try project.scratch.write(
            "{ \"title\": \"甲\", \"chapters\": [], \"authr\": \"\" }", to: "charts/report.json")
        let found = try faults(project)
        for expected in [
            "charts/a.json:1:11 json-syntax", "charts/b.json:1:34 unknown-id",
            "charts/b.json:1:44 unknown-key",
            "charts/report.json:1:33 unknown-key", "datasets/observations/made-up.csv:2:42 value-differs",
        ] {
            #expect(found.contains(expected), "\(found)")
        }
        #expect(!found.contains { $0.contains("nothing-to-show") })
    }

    /// The id may be missing because its row is at fault.
    @Test func aTableAtFaultGivesNoFalseAlarms() throws {
        let project = try Project()
        try project.scratch.write(
            "id,name,name_en,unit,theme,kind,definition\nproposals_filed,提案立案,,件,proposals,cuont,\nvisits,走访,,次,outreach,count,\n",
            to: "datasets/indicators.csv")
        let found = try faults(project)
        #expect(found == ["datasets/indicators.csv:2:35 unknown-word"])
    }

    @Test func controlCharactersAreRefusedWhereTheyStand() throws {
        let project = try Project()
        try project.scratch.write(
            "{ \"kind\": \"bars\", \"indicators\": [\"proposals_filed\"], \"title\": \"甲\\n乙\",\n  \"note\": \"丙\u{202E}\" }",
            to: "charts/filed.json")
        try project.write(
            observations: [Project.observations[0].replacingOccurrences(of: "第1段", with: "第\u{1B}[31m1段")])
        let found = try faults(project)
        #expect(
            found == [
                "charts/filed.json:1:65 control-character", "charts/filed.json:2:13 control-character",
                "datasets/observations/made-up.csv:2:74 control-character",
            ])
        let run = try project.run("check")
        #expect(
            run.errors.contains("U+001B") && run.errors.contains("U+202E") && run.errors.contains("U+000A"))
    }

    @Test func linesInANoteAreDrawn() throws {
        let project = try Project()
        try project.scratch.write(
            "{ \"kind\": \"bars\", \"indicators\": [\"proposals_filed\"], \"note\": \"甲\\n\\t乙\" }",
            to: "charts/filed.json")
        try project.write(observations: [Project.observations[0] + "\"一\r\n二\t三\""])
        #expect(try project.run("check").status == 0)
        let chart = try project.run("chart", "charts/filed.json", "--format", "svg")
        #expect(chart.status == 0, "\(chart.errors)")
        let report = try project.run("report")
        #expect(report.status == 0, "\(report.errors)")
    }
}
