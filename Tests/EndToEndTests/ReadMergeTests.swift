import Foundation
import Testing

/// `huimou read … --decisions … --into …` on an invented article.
@Suite struct ReadMergeTests {
    private static let article = "甲县政协2024年履职回眸\n\n2024年，甲县政协收到提案342件，立案300余件，走访企业25次。\n"
    private static let header =
        "document,start,end,as_stated,decision,body,indicator,topic,year,basis,period,value,qualifier,unit,coverage,source,locator,note"
    private static let target = "datasets/observations/new.csv"
    private static let rejectedFile = "datasets/rejected/new.csv"

    /// Row 2 accepts, row 3 rejects.
    private static func decisions(value: Int = 300, visits: String = "rejected") -> String {
        let visit =
            visits == "rejected"
            ? ",,,,,,,,,,,,不收" : "ding,visits,,2024,session,五届,25,exact,次,whole,made-up,字符45,"
        return """
            \(header)
            in/a.txt,36,41,300余件,accepted,ding,proposals_filed,,2024,calendar_year,,\(value),at_least,件,whole,made-up,字符36,"注,一"
            in/a.txt,46,49,25次,\(visits),\(visit)

            """.replacing("字符45", with: "字符46")
    }

    private func project(_ decisions: String = decisions()) throws -> Project {
        let project = try Project()
        try project.scratch.write(Self.article, to: "in/a.txt")
        try project.scratch.write(decisions, to: "decisions.csv")
        return project
    }

    private func merge(
        _ project: Project, _ more: String..., into target: String = target,
        environment: [String: String] = [:]
    ) throws -> Program {
        try Program.run(
            ["read", "in/a.txt", "--decisions", "decisions.csv", "--into", target] + more, in: project.path,
            environment: environment)
    }

