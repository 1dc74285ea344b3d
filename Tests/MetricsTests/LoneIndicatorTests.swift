import Testing

@testable import Metrics

@Suite struct LoneIndicatorTests {
    private let folder: InventedFolder

    init() throws {
        folder = try InventedFolder()
        try folder.rows(
            InventedFolder.good + [
                "jia,proposals_received,,2024,calendar_year,,900,exact,件,whole,900件,own,p1,",
                "jia-xian,proposals_received,,2024,calendar_year,,30,exact,件,whole,30件,own,p1,",
            ])
    }

    private func indicators(_ filed: String, _ donations: String) throws {
        try folder.write(
            "indicators.csv",
            """
            id,name,name_en,unit,theme,kind,definition,note
            proposals_received,收到提案,,件,提案,count,,
            proposals_filed,立案提案,,件,提案,count,,\(filed)
            donations,捐资,,元,公益,amount,,\(donations)
            population,人口,,人,background,count,,
            """)
    }

    @Test func anIndicatorOfOneBodyIsNamed() {
        #expect(
            folder.faults() == [
                "indicators.csv:3:1 lone-indicator warning", "indicators.csv:7:1 lone-indicator warning",
            ])
    }

    @Test func itsNoteAcknowledgesIt() throws {
        try indicators("已核〔lone-indicator〕：只有乙市公布", "")
        #expect(folder.faults() == ["indicators.csv:4:1 lone-indicator warning"])
        try indicators("已核〔lone-indicator〕", "已核〔lone-indicator〕：只有甲县公布")
        #expect(folder.faults().first == "indicators.csv:3:35 missing-reason")
    }

    @Test func whatIsNotNeededIsSaid() throws {
        try indicators("已核〔lone-indicator〕：只有乙市公布", "已核〔lone-indicator〕：只有甲县公布")
        #expect(folder.faults().isEmpty)
        try folder.rows(
            InventedFolder.good + [
                "jia,proposals_filed,,2024,calendar_year,,900,exact,件,whole,900件,own,p1,",
                "jia-xian,proposals_received,,2024,calendar_year,,30,exact,件,whole,30件,own,p1,",
            ])
        #expect(folder.faults() == ["indicators.csv:3:1 unneeded-acknowledgement warning"])
    }

    @Test func twoBodiesAreTooFew() throws {
        try folder.rows(InventedFolder.good)
        #expect(folder.faults().isEmpty)
    }

    @Test func aSourceThatNobodyCitesMayBeKept() throws {
        func sources(_ note: String) throws {
            try folder.write(
                "sources.csv",
                """
                id,title,publisher,published,url,kind,note
                own,甲,乙,2025-01-03,https://example.org/a,original,
                copy,丙,丁,2025-02,,repost,
                spare,戊,己,2025-02,,repost,\(note)
                """)
        }
        try folder.rows(InventedFolder.good)
        try sources("")
        #expect(folder.faults() == ["sources.csv:4:1 uncited-source warning"])
        try sources("已核〔uncited-source〕：留作下次录入")
        #expect(folder.faults().isEmpty)
        try sources("已核〔lone-indicator〕：留作下次录入")
        #expect(folder.faults() == ["sources.csv:4:1 unneeded-acknowledgement warning"])
    }
}
