import Metrics
import SceneRecords
import Testing

@testable import Figures

/// The page of examples, and that there is one of every kind.
@Suite struct GalleryTests {
    static let files = ((try? Files.names(in: "charts/gallery")) ?? []).filter(FigureFileReader.isFigure)
    static let dataset = Dataset.load(from: Files.root.appendingPathComponent("datasets").path).dataset

    @Test func everyKindHasAnExampleOfItsName() {
        for kind in FigureKinds.all { #expect(Self.files.contains("\(kind.word).json"), "\(kind.word)") }
    }

    @Test(arguments: files) func anExampleIsDrawnWhole(name: String) throws {
        let (file, faults) = FigureFileReader(dataset: Self.dataset).read(
            try Files.text("charts/gallery/" + name), path: name)
        #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
        let read = try #require(file)
        // bars.json, bars-vertical.json: a file is named after its kind.
        #expect(read.id == read.kind || read.id.hasPrefix(read.kind + "-"))
        for language in [Language.zh, .en] {
            let figure = try FigureMaker(dataset: Self.dataset, language: language).figure(read)
            let drawn = try figure.scene(measuredBy: StubMeasurer())
            #expect(drawn.warnings.isEmpty, "\(drawn.warnings)")
        }
    }

    private func page(_ picture: GalleryPage.Picture, language: Language = .zh) -> String {
        GalleryPage(sections: [.init(kind: Bars(), pictures: [picture])], language: language).html
    }

    @Test func whatAFileSaysCannotBecomeMarkup() {
        let evil = "<script>\"&'</script>\u{202E}\u{0}"
        let html = page(
            .init(
                id: "a b:<c>\"/../x", name: evil, alternative: Bilingual(zh: evil, en: evil),
                description: Bilingual(zh: evil, en: evil), width: 165, json: evil))
        #expect(!html.contains("<script"))
        #expect(html.contains("alt=\"&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;\u{FFFD}\u{FFFD}\""))
        #expect(html.contains("src=\"a%20b%3A%3Cc%3E%22%2F..%2Fx.svg\""))
        #expect(!html.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    }

    @Test func thePageSpeaksBothLanguagesAndPointsToItsFiles() {
        let html = page(
            .init(
                id: "bars", name: "名", alternative: Bilingual(zh: "替代", en: "alternative"),
                description: Bilingual(zh: "长说明", en: "long description"), width: 62.55, json: "{\n}"))
        for part in [
            "<section id=\"bars\">", "href=\"#bars\"", "href=\"bars.pdf\"", "href=\"bars.png\"", "条形图",
            "Bars",
            "alt=\"替代\"", "长说明", "long description", "<code>{\n}</code>", "width: 62.6mm", "lang=\"zh-CN\"",
        ] { #expect(html.contains(part), "\(part)") }
        #expect(!html.contains("http"))
    }
}
