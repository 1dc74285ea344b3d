import Canvas
import Foundation
import Metrics
import Press
import Testing

@testable import Report

/// Whether pages of any content stand on one sheet, and lead to what is there.
@Suite struct ProfilePageTests {
    private static func figures(_ count: Int, years: ClosedRange<Int> = 2022...2024) throws -> [Observation] {
        try ProfileSample.cities.enumerated().flatMap { place, city in
            try (0..<count).flatMap { indicator in
                try years.map {
                    try ProfileSample.figure(
                        city, "\(100 + 7 * place + indicator + $0 - 2022)余", of: "i\(indicator)", year: $0)
                }
            }
        }
    }

    @Test(arguments: [1, 2, 12, 60]) func pagesOfAnyNumberOfIndicatorsStandOnOneSheet(_ count: Int) throws {
        let dataset = ProfileSample.dataset(
            try Self.figures(count), indicators: ProfileSample.indicators(count))
        let page = try ProfileSample.page(of: "jia", in: dataset)
        let shown = try #require(page.table).table.rows.count
        #expect(page.figures.count == 2 && page.tiles.count == min(count, 5))
        if count == 60 {
            #expect(shown < 60 && page.notes.contains { $0.contains("另有\(60 - shown)项") })
        } else {
            #expect(shown == count)
        }
        for language in Language.allCases {
            var options = Profiles.Options()
            options.language = language
            try ProfileSample.compose([.init(body: "jia", year: 2024)], in: dataset, options)
        }
    }

    @Test func aBodyWithoutFiguresSaysSo() throws {
        let page = try ProfileSample.page(of: "jia", in: ProfileSample.dataset([]))
        #expect(page.statement.contains("没有2024年的数"))
        #expect(page.table == nil && page.tiles.isEmpty && page.figures.isEmpty)
        try ProfileSample.compose(
            [.init(body: "jia", year: 2024)], in: ProfileSample.dataset([]), .init())
    }

    /// Names of two lines each leave no room for a bar a body: the places are points then.
    @Test func peersOfLongNamesAreDrawn() throws {
        let ids = (0..<11).map { "city\($0)" }
        let bodies = ids.map {
            Body(
                id: $0, name: "虚构\($0)市政协", nameEnglish: "Invented \($0) Hui Autonomous Regional Committee",
                shortName: $0, level: .prefecture, parent: "sheng")
        }
        let rows = try ids.enumerated().map { try ProfileSample.figure($1, "\(100 + $0)") }
        var options = Profiles.Options()
        options.language = .en
        try ProfileSample.compose(
            [.init(body: "city3", year: 2024)],
            in: ProfileSample.dataset(rows, bodies: ProfileSample.bodies() + bodies), options)
    }

    @Test func longNamesStandOnOneSheet() throws {
        let long = String(repeating: "长", count: 300)
        let dataset = ProfileSample.dataset(
            try Self.figures(30),
            indicators: ProfileSample.indicators(30) { $0 % 3 == 0 ? "\($0)\(long)" : "虚构\($0)" },
            bodies: ProfileSample.bodies { "\($0)\(long)" })
        try ProfileSample.compose([.init(body: "jia", year: 2024)], in: dataset, .init())
    }

    @Test func everyFigureAndSourceLeadsToWhatTheDataSetHas() throws {
        let dataset = ProfileSample.dataset(try Self.figures(3))
        let known = Set(
            dataset.observations.map { "observation-\($0.id)" } + dataset.sources.map { "source-\($0.id)" })
        let page = try ProfileSample.page(of: "jia", in: dataset)
        var links = page.tiles.compactMap(\.link)
        links += try #require(page.table).table.rows.flatMap { $0.cells.compactMap(\.link) }
        let ofTextParts = links.count
        for figure in page.figures { links += try figure.scene().items.flatMap(Self.links) }
        #expect(ofTextParts == 3 + 3 * 2 && links.count >= ofTextParts + 3 + 5)
        for link in links {
            guard case .destination(let name) = link else {
                Issue.record("an address")
                continue
            }
            #expect(known.contains(name), "\(name)")
        }
    }

    private static func links(_ item: Scene.Item) -> [Link] {
        guard case .group(let group) = item else { return [] }
        return [group.link].compactMap { $0 } + group.items.flatMap(links)
    }

