import Foundation
import Metrics
import Press
import Testing

@testable import Report

/// What a profile claims, held against every value that its figures can stand for.
@Suite struct ProfileClaimTests {
    /// Numbers that are the same in every run.
    private struct Dice {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    private static func observations(_ dice: inout Dice) throws -> [Observation] {
        var rows: [Observation] = []
        for city in ProfileSample.cities {
            for indicator in ["i0", "i1", "i2"] {
                for year in [2023, 2024] where dice.next(8) > 0 {
                    let number = 10 + 10 * dice.next(9)
                    let stated = ["\(number + 3)", "\(number)余", "近\(number)", "约\(number)", "\(number)"][
                        dice.next(5)]
                    rows.append(
                        try ProfileSample.figure(
                            city, stated, of: indicator, year: year,
                            basis: dice.next(9) == 0 ? .session : .calendarYear,
                            coverage: dice.next(12) == 0 ? .part : .whole))
                }
            }
        }
        return rows
    }

    /// The least and the greatest value that a figure can have.
    private static func ends(_ row: Observation) -> [Double] {
        let interval = row.quantity.interval
        guard !interval.isPoint else { return [interval.lower] }
        return [
            interval.lower + (interval.lowerIsOpen ? 1e-6 : 0),
            interval.upper - (interval.upperIsOpen ? 1e-6 : 0),
        ]
    }

    @Test func everyClaimOfTheStatementHoldsForEveryValue() throws {
        var dice = Dice(state: 7)
        var (places, changes) = (0, 0)
        for _ in 0..<150 {
            let dataset = ProfileSample.dataset(try Self.observations(&dice))
            let page = try ProfileSample.page(of: "jia", in: dataset)
            for indicator in dataset.indicators {
                // What is said of an indicator ends where the next clause begins.
                guard let start = page.statement.range(of: indicator.name) else { continue }
                let said = page.statement[start.lowerBound...].prefix { $0 != "；" && $0 != "。" }
                let rows = dataset.observations.filter { $0.indicator == indicator.id }
                let own = try #require(rows.first { $0.body == "jia" && $0.period.year == 2024 })
                if let place = Self.place(in: said) {
                    places += 1
                    let others = rows.filter {
                        $0.body != "jia" && $0.period.year == 2024 && $0.period.basis == own.period.basis
                            && $0.coverage == .whole
                    }
                    #expect(said.contains("\(others.count + 1)个市级政协"))
                    for value in Self.ends(own) {
                        let most = others.count { Self.ends($0).max() ?? 0 > value }
                        let least = others.count { Self.ends($0).min() ?? 0 > value }
                        #expect(most == place - 1 && least == place - 1, "\(page.statement)")
                    }
                }
                if said.contains("比上年") {
                    changes += 1
                    let base = try #require(
                        rows.first {
                            $0.body == "jia" && $0.period.year == 2023
                                && $0.period.basis == own.period.basis
                        })
                    #expect(base.coverage == own.coverage)
                    for after in Self.ends(own) {
                        for before in Self.ends(base) {
                            try Self.check(said, (after / before - 1) * 100, after - before)
                        }
                    }
                }
            }
        }
        #expect(places > 20 && changes > 40, "\(places) \(changes)")
    }

    private static func place(in said: Substring) -> Int? {
        if said.contains("首位") { return 1 }
        guard let range = said.range(of: "第[0-9]+位", options: .regularExpression) else { return nil }
        return Int(said[range].filter(\.isNumber))
    }

    private static func check(_ said: Substring, _ percent: Double, _ difference: Double) throws {
        let words = said[try #require(said.range(of: "比上年")).upperBound...]
        let isRise = words.contains("增")
        #expect(isRise ? difference > 0 : difference < 0, "\(said)")
        guard
            let number = words.range(of: "[0-9.]+%", options: .regularExpression).flatMap({
                Double(words[$0].dropLast())
            })
        else { return }
        let size = isRise ? percent : -percent
        #expect(words.contains("至少") ? size >= number - 1e-3 : abs(size - number) <= 0.0501, "\(said)")
    }

    @Test func placesAreThoseOfStandings() throws {
        var dice = Dice(state: 99)
        var seen = 0
        for _ in 0..<60 {
            let dataset = ProfileSample.dataset(try Self.observations(&dice))
            let page = try ProfileSample.page(of: "yi", in: dataset)
            for (name, cell) in page.column("同级位次") {
                let indicator = try #require(dataset.indicators.first { $0.name == name })
                let entries = dataset.latest(
                    indicator: indicator.id, bodies: ProfileSample.cities, year: 2024,
                    bases: try Self.bases(indicator, in: dataset))
                let rank = entries.ranks()[1]
                let count = entries.standings().count
                seen += 1
                switch rank {
                case .place(let place, let isTied) where count >= 3:
                    #expect(cell.text == "\(isTied ? "并列" : "")\(place)/\(count)")
                case .between(let first, let last) where count >= 3:
                    #expect(cell.text == "\(first)–\(last)/\(count)")
                default: #expect(cell.isAbsent && !cell.text.contains("/"))
                }
            }
        }
        #expect(seen > 100)
    }

    private static func bases(_ indicator: Indicator, in dataset: Dataset) throws -> [Basis] {
        let common = try #require(
            dataset.commonBasis(indicator: indicator.id, bodies: ProfileSample.cities, years: [2024]))
        return [common] + Basis.preference.filter { $0 != common }
    }

