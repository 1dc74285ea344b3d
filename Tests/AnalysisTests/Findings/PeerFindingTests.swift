import Metrics
import Testing

@testable import Analysis

private typealias Data = InventedFigures

@Suite struct PeerFindingTests {
    private func sentences(_ rows: [Observation], _ kinds: Finding.Kind...) -> [String] {
        var scope = FindingScope()
        scope.kinds = Set(kinds)
        return Data.dataset(rows).findings(scope).map(\.sentence.zh)
    }

    @Test func nameTheHighestAndTheLowest() {
        #expect(
            sentences(Data.peers("100件", "50余件", "20件"), .extremes) == [
                "数据集收有2024年同口径收到数的3个省级政协中，以甲省政协最多，为100件；以丙省政协最少，为20件。"
            ])
    }

    @Test func needThreePeers() { #expect(sentences(Data.peers("100件", "50件"), .extremes) == []) }

    @Test func nameOnlyTheEndThatIsCertain() {
        // 55 lies within 50余, so nobody is certainly the last.
        #expect(
            sentences(Data.peers("100件", "50余件", "55件"), .extremes) == [
                "数据集收有2024年同口径收到数的3个省级政协中，以甲省政协最多，为100件。"
            ])
        #expect(sentences(Data.peers("100件", "100件", "50余件", "55件"), .extremes) == [])
        #expect(sentences(Data.peers("50件以上", "60件", "60件"), .extremes) == [])
    }

    @Test func compareOnlyWhatIsComparable() {
        let two = Data.peers("100件", "50件")
        let others: [Observation] = [
            Data.row("20件", 2, 2023), Data.row("20件", 2, basis: .session),
            Data.row("20件", 2, coverage: .part),
            Data.row("20件", 2, topic: "水利"), Data.row("20件", 2, note: "存疑：两处不一"),
        ]
        for other in others { #expect(sentences(two + [other], .extremes) == []) }
        #expect(sentences(two + [Data.row("20件", 2)], .extremes).count == 1)
    }

    @Test func compareOneDefinition() {
        let definitions = Definitions([
            DeclaredDefinition(body: "b2", indicator: "proposals_received", since: 2020, definition: "另计")
        ])
        let dataset = Data.dataset(Data.peers("100件", "50件", "20件"), definitions: definitions)
        #expect(dataset.findings().isEmpty)
    }

    @Test func compareCountsUpToTheSameKindOfDay() {
        func rows(_ label: String) -> [Observation] {
            ["100件", "50件", "20件"].enumerated().map {
                Data.row($1, $0, basis: .sessionToDate, label: $0 == 2 ? label : "十届二次会议")
            }
        }
        #expect(sentences(rows("九届三次会议"), .extremes).count == 1)
        #expect(sentences(rows("截至2024年9月底"), .extremes) == [])
        let other = Data.row("900件", 3, basis: .sessionToDate, label: "截至9月")
        #expect(
            sentences(rows("九届三次会议") + [other], .extremes) == [
                "数据集收有2024年同口径收到数的4个省级政协中可比的3个里，以甲省政协最多，为100件；以丙省政协最少，为20件（口径：会议以来，截至日期以各来源为准；丁省政协的截至日期属另一类，未计入）。"
            ])
    }

    @Test func compareTermsOfOneLength() {
        func rows(_ labels: String...) -> [Observation] {
            labels.enumerated().map { Data.row("\($0 + 5)件", $0, basis: .term, label: $1) }
        }
        #expect(
            sentences(rows("十届(五年)", "十届（五年）", "九届(五年)", "九届(三年)"), .extremes) == [
                "数据集收有2024年届满的一届五年收到数的4个省级政协中可比的3个里，以丙省政协最多，为7件；以甲省政协最少，为5件（丁省政协的届期长短另计，未计入）。"
            ])
        #expect(sentences(rows("十届", "九届", "八届"), .extremes).first?.contains("届满的一届收到数的3个") == true)
    }

    @Test func sayWhomTheyCompareWhereItIsNotEverybody() {
        let rows = Data.peers("100件", "50件", "20件", "900件") + [Data.row("5件", 4, 2024, "proposals_filed")]
        var scope = FindingScope()
        scope.peers = ["b0", "b1", "b2", "b4"]
        let found = Data.dataset(rows).findings(scope).map(\.sentence)
        #expect(
            found.map(\.zh) == [
                "数据集收有2024年同口径收到数的3个所选省级政协中，以甲省政协最多，为100件；以丙省政协最少，为20件。",
                "数据集收有2024年数据的4个所选省级政协中，3个有收到数（不论口径），未收录的是戊省政协。",
            ])
        #expect(found.first?.en.contains("of the 3 chosen provincial committees") == true)
    }

    @Test func sayWhoWasLeftOut() {
        let rows = Data.peers("100件", "50件", "20件") + [Data.row("900件", 3, note: "存疑：似为两年之和")]
        #expect(
            sentences(rows, .extremes) == [
                "数据集收有2024年同口径收到数的4个省级政协中可比的3个里，以甲省政协最多，为100件；以丙省政协最少，为20件（丁省政协的数存疑或各来源不一，未计入）。"
            ])
        let disputed = Data.peers("100件", "50件", "20件") + [Data.row("130件", 1, source: "t")]
        #expect(sentences(disputed, .extremes) == [])
    }

    @Test func sayThatEachDecidesWhatItCounts() {
        let rows = ["9件", "8件", "7件"].enumerated().map { Data.row($1, $0, 2024, "proposals_filed") }
        #expect(sentences(rows, .extremes).first?.contains("统计范围由各会自定") == true)
    }

    @Test func allowForTheRoundingOfRates() {
        func rates(_ words: String...) -> [Observation] {
            words.enumerated().map { Data.row($1, $0, 2024, "proposals_filed_rate") }
        }
        #expect(sentences(rates("99.2%", "99%", "80%"), .extremes).first?.contains("最高") == false)
        #expect(
            sentences(rates("99.2%", "95.1%", "80%"), .extremes) == [
                "数据集收有2024年同口径立案率的3个省级政协中，以甲省政协最高，为99.2%；以丙省政协最低，为80%。"
            ])
    }

    @Test func nameAnOutlierWithItsTest() {
        let rows = Data.peers("900件", "50件", "51件", "52件", "53件", "54件", "55件", "56件")
        let found = Data.dataset(rows).findings()
        #expect(found.map(\.kind) == [.outlier])
        // Quartiles 51.75 and 55.25: 55.25 + 1.5·3.5 = 60.5.
        #expect(
            found.first?.sentence.zh
                == "数据集收有2024年同口径收到数的8个省级政协中，以甲省政协最多，为900件；以乙省政协最少，为50件；其中甲省政协（900件）高于第三四分位数加1.5倍四分位距的界限（60.5件），按此检验离群。"
        )
        #expect(found.first?.reasoning.zh.contains("[46.5, 60.5]") == true)
    }

    @Test func nameOutliersOnBothSides() {
        let rows = Data.peers("900件", "800件", "501件", "502件", "503件", "504件", "505件", "506件", "1件")
        let found = Data.dataset(rows).findings().first?.sentence
        #expect(
            found?.zh.hasSuffix(
                "；其中甲省政协（900件）、乙省政协（800件）高于第三四分位数加1.5倍四分位距的界限（512件），壬省政协（1件）低于第一四分位数减1.5倍四分位距的界限（496件），按此检验离群。"
            ) == true, "\(found?.zh ?? "")")
        #expect(
            found?.en.hasSuffix(
                "; 甲省政协 (900), 乙省政协 (800) lie above the third quartile plus 1.5 interquartile ranges (512); 壬省政协 (1) lies below the first quartile less 1.5 interquartile ranges (496): outliers by this test."
            ) == true, "\(found?.en ?? "")")
    }

    @Test func callNobodyAnOutlierOfFiguresThatAreTheSame() {
        let rows = Data.peers("10件", "10件", "10件", "10件", "10件", "10件", "10件", "11件")
        #expect(Data.dataset(rows).findings().map(\.kind) == [.extremes])
    }

    @Test func callNobodyAnOutlierWithoutCertainty() {
        // Seven are too few, and 60 is within.
        #expect(sentences(Data.peers("900件", "50件", "51件", "52件", "53件", "54件", "55件"), .outlier) == [])
        #expect(
            sentences(Data.peers("60件", "50件", "51件", "52件", "53件", "54件", "55件", "56件"), .outlier) == [])
        // With bounds that reach to 200 the fence may lie beyond 300.
        #expect(
            sentences(
                Data.peers("300件", "100余件", "100余件", "100余件", "100余件", "54件", "55件", "56件"), .outlier)
                == [])
    }

    @Test func nameWhoChangedMostAmongPeers() {
        let rows = Data.peers("100件", "100件", "100件", year: 2023) + Data.peers("150件", "110件", "90件")
        #expect(
            sentences(rows, .peerChange) == [
                "2023年、2024年均有同口径数据的3个省级政协中，收到数以甲省政协升幅最大，由100件变为150件，增长50.0%；丙省政协降幅最大，由100件变为90件，下降10.0%。"
            ])
        let open = Data.peers("100件", "100件", "100件", year: 2023) + Data.peers("150件", "100余件", "90件")
        #expect(sentences(open, .peerChange).first?.contains("升幅") == false)
        #expect(sentences(rows.filter { $0.body != "b1" || $0.period.year != 2023 }, .peerChange) == [])
    }

    @Test func sayWhoseChangeIsNotCompared() {
        let rows =
            Data.peers("100件", "100件", "100件", "0件", year: 2023)
            + Data.peers("150件", "110件", "90件", "50件", "70件")
            + [Data.row("10件", 4, 2023, note: "存疑：两处不一")]
        #expect(
            sentences(rows, .peerChange) == [
                "2023年、2024年均有同口径数据的5个省级政协中可比的3个里，收到数以甲省政协升幅最大，由100件变为150件，增长50.0%；丙省政协降幅最大，由100件变为90件，下降10.0%（戊省政协的数存疑或各来源不一，未计入；丁省政协的基数为零，未计入）。"
            ])
    }

    @Test func nameWhoLacksWhatMostHave() {
        let rows = Data.peers("100件", "50件", "20件") + [Data.row("5件", 3, 2024, "proposals_filed")]
        #expect(
            sentences(rows, .missing) == [
                "数据集收有2024年数据的4个省级政协中，3个有收到数（不论口径），未收录的是丁省政协。"
            ])
        let reason = RecordedAbsence(
            body: "b3", indicator: "proposals_received", year: 2024, reason: .notYetPublished)
        let explained = Data.dataset(rows, absences: [reason]).findings().filter { $0.kind == .missing }
        #expect(explained.first?.sentence.zh.contains("丁省政协（尚未公布）") == true)
        let none = RecordedAbsence(
            body: "b3", indicator: "proposals_received", year: 2024, reason: .notApplicable)
        #expect(Data.dataset(rows, absences: [none]).findings().allSatisfy { $0.kind != .missing })
        let exempt = RecordedAbsence(
            body: "b4", indicator: "proposals_received", year: 2024, reason: .notApplicable)
        let part = [
            Data.row("5件", 4, 2024, "proposals_filed"), Data.row("7件", 3, coverage: .part),
        ]
        #expect(
            Data.dataset(rows + part, absences: [exempt]).findings().filter { $0.kind == .missing }
                .map(\.sentence.zh) == [
                    "数据集收有2024年数据的5个省级政协中，3个有收到数（不论口径），不适用的是戊省政协，未收录的是丁省政协（只有部分数）。"
                ])
        // What is doubted is no evidence that a committee reports: of four two are left.
        #expect(
            sentences(
                Data.peers("100件", "50件") + [
                    Data.row("20件", 2, note: "存疑：两处不一"), Data.row("5件", 3, 2024, "proposals_filed"),
                ],
                .missing) == [])
        let five = Data.peers("100件", "50件", "20件") + [Data.row("9件", 3, note: "存疑：两处不一")]
        #expect(
            Data.dataset(five + [Data.row("5件", 3, 2024, "proposals_filed")]).findings()
                .filter { $0.kind == .missing }.map(\.sentence.zh) == [
                    "数据集收有2024年数据的4个省级政协中，3个有收到数（不论口径），未收录的是丁省政协（只有存疑的数）。"
                ])
        // Two of four are not most.
        #expect(sentences(Array(rows.dropFirst()), .missing) == [])
    }

    @Test func tellWhereARateAndItsPartsPart() {
        let parts = [Data.row("200件"), Data.row("150件", 0, 2024, "proposals_filed")]
        #expect(
            sentences(parts + [Data.row("80%", 0, 2024, "proposals_filed_rate")], .contradiction) == [
                "甲省政协2024年立案率公布为80%，按立案数150件、收到数200件计算为75.00%，两者不一致。"
            ])
        #expect(sentences(parts + [Data.row("75%", 0, 2024, "proposals_filed_rate")], .contradiction) == [])
        let large = [Data.row("1件"), Data.row("999999999999999件", 0, 2024, "proposals_filed")]
        #expect(
            sentences(large + [Data.row("50%", 0, 2024, "proposals_filed_rate")], .contradiction).first?
                .contains("计算为99999999999999900%") == true)
        let nearly = [Data.row("100000件"), Data.row("99999件", 0, 2024, "proposals_filed")]
        #expect(
            sentences(nearly + [Data.row("50%", 0, 2024, "proposals_filed_rate")], .contradiction).first?
                .contains("计算为99.999%") == true)
        #expect(sentences(parts + [Data.row("76%", 0, 2024, "proposals_filed_rate")], .contradiction) == [])
    }

    @Test func sayNothingOfWhatNoCommitteeDid() {
        let people = Indicator(id: "people", name: "人口", unit: "人", theme: "background", kind: .count)
        let rows = ["9人", "8人", "7人"].enumerated().map { Data.row($1, $0, 2024, "people") }
        let dataset = Dataset(
            bodies: Data.bodies, indicators: Data.indicators + [people], sources: Data.sources,
            observations: rows + Data.peers("100件", "50件"))
        #expect(dataset.findings().isEmpty)
    }

    @Test func aListNamesASingleOneMore() {
        let words = (1...10).map { "\($0)" }
        let (zh, en) = (Phrase(language: .zh), Phrase(language: .en))
        #expect(zh.list(Array(words.prefix(9)), atMost: 8).hasSuffix("8、9"))
        #expect(zh.list(words, atMost: 8).hasSuffix("8等10个"))
        #expect(en.list(words, atMost: 8).hasSuffix("8 and 2 more"))
    }
}
