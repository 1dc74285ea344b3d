import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct WaterfallTests {
    private func figure(_ received: String, _ rate: String?, _ filed: String) throws -> Figure {
        // A third indicator of the same unit stands for what lies between.
        let between = Indicator(id: "merged", name: "并案", nameEnglish: "merged", unit: "件", kind: .count)
        let rows =
            [Invented.figure("yi", received, of: "received"), Invented.figure("yi", filed)]
            + (rate.map { [Invented.figure("yi", $0, of: "merged")] } ?? [])
        let dataset = Dataset(
            bodies: Invented.bodies, indicators: Invented.indicators + [between], sources: Invented.sources,
            observations: rows)
        let json =
            "{ \"kind\": \"waterfall\", \"indicators\": [\"received\", \"merged\", \"filed\"], \"bodies\": \"yi\" }"
        let (file, faults) = FigureFileReader(dataset: dataset).read(json, path: "x.json")
        #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
        return try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
    }

    private func words(_ figure: Figure) throws -> String {
        SceneDump.text(try figure.scene(measuredBy: StubMeasurer()).scene)
    }

    @Test func whatAddsUpHasNoRemainder() throws {
        let made = try figure("100件", "8件", "92件")
        #expect(made.paragraph == "乙市2024年收到100件；并案8件；立案92件，各项相合。")
        #expect(!(try words(made)).contains("未说明"))
        #expect(made.table.rows.last?[3].text == "0")
    }

    @Test func aRemainderIsShownAndNeverForcedAway() throws {
        let made = try figure("100件", "8件", "80件")
        #expect(made.title == "乙市2024年收到100件，立案80件，相差中12件未说明")
        #expect(try words(made).contains("text “−12件”"))
        #expect(made.table.rows.last?[3].text == "−12")
    }

    @Test func partsMayExceedTheDifference() throws {
        let made = try figure("100件", "30件", "80件")
        #expect(made.title.hasSuffix("各项多出10件"), "\(made.title)")
        #expect(try words(made).contains("text “+10件”"))
    }

    @Test func whatGrowsIsAdded() throws {
        let made = try figure("80件", "20件", "100件")
        #expect(made.paragraph.contains("各项相合"))
        #expect(try words(made).contains("text “+20件”"))
    }

    @Test func whatIsMissingIsSaidToBeInTheRemainder() throws {
        let made = try figure("100件", nil, "80件")
        #expect(made.notes.contains("未说明之数含未报告的各项：乙市"))
        #expect(try words(made).contains("… 未报告"))
    }

    @Test func approximateStepsHaveNoRemainder() throws {
        let inside = try figure("100件", "10余件", "85件")
        #expect(inside.paragraph.hasSuffix("在约数范围内相合。"), "\(inside.paragraph)")
        #expect(!(try words(inside)).contains("未说明"))
        let outside = try figure("100件", "10余件", "50件")
        #expect(outside.paragraph.hasSuffix("各项不能合到总数。"), "\(outside.paragraph)")
        let open = try figure("100件", "10件以上", "50件")
        #expect(open.paragraph.hasSuffix("在约数范围内相合。"), "\(open.paragraph)")
    }
}