    @Test func whatMayNotBeComparedHasNoPlace() throws {
        var rows = try ["yi", "bing", "ding", "wu"].flatMap { city in
            try ["i0", "i1", "i2"].map { try ProfileSample.figure(city, "50", of: $0) }
        }
        rows.append(try ProfileSample.figure("jia", "70", of: "i0", basis: .session))
        rows.append(try ProfileSample.figure("jia", "70", of: "i1", coverage: .part))
        rows.append(try ProfileSample.figure("jia", "70", of: "i2"))
        let page = try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows))
        let places = page.column("同级位次")
        #expect(places["虚构指标0号"]?.text == "口径不同" && places["虚构指标0号"]?.isAbsent == true)
        #expect(places["虚构指标1号"]?.text == "部分数")
        #expect(places["虚构指标2号"]?.text == "1/5")
        #expect(page.statement.contains("虚构指标2号") && page.statement.contains("居首位"))
    }

    @Test func whatIsDoubtedIsNoHeadline() throws {
        var rows = try ["yi", "bing", "ding"].map { try ProfileSample.figure($0, "50") }
        rows.append(try ProfileSample.figure("jia", "70", note: "存疑：两处不一"))
        let page = try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows))
        #expect(!page.statement.contains("首位"))
        #expect(page.notes.contains { $0.contains("两处不一") })
        #expect(page.statement.contains("70件（存疑）"), "\(page.statement)")
        #expect(page.column("2024年")["虚构指标0号"]?.text == "※70")
        #expect(page.tiles.first?.note == "存疑")
        #expect(page.notes.contains { $0.hasPrefix("※ 虚构指标0号：") })
    }

    /// Where neither a place nor a change is certain, the figures that a reader asks about first are told.
    @Test func theMostTellingFiguresAreToldAsStated() throws {
        let ids = [
            "suggestions_made", "public_opinion_reports", "consultation_activities", "proposals_filed",
        ]
        let names = ["意见建议", "社情民意信息", "协商活动", "提案立案数"]
        let indicators = zip(ids, names).map { Indicator(id: $0, name: $1, unit: "件", kind: .count) }
        var rows = try ids.map { try ProfileSample.figure("jia", "70余", of: $0) }
        func statement() throws -> String {
            try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows, indicators: indicators))
                .statement
        }
        #expect(try statement() == "2024年提案立案数70余件，社情民意信息70余件，协商活动70余件。")
        rows[3] = try ProfileSample.figure("jia", "70", of: ids[3], coverage: .part)
        #expect(try statement() == "2024年社情民意信息70余件，协商活动70余件，意见建议70余件。")
        rows = try ids.map { try ProfileSample.figure("jia", "70", of: $0, coverage: .part) }
        #expect(try statement().hasPrefix("数据集收有2024年4项指标的数，其中"))
    }

    /// Two dots make no line: two years are two bars, and so are years that nothing joins.
    @Test(arguments: [[2020, 2024], [2016, 2020, 2024], [2022, 2023, 2024]])
    func onlyACourseIsALine(_ years: [Int]) throws {
        let rows = try years.map { try ProfileSample.figure("jia", "70", year: $0) }
        let figures = try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows)).figures
        let scene = PageWalk(try #require(figures.first).scene()).runs.map(\.run.text)
        let isLine = years == [2022, 2023, 2024]
        // A line has an axis of values, and bars have none.
        #expect(scene.contains("0") == isLine, "\(scene)")
        #expect(scene.contains("2024"))
    }
}