    @Test func withoutAppendicesSourcesLeadToTheirAddresses() throws {
        var options = Profiles.Options()
        options.references = .addresses
        let page = try ProfileSample.page(
            of: "jia", in: ProfileSample.dataset(try Self.figures(3)), options: options)
        #expect(page.tiles.allSatisfy { $0.link == nil })
        let sources = page.column("来源").values
        #expect(sources.allSatisfy { $0.text == "[1]" && $0.link == .uri("https://example.org/1") })
        #expect(page.notes.contains { $0.contains("[1] 虚构之一") })
    }

    @Test func aSparklineHasADotAYearAndNoLineOverAGap() throws {
        let rows = try [2020, 2021, 2024].map { try ProfileSample.figure("jia", "50", year: $0) }
        let page = try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows))
        let picture = try #require(page.column("2020年以来")["虚构指标0号"]?.picture)
        let moves = picture.items.map { item -> Int in
            guard case .shape(let shape) = item else { return 0 }
            return shape.path.segments.count { if case .move = $0 { true } else { false } }
        }
        // One stretch of line, two dots, the last one.
        #expect(moves == [1, 2, 1])
        #expect(picture.summary == "虚构指标0号：2020年50件，2021年50件，2024年50件")
    }

    @Test func twoFiguresMakeNoSparkline() throws {
        let rows = try [2023, 2024].map { try ProfileSample.figure("jia", "50", year: $0) }
        let page = try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows))
        #expect(page.column("2023年以来").isEmpty && !page.column("比上年").isEmpty)
    }

    @Test func signsAreExplainedWhereTheyArePrinted() throws {
        for (before, isSigned) in [("20余", true), ("50余", false)] {
            let rows = [
                try ProfileSample.figure("jia", before, year: 2023), try ProfileSample.figure("jia", "50余"),
            ]
            let page = try ProfileSample.page(of: "jia", in: ProfileSample.dataset(rows))
            let change = try #require(page.column("比上年")["虚构指标0号"]?.text)
            #expect(change.hasPrefix("≥") == isSigned)
            #expect(page.notes.contains { $0.contains("≥") } == isSigned, "\(before)")
        }
    }

    @Test func anAxisOfRatesEndsAtAHundred() throws {
        func domain(_ stated: String...) throws -> ClosedRange<Double>? {
            ProfileCharts.domainToHundred(try stated.map { try ProfileSample.figure("jia", $0).quantity })
        }
        #expect(try domain("99", "100") == 99...100)
        #expect(try domain("92", "97") == 92...100)
        #expect(try domain("100", "100") == 99.5...100)
        #expect(try domain("30", "40") == nil)
        #expect(try domain("99", "101") == nil)
    }

    @Test func figuresPartFromTheirUnits() {
        for (stated, value, unit) in [
            ("50余次", "50余", "次"), ("90余场次", "90余", "场次"), ("2.83万余人次", "2.83万余", "人次"),
            ("99.9%", "99.9%", ""), ("163", "163", "件"), ("50次以上", "50", "次以上"), ("近千人", "近千", "人"),
        ] {
            let parted = ProfileWords.parted(stated, unit: "件")
            #expect(parted.value == value && parted.unit == unit, "\(stated)")
        }
        #expect(ProfileWords.value("90余场次", without: "次") == "90余场次")
        #expect(ProfileWords.value("32次", without: "次") == "32")
    }

    @Test func theLatestYearThatFillsAPageIsChosen() throws {
        var rows = try Self.figures(8, years: 2020...2021)
        rows += try (0..<3).map { try ProfileSample.figure("jia", "5", of: "i\($0)", year: 2024) }
        rows += try (0..<8).map { try ProfileSample.figure("sheng", "5", of: "i\($0)", year: 2012) }
        let dataset = ProfileSample.dataset(rows, indicators: ProfileSample.indicators(8))
        #expect(
            Profiles.subjects(in: dataset)
                == ProfileSample.cities.map { Profiles.Subject(body: $0, year: 2021) })
        #expect(Profiles.subjects(in: dataset, atLeast: 3).first == .init(body: "jia", year: 2024))
    }

    @Test(arguments: Language.allCases) func theProjectsOwnDataFillTheirPages(_ language: Language) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let dataset = Dataset.load(from: root + "/datasets").dataset
        let subjects = Profiles.subjects(in: dataset)
        #expect(subjects.count >= 8)
        var options = Profiles.Options()
        options.language = language
        try ProfileSample.compose(subjects, in: dataset, options)
    }
}