    @Test func decisionsBecomeRows() throws {
        let project = try project()
        let run = try merge(project)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(
            run.errors
                == "1 added, 0 already there, 1 rejected (0 before), 0 no longer rejected; written to \(Self.target) and \(Self.rejectedFile)\n"
        )
        #expect(
            try project.scratch.read(Self.target) == Project.observationHeader
                + "\nding,proposals_filed,,2024,calendar_year,,300,at_least,件,whole,300余件,made-up,字符36,\"注,一\"\n"
        )
        #expect(
            try project.scratch.read(Self.rejectedFile)
                == "document,start,end,as_stated,note\na.txt,46,49,25次,不收\n")
        #expect(try project.run("check").status == 0)
        // Again: no byte changes, and neither does a file's time.
        let names = [Self.target, Self.rejectedFile]
        let bytes = try names.map { try project.scratch.data($0) }
        let files = project.scratch.files()
        for name in names {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1)],
                ofItemAtPath: project.path + "/" + name)
        }
        let again = try merge(project, environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(again.errors == "新增 0，已有 1，否决 0（此前已否决 1），撤销否决 0；没有改动\n")
        #expect(try names.map { try project.scratch.data($0) } == bytes)
        #expect(project.scratch.files() == files)
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: project.path + "/" + name)
            #expect(attributes[.modificationDate] as? Date == Date(timeIntervalSince1970: 1))
        }
        #expect(try merge(project, "--quiet").errors.isEmpty)
    }

    @Test func whatWasThereStaysByteForByte() throws {
        let project = try project()
        let columns = Project.observationHeader.split(separator: ",").reversed().joined(separator: ",")
        let old = "\u{FEFF}\(columns)\r\n\"注\",第9段,made-up,9次,whole,次,exact,9,,calendar_year,2024,,visits,yi"
        try project.scratch.write(old, to: Self.target)
        #expect(try merge(project).status == 0)
        #expect(
            try project.scratch.read(Self.target) == old
                + "\r\n\"注,一\",字符36,made-up,300余件,whole,件,at_least,300,,calendar_year,2024,,proposals_filed,ding\r\n"
        )
        #expect(try project.run("check").status == 0)
    }

    @Test func whatWasRejectedIsTakenBackWhenAccepted() throws {
        let project = try project()
        #expect(try merge(project).status == 0)
        try project.scratch.write(Self.decisions(visits: "accepted"), to: "decisions.csv")
        #expect(
            try merge(project).errors.hasPrefix(
                "1 added, 1 already there, 0 rejected (0 before), 1 no longer"))
        #expect(try project.scratch.read(Self.rejectedFile) == "document,start,end,as_stated,note\n")
        // And not the other way round.
        try project.scratch.write(Self.decisions(), to: "decisions.csv")
        let run = try merge(project)
        #expect(run.status == 1)
        #expect(run.errors.contains("decisions.csv:3:1: error[rejected-recorded]: “25次”"))
        #expect(run.errors.contains("\(Self.target):3"))
    }

    @Test func nothingIsWrittenWhereAnythingIsWrong() throws {
        let project = try project(Self.decisions(value: 301) + "b.txt,1,2,x,rejected,,,,,,,,,,,,,\n")
        let files = project.scratch.files()
        let run = try merge(project)
        #expect(run.status == 1)
        #expect(run.errors.contains("decisions.csv:2:73: error[value-differs]"), "\(run.errors)")
        #expect(run.errors.contains("decisions.csv:4:1: error[unknown-document]"))
        #expect(run.errors.hasSuffix("error[faults]: 2 errors; nothing was written\n"))
        #expect(project.scratch.files() == files)
    }

    @Test func aChangedDocumentIsNoticed() throws {
        let project = try project()
        try project.scratch.write("　" + Self.article, to: "in/a.txt")
        let run = try merge(project)
        #expect(run.status == 1)
        #expect(run.errors.components(separatedBy: "error[document-changed]").count == 3)
    }

    @Test func aContradictionNamesBothFigures() throws {
        let project = try project()
        try project.write(
            observations: Project.observations + [
                "ding,proposals_filed,,2024,calendar_year,,299,exact,件,whole,299件,made-up,第4段,"
            ])
        let run = try merge(project)
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "decisions.csv:2:1: error[conflicting-figure]: ding proposals_filed 2024 contradicts datasets/observations/made-up.csv:6: 299件"
            ), "\(run.errors)")
        #expect(!project.scratch.exists(Self.target))
    }

    @Test func whatTheMergeWouldBreakIsAnErrorOfItsDecision() throws {
        // No row is at fault by itself: a part greater than its whole.
        let project = try project(
            Self.decisions().replacing(",,2024,calendar_year", with: ",一处,2024,calendar_year"))
        try project.write(
            observations: Project.observations + [
                "ding,proposals_filed,,2024,calendar_year,,200,exact,件,whole,200件,made-up,第4段,"
            ])
        let run = try merge(project)
        #expect(
            run.status == 1 && run.errors.contains("decisions.csv:2:1: error[part-exceeds-whole]"),
            "\(run.errors)")
        #expect(!project.scratch.exists(Self.target))
        #expect(run.errors.contains("300余件 (decisions.csv:2)") && !run.errors.contains(Self.target))
        // Doubted, it is a warning, and only the new ones are told.
        let doubted = try project.scratch.read("decisions.csv").replacing("注,一", with: "存疑：一")
        try project.scratch.write(doubted, to: "decisions.csv")
        let second = try merge(project)
        #expect(
            second.status == 0 && second.errors.contains("warning[part-exceeds-whole]"), "\(second.errors)")
        #expect(try !merge(project).errors.contains("warning"))
    }

    @Test func targetsThatAreNoneAreRefused() throws {
        let project = try project()
        let observations = "datasets/observations/"
        let files = project.scratch.files()
        for target in [
            "new.csv", "", observations + "new.txt", observations + ".new.csv", observations + "../a.csv",
        ] {
            #expect(try merge(project, into: target).status == 64, "\(target)")
        }
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: project.path + "/datasets/observations/new.csv", withIntermediateDirectories: true)
        #expect(
            try merge(project).errors.contains("error[unreadable-file]: datasets/observations/new.csv:1:1"))
        try manager.removeItem(atPath: project.path + "/datasets/observations/new.csv")
        try manager.createSymbolicLink(
            atPath: project.path + "/datasets/observations/new.csv", withDestinationPath: "nowhere.csv")
        #expect(try merge(project).errors.contains("new.csv:1:1: error[missing-file]"))
        try manager.removeItem(atPath: project.path + "/datasets/observations/new.csv")
        try project.scratch.write("x", to: "datasets/rejected")
        let run = try merge(project)
        #expect(run.status == 74 && run.errors.contains("error[unwritable]"), "\(run.errors)")
        try manager.removeItem(atPath: project.path + "/datasets/rejected")
        #expect(project.scratch.files() == files)
    }

    @Test func theArgumentsGoTogether() throws {
        let project = try project()
        #expect(try project.run("read", "in/a.txt", "--decisions", "decisions.csv").status == 64)
        #expect(try project.run("read", "in/a.txt", "--into", Self.target).status == 64)
        #expect(
            try project.run("read", "-", "--decisions", "decisions.csv", "--into", Self.target).status == 64)
        #expect(
            try project.run("read", "in/a.txt", "--decisions", "missing.csv", "--into", Self.target)
                .errors.contains("missing.csv:1:1: error[missing-file]"))
    }

    @Test func aDataSetMayBeginWithAMerge() throws {
        let project = try project()
        try FileManager.default.removeItem(atPath: project.path + "/datasets/observations/made-up.csv")
        #expect(try merge(project).status == 0)
        #expect(project.scratch.exists(Self.target))
    }

    @Test func checkReadsWhatWasRejected() throws {
        let project = try project()
        try project.scratch.write(
            "document,start,end,as_stated,note\na.txt,9,3,x,\n", to: "datasets/rejected/b.csv")
        let run = try project.run("check")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("datasets/rejected/b.csv:2:9: error[malformed-number]"), "\(run.errors)")
        #expect(try merge(project).status == 1)
    }
}
