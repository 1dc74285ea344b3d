import Analysis
import Metrics
import SceneRecords
import Testing

@testable import Figures

@Suite struct SeriesFigureTests {
    private func figure(_ kind: String, _ observations: [Observation]) throws -> Figure {
        let dataset = Invented.dataset(observations)
        let (file, faults) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"\(kind)\", \"indicators\": [\"filed\"], \"bodies\": \"yi\" }", path: "x.json")
        #expect(faults.isEmpty, "\(faults)")
        return try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
    }

    @Test func gapsAreNamedAndShown() throws {
        let made = try figure(
            "line",
            [
                Invented.figure("yi", "10件", year: 2020), Invented.figure("yi", "12件", year: 2021),
                Invented.figure("yi", "15件", year: 2023),
            ])
        #expect(made.title == "乙市立案由2020年的10件增至2023年的15件")
        #expect(made.notes.contains("断线处无数：2022年"))
        #expect(made.table.rows.map { $0[1].text } == ["10", "12", "… 未报告", "15"])
        #expect(made.paragraph.contains("增长50.0%"))
    }

    @Test func aBreakOfBasisIsSaid() throws {
        let made = try figure(
            "line",
            [
                Invented.figure("yi", "10件", year: 2020),
                Invented.figure("yi", "12件", year: 2021, basis: .sessionToDate),
            ])
        #expect(made.notes.contains { $0.hasPrefix("‖") })
        #expect(!made.paragraph.contains("增长"))
    }

    @Test func changesSayWhatIsCertain() throws {
        let made = try figure(
            "change",
            [
                Invented.figure("yi", "100件", year: 2020), Invented.figure("yi", "110件", year: 2021),
                Invented.figure("yi", "150余件", year: 2022), Invented.figure("yi", "155件", year: 2023),
                Invented.figure("yi", "150件", year: 2025),
            ])
        #expect(
            made.table.rows.map { $0[2].text }
                == ["", "增长10.0%", "至少增长36.3%", "无法判定（区间重叠）", "无法判定（缺上年或本年数）", "无法判定（缺上年或本年数）"])
        // One size is only bounded, so no superlative is given in the title.
        #expect(made.title == "立案")
        #expect(made.notes.contains("缺上年或本年数，不计变化：2024年、2025年"))
        #expect(made.paragraph.hasPrefix("5次逐年变化中，增加2次，无法判定3次。"))
    }

    @Test func changesAreCountedByWhatIsKnownOfThem() throws {
        let made = try figure(
            "change",
            [
                Invented.figure("yi", "200件", year: 2020), Invented.figure("yi", "200余件", year: 2021),
                Invented.figure("yi", "200件", year: 2022), Invented.figure("yi", "200件", year: 2023),
            ])
        #expect(made.table.rows.map { $0[2].text } == ["", "增加（幅度无法确定）", "减少（幅度无法确定）", "持平"])
        #expect(made.paragraph.hasPrefix("3次逐年变化中，增加1次，减少1次，持平1次。"))
    }

    @Test func aRateChangesByPoints() throws {
        let dataset = Invented.dataset([
            Invented.figure("yi", "50%", year: 2020, of: "rate"),
            Invented.figure("yi", "60%", year: 2021, of: "rate"),
            Invented.figure("yi", "75%", year: 2022, of: "rate"),
        ])
        let (file, _) = FigureFileReader(dataset: dataset).read(
            "{ \"kind\": \"line\", \"indicators\": [\"rate\"], \"bodies\": \"yi\" }", path: "x.json")
        let made = try FigureMaker(dataset: dataset, language: .zh).figure(try #require(file))
        #expect(made.paragraph.contains("比2020年上升25.0个百分点"), "\(made.paragraph)")
    }

    @Test func theHighestIsOfOneBasis() throws {
        let made = try figure(
            "line",
            [
                Invented.figure("yi", "500件", year: 2020),
                Invented.figure("yi", "900件", year: 2021, basis: .session),
                Invented.figure("yi", "550件", year: 2022), Invented.figure("yi", "560件", year: 2023),
            ])
        #expect(made.paragraph.contains("同口径的3个年份中，以2023年的560件为最高"), "\(made.paragraph)")
        #expect(!made.paragraph.contains("900"))
    }

    @Test func aDoubtedFigureIsSaidToBeOne() throws {
        let rows = [
            Invented.figure("yi", "500件", year: 2020),
            Invented.figure("yi", "900件", year: 2021, note: "存疑：两处不一"),
            Invented.figure("yi", "550件", year: 2022),
        ]
        let made = try figure("line", rows)
        #expect(made.paragraph.contains("以2021年的900件（存疑）为最高"), "\(made.paragraph)")
        #expect(made.notes.contains("※ 数据存疑，理由见观测值的备注：2021年"))
        #expect(made.table.rows.map { $0[1].isDoubted } == [false, true, false])
        let drawn = SceneDump.text(try made.scene(measuredBy: StubMeasurer()).scene)
        #expect(drawn.contains("900件※") && !drawn.contains("550件※"))
    }

    @Test func yearsInARunAreDrawnTogether() {
        let phrase = Phrase(language: .zh)
        #expect(
            phrase.listOfYears([2005, 2007, 2006, 2010, 2012, 2011, 2011, 2020, 2021])
                == "2005—2007年、2010—2012年、2020年、2021年")
    }

    @Test func boundsAreRoundedAwayFromMoreThanIsKnown() {
        #expect(SignedPercent.text(12.39, rounding: .down) == "+12.3%")
        #expect(SignedPercent.text(12.3, rounding: .down) == "+12.3%")
        #expect(SignedPercent.text(-12.31, rounding: .up) == "−12.3%")
        #expect(SignedPercent.text(-0.04) == "−0.04%")
        #expect(SignedPercent.text(0.05) == "+0.1%")
        #expect(SignedPercent.text(-8.25, unit: "") == "−8.3")
        #expect(SignedPercent.text(1e300).hasSuffix("%"))
    }
}
