import Canvas
import Metrics
import SceneRecords
import Testing

@testable import Figures

/// Small multiples of kinds that know nothing of panels.
@Suite struct PanelledFigureTests {
    private static let observations = [
        Invented.figure("yi", "50余件"), Invented.figure("bing", "163件"),
        Invented.figure("ding", "90件", year: 2023),
    ]

    @Test(arguments: ["bars", "lollipop", "dots", "heatmap", "coverage", "strip"])
    func everyKindStandsInPanels(word: String) throws {
        let figure = try Invented.made(
            "{ \"kind\": \"\(word)\", \"indicators\": \"filed\", \"years\": { \"from\": 2023, \"to\": 2024 }, "
                + "\"bodies\": { \"level\": \"prefecture\" }, \"facet\": \"year\" }",
            Self.observations)
        let drawn = try figure.scene(measuredBy: StubMeasurer())
        let dump = SceneDump.text(drawn.scene)
        #expect(dump.contains("text “2023年”") && dump.contains("text “2024年”"))
        try expectBaseline(dump, "panels-\(word)")
        #expect(figure.table.columns.first?.title == "分图")
        #expect(Set(figure.table.rows.map { $0[0].text }) == ["2023年", "2024年"])
        #expect(figure.table.rows.allSatisfy { $0.count == figure.table.columns.count })
    }

    @Test func aLimitLeavesTheSameBodiesInEveryPanel() throws {
        let figure = try Invented.made(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\", \"received\"], "
                + "\"bodies\": { \"level\": \"prefecture\" }, \"facet\": \"indicator\", \"limit\": 2 }",
            Self.observations + [Invented.figure("ding", "400件", of: "received")])
        let bodies = Dictionary(grouping: figure.table.rows, by: { $0[0].text }).values.map {
            Set($0.map { $0[1].text })
        }
        #expect(Set(bodies).count == 1 && bodies[0].count == 2)
        #expect(figure.notes.contains { $0.contains("只画前2个") })
    }

    @Test func whatSetsAFigureApartStandsAtItsMark() throws {
        let figure = try Invented.made(
            "{ \"kind\": \"bars\", \"indicators\": [\"filed\", \"received\"], "
                + "\"bodies\": { \"level\": \"prefecture\" }, \"facet\": \"indicator\" }",
            Self.observations + [
                Invented.figure("yi", "60件", of: "received"), Invented.figure("bing", "170件", of: "received"),
                Invented.figure("wu", "10件", of: "received"),
            ])
        let dump = SceneDump.text(try figure.scene(measuredBy: StubMeasurer()).scene)
        // One row a body, in whatever panel: the name carries no year.
        #expect(dump.components(separatedBy: "text “丁市”").count == 2)
        #expect(dump.contains("90件（2023"))
    }

    @Test func nothingInAnyPanelIsAFault() throws {
        #expect(throws: Fault.self) {
            try Invented.made(
                "{ \"kind\": \"bars\", \"indicators\": \"received\", \"bodies\": { \"level\": \"prefecture\" }, "
                    + "\"facet\": \"indicator\" }", Self.observations)
        }
    }
}
