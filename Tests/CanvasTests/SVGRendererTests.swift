import SecondOpinion
import Testing

@testable import Canvas

@Suite struct SVGRendererTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    private func svg(_ scene: Scene, idPrefix: String = "x") throws -> String {
        String(
            decoding: try SVGRenderer.render(scene, typesetter: typesetter, idPrefix: idPrefix), as: UTF8.self
        )
    }

    @Test func rootSaysWhatThePictureIs() throws {
        let text = try svg(Samples.lettering)
        #expect(text.contains("width=\"240pt\" height=\"150pt\" viewBox=\"0 0 240 150\""))
        #expect(text.contains("role=\"img\" lang=\"zh-CN\" xml:lang=\"zh-CN\" aria-labelledby=\"x1 x2\""))
        #expect(text.contains("<title id=\"x1\">文字 &amp; &lt;试样&gt;</title>"))
        #expect(text.contains("<desc id=\"x2\">各种字体与锚点</desc>"))
    }

    @Test func anUntitledPictureIsNotLabelled() throws {
        let text = try svg(Samples.drawing)
        #expect(!text.contains("aria-labelledby") && !text.contains("<title") && !text.contains("<desc"))
    }

    @Test func sameBytesWhateverWasDrawnBefore() throws {
        let first = try svg(Samples.drawing)
        let lettering = try svg(Samples.lettering)
        for _ in 0..<3 { _ = try svg(Samples.lettering) }
        #expect(try svg(Samples.drawing) == first)
        let fresh = try SVGRenderer.render(Samples.lettering, typesetter: try Typesetter())
        #expect(String(decoding: fresh, as: UTF8.self) == lettering)
    }

    @Test func idsAreCountedFromOneAndResolve() throws {
        let text = try svg(Samples.lettering, idPrefix: "chart-7_")
        let ids = text.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids) == Set((1...ids.count).map { "chart-7_\($0)" }))
        let references = text.matches(of: /href="#([^"]*)"|url\(#([^)]*)\)/).map {
            String($0.1 ?? $0.2 ?? "")
        }
        #expect(!references.isEmpty && Set(references).isSubset(of: ids))
    }

    @Test func aGlyphIsDefinedOnceForAllItsSizes() throws {
        let runs = [(10.0, "立案"), (24, "案"), (7.5, "立 立")].map { size, text in
            Scene.Item.text(TextRun(text, font: Samples.font(size), color: .black, at: Point(x: 10, y: 40)))
        }
        let text = try svg(Scene(size: Size(width: 100, height: 60), items: runs))
        #expect(text.matches(of: /<path\ id="/).count == 2)
        // The blank has no ink.
        #expect(text.matches(of: /<use\ /).count == 5)
        #expect(text.contains("translate(10,40) scale(0.01)") && text.contains("scale(0.024)"))
        #expect(text.contains("scale(0.0075)") && !text.contains("<text"))
    }

    @Test func spacingAndTurnsAreThoseOfTheRun() throws {
        var run = TextRun("立案", font: Samples.font(10), color: .black, at: Point(x: 50, y: 40))
        run.anchor = .middle
        run.letterSpacing = 2
        let level = try svg(Scene(size: Size(width: 100, height: 60), items: [.text(run)]))
        // Two em of ten points and a gap of two.
        #expect(level.contains("translate(39,40) scale(0.01)"))
        #expect(level.matches(of: /<use\ [^>]*\ x="([^"]*)"/).map { String($0.1) } == ["0", "1200"])
        run.rotation = 90
        let turned = try svg(Scene(size: Size(width: 100, height: 60), items: [.text(run)]))
        #expect(turned.contains("translate(50,40) rotate(90) scale(0.01)"))
        #expect(turned.matches(of: /<use\ [^>]*\ x="([^"]*)"/).map { String($0.1) } == ["-1100", "100"])
    }

    @Test(arguments: ["", "7", "a b", "a\"", "<", "字"])
    func prefixesThatAreNoNamesAreRefused(prefix: String) {
        #expect(refusal { try svg(Samples.drawing, idPrefix: prefix) } != nil)
    }

    @Test func titlesThatXMLCannotHoldAreRefused() {
        let scene = Scene(size: Size(width: 10, height: 10), title: "a\u{1}b")
        #expect(refusal { try svg(scene) } == .controlCharacter(scalar: "U+0001", text: "a\u{1}b"))
    }

    @Test(.enabled(if: Tool.xmllint != nil, "xmllint is not installed"))
    func isWellFormed() throws {
        let tool = try #require(Tool.xmllint)
        var hostile = Samples.drawing
        hostile.title = "<&>\"' ]]> id=\"q\" url(#q)"
        hostile.summary = "第一行\n第二行\t完"
        for scene in [Samples.lettering, Samples.drawing, hostile] {
            let bytes = try SVGRenderer.render(scene, typesetter: typesetter)
            let result = try tool.run(["--noout", "FILE"], on: bytes)
            #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
        }
    }
}
