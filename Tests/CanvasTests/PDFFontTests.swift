import SecondOpinion
import Testing

@testable import Canvas

@Suite struct PDFFontTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    @Test func filesStaySmall() throws {
        // Cairo alone writes 55 KB for each face, 240 KB here.
        let pdf = try PDFRenderer.render(Samples.document, typesetter: typesetter)
        #expect(pdf.count < 40_000)
        // And 800 KB at once for a face of which many glyphs are used.
        let text = String(String.UnicodeScalarView((0x4E00..<0x5200).compactMap(Unicode.Scalar.init)))
        let lines = try typesetter.lines(of: text, font: Samples.font(), width: 500, firstLineIndent: 0)
        var scene = Scene(size: .a4)
        for (index, line) in lines.enumerated() {
            scene.items.append(Samples.text(line.text, x: 40, y: 40 + Double(index) * 15))
        }
        let large = try PDFRenderer.render(scene, created: 0, typesetter: typesetter)
        #expect(large.count < 400_000, "\(large.count)")
        if let pdftotext = Tool.pdftotext {
            let found = try pdftotext.run(["FILE", "-"], on: large).output
            #expect(found.filter { $0 >= "\u{4E00}" } == text)
        }
    }

    /// Right to left, letters with marks, one glyph for two characters of Unicode, ligatures.
    private static let scripts = ["קטע é 123", "e\u{301}te\u{301}", "⼀一", "office ﬁn", "Ａ1１", "利通区立案163件"]

    @Test(.enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"), arguments: scripts)
    func everyScriptIsFoundAgain(text: String) throws {
        let scene = Scene(size: Size(width: 300, height: 60), items: [Samples.text(text, x: 12, y: 30)])
        func found(_ pdf: [UInt8]) throws -> String {
            try #require(Tool.pdftotext).run(["FILE", "-"], on: pdf).output
                .filter { !$0.isWhitespace && $0 != "\u{C}" }
        }
        let ours = try found(try PDFRenderer.render(scene, created: 0, typesetter: typesetter))
        #expect(ours == (try found(try CairoPDF.render([scene], typesetter: typesetter))))
    }

    @Test(.enabled(if: Tool.pdftoppm != nil, "pdftoppm is not installed"))
    func pagesAreThoseOfCairo() throws {
        let spaced = Scene(
            size: Size(width: 200, height: 120), background: .white,
            items: [
                Samples.text("疏排", x: 60, y: 20, letterSpacing: 8),
                Samples.text("疏排题", x: 100, y: 60, anchor: .middle, letterSpacing: 3),
                Samples.text("斜 15", x: 90, y: 100, anchor: .end, letterSpacing: 3, rotation: 60),
                Samples.text("קטע é 123", x: 12, y: 112, size: 10),
            ])
        for scene in [Samples.chart, Samples.lettering, Samples.drawing, spaced] + Samples.document.pages {
            let ours = try raster(
                try PDFRenderer.render(
                    PDFDocument(pages: [scene.unlinked()], metadata: .init(title: "试", created: 0)),
                    typesetter: typesetter))
            let cairo = try raster(try CairoPDF.render([scene.unlinked()], typesetter: typesetter))
            #expect(ours.width == cairo.width && ours.height == cairo.height)
            let found = Difference(ours, cairo)
            #expect(found.isWithin(.splash), "\(scene.title): \(found.mean), \(found.share(above: 64))")
        }
    }

    private func raster(_ pdf: [UInt8]) throws -> DecodedPNG {
        let png = try #require(Tool.pdftoppm).converted(
            ["-png", "-singlefile", "-r", "288", "FILE", "OUT"], pdf, ending: ".png")
        return try #require(DecodedPNG(png))
    }
}
