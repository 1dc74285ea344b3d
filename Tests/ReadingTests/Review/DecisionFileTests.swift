import Metrics
import Testing

@testable import Reading

/// Every row of `decisions.csv` is checked against the data set's tables and against the document.
@Suite struct DecisionFileTests {
    private static let text = "甲县政协收到提案342件，\n走访2 5次，办复率９８％，座谈3至5次。"
    private static let good =
        "in/a.txt,8,12,342件,accepted,jia,proposals_received,,2024,calendar_year,,342,exact,件,whole,own,字符8,"

    private func codes(_ rows: String..., text: String = text) throws -> [String] {
        try ReviewProject(text: text).plan(rows: rows).faults.map {
            "\($0.line):\($0.column) \($0.code.rawValue)"
        }
    }

    @Test func aSoundRowIsAnObservation() throws {
        let (plan, faults) = try ReviewProject(text: Self.text).plan(rows: [Self.good])
        #expect(faults == [])
        let decision = try #require(plan.added.first)
        #expect(plan.added.count == 1 && decision.verdict == .accepted)
        #expect(
            decision.statement == ReviewedStatement(document: "a.txt", range: 8..<12, asStated: "342件"))
        #expect(decision.observation?.quantity.number == 342)
        #expect(decision.place == Place(file: "decisions.csv", line: 2))
    }

    @Test(arguments: [
        (",accepted,", ",taken,", "decision unknown-word"), (",jia,", ",甲县政协,", "body malformed-id"),
        (",jia,", ",bing,", "body unknown-id"), (",342,exact", ",343,exact", "value value-differs"),
        (",exact,", ",about,", "qualifier qualifier-differs"),
        (",exact,", ",range,", "qualifier unknown-word"),
        (",件,", ",次,", "unit unit-differs"), (",whole,", ",all,", "coverage unknown-word"),
        (",own,", ",,", "source empty-field"), (",2024,", ",24,", "year malformed-date"),
        (",8,12,", ",8,13,", "as_stated document-changed"), (",8,12,", ",x,12,", "start malformed-number"),
        (",8,12,", ",12,8,", "end malformed-number"), (",8,12,", ",8,9999999999,", "end malformed-number"),
        ("in/a.txt", "in/b.txt", "document unknown-document"), ("字符8", "字符88", "locator locator-differs"),
        ("字符8", "", "locator empty-field"),
    ])
    func whatIsWrongHasItsPlace(good: String, bad: String, fault: String) throws {
        let row = Self.good.replacing(good, with: bad)
        let (column, code) = try #require(fault.split(separator: " ").map(String.init).pair)
        let names = ReviewProject.decisionHeader.split(separator: ",").map(String.init)
        let before = row.split(separator: ",", omittingEmptySubsequences: false)
            .prefix(try #require(names.firstIndex(of: column)))
        let place = before.reduce(1) { $0 + $1.unicodeScalars.count + 1 }
        #expect(try codes(row) == ["2:\(place) \(code)"])
    }

    @Test func whatIsRejectedNeedsNoMoreThanItsWords() throws {
        let rows = ["in/a.txt,8,12,342件,rejected,甲,,,,,,,range,,,,,不收"]
        let (plan, faults) = try ReviewProject(text: Self.text).plan(rows: rows)
        #expect(faults == [] && plan.rejected.map(\.note) == ["不收"])
        #expect(try codes(rows[0].replacing("342", with: "34")) == ["2:15 document-changed"])
    }

    @Test func wordsAreComparedAsTheyAreCleaned() throws {
        // Selected with its blank, and with full-width digits.
        #expect(
            try codes(
                "in/a.txt,16,20,2 5次,rejected,,,,,,,,,,,,,",
                "in/a.txt,24,27,９８％,added,jia,replied_rate,,2024,calendar_year,,98,exact,%,whole,own,字符24,")
                == [])
        let plan = try ReviewProject(text: Self.text)
            .plan(rows: [
                "in/a.txt,24,27,９８％,added,jia,replied_rate,,2024,calendar_year,,98,exact,%,whole,own,字符24,"
            ]).plan
        #expect(plan.added.first?.statement.asStated == "98%")
        #expect(plan.added.first?.observation?.quantity.number == 98)
    }

    @Test func bracketsAreRecordedAsPublished() throws {
        let project = try ReviewProject(text: "甲县政协走访12 场（次），座谈３次。")
        let row = "in/a.txt,6,13,12场(次),accepted,jia,visits,,2024,calendar_year,,12,exact,次,whole,own,字符6,"
        for words in ["12场(次)", "12场（次）"] {
            let (plan, faults) = project.plan(rows: [row.replacing("12场(次)", with: words)])
            #expect(faults == [])
            #expect(plan.added.first?.statement.asStated == "12场(次)")
            let file = String(decoding: try #require(plan.observations(nil).bytes), as: UTF8.self)
            #expect(file.contains(",whole,12场（次）,own,字符6,"), "\(file)")
        }
        // Digits are recorded as every reader writes them.
        let plan = project.plan(rows: [
            "in/a.txt,16,18,３次,added,jia,visits,,2024,calendar_year,,3,exact,次,whole,own,字符16,"
        ]).plan
        let file = String(decoding: try #require(plan.observations(nil).bytes), as: UTF8.self)
        #expect(file.contains(",3次,own,字符16,"), "\(file)")
    }

    @Test func aRangeIsNoFigure() throws {
        let row = "in/a.txt,30,34,3至5次,edited,jia,visits,,2024,calendar_year,,3,exact,次,whole,own,字符30,"
        #expect(try codes(row) == ["2:16 unreadable-figure"])
        #expect(
            try codes(
                row.replacing("30,34,3至5次", with: "32,34,5次").replacing(",3,", with: ",5,").replacing(
                    "字符30", with: "字符32")) == [])
    }

    @Test func aDocumentInAnotherFolderIsKnownByItsName() throws {
        #expect(try codes(Self.good.replacing("in/a.txt", with: "elsewhere/a.txt")) == [])
        var project = try ReviewProject(text: Self.text)
        var other = try Document(text: Self.text)
        other.name = "out/a.txt"
        project.texts.append(ReviewedText(other))
        let found = project.plan(rows: [Self.good.replacing("in/a.txt", with: "elsewhere/a.txt")]).faults
        #expect(found.map(\.code) == [.unknownDocument])
        // One fault a document is enough.
        let missing = Self.good.replacing("in/a.txt", with: "b.txt")
        #expect(try codes(missing, missing) == ["2:1 unknown-document"])
    }

    @Test func theHeaderIsChecked() throws {
        let project = try ReviewProject(text: Self.text)
        let header = ReviewProject.decisionHeader.replacing("decision,", with: "")
        #expect(project.plan(Array(header.utf8)).faults.map(\.code) == [.missingColumn])
        #expect(project.plan([]).faults.map(\.code) == [.missingColumn])
    }

    @Test func aDoubledHeadlineIsReadOnce() throws {
        let project = try ReviewProject(text: "甲县政协甲县政协收到提案收到提案342件342件立案立案\n")
        let text = try #require(project.texts.first)
        #expect(text.words(in: 16..<24, matching: "342件") == "342件")
        #expect(text.words(in: 16..<20, matching: "342件") == "342件")
        #expect(text.words(in: 11..<24, matching: "342件") == nil)
        #expect(text.words(in: 0..<0, matching: "") == nil)
        #expect(text.words(in: 40..<50, matching: "342件") == nil)
    }
}

extension [String] {
    /// Two elements.
    fileprivate var pair: (String, String)? { count == 2 ? (self[0], self[1]) : nil }
}
