import CPangoCairo
import Testing

@testable import Canvas

@Suite struct FontSubsetTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    private func pixels(_ scene: Scene, subsets: FontSubsets?) throws -> [UInt32] {
        let surface = try ImageSurface(width: 480, height: 300, background: .white)
        let cairo = CairoContext(surface: surface.handle)
        cairo_scale(cairo.handle, 2, 2)
        var painter = ScenePainter(cairo, typesetter: typesetter, markup: NoMarkup(), subsets: subsets)
        try painter.paint(scene)
        return try surface.withPixels { image throws(CanvasError) in
            Array(UnsafeBufferPointer(start: image.pixels, count: image.stride * 300))
        }
    }

    @Test func aSubsetDrawsWhatTheFontDraws() throws {
        var scene = Samples.lettering
        scene.items.append(Samples.text("קטע é 123", x: 12, y: 112, size: 10))
        let subsets = try FontSubsets(of: [scene], typesetter: typesetter)
        let whole = try pixels(scene, subsets: nil)
        #expect(try pixels(scene, subsets: subsets) == whole)
        #expect(Set(whole).count > 100)
    }

    @Test func everyFaceIsReplaced() throws {
        let scene = Samples.lettering
        let subsets = try FontSubsets(of: [scene], typesetter: typesetter)
        let line = try typesetter.shaped("利通区立案163件，居首", font: Samples.font(14, .bold))
        let redirected = subsets.redirect(line)
        #expect(redirected.runs.count == line.runs.count)
        for (new, old) in zip(redirected.runs, line.runs) {
            #expect(new.font !== old.font && new.glyphs.map(\.x) == old.glyphs.map(\.x))
            #expect(new.glyphs.allSatisfy { $0.index > 0 && $0.index < 60 })
        }
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
}
