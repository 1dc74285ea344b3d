import Metrics
import Testing

@testable import Reading

/// What a merge adds, keeps and refuses.
@Suite struct MergeTests {
    private static let text = "收到提案342件，走访12次，又走访50余次，再走访53次，提案342件。"
    private static let received =
        "a.txt,4,8,342件,accepted,jia,proposals_received,,2024,calendar_year,,342,exact,件,whole,own,字符4,"

    private func visits(
        _ words: String, _ start: Int, _ value: Int, _ qualifier: String = "exact", source: String = "own",
        coverage: String = "whole", decision: String = "accepted"
    ) -> String {
        "a.txt,\(start),\(start + words.unicodeScalars.count),\(words),\(decision),jia,visits,,2024,calendar_year,,\(value),\(qualifier),次,\(coverage),\(source),字符\(start),"
    }

    private func project(_ rows: String...) throws -> ReviewProject {
        var project = try ReviewProject(text: Self.text)
        project.observations["there.csv"] = Array(
            ([ReviewProject.header] + rows).joined(separator: "\n").utf8)
        return project
    }

    @Test func whatIsThereIsNotAddedAgain() throws {
        // The same fact from another place and in other words stays as it is there.
        let project = try project(
            "jia,proposals_received,,2024,calendar_year,,342,exact,件,whole,三百四十二件,own,p1,")
        let (plan, faults) = project.plan(rows: [
            Self.received,
            Self.received.replacing("a.txt,4,8", with: "a.txt,32,36").replacing("字符4", with: "字符32"),
        ])
        #expect(faults == [] && plan.added.isEmpty && plan.alreadyThere == 2)
        #expect(plan.observations([1]).bytes == [1])
    }

    @Test func theSameFactTwiceInADocumentIsOneRow() throws {
        let (plan, _) = try project().plan(rows: [
            Self.received,
            Self.received.replacing("a.txt,4,8", with: "a.txt,32,36").replacing("字符4", with: "字符32"),
        ])
        #expect(plan.added.map(\.place.line) == [2] && plan.alreadyThere == 1)
    }

    @Test func anotherFigureOfOneSourceIsRefused() throws {
        let project = try project("jia,visits,,2024,calendar_year,,50,exact,次,whole,50次,own,p1,")
        let faults = project.plan(rows: [visits("12次", 11, 12), visits("50余次", 18, 50, "at_least")]).faults
        #expect(faults.map(\.code) == [.conflictingFigure, .conflictingFigure])
        #expect(faults.map(\.line) == [2, 3])
        let message = try #require(faults.first?.message.en)
        #expect(message.contains("observations/there.csv:2: 50次") && message.contains("12次"), "\(message)")
        let part = try self.project("jia,visits,,2024,calendar_year,,53,exact,次,part,53次,own,p1,")
        #expect(part.plan(rows: [visits("53次", 26, 53)]).faults.map(\.code) == [.conflictingFigure])
    }

    @Test func rowsOfOneFileContradictEachOther() throws {
        let faults = try project().plan(rows: [visits("12次", 11, 12), visits("53次", 26, 53)]).faults
        #expect(faults.map(\.line) == [3])
        #expect(faults.first?.message.en.contains("decisions.csv:2: 12次") == true)
    }

    @Test func sourcesThatMayBothBeRightAreTwoRows() throws {
        let project = try project("jia,visits,,2024,calendar_year,,50,at_least,次,whole,50余次,own,p1,")
        let (plan, faults) = project.plan(rows: [visits("53次", 26, 53, source: "copy")])
        #expect(faults == [] && plan.added.count == 1)
        #expect(
            project.plan(rows: [visits("12次", 11, 12, source: "copy")]).faults.map(\.code)
                == [.conflictingFigure])
    }

    @Test func onePlaceMayStateTwoThingsButNotBothBeTakenAndRejected() throws {
        let both = visits("12次", 11, 12)
        let other = both.replacing(",jia,", with: ",yi,")
        #expect(try project().plan(rows: [both, other]).plan.added.count == 2)
        let rejected = visits("12次", 11, 12, decision: "rejected")
        for rows in [[both, rejected], [rejected, both]] {
            let faults = try project().plan(rows: rows).faults
            #expect(faults.map(\.code) == [.contraryDecisions] && faults.map(\.line) == [3])
        }
        #expect(try project().plan(rows: [rejected, rejected]).plan.alreadyRejected == 1)
    }

    @Test func whatIsRejectedIsRememberedAndMayBeTakenBack() throws {
        var project = try project()
        project.rejected["old.csv"] = Array(
            "note,document,start,end,as_stated\r\n\"甲\r\n乙\",a.txt,11,14,12次\r\n,a.txt,26,29,53次".utf8)
        let rejecting = [visits("12次", 11, 12), Self.received].map {
            $0.replacing("accepted", with: "rejected")
        }
        let (plan, faults) = project.plan(rows: rejecting)
        #expect(faults == [] && plan.rejected.count == 1 && plan.alreadyRejected == 1)
        project.carryOut(plan)
        #expect(
            project.rejected[ReviewProject.name].map { String(decoding: $0, as: UTF8.self) }
                == "document,start,end,as_stated,note\na.txt,4,8,342件,\n")
        // Accepted now: both are taken out, and nothing else of their files.
        project.carryOut(project.plan(rows: [visits("12次", 11, 12), Self.received]).plan)
        #expect(
            project.rejected.mapValues { String(decoding: $0, as: UTF8.self) } == [
                "old.csv": "note,document,start,end,as_stated\r\n,a.txt,26,29,53次",
                ReviewProject.name: "document,start,end,as_stated,note\n",
            ])
        #expect(project.load().dataset.observations.count == 2)
    }

    @Test func aRepetitionThatWasRejectedStaysSo() throws {
        // The row names both places, the second of them was rejected as a statement of its own.
        let rows = [
            Self.received.replacing("字符4", with: "字符4；字符32"), "a.txt,32,36,342件,rejected,,,,,,,,,,,own,,",
        ]
        var project = try project()
        let first = project.plan(rows: rows)
        #expect(first.faults == [] && first.plan.added.count == 1 && first.plan.rejected.count == 1)
        project.observations["there.csv"] = first.plan.observations(nil).bytes
        project.rejected = first.plan.rejectedFiles([:], addingTo: ReviewProject.name)
        let second = project.plan(rows: rows)
        #expect(second.faults == [] && second.plan.alreadyThere == 1 && second.plan.alreadyRejected == 1)
    }

    @Test func whatIsRecordedCannotBeRejected() throws {
        let project = try project("jia,visits,,2024,calendar_year,,12,exact,次,whole,12次,own,字符1；字符11,")
        let named = visits("12次", 11, 12, decision: "rejected")
        let nameless = "a.txt,11,14,12次,rejected" + String(repeating: ",", count: 13)
        for rows in [[named], [nameless], [nameless, Self.received]] {
            let faults = project.plan(rows: rows).faults
            #expect(faults.map(\.code) == [.rejectedRecorded], "\(rows)")
            #expect(faults.first?.message.en.contains("observations/there.csv:2") == true)
        }
        // Of another source it is another document, and another place states the fact a second time.
        #expect(project.plan(rows: [named.replacing("own", with: "copy")]).faults == [])
        #expect(project.plan(rows: [visits("53次", 26, 53, decision: "rejected")]).faults == [])
    }
}
