import Metrics
import Testing

@testable import Figures

@Suite struct BarsFigureTests {
    private func figure(_ observations: [Observation], _ extra: String = "", language: Language = .zh) throws
        -> Figure
    {
        let dataset = Invented.dataset(observations)
        let (file, faults) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\"] \(extra) }", path: "x.json")
        #expect(faults.isEmpty, "\(faults)")
        return try FigureMaker(dataset: dataset, language: language).figure(try #require(file))
    }

    private let prefectures = ", \"bodies\": { \"level\": \"prefecture\" }"

    @Test func theLeaderIsNamedWhereItIsCertain() throws {
        let made = try figure(
            [Invented.figure("yi", "50余件"), Invented.figure("bing", "163件"), Invented.figure("ding", "9件")],
            prefectures)
        #expect(made.title == "丙市立案163件，居3个机构之首")
        #expect(made.table.rows.map { $0[0].text } == ["丙市", "乙市", "丁市"])
        #expect(made.table.rows.map { $0[1].text } == ["163", "50余", "9"])
    }

    @Test func overlappingBoundsNameNoLeader() throws {
        // 50余 lies in (50, 60): 53 may be more or less.
        let made = try figure(
            [Invented.figure("yi", "50余件"), Invented.figure("bing", "53件"), Invented.figure("ding", "9件")],
            prefectures)
        #expect(!made.title.contains("之首"))
        #expect(made.paragraph.contains("名次不作判定"))
        #expect(made.notes.contains { $0.contains("余") })
    }

    @Test func aPlaceAmongTwoSaysNothing() throws {
        let made = try figure([Invented.figure("yi", "5件"), Invented.figure("bing", "3件")], prefectures)
        #expect(!made.title.contains("之首"))
        #expect(made.paragraph.contains("丁市未报告"))
    }

    @Test func anotherYearIsMarkedAndUnranked() throws {
        let made = try figure(
            [
                Invented.figure("yi", "5件"), Invented.figure("bing", "3件"), Invented.figure("wu", "4件"),
                Invented.figure("ding", "900件", year: 2023),
            ])
        #expect(!made.title.contains("丁市"))
        #expect(made.notes.contains { $0.contains("未注年份的为2024年") })
        #expect(made.paragraph.contains("丁市 2023为900件"))
    }

    @Test func aSinglePartStandsForNoWholeButIsShown() throws {
        let made = try figure(
            [Invented.figure("yi", "5件"), Invented.figure("bing", "3件", topic: "某平台", coverage: .part)],
            prefectures)
        #expect(made.notes.contains("只是一部分，不是总数：丙市（某平台）"))
    }

    @Test func aPartOfAnotherYearIsBoth() throws {
        let made = try figure(
            [
                Invented.figure("yi", "5件"), Invented.figure("ding", "6件"),
                Invented.figure("bing", "3件", year: 2022, topic: "某平台", coverage: .part),
            ], prefectures)
        #expect(made.paragraph.contains("丙市 2022（部分）为3件"))
    }

    @Test func severalPartsAreNotAddedUp() throws {
        let made = try figure(
            [
                Invented.figure("yi", "5件"), Invented.figure("bing", "3件", topic: "甲台", coverage: .part),
                Invented.figure("bing", "4件", topic: "乙台", coverage: .part),
            ], prefectures)
        #expect(made.table.rows.first { $0[0].text == "丙市" }?[1].text == "… 总数未报告")
    }

    @Test func aTermsTotalIsNoYearsFigure() throws {
        let made = try figure(
            [Invented.figure("yi", "5件"), Invented.figure("bing", "300件", basis: .term)], prefectures)
        #expect(made.table.rows.first { $0[0].text == "丙市" }?[1].isAbsent == true)
        #expect(throws: Fault.self) {
            try figure([Invented.figure("bing", "300件", basis: .term)], prefectures)
        }
    }

    @Test func aRateIsOfOneSourceAndPeriod() throws {
        let dataset = Invented.dataset([
            Invented.figure("yi", "90件"), Invented.figure("yi", "120件", of: "received"),
            // Only a numerator for the later year, and a denominator from elsewhere: neither makes a rate.
            Invented.figure("bing", "80件", year: 2025), Invented.figure("bing", "70件"),
            Invented.figure("bing", "100件", of: "received"),
            Invented.figure("ding", "10件"), Invented.figure("ding", "20件", of: "received", source: "two"),
        ])
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"bars\", \"indicators\": [{ \"id\": \"filed\", \"per\": \"received\", \"label\": \"立案率\" }] \(prefectures) }",
            path: "x.json")
        let made = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        #expect(made.table.rows.map { $0[0].text } == ["乙市", "丙市", "丁市"])
        #expect(made.table.rows.map { $0[1].text } == ["75.0", "70.0", "… 未报告"])
        #expect(made.table.columns[1].title == "立案率（%）")
    }

    @Test func sourcesAndLanguageFollowTheData() throws {
        let rows = [
            Invented.figure("yi", "5件"), Invented.figure("bing", "3件", source: "two"),
            Invented.figure("ding", "4件"),
        ]
        let chinese = try figure(rows, prefectures)
        #expect(chinese.sources == ["one", "two"])
        #expect(chinese.sourceLine == "资料来源：虚构日报、虚构晚报（共2个来源）")
        let english = try figure(rows, prefectures, language: .en)
        #expect(english.title == "Yi leads 3 bodies: filed 5件")
        #expect(english.sourceLine.hasPrefix("Source: "))
    }
}
