import Testing

@testable import Analysis
@testable import Metrics

/// What is said of the figures that numbers of a table come from.
@Suite struct BasisNoteTests {
    private func row(
        _ body: String, _ words: String, _ year: Int, _ basis: Basis = .calendarYear, label: String = "",
        source: String = "own", note: String = ""
    ) -> Observation {
        let plain = InventedReviews.row(body, words, year, basis: basis, source: source, note: note)
        return Observation(
            body: body, indicator: plain.indicator,
            period: Period(year: year, basis: basis, label: label), quantity: plain.quantity,
            source: source, note: note, place: plain.place)
    }

    /// The notes of a body's or year's cell.
    private func notes(
        _ subject: String, _ measure: String, _ rows: [Observation], _ language: Language = .zh,
        with adjust: (inout ComparisonRequest) -> Void = { _ in }
    ) throws -> [String] {
        let dataset = InventedReviews.dataset(rows)
        let made = try InventedReviews.comparison("proposals_filed", in: dataset) {
            $0.measures = [measure]
            adjust(&$0)
        }
        let cell = try #require(made.cell(subject, measure))
        let column = try #require(made.columns.first { $0.measure.word == measure })
        return TableWords(phrase: Phrase(language: language), dataset: dataset).notes(cell, column)
    }

    @Test(arguments: ["change", "difference", "growth:2023", "index:2023", "contribution", "average:2"])
    func aDoubtedBaseIsNamed(measure: String) throws {
        let rows = [
            row("jia", "100件", 2023, note: "存疑：不合"), row("jia", "120件", 2024), row("yi", "90件", 2023),
            row("yi", "80件", 2024),
        ]
        #expect(try notes("jia", measure, rows) == ["所据2023年的100件存疑：不合"])
        #expect(try notes("jia", measure, rows, .en) == ["rests on 100件 of 2023: 存疑：不合"])
        #expect(try notes("yi", measure, rows) == [])
    }

    @Test(arguments: ["change", "index:2023", "contribution"])
    func aRestatedBaseIsNamed(measure: String) throws {
        let rows = [
            row("jia", "90件", 2023), row("jia", "100件", 2023, source: "copy"), row("jia", "110件", 2024),
            row("yi", "90件", 2023), row("yi", "80件", 2024),
        ]
        #expect(try notes("jia", measure, rows) == ["所据2023年的90件，别的来源作100件"])
        #expect(try notes("yi", measure, rows) == [])
    }

    @Test func theOwnFigureBearsItsNoteAlone() throws {
        let rows = [
            row("jia", "100件", 2023), row("jia", "120件", 2024, note: "存疑：不合"), row("yi", "80件", 2024),
        ]
        #expect(try notes("jia", "change", rows) == [])
        #expect(try notes("jia", "value", rows) == ["存疑：不合"])
    }

