import Metrics
import Testing

@testable import Analysis

private typealias Data = InventedFigures

@Suite struct SeriesFindingTests {
    private func sentences(_ rows: [Observation], _ kinds: Finding.Kind...) -> [String] {
        var scope = FindingScope()
        scope.kinds = Set(kinds)
        return Data.dataset(rows).findings(scope).map(\.sentence.zh)
    }

    @Test func nameARecordWithTheYearsThatItLacks() {
        #expect(
            sentences(Data.series("10件", "30件", "", "20余件", "50件", "40件"), .record) == [
                "甲省政协收到数以2022年最多，为50件；以2018年最少，为10件（2018—2023年间有可比数据的5个年份相比；缺2020年）。"
            ])
    }

    @Test func nameNoRecordWithoutCertainty() {
        // A tie, bounds that meet, four years, and fewer than half of the years.
        #expect(sentences(Data.series("10件", "50件", "50件", "20件", "10件"), .record) == [])
        #expect(sentences(Data.series("10件", "10余件", "15件", "50余件", "55件"), .record).isEmpty == false)
        #expect(sentences(Data.series("10余件", "15件", "50余件", "55件", "40件"), .record) == [])
        #expect(sentences(Data.series("10件", "20件", "30件", "40件"), .record) == [])
        #expect(sentences(Data.series("1件", "2件", "3件", "4件", "", "", "", "", "", "", "5件"), .record) == [])
    }

    @Test func leaveADoubtedRecordOutAndSaySo() {
        let rows =
            Data.series("10件", "30件", "20件", "50件", "40件")
            + [Data.row("900件", 0, 2023, note: "存疑：合计不符")]
        #expect(sentences(rows, .record).first?.contains("以2021年最多，为50件") == true)
        let between =
            Data.series("10件", "30件", "", "20件", "50件", "40件")
            + [Data.row("900件", 0, 2020, note: "存疑：合计不符")]
        #expect(
            sentences(between, .record) == [
                "甲省政协收到数以2022年最多，为50件；以2018年最少，为10件（2018—2023年间有可比数据的5个年份相比；2020年的数存疑或各来源不一，未计入）。"
            ])
    }

    @Test func nameTheLargestChange() {
        #expect(
            sentences(Data.series("100件", "110件", "150件", "140件"), .change) == [
                "甲省政协收到数2020年为150件，比2019年的110件增长36.4%，是2018—2021年间可比的3次相邻年度变动中升幅最大的一次。"
            ])
        // 100余 → 300 may be more or less than 110 → 250.
        #expect(
            sentences(Data.series("100余件", "300件", "110件", "250件"), .change).allSatisfy {
                !$0.contains("升幅最大")
            })
    }

    @Test func hedgeAChangeAsItsBoundsDemand() {
        #expect(sentences(Data.series("50余件", "84件"), .change).first?.contains("至少增长40.0%") == true)
        #expect(sentences(Data.series("50件", "50余件"), .change).first?.contains("增加（幅度无法确定）") == true)
        #expect(sentences(Data.series("50余件", "55件"), .change) == [])
        #expect(sentences(Data.series("0件", "55件"), .change).allSatisfy { !$0.contains("%") })
        #expect(sentences(Data.series("0件", "50余件"), .change) == ["甲省政协收到数2019年为50余件，比2018年的0件增加。"])
        #expect(sentences(Data.series("2000件", "1件"), .change).first?.contains("下降99.95%") == true)
        #expect(
            sentences(Data.series("2件", "4件"), .change) == ["甲省政协收到数2019年为4件，比2018年的2件增加2件。"])
        #expect(
            sentences(Data.series("5000件", "5001件"), .change) == ["甲省政协收到数2019年为5001件，比2018年的5000件增加1件。"])
    }

    @Test func measureRatesInPoints() {
        let rows = [("93.1%", 2018), ("88.7%", 2019)].map { Data.row($0.0, 0, $0.1, "proposals_filed_rate") }
        #expect(sentences(rows, .change) == ["甲省政协立案率2019年为88.7%，比2018年的93.1%下降4.4个百分点。"])
        // 99 may have been 98.6 or 99.4.
        let close = [("99%", 2018), ("99.4%", 2019)].map { Data.row($0.0, 0, $0.1, "proposals_filed_rate") }
        #expect(sentences(close, .change) == [])
    }

    @Test func compareOnlyYearsThatFollowEachOtherOnOneBasis() {
        #expect(sentences(Data.series("100件", "", "150件"), .change) == [])
        #expect(
            sentences([Data.row("100件", 0, 2018), Data.row("150件", 0, 2019, basis: .session)], .change) == [])
        #expect(
            sentences([Data.row("100件", 0, 2018), Data.row("15件", 0, 2019, coverage: .part)], .change) == [])
        let terms = [Data.row("100件", 0, 2018, basis: .term), Data.row("150件", 0, 2019, basis: .term)]
        #expect(sentences(terms, .change) == [])
    }

    @Test func sayThatTheTermChanged() {
        let rows = [
            Data.row("100件", 0, 2022, basis: .sessionToDate, label: "十二届五次会议"),
            Data.row("80件", 0, 2023, basis: .sessionToDate, label: "十三届一次会议"),
        ]
        #expect(sentences(rows, .change).first?.contains("换届前后") == true)
        let unnamed = [
            Data.row("100件", 0, 2022, basis: .session, label: "2022年"),
            Data.row("80件", 0, 2023, basis: .session, label: "十三届一次会议以来"),
        ]
        #expect(sentences(unnamed, .change).first?.contains("换届前后") == true)
    }

    @Test func nameATurn() {
        #expect(
            sentences(Data.series("100件", "110件", "150件", "120件"), .turn) == [
                "甲省政协收到数由2018年的100件连续2年增至2020年的150件，2021年转减为120件，比上年下降20.0%。"
            ])
        #expect(sentences(Data.series("100件", "110件", "150件", "150件"), .turn) == [])
        #expect(sentences(Data.series("100件", "100余件", "", "90件"), .turn) == [])
        #expect(sentences(Data.series("100件", "100余件", "105件"), .turn) == [])
        // Up by one of a thousand is no rise to speak of.
        #expect(sentences(Data.series("1000件", "1001件", "900件"), .turn) == [])
    }

    @Test func nameTheYearsThatASeriesLacks() {
        #expect(
            sentences(Data.series("10件", "10件", "", "10件", "10件", "", "", "10件"), .gap) == [
                "甲省政协收到数2018—2025年间缺2020年、2023—2024年可比数据。"
            ])
        // A record says it already.
        let found = Data.dataset(Data.series("10件", "30件", "", "20件", "50件", "40件")).findings()
        #expect(found.map(\.kind).contains(.record))
        #expect(!found.map(\.kind).contains(.gap))
    }
}
