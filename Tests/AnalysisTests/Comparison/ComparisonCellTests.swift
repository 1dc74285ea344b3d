import Metrics
import Testing

@testable import Analysis

@Suite struct ComparisonCellTests {
    private func made(
        _ measures: String..., in dataset: Dataset = InventedReviews.dataset(),
        _ adjust: (inout ComparisonRequest) -> Void = { _ in }
    ) throws -> Comparison {
        try InventedReviews.comparison("proposals_filed", in: dataset) {
            $0.measures = measures
            adjust(&$0)
        }
    }

    @Test func figuresThatCannotBeComparedHaveNoPlaceAndTakeNone() throws {
        let made = try made("rank", "share")
        guard case .standing(let first) = made.cell("jia", "rank")?.content,
            case .standing(let second) = made.cell("bing", "rank")?.content
        else {
            Issue.record("no standing")
            return
        }
        #expect(first.places == 1...1 && first.count == 3)
        // 60 is not among (50, 60).
        #expect(second.places == 2...2)
        #expect(made.cell("ding", "rank")?.content == .withheld([.differentBasis]))
        #expect(made.cell("wu", "rank")?.content == .withheld([.partial]))
        #expect(made.cell("ding", "share")?.content == .withheld([.differentBasis]))
        // 120 of (230, 240).
        #expect(
            made.cell("jia", "share")?.content
                == Interval(lower: 0.5, upper: 120 / 230.0, lowerIsOpen: true, upperIsOpen: true)
                .map { .number($0) })
    }

    @Test func aColumnTakesTheBasisThatMostHave() throws {
        // 甲 has both, and its session year would be preferred.
        let rows =
            [InventedReviews.row("jia", "300件", basis: .session)] + InventedReviews.rows
        let made = try made("rank", in: InventedReviews.dataset(rows))
        #expect(made.cell("jia", "value")?.interval(as: .value) == Interval(exactly: 120))
        #expect(made.cell("jia", "value")?.cautions == [])
        #expect(made.cell("jia", "rank")?.group?.count == 3)
        // 丁 has no other and keeps its own.
        #expect(made.cell("ding", "value")?.interval(as: .value) == Interval(exactly: 90))
        #expect(made.cell("ding", "value")?.cautions == [.differentBasis])
        #expect(made.columns.map(\.basis) == [.calendarYear, .calendarYear])
    }

    @Test func ofEquallyCommonBasesTheFirstIsTaken() throws {
        let rows = [Basis.session, .calendarYear].flatMap { basis in
            ["jia", "yi"].map { InventedReviews.row($0, basis == .session ? "90件" : "80件", basis: basis) }
        }
        let dataset = InventedReviews.dataset(rows)
        let usual = try made(in: dataset)
        #expect(usual.columns.map(\.basis).first == .session)
        let asked = try made(in: dataset) { $0.bases = ["calendar_year", "session"] }
        #expect(asked.columns.map(\.basis).first == .calendarYear)
        #expect(asked.cell("yi", "value")?.interval(as: .value) == Interval(exactly: 80))
    }

    @Test func aTotalCountsBeforeParts() throws {
        // Three parts of session years make no comparison, two totals of calendar years do.
        let rows =
            ["jia", "yi", "bing"].map {
                InventedReviews.row($0, "10件", basis: .session, coverage: .part)
            } + ["jia", "yi"].map { InventedReviews.row($0, "100件") }
        let made = try made("rank", in: InventedReviews.dataset(rows))
        #expect(made.cell("jia", "rank")?.group?.count == 2)
        #expect(made.cell("yi", "value")?.interval(as: .value) == Interval(exactly: 100))
    }

    @Test func changesTakeOneBasisForBothYearsWhereThereIsOne() throws {
        let rows =
            ["yi", "bing", "ding"].map { InventedReviews.row($0, "50件", basis: .session) }
            + [
                InventedReviews.row("jia", "90件", basis: .session),
                InventedReviews.row("jia", "120件"), InventedReviews.row("jia", "100件", 2023),
                InventedReviews.row("jia", "60件", 2022),
            ]
        let dataset = InventedReviews.dataset(rows)
        let made = try made("change", "difference", "growth:2022", "index:2023", "average:3", in: dataset)
        // The column is of session years; what follows is of calendar years, and says so.
        #expect(made.cell("jia", "value")?.interval(as: .value) == Interval(exactly: 90))
        #expect(made.cell("jia", "change")?.interval(as: .value) == Interval(exactly: 120 / 100.0 - 1))
        #expect(made.cell("jia", "difference")?.interval(as: .value) == Interval(exactly: 20))
        #expect(
            made.cell("jia", "growth:2022")?.interval(as: .value) == Interval(exactly: 2.0.squareRoot() - 1))
        #expect(made.cell("jia", "index:2023")?.interval(as: .value) == Interval(exactly: 120))
        #expect(made.cell("jia", "average:3")?.interval(as: .value) == Interval(exactly: 280 / 3.0))
        for measure in ["change", "difference", "growth:2022", "index:2023", "average:3"] {
            #expect(made.cell("jia", measure)?.otherBasis == .calendarYear, "\(measure)")
            #expect(made.cell("yi", measure)?.otherBasis == nil, "\(measure)")
        }
        let table = WrittenTable(made, in: dataset, language: .zh)
        #expect(table.notes.contains("按自然年的数计算，与所列数值口径不同"))
    }

    @Test func yearsOfOneBodyTakeTheBasisOfMostOfThem() throws {
        let rows =
            [2021, 2022, 2023, 2024].map { InventedReviews.row("jia", "\($0 - 1921)件", $0) }
            + [
                InventedReviews.row("jia", "90件", basis: .session),
                InventedReviews.row("jia", "70件", 2020, basis: .session),
            ]
        let made = try made("change", in: InventedReviews.dataset(rows)) {
            $0.selection.bodies = ["jia"]
            $0.years = ["all"]
        }
        #expect(made.cell("2024", "value")?.interval(as: .value) == Interval(exactly: 103))
        #expect(made.cell("2024", "change")?.interval(as: .value) == Interval(exactly: 103 / 102.0 - 1))
        #expect(made.cell("2020", "value")?.cautions == [.differentBasis])
        #expect(made.columns.map(\.basis) == [.calendarYear, .calendarYear])
    }

    @Test func aWaivedRuleCautions() throws {
        let made = try made("rank") { $0.waived = ["basis"] }
        guard case .standing(let standing) = made.cell("ding", "rank")?.content else {
            Issue.record("no standing")
            return
        }
        #expect(standing.places == 2...2 && standing.count == 4)
        #expect(made.cell("ding", "rank")?.cautions == [.differentBasis])
        #expect(made.cell("wu", "rank")?.content == .withheld([.partial]))
    }

    @Test func changesAreOfTheSameBasis() throws {
        let made = try made("change", "difference", "growth:2022", "index:2022")
        #expect(made.cell("jia", "change")?.interval(as: .value) == Interval(exactly: 120 / 100.0 - 1))
        #expect(made.cell("jia", "difference")?.interval(as: .value) == Interval(exactly: 20))
        #expect(made.cell("jia", "index:2022")?.interval(as: .value) == Interval(exactly: 150))
        #expect(
            made.cell("jia", "growth:2022")?.interval(as: .value) == Interval(exactly: 1.5.squareRoot() - 1))
        #expect(
            made.cell("yi", "change")?.interval(as: .value)
                == Interval(lower: 0.25, upper: 0.5, lowerIsOpen: true, upperIsOpen: true))
        #expect(made.cell("bing", "change")?.content == .obstructed(.incomparable([.differentBasis])))
        #expect(made.cell("ding", "change")?.content == .obstructed(.missing))
        let waived = try self.made("change") { $0.waived = ["basis"] }
        #expect(waived.cell("bing", "change")?.interval(as: .value) == Interval(exactly: 60 / 53.0 - 1))
        #expect(waived.cell("bing", "change")?.cautions == [.differentBasis])
    }

    @Test func aFigureIsNoBaseOfItself() throws {
        let made = try made("change:2024", "growth:2024", "index:2024")
        #expect(made.cell("jia", "change:2024")?.content == .obstructed(.missing))
        #expect(made.cell("jia", "growth:2024")?.content == .obstructed(.missing))
        #expect(made.cell("jia", "index:2024")?.interval(as: .value) == Interval(exactly: 100))
    }

    @Test func contributionsAreOfThoseThatHaveBothYears() throws {
        let made = try made("contribution")
        // 20 and (10, 20) of 140.
        #expect(made.cell("jia", "contribution")?.interval(as: .value) == Interval(exactly: 20 / 140.0))
        #expect(made.cell("jia", "contribution")?.group?.count == 2)
        #expect(made.cell("bing", "contribution")?.content == .obstructed(.incomparable([.differentBasis])))
        #expect(made.cell("ding", "contribution")?.content == .withheld([.differentBasis]))
    }

    @Test func averagesAndQuotientsKeepWhatTheyAreMadeOf() throws {
        let made = try made("average:3", "per:member")
        #expect(made.cell("jia", "average:3")?.interval(as: .value) == Interval(exactly: 100))
        #expect(made.cell("jia", "average:3")?.observations.map(\.period.year) == [2024, 2023, 2022])
        #expect(made.cell("yi", "average:3")?.content == .obstructed(.missing))
        let quotient = made.cell("jia", "per:member")
        #expect(quotient?.interval(as: .value) == Interval(exactly: 0.4))
        #expect(quotient?.observations.map(\.indicator) == ["proposals_filed", "members_total"])
        #expect(quotient?.cautions == [.differentYear])
        #expect(made.cell("yi", "per:member")?.content == .obstructed(.noDenominator))
        #expect(made.cell("jia", "value")?.content != nil)
    }

    @Test func ratesStandBesideTheirParts() throws {
        let made = try InventedReviews.comparison("proposals_filed_rate") { $0.measures = ["rate", "share"] }
        let own = made.cell("jia", "rate")
        #expect(own?.interval(as: .value) == Interval(exactly: 60) && own?.agrees == true)
        // (50, 60) of 70 is some 71 to 86 per cent.
        #expect(made.cell("yi", "rate")?.agrees == true)
        #expect(made.cell("jia", "share")?.content == .obstructed(.notOfRates))
    }

    @Test func theFirstOfOneIsNoPlace() throws {
        let rows = InventedReviews.rows.filter { $0.body == "jia" }
        let made = try made("rank", "share", "percentile", "contribution", in: InventedReviews.dataset(rows))
        {
            $0.selection.bodies = ["jia", "ding"]
        }
        for measure in ["rank", "share", "percentile", "contribution"] {
            #expect(made.cell("jia", measure)?.content == .withheld([]), "\(measure)")
            #expect(made.cell("jia", measure)?.group == nil)
        }
    }

    @Test func anotherDefinitionIsNotRanked() throws {
        let dataset = InventedReviews.dataset(definitions: [
            DeclaredDefinition(body: "bing", indicator: "proposals_filed", since: 2020, definition: "含并案")
        ])
        let made = try made("rank", in: dataset)
        #expect(made.cell("bing", "rank")?.content == .withheld([.differentDefinition]))
        #expect(made.cell("bing", "value")?.cautions == [.differentDefinition])
    }

    @Test func absencesKeepTheirReasons() throws {
        let made = try made { request in
            request.selection.peersOf = ["jia"]
            request.years = ["2023-2024"]
        }
        #expect(made.cell("wu", "value", year: 2023)?.content == .absent(.notYetPublished))
        #expect(made.cell("ding", "value", year: 2023)?.content == .absent(.notReported))
        #expect(made.coverage[0].count.absent == [.notYetPublished: 1, .notReported: 1])
    }

    @Test func anotherSourceWithAnotherNumberIsTold() throws {
        let rows = InventedReviews.rows + [InventedReviews.row("jia", "130件", source: "copy")]
        let made = try made(in: InventedReviews.dataset(rows))
        #expect(made.cell("jia", "value")?.cautions == [.restated])
        #expect(made.cell("jia", "value")?.interval(as: .value) == Interval(exactly: 120))
    }
}
