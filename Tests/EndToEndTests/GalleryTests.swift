import Foundation
import Testing

/// `huimou chart --gallery`.
@Suite struct GalleryTests {
    @Test func theProjectsGalleryOpensFromItsFolder() throws {
        let scratch = try Scratch()
        let run = try Program.run(["chart", "--gallery", "--dpi", "72", "-o", scratch.path + "/out"])
        #expect(run.status == 0, "\(run.errors)")
        let page = try scratch.read("out/index.html")
        // Everything that the page points to is there, and nothing else is.
        let parts = page.split(separator: "\"").filter { part in
            ["svg", "png", "pdf"].contains { part.hasSuffix("." + $0) && !part.contains(" ") }
        }
        let names = Set(parts.map(String.init))
        #expect(!names.isEmpty)
        #expect(
            Set(scratch.files()) == names.reduce(into: ["out", "out/index.html"]) { $0.insert("out/" + $1) })
        if let check = try Program.tool("xmllint", ["--html", "--noout", scratch.path + "/out/index.html"]) {
            // libxml2 knows HTML 4: it misses only the elements that came later.
            let errors = check.errors.split(separator: "\n").filter { $0.contains("error :") }
            #expect(errors.allSatisfy { $0.contains("Tag ") && $0.contains(" invalid") }, "\(check.errors)")
        }
    }

    @Test func aKindWithoutAnExampleIsAFault() throws {
        let project = try Project()
        try project.scratch.write(Project.figure, to: "charts/gallery/bars.json")
        let run = try project.run("chart", "--gallery")
        #expect(run.status == 1)
        #expect(run.errors.contains("charts/gallery/line.json:1:1: error[missing-file]"), "\(run.errors)")
        #expect(!run.errors.contains("bars.json"))
        #expect(!project.scratch.exists("build"))
        // What is wrong with an example, `check` tells too.
        try project.scratch.write("{ \"kind\": \"bras\" }", to: "charts/gallery/bars.json")
        let check = try project.run("check")
        #expect(
            check.errors.contains("charts/gallery/bars.json:1:11: error[unknown-word]"), "\(check.errors)")
        #expect(check.errors.contains("(at /kind)"))
    }

    @Test(arguments: [["charts/filed.json"], ["--stale"], ["--format", "png"]])
    func theGalleryTakesNothingElse(words: [String]) throws {
        let project = try Project()
        let run = try Program.run(["chart", "--gallery"] + words, in: project.path)
        #expect(run.status == 64)
        #expect(run.errors.contains("--gallery"))
    }

    @Test func withoutFilesOrGalleryThereIsNothingToDraw() throws {
        let run = try Program.run(["chart"])
        #expect(run.status == 64)
        #expect(run.errors.contains("<file>"))
    }
}
