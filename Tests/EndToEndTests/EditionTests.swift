import Foundation
import Testing

/// Editions of a report as a user asks for them.
@Suite struct EditionTests {
    @Test func aFolderIsWrittenAnewAndNothingIsLeftBeside() throws {
        let project = try Project()
        for _ in 1...2 {
            #expect(try project.run("report", "--edition", "markdown", "-o", "out/report").status == 0)
        }
        let manager = FileManager.default
        #expect(try manager.contentsOfDirectory(atPath: project.path + "/out") == ["report"])
        let held = try manager.contentsOfDirectory(atPath: project.path + "/out/report")
        #expect(held.sorted() == ["figures", "report.md"])
    }

    @Test func aFolderWithSomethingElseStaysAsItIs() throws {
        let project = try Project()
        try project.scratch.write("mine", to: "out/notes.txt")
        let run = try project.run("report", "--edition", "markdown", "-o", "out")
        #expect(run.status == 64)
        #expect(run.errors.contains("error[folder-in-use]"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: project.path + "/out") == ["notes.txt"])
    }

    @Test func editionsHaveNamesOfTheirOwn() throws {
        let project = try Project()
        #expect(try project.run("report", "--edition", "brief").status == 0)
        #expect(try project.run("report", "--edition", "slides", "--body", "Jia").status == 0)
        #expect(try project.run("report", "--body", "虚构乙县政协", "--language", "en").status == 0)
        let held = try FileManager.default.contentsOfDirectory(atPath: project.path + "/build").sorted()
        #expect(held == ["brief.pdf", "report-yi.pdf", "slides-jia.pdf"])
    }

    @Test func aBodyThatNobodyKnowsIsToldWithTheNearest() throws {
        let run = try Project().run("report", "--body", "jai")
        #expect(run.status == 1)
        #expect(run.errors.contains("error[unknown-id]: there is no body “jai”; did you mean jia?"))
    }

    @Test func whatIsNotTranslatedIsToldWithItsPlace() throws {
        let run = try Project().run("report", "--language", "en")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning[untranslated]"))
    }

    @Test(.enabled(if: Program.find("pandoc") != nil, "pandoc is not installed"))
    func pandocReadsTheTextWithEveryPicture() throws {
        let project = try Project()
        #expect(try project.run("report", "--edition", "markdown", "-o", "out").status == 0)
        let run = try #require(
            try Program.tool(
                "pandoc", ["-f", "markdown", "-t", "json", "report.md"], in: project.path + "/out"))
        #expect(run.status == 0 && run.errors.isEmpty)
        let pictures = try FileManager.default.contentsOfDirectory(atPath: project.path + "/out/figures")
        #expect(run.output.components(separatedBy: "\"t\":\"Image\"").count - 1 == pictures.count / 2)
    }
}
