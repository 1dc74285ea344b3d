import Testing

@testable import Canvas

/// Pictures without a ground of their own.
@Suite struct TransparentPNGTests {
    private let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    private func decoded(_ scene: Scene) throws -> DecodedPNG {
        try #require(
            DecodedPNG(PNGRenderer.render(scene, dpi: 72, isTransparent: true, typesetter: typesetter)))
    }

    @Test func whatIsNotDrawnIsClear() throws {
        let scene = Scene(
            size: Size(width: 200, height: 100), background: Color(0x336699),
            items: [Samples.rect(20, 20, 50, 50, fill: .color(Color(0xB5382A)))])
        let png = try decoded(scene)
        for y in 0..<100 {
            for x in 0..<200 {
                let isInk = (20..<70).contains(x) && (20..<70).contains(y)
                #expect(png.alphas[y * 200 + x] == (isInk ? 255 : 0))
                #expect(png[x, y] == (isInk ? 0xB5382A : 0))
            }
        }
    }

    @Test func translucentInkKeepsItsColour() throws {
        let scene = Scene(
            size: Size(width: 120, height: 120),
            items: [Samples.rect(0, 0, 120, 120, fill: .color(Color(0xFF8000, alpha: 128)))])
        let png = try PNGRenderer.render(scene, dpi: 72, isTransparent: true, typesetter: typesetter)
        let palette = try #require(DecodedPNG.chunks(png).first { $0.type == "PLTE" }).data
        let alphas = try #require(DecodedPNG.chunks(png).first { $0.type == "tRNS" }).data
        #expect(alphas == [128])
        #expect(zip(palette, [255, 128, 0]).allSatisfy { abs(Int($0) - $1) <= 1 })
    }

    /// Laid over white, the picture is the opaque one.
    @Test(arguments: ["lettering", "drawing"]) func overWhiteItIsTheOpaquePicture(name: String) throws {
        var scene = name == "lettering" ? Samples.lettering : Samples.drawing
        scene.background = .white
        let opaque = try #require(DecodedPNG(PNGRenderer.render(scene, dpi: 72, typesetter: typesetter)))
        let clear = try decoded(scene)
        #expect(clear.alphas.contains(0))
        for index in opaque.pixels.indices {
            for shift: UInt32 in [0, 8, 16] {
                let paper = 255 - Int(clear.alphas[index])
                let laid = Int(clear.pixels[index] >> shift & 255) + paper
                // Two merged by 2 at most, and a rounding each.
                #expect(abs(laid - Int(opaque.pixels[index] >> shift & 255)) <= 6)
            }
        }
    }

    @Test func opaquePicturesHaveNoAlpha() throws {
        let png = try PNGRenderer.render(Samples.drawing, dpi: 72, typesetter: typesetter)
        #expect(!DecodedPNG.chunks(png).contains { $0.type == "tRNS" })
        #expect([2, 3].contains(DecodedPNG.chunks(png)[0].data[9]))
    }
}