    @Test func aDoubtedDenominatorIsNamedWithItsYear() throws {
        let rows = [
            row("jia", "120件", 2024),
            InventedReviews.row("jia", "300人", 2022, "members_total", note: "存疑：约数"),
        ]
        #expect(
            try notes("jia", "per:member", rows) {
                $0.years = ["2024"]; $0.selection.bodies = ["jia", "yi"]
            }
                == ["所据2022年的委员人数300人存疑：约数", "分母为2022年的数"])
    }

    /// The year 2023 is shown by its calendar year, as most are, and the session of 2024 has a base of its own.
    @Test func aBaseThatIsNotShownIsNamed() throws {
        let rows =
            [2020, 2021, 2022, 2023].map { row("jia", "\($0 - 1920)件", $0) }
            + [row("jia", "200件", 2023, .session), row("jia", "220件", 2024, .session)]
        for measure in ["change", "index:2023"] {
            let found = try notes("2024", measure, rows) {
                $0.selection.bodies = ["jia"]
                $0.years = ["all"]
            }
            #expect(found == ["所据2023年的200件不是所列的数，口径为会议年度（两次会议之间的数）"], "\(measure)")
        }
        let own = try notes("2023", "change", rows) {
            $0.selection.bodies = ["jia"]
            $0.years = ["all"]
        }
        #expect(own == [])
        // A year that the table has not needs no note.
        let alone = try notes("2024", "change", rows) {
            $0.selection.bodies = ["jia"]
            $0.years = ["2024"]
        }
        #expect(alone == [])
    }

    @Test func theFirstSessionIsOfAnotherTerm() throws {
        let rows = [
            row("jia", "100件", 2022), row("jia", "90件", 2023, label: "五届一次会议"), row("jia", "95件", 2024),
        ]
        func of(_ year: String) throws -> [String] {
            try notes(year, "change", rows) {
                $0.selection.bodies = ["jia"]
                $0.years = ["all"]
            }
        }
        #expect(try of("2023") == ["跨届，委员已换"])
        #expect(try of("2024") == [])
        for measure in ["growth:2022", "index:2022", "difference:2022", "average:3"] {
            let found = try notes("2024", measure, rows.map(\.ofSession)) {
                $0.selection.bodies = ["jia"]
                $0.years = ["all"]
            }
            #expect(found == ["跨届，委员已换"], "\(measure)")
        }
    }

    /// The figure itself may bear no label.
    @Test func theLabelsOfTheYearsBetweenTellOfATerm() throws {
        func period(_ year: Int, _ label: String = "", _ basis: Basis = .session) -> Period {
            Period(year: year, basis: basis, label: label)
        }
        func differ(_ labels: [Period], _ one: Period, _ other: Period) -> Bool {
            let rows = labels.enumerated().map { number, period in
                Observation(
                    body: "jia", indicator: "proposals_filed", period: period,
                    quantity: InventedReviews.row("jia", "1件").quantity, source: "own", locator: "\(number)")
            }
            let terms = TermsBetween(InventedReviews.dataset(rows).observations)
            #expect(terms.areDifferent(one, other) == terms.areDifferent(other, one))
            return terms.areDifferent(one, other)
        }
        let opening = [period(2023, "六届一次会议")]
        #expect(differ(opening, period(2022), period(2024)))
        #expect(differ(opening, period(2022), period(2023)))
        #expect(!differ(opening, period(2022, "", .calendarYear), period(2023, "", .calendarYear)))
        #expect(differ(opening, period(2022), opening[0]))
        #expect(!differ(opening, period(2023), period(2024)))
        #expect(differ(opening + [period(2022, "五届五次会议")], period(2022), period(2023)))
        // A year of two sessions tells nothing of a figure without a label.
        let both = [
            period(2022, "五届六次会议", .sessionToDate), period(2022, "六届一次会议", .sessionToDate),
            period(2023, "六届二次会议", .sessionToDate),
        ]
        #expect(!differ(both, period(2022, "", .sessionToDate), period(2023, "", .sessionToDate)))
        #expect(!differ(both, both[1], period(2023, "", .sessionToDate)))
        #expect(differ(both, both[0], period(2023, "", .sessionToDate)))
        #expect(!differ([], period(2020), period(2024)))
        #expect(!differ(both, both[0], both[0]))
    }

    @Test func countsUpToOtherDaysAreMarked() throws {
        let rows = [
            row("jia", "10件", 2024, .sessionToDate, label: "十三届二次会议"),
            row("yi", "11件", 2024, .sessionToDate, label: "十四届三次会议"),
            row("bing", "100件", 2024, .sessionToDate, label: "截至5月"),
            row("bing", "50件", 2023, .sessionToDate, label: "五届一次会议"),
            row("ding", "30件", 2024, .session, label: "五届二次会议"),
        ]
        #expect(try notes("jia", "value", rows) == [])
        #expect(try notes("yi", "value", rows) == [])
        #expect(try notes("bing", "value", rows) == ["起止与多数不同：截至5月"])
        #expect(try notes("ding", "value", rows) == ["口径为会议年度（两次会议之间的数）"])
        #expect(try notes("bing", "change", rows) == ["各数起止不同：截至5月、五届一次会议"])
        let dataset = InventedReviews.dataset(rows)
        func remarks(_ bodies: [String]) throws -> [String] {
            let made = try InventedReviews.comparison("proposals_filed", in: dataset) {
                $0.selection.bodies = bodies
                $0.years = ["2024"]
            }
            return WrittenTable(made, in: dataset, language: .zh).remarks
        }
        #expect(try remarks(["jia", "yi", "bing"]).contains("会议以来的数起止不一，名次等比较须慎用"))
        #expect(try !remarks(["jia", "yi"]).contains("会议以来的数起止不一，名次等比较须慎用"))
    }

    @Test func twoSessionsOfOneYearAreNamed() throws {
        let rows = [
            row("jia", "10件", 2024, .sessionToDate, label: "五届六次会议"),
            row("jia", "30件", 2024, .sessionToDate, label: "六届一次会议"),
            row("yi", "11件", 2024, .sessionToDate, label: "五届四次会议"),
        ]
        #expect(try notes("jia", "value", rows) == ["为五届六次会议的数，同年另有六届一次会议30件"])
        #expect(
            try notes("jia", "value", rows, .en)
                == ["of 五届六次会议; of the same year also 30件, 六届一次会议"])
        #expect(try notes("yi", "value", rows) == [])
    }

    @Test func partsOfOneTopicAreRanked() throws {
        func part(_ body: String, _ words: String, _ coverage: Coverage = .part) -> Observation {
            InventedReviews.row(body, words, coverage: coverage, topic: "养老")
        }
        let parts = [part("jia", "10件"), part("yi", "12件"), part("bing", "14件")]
        func ranked(_ rows: [Observation]) throws -> Comparison {
            try InventedReviews.comparison("proposals_filed", in: InventedReviews.dataset(rows)) {
                $0.topic = "养老"
                $0.selection.bodies = ["jia", "yi", "bing", "ding"]
                $0.measures = ["rank"]
            }
        }
        let made = try ranked(parts)
        #expect(made.cell("jia", "rank")?.interval(as: .rank) == Interval(exactly: 3))
        #expect(made.cell("jia", "value")?.cautions == [])
        #expect(try ranked([parts[0]]).cell("jia", "rank")?.content == .withheld([]))
        let whole = parts + [part("ding", "50件", .whole)]
        #expect(try ranked(whole).cell("ding", "rank")?.content == .withheld([.partial]))
        let said = try notes("ding", "rank", whole) {
            $0.topic = "养老"
            $0.selection.level = "prefecture"
        }
        #expect(said == ["是总数，多数只是一部分，不作比较"])
    }

    @Test func aPartIsSaidToBeOne() throws {
        let rows = ["jia", "yi"].map { InventedReviews.row($0, "10件", coverage: .part) }
        #expect(try notes("jia", "rank", rows) == ["只是一部分，不是总数，不作比较"])
        #expect(try notes("jia", "value", rows, .en) == ["a part, not the total"])
    }
}

extension Observation {
    /// The same of a session year.
    fileprivate var ofSession: Observation {
        Observation(
            body: body, indicator: indicator,
            period: Period(year: period.year, basis: .session, label: period.label), quantity: quantity,
            source: source, place: place)
    }
}
