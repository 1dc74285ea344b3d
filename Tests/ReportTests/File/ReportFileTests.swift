import Canvas
import Metrics
import Testing

@testable import Report

/// Parts, fonts and page of a report file, and what is said where one of them is wrong.
@Suite struct ReportFileTests {
    private let dataset = Dataset(
        bodies: [Body(id: "yi", name: "乙市政协", shortName: "乙市", level: .prefecture)],
        indicators: [Indicator(id: "filed", name: "立案数", unit: "件", kind: .count)],
        sources: [], observations: [])

    private func read(_ content: String) -> (file: ReportFile?, faults: [Fault]) {
        ReportFile.read("{ \"title\": \"虚构\", \(content) }", path: "report.json", dataset: dataset)
    }

    /// Line, column and code of each fault.
    private func faults(_ content: String) -> [String] {
        read(content).faults.map { "\($0.column) \($0.code.rawValue) \($0.pointer ?? "")" }
    }

    @Test func aFileOfChaptersHasEveryPartAroundThem() throws {
        let file = try #require(read("\"chapters\": [{ \"title\": \"一\" }, { \"title\": \"二\" }]").file)
        #expect(
            file.parts.map(\.kind) == [
                .cover, .imprint, .contents, .figuresList, .tablesList, .findings, .guide, .chapter, .chapter,
                .profiles, .changes, .coverage, .definitions, .observations, .sources, .index, .colophon,
            ])
        #expect(file.chapters.map(\.title) == ["一", "二"])
        #expect(Set(file.parts.map(\.kind)) == Set(ReportPart.Kind.allCases))
    }

    @Test func aFileOfPartsHasTheseInTheirOrder() throws {
        let file = try #require(
            read(
                """
                "parts": ["sources", { "part": "findings", "title": "要", "count": 3, "indicators": ["filed"] },
                  { "part": "changes", "bodies": { "level": "prefecture" }, "years": { "from": 2020, "to": 2024 } },
                  { "part": "contents", "depth": 1 }, { "part": "profiles", "bodies": "yi", "year": 2024 },
                  { "part": "chapter", "title": "章", "figures": ["a", "b"] }]
                """
            ).file)
        #expect(
            file.parts.map(\.kind) == [.sources, .findings, .changes, .contents, .profiles, .chapter])
        #expect(file.parts[1].title == "要" && file.parts[1].count == 3)
        #expect(file.parts[1].indicators == ["filed"])
        #expect(file.parts[2].bodies == .selected(levels: [.prefecture], under: nil))
        #expect(file.parts[2].years == .range(2020, 2024))
        #expect(file.parts[3].depth == 1)
        #expect(file.parts[4].bodies == .listed(["yi"]) && file.parts[4].year == 2024)
        #expect(file.chapters.map(\.figures) == [["a", "b"]])
    }

    @Test(arguments: [
        ("\"parts\": [\"covr\"]", "28 unknown-word /parts/0"),
        ("\"parts\": [{ \"title\": \"甲\" }]", "28 missing-key /parts/0/part"),
        ("\"parts\": [{ \"part\": \"chapter\" }]", "28 missing-key /parts/0/title"),
        ("\"parts\": [\"chapter\"]", "28 missing-key /parts/0/title"),
        ("\"parts\": [\"cover\", \"cover\"]", "37 duplicate-key /parts/1"),
        ("\"parts\": [{ \"part\": \"cover\", \"title\": \"甲\" }]", "47 unknown-key /parts/0/title"),
        ("\"parts\": [{ \"part\": \"contents\", \"depth\": 5 }]", "59 out-of-range /parts/0/depth"),
        ("\"parts\": [{ \"part\": \"findings\", \"count\": \"3\" }]", "59 json-type /parts/0/count"),
        ("\"parts\": [{ \"part\": \"coverage\", \"bodies\": \"jia\" }]", "60 unknown-id /parts/0/bodies"),
        (
            "\"parts\": [{ \"part\": \"changes\", \"indicators\": [\"fled\"] }]",
            "64 unknown-id /parts/0/indicators/0"
        ),
        ("\"parts\": [\"cover\"], \"chapters\": [{ \"title\": \"一\" }]", "50 unused-key /chapters"),
        ("\"parts\": [\"cover\"], \"fonts\": { \"body\": 3 }", "57 json-type /fonts/body"),
        ("\"parts\": [\"cover\"], \"fonts\": { \"body\": \"\" }", "57 out-of-range /fonts/body"),
        ("\"parts\": [\"cover\"], \"fonts\": { \"bod\": \"宋体\" }", "49 unknown-key /fonts/bod"),
        ("\"parts\": [\"cover\"], \"page\": { \"size\": \"A5\" }", "56 unknown-word /page/size"),
        ("\"parts\": [\"cover\"], \"page\": { \"bleed\": 30 }", "57 out-of-range /page/bleed"),
        ("\"parts\": [\"cover\"], \"page\": { \"cropMarks\": 1 }", "61 json-type /page/cropMarks"),
        (
            "\"parts\": [\"cover\"], \"page\": { \"margins\": { \"inner\": 1 } }",
            "70 out-of-range /page/margins/inner"
        ),
        ("\"author\": \"甲\"", "1 missing-key /parts"),
    ])
    func everyFaultIsToldWithItsPlace(_ content: String, _ expected: String) {
        #expect(faults(content) == [expected])
    }

    @Test func fontsAndPageBecomeTheStyleOfThePages() throws {
        let file = try #require(
            read(
                """
                "parts": ["cover"], "fonts": { "body": ["虚构体", "仿宋"], "heading": "小标宋", "table": "缺体" },
                "page": { "size": "A3", "bleed": 3, "cropMarks": true, "margins": { "inner": 30, "bottom": 20 } }
                """
            ).file)
        let (style, substitutions) = file.style(measuredBy: Families())
        #expect(style.body.family == "仿宋")
        #expect(style.chapter.family == "小标宋" && style.lead.family == "小标宋")
        #expect(style.cell.family == "Noto Sans CJK SC", "a family that is not installed is not taken")
        #expect(substitutions.map(\.missing) == [["虚构体"], ["缺体"]], "and who asked for it is told")
        #expect(style.sheet.width == .millimetres(297) && style.sheet.height == .millimetres(420))
        #expect(style.inner == .millimetres(30) && style.outer == .millimetres(20))
        #expect(file.page.bleed == 3 && file.page.hasCropMarks)
    }

    @Test func figuresThatNoFileAnswersAreToldAtTheirPlace() throws {
        let file = try #require(
            read(
                "\"parts\": [{ \"part\": \"chapter\", \"title\": \"章\", \"figures\": [\"filed\", \"fled\"] }]"
            ).file)
        let faults = file.missingFigures(in: ["filed"])
        #expect(faults.map(\.code) == [.unknownID])
        #expect(faults.first?.column == 84)
    }
}

/// Knows two families and no widths.
private final class Families: TextMeasuring {
    func hasFamily(_ family: String) -> Bool { ["仿宋", "小标宋"].contains(family) }
    func width(of text: String, font: Font) -> Double { 0 }
    func lineMetrics(of font: Font) -> LineMetrics { LineMetrics(ascent: 1, descent: 0) }
    func lines(of text: String, font: Font, width: Double, firstLineIndent: Double) -> [TextLine] { [] }
}
