import Canvas
import Testing

@testable import Press

@Suite struct MarkdownTests {
    private func text(_ blocks: [Block]) throws -> String {
        let document = Document(
            title: "样\"书\"", words: DocumentWords(language: "zh-CN"), parts: [Part(blocks)])
        return try MarkdownDocument(document, folder: "figures", ending: "svg").text
    }

    @Test func headingsCarryTheirNumbersAndNames() throws {
        let text = try text([
            .heading(Heading("概况", level: 1, label: "c1")), .heading(Heading("提案", level: 2, label: "s 1")),
        ])
        #expect(text.contains("title: \"样\\\"书\\\"\""))
        #expect(text.contains("\n# 一、概况 {#c1}\n") && text.contains("\n## （一）提案 {#s-1}\n"))
    }

    @Test func referencesAreLinksToPlaces() throws {
        let text = try text([
            .heading(Heading("概况", level: 1, label: "c1")),
            .figure(Sample.figure("f1", caption: "某数")),
            .paragraph(
                Paragraph([
                    "见", .reference(to: "f1", form: .page), "；",
                    .link("网", to: .uri("https://example.org/a>b")),
                    .footnote(["出处"]),
                ])),
        ])
        #expect(text.contains("![图1-1　某数](figures/f1.svg){#f1}"))
        #expect(text.contains("见[图1-1](#f1)；[网](<https://example.org/a%3Eb>)[^1]"))
        #expect(text.hasSuffix("\n[^1]: 出处\n"))
    }

    @Test func tablesAreOfPipes() throws {
        let table = TableModel(
            columns: [.init("机构"), .init("数|件", alignment: .right)],
            rows: [
                .section("某省"),
                .init([.init("甲\n乙"), .init("50余", link: .destination("o1"))], destination: "o1"),
            ])
        let text = try text([.table(TableBlock(table, caption: "某表", label: "t"))])
        #expect(
            text.contains(
                """
                | 机构 | 数\\|件 |
                | :--- | ---: |
                | **某省** |  |
                | []{#o1}甲<br>乙 | [50余](#o1) |
                """))
    }

    @Test func nothingWrittenMeansAnythingToMarkdown() {
        #expect(
            MarkdownText.escaped("*a* [b](c) <d> #e |f|") == "\\*a\\* \\[b\\]\\(c\\) \\<d\\> \\#e \\|f\\|")
        #expect(MarkdownText.escaped("- a") == "\\- a" && MarkdownText.escaped("12. a") == "12\\. a")
        #expect(MarkdownText.escaped("12.5%") == "12.5%")
    }
}
