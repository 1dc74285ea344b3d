import Metrics
import Testing

@testable import Analysis

private typealias Data = InventedFigures

@Suite struct ExpandedProseTests {
    private let dataset = Data.dataset(
        Data.peers("100件", "50余件", "20件") + Data.peers("80件", "40件", "10件", year: 2023) + [
            Data.row("30件", 0, 2022), Data.row("33件", 0, 2022, basis: .session),
            Data.row("7件", 0, 2021, topic: "水利", coverage: .part),
            Data.row("90%", 0, 2024, "proposals_filed_rate"),
            Data.row("5件", 4, 2024, basis: .sessionToDate, label: "十届二次会议"),
            Data.row("6件", 4, 2024, basis: .sessionToDate, label: "十届二次会议以来"),
        ])

    private func expanded(_ text: String) -> ExpandedProse { ExpandedProse(text, in: dataset, language: .zh) }

    @Test(arguments: [
        ("收到{{b0.proposals_received.2024}}。", "收到100件。"),
        ("{{ b1.proposals_received.2024 }}", "50余件"),
        ("{{b0.proposals_filed_rate.2024}}", "90%"),
        ("{{b0.proposals_received.2022 basis=session}}", "33件"),
        ("{{b0.proposals_received.2021 topic=水利}}", "7件"),
        ("{{b4.proposals_received.2024 period=十届二次会议}}", "5件"),
        ("比上年{{change b0.proposals_received 2023→2024}}", "比上年增长25.0%"),
        ("{{change b1.proposals_received 2023->2024}}", "至少增长25.0%"),
        ("{{rank b0.proposals_received.2024}}", "居有同口径数据的3个省级政协第1位"),
        (
            "{{finding extremes b0.proposals_received}}。",
            "数据集收有2024年同口径收到数的3个省级政协中，以甲省政协最多，为100件；以丙省政协最少，为20件。"
        ),
        ("写作 \\{{x}} 即可", "写作 {{x}} 即可"),
        ("没有占位符 {x} }}", "没有占位符 {x} }}"),
    ])
    func fillIn(_ text: String, _ wanted: String) {
        let prose = expanded(text)
        #expect(prose.faults == [])
        #expect(prose.text == wanted)
    }

    @Test(arguments: [
        ("甲{{b0.proposals_recieved.2024}}", 6, "unknown-id", "proposals_received"),
        ("{{bo.proposals_received.2024}}", 2, "unknown-id", "did you mean b0?"),
        ("{{b0.proposals_received.2019}}", 2, "placeholder", "2021、2022、2023、2024"),
        ("{{b0.proposals_received.2022}}", 2, "placeholder", "basis=calendar_year or basis=session"),
        ("{{b0.proposals_received.2021}}", 2, "placeholder", "topic=水利"),
        ("{{b0.proposals_received.2024 topic=林业}}", 2, "placeholder", "remove the placeholder"),
        ("{{b0.proposals_received.2024 basis=term}}", 2, "placeholder", "basis=calendar_year"),
        ("{{b0.proposals_received.2024 bassis=term}}", 29, "unknown-id", "basis"),
        ("{{b4.proposals_received.2024}}", 2, "placeholder", "period=十届二次会议"),
        ("{{change b0.proposals_received 2024→2023}}", 31, "placeholder", "write 2023→2024"),
        ("{{change b0.proposals_received 2024→2024}}", 31, "placeholder", "write two years"),
        ("{{change b0.proposals_received 2024}}", 31, "placeholder", "write {{body.indicator.year}}"),
        (
            "{{b0.proposals_received.2022 basis=session basis=session}}", 43, "placeholder",
            "keep one of them"
        ),
        ("{{change b4.proposals_received 2023→2024}}", 9, "placeholder", "2024"),
        ("{{rank b4.proposals_received.2024 period=十届二次会议}}", 7, "placeholder", "leave the place out"),
        ("{{finding extreme b0.proposals_received}}", 10, "unknown-id", "extremes"),
        ("{{b0.proposals_received}}", 2, "placeholder", "write {{body.indicator.year}}"),
        ("甲{{b0.proposals_received.2024", 1, "placeholder", "add }}"),
        ("{{}}", 2, "placeholder", "write {{body.indicator.year}}"),
    ])
    func tellWhatKeepsThemFromBeingFilledIn(_ text: String, _ offset: Int, _ code: String, _ remedy: String) {
        let prose = expanded(text)
        #expect(prose.text == text)
        #expect(prose.faults.map(\.offset) == [offset])
        #expect(prose.faults.first?.code.rawValue == code)
        #expect(prose.faults.first?.remedy.en.contains(remedy) == true, "\(prose.faults.map(\.remedy.en))")
    }

    @Test func knowWhereEveryScalarCameFrom() {
        let prose = expanded("甲{{b0.proposals_received.2024}}乙\\{{丙{{b2.proposals_received.2024}}丁")
        #expect(prose.text == "甲100件乙{{丙20件丁")
        #expect(prose.isFilledIn(1..<2) && prose.isFilledIn(4..<5) && prose.isFilledIn(9..<12))
        #expect(!prose.isFilledIn(0..<1) && !prose.isFilledIn(5..<9) && !prose.isFilledIn(12..<13))
        #expect([0, 1, 3, 5, 6, 8, 12].map(prose.source) == [0, 1, 1, 31, 33, 35, 66])
    }

    @Test func speakEnglish() {
        let text = "{{b1.proposals_received.2024}}, {{change b0.proposals_received 2023→2024}}"
        #expect(ExpandedProse(text, in: dataset, language: .en).text == "over 50, up 25.0%")
    }
}
