import Testing

@testable import Metrics

@Suite struct SelectionTests {
    private let all = Invented.bodies.map(\.id)

    @Test func takesTheLatestYearThenTheBasisThenTheSource() {
        let dataset = Invented.dataset([
            Invented.observation("100件", year: 2023, source: "copy"),
            Invented.observation("130件", basis: .sessionToDate),
            Invented.observation("120件", basis: .session, source: "copy"),
            Invented.observation("121件", basis: .session, source: "own"),
            Invented.observation("122件", basis: .session, source: "own-later"),
            Invented.observation("30件", basis: .session, coverage: .part, source: "own-later", note: "部分"),
        ])
        func shown(year: Int? = nil, bases: [Basis] = Basis.preference) -> String? {
            dataset.latest(indicator: "proposals_filed", bodies: ["jia-yi"], year: year, bases: bases)
                .first?.observation?.quantity.asStated
        }
        #expect(shown() == "122件")
        #expect(shown(bases: [.sessionToDate, .session]) == "130件")
        #expect(shown(year: 2023) == "100件")
        #expect(shown(year: 2022) == nil)
        #expect(shown(bases: [.term]) == nil)
    }

    @Test(arguments: 0..<40) func theCommonBasisIsThatOfMostTotals(seed: UInt64) {
        let rows = RandomRows(seed: seed).dataset
        let bases: [Basis] = [[.session, .calendarYear, .term], [.term, .calendarYear]][Int(seed % 2)]
        for indicator in rows.indicators.map(\.id) {
            for years in [[2021], [2023], [2021, 2022, 2023, 2024], [1990]] {
                func count(_ basis: Basis, totals: Bool) -> Int {
                    Set(
                        rows.observations.filter {
                            $0.indicator == indicator && $0.topic.isEmpty && $0.period.basis == basis
                                && all.contains($0.body) && years.contains($0.period.year)
                                && (!totals || $0.coverage == .whole)
                        }.map { "\($0.body) \($0.period.year)" }
                    ).count
                }
                var expected: Basis?
                for basis in bases where count(basis, totals: false) > 0 {
                    guard let best = expected else {
                        expected = basis
                        continue
                    }
                    let (own, other) = (
                        [count(basis, totals: true), count(basis, totals: false)],
                        [count(best, totals: true), count(best, totals: false)]
                    )
                    if other.lexicographicallyPrecedes(own) { expected = basis }
                }
                let found = rows.commonBasis(indicator: indicator, bodies: all, years: years, bases: bases)
                #expect(found == expected)
            }
        }
    }

    @Test func absenceHasAReasonAndZeroIsNone() {
        let dataset = Invented.dataset(
            [Invented.observation("0件", body: "jia")],
            absences: [
                RecordedAbsence(body: "jia-yi", indicator: "proposals_filed", year: 2024, reason: .unreadable)
            ])
        let entries = dataset.latest(indicator: "proposals_filed", bodies: all, year: 2024)
        #expect(entries.map(\.absence) == [nil, .unreadable, .notReported, .notReported])
        #expect(entries.first?.observation?.quantity.value == 0)
        #expect(entries.coverageCount.stated == 1)
        #expect(entries.coverageCount.absent == [.unreadable: 1, .notReported: 2])
        #expect(entries.coverageCount.total == 4)
        let undated = dataset.latest(indicator: "proposals_filed", bodies: all)
        #expect(undated[1].absence == .unreadable)
    }

