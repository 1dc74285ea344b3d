import Testing

@testable import Canvas

@Suite struct PNGRendererTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    @Test func letteringLooksAsOnFile() throws {
        try expectGolden(PNGRenderer.render(Samples.lettering, dpi: 576, typesetter: typesetter), "lettering")
    }

    @Test func drawingLooksAsOnFile() throws {
        try expectGolden(PNGRenderer.render(Samples.drawing, dpi: 576, typesetter: typesetter), "drawing")
    }

    @Test(arguments: [(96.0, 3780), (144.0, 5669), (300.0, 11811)])
    func resolutionIsStated(dpi: Double, perMetre: Int) throws {
        let png = try PNGRenderer.render(Samples.drawing, dpi: dpi, typesetter: typesetter)
        let data = try #require(DecodedPNG.chunks(png).first { $0.type == "pHYs" }).data
        #expect(data.count == 9 && data[8] == 1)
        #expect(data[0..<4].reduce(0) { $0 << 8 | Int($1) } == perMetre)
        #expect(data[4..<8].elementsEqual(data[0..<4]))
    }

    @Test func chunksStandInOrder() throws {
        let blank = Scene(size: Size(width: 100, height: 100))
        let png = try PNGRenderer.render(blank, dpi: 72, typesetter: typesetter)
        #expect(DecodedPNG.chunks(png).map(\.type) == ["IHDR", "sRGB", "pHYs", "PLTE", "IDAT", "IEND"])
        let clear = try PNGRenderer.render(blank, dpi: 72, isTransparent: true, typesetter: typesetter)
        #expect(
            DecodedPNG.chunks(clear).map(\.type) == ["IHDR", "sRGB", "pHYs", "PLTE", "tRNS", "IDAT", "IEND"])
    }

    @Test(arguments: [2, 255, 256, 257, 1000])
    func coloursSurviveExactly(count: Int) throws {
        // One whole pixel a colour, so that nothing is mixed at edges.
        let side = 100
        let colors = (0..<count).map { Color(UInt32($0 * 7919 + 1) & 0xFF_FFFF) }
        var scene = Scene(size: Size(width: Double(side), height: Double(side)), background: colors[0])
        for (index, color) in colors.enumerated() {
            scene.items.append(
                Samples.rect(Double(index % side), Double(index / side), 1, 1, fill: .color(color)))
        }
        let png = try PNGRenderer.render(scene, pixelWidth: side, pixelHeight: side, typesetter: typesetter)
        let decoded = try #require(DecodedPNG(png))
        for (index, color) in colors.enumerated() {
            let expected = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
            #expect(decoded[index % side, index / side] == expected)
        }
        #expect(DecodedPNG.chunks(png).contains { $0.type == "PLTE" } == (count <= 256))
    }

    /// A change of −0.1 % is a bar of a fifth of a pixel: edges moved to pixels must not make it nothing.
    @Test func whatIsThinnerThanAPixelIsStillDrawn() throws {
        for bar in [(5.0, 5.1, 20.0, 0.2), (5.3, 5.0, 0.3, 20.0)] {
            let scene = Scene(
                size: Size(width: 40, height: 40), background: .white,
                items: [Samples.rect(bar.0, bar.1, bar.2, bar.3, fill: .color(.black))])
            let png = try #require(DecodedPNG(PNGRenderer.render(scene, dpi: 72, typesetter: typesetter)))
            #expect(png.pixels.contains { $0 != 0xFF_FFFF })
        }
    }

    @Test func sizeInPixelsFollowsResolutionAndRoundsUp() throws {
        let scene = Scene(size: Size(width: 100, height: 50.2))
        let png = try #require(DecodedPNG(PNGRenderer.render(scene, dpi: 72, typesetter: typesetter)))
        #expect((png.width, png.height) == (100, 51))
        let exact = Scene(size: Size(width: 1600, height: 1000))
        let pixels = try PNGRenderer.render(
            exact, pixelWidth: 1600, pixelHeight: 1000, typesetter: typesetter)
        let decoded = try #require(DecodedPNG(pixels))
        #expect((decoded.width, decoded.height) == (1600, 1000))
        #expect(decoded.pixels.allSatisfy { $0 == 0xFFFFFF })
    }

    @Test func impossibleSizesAreRefused() {
        let scene = Scene(size: Size(width: 100, height: 100))
        for dpi in [0, -72, .nan, .infinity, 10_000.0] {
            expectBadSize { try PNGRenderer.render(scene, dpi: dpi, typesetter: typesetter) }
        }
        for (width, height) in [(0.0, 10.0), (10, -1), (.nan, 10), (.infinity, 10)] {
            let scene = Scene(size: Size(width: width, height: height))
            expectBadSize { try PNGRenderer.render(scene, dpi: 72, typesetter: typesetter) }
        }
        let long = Size(width: 20_000, height: 10)
        #expect(
            refusal { try PNGRenderer.render(Scene(size: long), dpi: 72, typesetter: typesetter) }
                == .sceneTooLarge(long, longestSide: 14_400))
        expectBadSize {
            try PNGRenderer.render(scene, pixelWidth: 100, pixelHeight: 200, typesetter: typesetter)
        }
    }

    @Test func impossiblePlacesAreRefused() {
        let broken: [Scene.Item] = [
            Samples.rect(.nan, 0, 1, 1, fill: .color(.black)),
            Samples.rect(0, 0, .infinity, 1, fill: .color(.black)),
            Samples.rect(0, 0, 1e9, 1, fill: .color(.black)),
            Samples.rect(0, 0, 1, 1, fill: .hatch(Hatch(color: .black, spacing: 0))),
            Samples.rect(0, 0, 1, 1, stroke: Stroke(.black, width: 1, dash: [0, 0])),
            Samples.rect(0, 0, 1, 1, stroke: Stroke(.black, width: -1)),
            Samples.text("字", x: .nan, y: 0),
            .group(Group(translation: Point(x: .nan, y: 0))),
            .group(Group(clip: Rect(x: 0, y: 0, width: -1, height: 1))),
        ]
        for item in broken {
            let scene = Scene(size: Size(width: 100, height: 100), items: [item])
            expectBadSize { try PNGRenderer.render(scene, dpi: 72, typesetter: typesetter) }
        }
    }

    @Test func hatchesOfNeighboursAgree() throws {
        // One field, and the same field in two groups that are moved by odd amounts.
        let hatch = Fill.hatch(Hatch(color: .black, spacing: 4, lineWidth: 1))
        let size = Size(width: 60, height: 30)
        let whole = Scene(size: size, items: [Samples.rect(0, 0, 60, 30, fill: hatch)])
        let halves = Scene(
            size: size,
            items: [
                Samples.rect(0, 0, 30, 30, fill: hatch),
                .group(
                    Group(
                        translation: Point(x: 17, y: -5),
                        items: [
                            .group(
                                Group(
                                    translation: Point(x: 6, y: 2),
                                    items: [Samples.rect(7, 3, 30, 30, fill: hatch)]))
                        ])),
            ])
        let one = try #require(DecodedPNG(PNGRenderer.render(whole, dpi: 144, typesetter: typesetter)))
        let two = try #require(DecodedPNG(PNGRenderer.render(halves, dpi: 144, typesetter: typesetter)))
        let differing = zip(one.pixels, two.pixels).filter {
            abs(Int($0 & 255) - Int($1 & 255)) > 8
        }
        #expect(differing.isEmpty)
        #expect(Set(one.pixels).count > 2)
    }

    @Test func clipKeepsInkInside() throws {
        let scene = Scene(
            size: Size(width: 40, height: 40),
            items: [
                .group(
                    Group(
                        translation: Point(x: 10, y: 10), clip: Rect(x: 0, y: 0, width: 10, height: 10),
                        items: [Samples.rect(-20, -20, 60, 60, fill: .color(.black))]))
            ])
        let png = try #require(DecodedPNG(PNGRenderer.render(scene, dpi: 72, typesetter: typesetter)))
        for y in 0..<40 {
            for x in 0..<40 {
                let isInside = (10..<20).contains(x) && (10..<20).contains(y)
                #expect(png[x, y] == (isInside ? 0 : 0xFFFFFF))
            }
        }
    }

    @Test func translucencyMixes() throws {
        let scene = Scene(
            size: Size(width: 4, height: 4), background: .white,
            items: [Samples.rect(0, 0, 4, 4, fill: .color(Color(0x000000, alpha: 128)))])
        let png = try #require(DecodedPNG(PNGRenderer.render(scene, dpi: 72, typesetter: typesetter)))
        #expect((0x7E...0x80).contains(png[1, 1] & 255))
    }

    @Test func sameBytesWhateverWasDrawnBefore() throws {
        let first = try PNGRenderer.render(Samples.lettering, dpi: 144, typesetter: typesetter)
        _ = try PNGRenderer.render(Samples.drawing, dpi: 200, typesetter: typesetter)
        let fresh = try Typesetter()
        _ = try PNGRenderer.render(Samples.lettering, dpi: 93, typesetter: fresh)
        #expect(try PNGRenderer.render(Samples.lettering, dpi: 144, typesetter: fresh) == first)
    }
}
