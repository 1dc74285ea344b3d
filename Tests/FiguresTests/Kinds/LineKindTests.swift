import Metrics
import Testing

@testable import Figures

@Suite struct LineKindTests {
    private func rows(_ body: String, _ values: [Int: Int], basis: Basis = .calendarYear) -> [Observation] {
        values.sorted { $0.key < $1.key }.map {
            Invented.figure(body, "\($0.value)件", year: $0.key, basis: basis)
        }
    }

    private func fault(_ json: String, _ observations: [Observation]) -> String? {
        do {
            _ = try Invented.made(json, observations)
            return nil
        } catch { return (error as? Fault)?.pointer }
    }

    @Test(arguments: ["line", "step"]) func aLineABody(word: String) throws {
        let made = try Invented.made(
            "{ \"kind\": \"\(word)\", \"indicators\": \"filed\", \"bodies\": [\"yi\", \"bing\", \"ding\", \"wu\"] }",
            rows("yi", [2020: 10, 2021: 20]) + rows("bing", [2020: 50, 2021: 40]) + rows("ding", [2021: 7]))
        #expect(made.title == "立案最近一年与最早一年相比，2个机构中1个增加、1个减少")
        #expect(made.notes.contains("只有一年的数，不成线，未画：丁市"))
        #expect(made.notes.contains("没有数：戊县"))
        // The greatest latest figure first; who has none stays in the table.
        #expect(made.table.rows.map { $0[0].text } == ["丙市", "乙市", "丁市", "戊县"])
        #expect(made.table.rows[2].map(\.text) == ["丁市", "… 未报告", "7"])
    }

    @Test func theHighlightedBodyIsTheSubject() throws {
        let made = try Invented.made(
            "{ \"kind\": \"line\", \"indicators\": \"filed\", \"bodies\": [\"yi\", \"bing\"], \"highlight\": \"bing\" }",
            rows("yi", [2020: 10, 2021: 20]) + rows("bing", [2020: 50, 2021: 40]))
        #expect(made.title == "丙市立案由2020年的50件减至2021年的40件")
    }

    @Test func aLimitNamesWhoIsLeftOut() throws {
        let made = try Invented.made(
            "{ \"kind\": \"line\", \"indicators\": \"filed\", \"limit\": 1 }",
            rows("yi", [2020: 10, 2021: 20]) + rows("bing", [2020: 50, 2021: 40]))
        #expect(made.notes.contains("只画前1个，未画：乙市"))
    }

    @Test func severalBodiesAndIndicatorsNeedPanels() throws {
        let data = rows("yi", [2020: 10, 2021: 20]) + rows("bing", [2020: 50, 2021: 40])
        let both = "\"indicators\": [\"filed\", \"received\"], \"bodies\": [\"yi\", \"bing\"]"
        #expect(fault("{ \"kind\": \"line\", \(both) }", data) == "/indicators")
        #expect(fault("{ \"kind\": \"line\", \(both), \"facet\": \"body\" }", data) == nil)
        #expect(fault("{ \"kind\": \"line\", \(both), \"facet\": \"year\" }", data) == "/facet")
    }

    @Test func aPanelWithoutFiguresIsNamed() throws {
        let made = try Invented.made(
            "{ \"kind\": \"line\", \"indicators\": \"filed\", \"bodies\": [\"yi\", \"bing\"], \"facet\": \"body\" }",
            rows("yi", [2020: 10, 2021: 20]))
        #expect(made.notes.contains("没有数，未画：丙市"))
        #expect(made.chart.marks.allSatisfy { $0.attributes.facet != nil })
    }

    @Test func aLogarithmicScaleHasNoZero() throws {
        let json = "{ \"kind\": \"line\", \"indicators\": \"filed\", \"bodies\": \"yi\", \"scale\": \"log\" }"
        #expect(fault(json, rows("yi", [2020: 0, 2021: 20])) == "/scale")
        let made = try Invented.made(json, rows("yi", [2020: 1, 2021: 20]))
        #expect(made.notes.first?.contains("对数") == true)
    }
}
