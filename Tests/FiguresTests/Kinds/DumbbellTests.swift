import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct DumbbellTests {
    private func made(_ rows: [Observation], _ extra: String = "") throws -> Figure {
        try Invented.made(
            "{ \"kind\": \"dumbbell\", \"indicators\": \"filed\", \"bodies\": { \"level\": \"prefecture\" } \(extra) }",
            rows)
    }

    private func years(_ body: String, _ first: String, _ second: String, basis: Basis = .calendarYear)
        -> [Observation]
    {
        [Invented.figure(body, first, year: 2023), Invented.figure(body, second, year: 2024, basis: basis)]
    }

    @Test func twoYearsAreJoined() throws {
        let figure = try made(years("yi", "50件", "60件") + years("bing", "163件", "160余件"))
        #expect(figure.title.hasPrefix("立案2024年与2023年相比，2个机构中"))
        #expect(figure.table.rows.map { $0[3].text }.first == "无法判定（区间重叠）")
        #expect(figure.notes.contains("约数按区间画出"))
    }

    @Test func oneYearIsSaidAtItsDot() throws {
        let figure = try made(years("yi", "50件", "60件") + [Invented.figure("bing", "9件", year: 2024)])
        let dump = SceneDump.text(try figure.scene(measuredBy: StubMeasurer()).scene)
        #expect(dump.contains("9件，… 2023年未报告"), "\(dump)")
        #expect(figure.notes.contains("只有一年的数：丙市"))
    }

    @Test func whereMostHaveOneYearOnlyTheyAreNamedNotDrawn() throws {
        let rows =
            years("yi", "50件", "60件") + [
                Invented.figure("bing", "9件", year: 2024), Invented.figure("ding", "9件", year: 2024),
            ]
        let figure = try made(rows)
        #expect(figure.notes.contains("只有一年的数，未画：丙市、丁市"), "\(figure.notes)")
        #expect(!SceneDump.text(try figure.scene(measuredBy: StubMeasurer()).scene).contains("text “丙市”"))
        #expect(figure.table.rows.count == 3)
    }

    @Test func anotherBasisIsNotJoined() throws {
        let figure = try made(years("yi", "50件", "60件") + years("bing", "5件", "6件", basis: .session))
        #expect(figure.notes.contains("两年口径或范围不同，不计变化：丙市"))
        #expect(figure.notes.contains("斜线点的口径与其余不同"))
        #expect(SceneDump.text(try figure.scene(measuredBy: StubMeasurer()).scene).contains("hatch"))
    }
}
