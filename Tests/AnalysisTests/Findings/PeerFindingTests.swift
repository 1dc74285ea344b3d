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
    }

    @Test func sayWhoWasLeftOut() {
        let rows = Data.peers("100件", "50件", "20件") + [Data.row("900件", 3, note: "存疑：似为两年之和")]
        #expect(
            sentences(rows, .extremes) == [
                "数据集收有2024年同口径收到数的3个省级政协中，以甲省政协最多，为100件；以丙省政协最少，为20件（丁省政协的数存疑或各来源不一，未计入）。"
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

    @Test func nameWhoLacksWhatMostHave() {
        let rows = Data.peers("100件", "50件", "20件") + [Data.row("5件", 3, 2024, "proposals_filed")]
        #expect(
            sentences(rows, .missing) == [
                "数据集收有2024年数据的4个省级政协中，3个有收到数（不论口径），未收有的是丁省政协。"
            ])
        let reason = RecordedAbsence(
            body: "b3", indicator: "proposals_received", year: 2024, reason: .notYetPublished)
        let explained = Data.dataset(rows, absences: [reason]).findings().filter { $0.kind == .missing }
        #expect(explained.first?.sentence.zh.contains("丁省政协（尚未公布）") == true)
        let none = RecordedAbsence(
            body: "b3", indicator: "proposals_received", year: 2024, reason: .notApplicable)
        #expect(Data.dataset(rows, absences: [none]).findings().allSatisfy { $0.kind != .missing })
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
}
