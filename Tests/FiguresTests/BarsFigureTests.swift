import Metrics
import SceneRecords
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
        #expect(made.paragraph.contains("最多的因约数区间重叠不能判定；最少的是丁市，9件"))
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
                Invented.figure("yi", "5件"), Invented.figure("bing", "3件"), Invented.figure("ding", "4件"),
                Invented.figure("sheng", "900件", year: 2023),
            ])
        #expect(!made.title.contains("甲省"))
        #expect(made.notes.contains { $0.contains("未注年份的为2024年") })
        #expect(made.paragraph.contains("甲省（2023年）900件"))
    }

    /// Who is passed over for a later figure is named, so that a comparison of one year is not contradicted.
    @Test func aLaterFigureTakesABodyOutOfItsYear() throws {
        let rows = [
            Invented.figure("yi", "5件"), Invented.figure("bing", "3件"), Invented.figure("ding", "4件"),
            Invented.figure("ji", "900件", year: 2025), Invented.figure("sheng", "900件", year: 2025),
            Invented.figure("sheng", "800件"),
        ]
        let another = Body(id: "ji", name: "虚构己市政协", shortName: "己市", level: .prefecture, parent: "sheng")
        func said(_ more: [Observation]) throws -> String {
            let dataset = Dataset(
                bodies: Invented.bodies + [another], indicators: Invented.indicators,
                sources: Invented.sources, observations: rows + more)
            let (file, _) = FigureFileReader(dataset: dataset).read(
                "{ \"kind\": \"bars\", \"indicators\": [\"filed\"] }", path: "x.json")
            return try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file)).paragraph
        }
        #expect(try !said([]).contains("未计入"))
        let words = try said([Invented.figure("ji", "800件")])
        #expect(words.contains("图取各机构最近的数；己市2024年也有同口径的数，因另有更近的，未计入可比的3个。"), "\(words)")
        // What is doubted would not have been compared either.
        #expect(try !said([Invented.figure("ji", "800件", note: "存疑：两处不一")]).contains("未计入"))
    }

    @Test func sharesAreHighAndCountsAreMany() throws {
        let rows = ["yi", "bing", "ding"].enumerated().map {
            Invented.figure($1, "\(90 + $0)%", of: "rate")
        }
        let json = "{ \"kind\": \"bars\", \"indicators\": [\"rate\"] \(prefectures) }"
        #expect(try Invented.made(json, rows).paragraph.contains("最高的是丁市，92%；最低的是乙市，90%"))
    }

    /// English has numbers with English units; what a source said stands in the list of observations.
    @Test func englishHasNoChineseMeasureWords() throws {
        let rows = [
            Invented.figure("yi", "50余件"), Invented.figure("bing", "200件以上"), Invented.figure("ding", "4件"),
        ]
        let made = try figure(rows, prefectures, language: .en)
        let words = [made.title, made.subtitle, made.paragraph] + made.notes
        let cells = made.table.rows.flatMap { $0 }.map(\.text) + made.table.columns.map(\.title)
        #expect((words + cells).allSatisfy { !$0.contains("件") && !$0.contains("余") }, "\(words) \(cells)")
        #expect(cells.contains("over 50") && cells.contains("200 or more"))
        #expect(made.subtitle.contains("items"))
    }

    @Test func whereFewCanBeComparedEveryNameCarriesItsYear() throws {
        let made = try figure(
            [
                Invented.figure("yi", "5件"), Invented.figure("bing", "3件", year: 2023),
                Invented.figure("ding", "4件", year: 2022, basis: .session),
            ], prefectures)
        #expect(made.notes == ["各机构的数年份或口径不一，不排名次"])
        #expect(made.paragraph.contains("乙市（2024年，自然年）5件、丁市（2022年，会议年度）4件、丙市（2023年，自然年）3件"))
        let scene = try made.scene(measuredBy: StubMeasurer()).scene
        #expect(!SceneDump.text(scene).contains("hatch"))
    }

    @Test func theOddOneOutIsHatched() throws {
        let made = try figure(
            [
                Invented.figure("yi", "5件"), Invented.figure("bing", "3件", year: 2023),
                Invented.figure("ding", "4件"),
            ], prefectures)
        let scene = try made.scene(measuredBy: StubMeasurer()).scene
        #expect(SceneDump.text(scene).contains("hatch"))
        #expect(SceneDump.text(scene).contains("丙市 2023"))
    }

    @Test func exactTiesAreTiesAndNoOverlap() throws {
        let low = try figure(
            [Invented.figure("yi", "10件"), Invented.figure("bing", "5件"), Invented.figure("ding", "5件")],
            prefectures)
        #expect(low.title == "乙市立案10件，居3个机构之首")
        #expect(low.paragraph.contains("最多的是乙市，10件；最少的是丙市、丁市，均为5件"))
        let ties = try figure(
            [Invented.figure("yi", "10件"), Invented.figure("bing", "10件"), Invented.figure("ding", "5件")],
            prefectures)
        #expect(ties.title == "乙市、丙市立案均为10件，并列3个机构之首")
        #expect(ties.paragraph.contains("最多的是乙市、丙市，均为10件；最少的是丁市，5件"))
    }

    @Test func eachAbsenceKeepsItsReason() throws {
        let dataset = Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators, sources: Invented.sources,
            observations: [Invented.figure("sheng", "5件"), Invented.figure("wu", "9件", basis: .term)],
            absences: [
                RecordedAbsence(body: "yi", indicator: "filed", year: 2024, reason: .notApplicable),
                RecordedAbsence(body: "bing", indicator: "filed", year: 2024, reason: .notYetPublished),
            ])
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"bars\", \"indicators\": \"filed\" }", path: "x.json")
        let made = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        #expect(
            made.paragraph.hasPrefix(
                "所列5个机构中，1个报告了立案的数：甲省5件；乙市不适用；丙市尚未公布；丁市未报告；戊县另有其他年份或口径的数，未列入。"),
            "\(made.paragraph)")
        #expect(made.table.rows.last?[1].text == "… 另有2024年数（一届）")
    }

    @Test func aRatePastWhatANumberHoldsIsNone() throws {
        let dataset = Invented.dataset([
            Invented.figure("yi", "1000000000000000件"), Invented.figure("yi", "0.001件", of: "received"),
            Invented.figure("bing", "1件"), Invented.figure("bing", "2件", of: "received"),
        ])
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"bars\", \"indicators\": [{ \"id\": \"filed\", \"per\": \"received\" }] \(prefectures) }",
            path: "x.json")
        let made = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        #expect(made.table.rows.map { $0[1].text } == ["50.0", "… 不能算出", "… 不能算出"])
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
                Invented.figure("yi", "5件"), Invented.figure("ding", "6件"), Invented.figure("sheng", "7件"),
                Invented.figure("bing", "3件", year: 2022, topic: "某平台", coverage: .part),
            ])
        #expect(made.paragraph.contains("丙市（2022年，部分）3件"), "\(made.paragraph)")
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
        #expect(made.table.rows.map { $0[1].text } == ["75.0", "70.0", "… 不能算出"])
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
        #expect(english.title == "Yi is first of 3 bodies: filed 5")
        #expect(english.sourceLine.hasPrefix("Source: "))
    }

    @Test func aLimitSaysWhoIsLeftOut() throws {
        let rows = [
            Invented.figure("yi", "5件"), Invented.figure("bing", "3件"), Invented.figure("ding", "4件"),
        ]
        let made = try figure(rows, prefectures + ", \"limit\": 1, \"highlight\": \"bing\"")
        // All are compared, whatever is drawn of them.
        #expect(made.title == "乙市立案5件，居3个机构之首")
        #expect(made.notes == ["只画前1个，未画：丁市", "着重标出：丙市"])
        #expect(made.table.rows.count == 3)
        let dump = SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene)
        #expect(dump.contains("text “丙市”") && !dump.contains("text “丁市”"))
    }

    @Test func bodiesOfOneNameAreToldApart() throws {
        let bodies = [
            Body(id: "a", name: "甲", shortName: "甲市", level: .prefecture),
            Body(id: "x", name: "甲东", shortName: "东区", level: .county, parent: "a"),
            Body(id: "y", name: "乙东", shortName: "东区", level: .county),
        ]
        let dataset = Dataset(
            bodies: bodies, indicators: Invented.indicators, sources: Invented.sources,
            observations: [Invented.figure("x", "5件"), Invented.figure("y", "4件")])
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"bars\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"county\" } }",
            path: "x.json")
        let made = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        let dump = SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene)
        #expect(dump.contains("text “甲市东区”") && dump.contains("text “东区”"))
    }
}