    @Test func notesHowAnEntryDiffersFromMost() {
        let dataset = Invented.dataset([
            Invented.observation("100件", body: "jia", year: 2023),
            Invented.observation("110件", body: "jia-yi"),
            Invented.observation("120件", body: "jia-bing", basis: .session),
            Invented.observation("30件", body: "jia-yi-jia", coverage: .part),
        ])
        let entries = dataset.latest(indicator: "proposals_filed", bodies: all)
        #expect(
            entries.map(\.notes) == [
                [.differentYear, .differentLevel], [], [.differentBasis], [.partial, .differentLevel],
            ])
        let ranks: [Rank] = [
            .withheld([.differentYear, .differentLevel]), .place(1, isTied: false),
            .withheld([.differentBasis]), .withheld([.partial, .differentLevel]),
        ]
        #expect(entries.ranks() == ranks)
    }

    @Test func ranksTiesAndOverlaps() {
        func ranks(_ words: [String?]) -> [Rank] {
            words.map { words in
                Selected(
                    body: Invented.bodies[1],
                    figure: words.map { .stated(Invented.observation($0)) } ?? .absent(.notReported))
            }.ranks()
        }
        let tied: [Rank] = [
            .place(4, isTied: false), .place(1, isTied: false), .place(2, isTied: true),
            .place(2, isTied: true), .absent(.notReported),
        ]
        #expect(ranks(["30件", "50件", "40件", "40件", nil]) == tied)
        #expect(ranks(["50余件", "53件", "20件"]) == [.between(1, 2), .between(1, 2), .place(3, isTied: false)])
        #expect(ranks(["50余件", "60件"]) == [.place(2, isTied: false), .place(1, isTied: false)])
        // Two figures of the same words need not be equal.
        #expect(ranks(["50余件", "50余件"]) == [.between(1, 2), .between(1, 2)])
    }

    @Test func seriesShowGapsAndBreaks() {
        let dataset = Invented.dataset([
            Invented.observation("100件", year: 2019), Invented.observation("110件", year: 2020),
            Invented.observation("130件", year: 2022),
            Invented.observation("140件", year: 2023, basis: .session),
            Invented.observation("150件", year: 2024, basis: .session),
        ])
        let series = dataset.series(
            body: "jia-yi", indicator: "proposals_filed", bases: [.calendarYear, .session])
        #expect(series.points.map(\.year) == [2019, 2020, 2021, 2022, 2023, 2024])
        #expect(series.points.map(\.isBreak) == [false, false, false, false, true, false])
        #expect(series.points[2].figure == .absent(.notReported))
        let changes = series.yearlyChanges(measure: .relative)
        #expect(changes.map(\.year) == [2020, 2021, 2022, 2023, 2024])
        let (first, last): (Double, Double) = (110.0 / 100 - 1, 150.0 / 140 - 1)
        let expected: [ChangeOutcome] = [
            .value(first), .undetermined(.missing), .undetermined(.missing),
            .undetermined(.incomparable([.differentBasis])), .value(last),
        ]
        #expect(changes.map(\.change.outcome) == expected)
        let part = Invented.dataset([
            Invented.observation("100件", year: 2019),
            Invented.observation("30件", year: 2020, coverage: .part),
        ])
        let parts = part.series(body: "jia-yi", indicator: "proposals_filed", bases: [.calendarYear])
        #expect(parts.points.map(\.isBreak) == [false, true])
        let plain = dataset.series(body: "jia-yi", indicator: "proposals_filed", bases: [.calendarYear])
        #expect(plain.points.map(\.year) == [2019, 2020, 2021, 2022])
        #expect(dataset.series(body: "jia", indicator: "proposals_filed", bases: [.term]).points.isEmpty)
    }

    @Test func pairsComeFromOneSourceAndPeriod() {
        let dataset = Invented.dataset([
            Invented.observation("80件"), Invented.observation("100件", indicator: "proposals_received"),
            Invented.observation("90件", indicator: "proposals_received", source: "copy"),
            Invented.observation("70件", year: 2023),
        ])
        let pairs = dataset.pairs(
            numerator: "proposals_filed", denominator: "proposals_received", bodies: all)
        #expect(pairs.map(\.ratio) == [Interval(exactly: 0.8)])
    }

    @Test func peersShareLevelAndParent() {
        let dataset = Invented.dataset([])
        #expect(dataset.peers(of: "jia-yi").map(\.id) == ["jia-yi", "jia-bing"])
        #expect(dataset.peers(of: "nowhere").isEmpty)
        #expect(dataset.bodies(level: .county, parent: "jia-yi").map(\.id) == ["jia-yi-jia"])
        #expect(dataset.bodies(level: .county, parent: "jia").isEmpty)
    }

    @Test func orderDoesNotDependOnTheOrderOfRows() {
        var rows = (0..<36).map { index in
            Invented.observation(
                "\(index + 1)件", body: all[index % 4], topic: index % 3 == 0 ? "养老" : "",
                year: 2015 + index % 9,
                source: ["own", "own-later", "copy"][index % 3])
        }
        let expected = Invented.dataset(rows).observations.map(\.id)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20 {
            rows.shuffle(using: &random)
            #expect(Invented.dataset(rows).observations.map(\.id) == expected)
        }
        #expect(Set(expected).count == rows.count)
    }
}
