import SecondOpinion
import Testing

@testable import Canvas

/// One scene drawn in every format, and made pixels of by programs that are not ours.
@Suite struct AgreementTests {
    let typesetter: Typesetter
    private let dpi = 288.0

    init() throws {
        typesetter = try Typesetter()
    }

    static let scenes = [Samples.chart, Samples.drawing.onWhite, Samples.lettering, spaced]

    /// Display spacing at each anchor.
    private static let spaced = Scene(
        size: Size(width: 120, height: 90), background: .white,
        items: [
            Samples.text("疏排", x: 60, y: 20, letterSpacing: 8),
            Samples.text("疏排题", x: 60, y: 50, anchor: .middle, letterSpacing: 8),
            Samples.text("疏排题", x: 100, y: 80, anchor: .end, letterSpacing: 8),
            Samples.text("疏 15", x: 24, y: 50, anchor: .end, letterSpacing: 3, rotation: 60),
        ])

    @Test(.enabled(if: Tool.rsvg != nil, "rsvg-convert is not installed"), arguments: scenes)
    func outlinesLookLikeThePNG(scene: Scene) throws {
        let svg = try SVGRenderer.render(scene, typesetter: typesetter)
        expectAlike(try rastered(svg: svg), try ours(scene))
    }

    @Test(.enabled(if: Tool.rsvg != nil, "rsvg-convert is not installed"), arguments: scenes)
    func liveTextLooksLikeThePNG(scene: Scene) throws {
        let svg = try SVGRenderer.renderLive(scene, measuredBy: typesetter)
        expectAlike(try rastered(svg: svg), try ours(scene))
    }

    @Test(.enabled(if: Tool.pdftoppm != nil, "pdftoppm is not installed"), arguments: scenes)
    func thePDFLooksLikeThePNG(scene: Scene) throws {
        let pdf = try PDFRenderer.render(scene, created: 0, typesetter: typesetter)
        let tool = try #require(Tool.pdftoppm)
        let png = try tool.converted(
            ["-png", "-singlefile", "-r", "288", "FILE", "OUT"], pdf, ending: ".png")
        expectAlike(try #require(DecodedPNG(png)), try ours(scene), within: .splash)
    }

    /// What the comparison is worth: half a spacing of a hatch, a label that is missing, a colour.
    @Test(.enabled(if: Tool.rsvg != nil, "rsvg-convert is not installed"))
    func theComparisonNotices() throws {
        let scene = Scene(
            size: Size(width: 120, height: 60), background: .white,
            items: [
                Samples.rect(10, 10, 60, 20, fill: .hatch(Hatch(color: .black, spacing: 6, lineWidth: 2))),
                Samples.text("50余", x: 75, y: 25),
            ])
        var (shifted, unlabelled, faded) = (scene, scene, scene)
        shifted.items[0] = Samples.rect(
            10, 10, 60, 20, fill: .hatch(Hatch(color: .black, angle: 225.1, spacing: 6.2, lineWidth: 2)))
        unlabelled.items.removeLast()
        faded.items[0] = Samples.rect(
            10, 10, 60, 20, fill: .hatch(Hatch(color: Color(0x606060), spacing: 6, lineWidth: 2)))
        let png = try ours(scene)
        func measure(_ scene: Scene) throws -> Difference {
            Difference(try rastered(svg: try SVGRenderer.renderLive(scene)), png)
        }
        #expect(try measure(scene).isWithin(.vectors))
        for other in [shifted, unlabelled, faded] { #expect(try !measure(other).isWithin(.vectors)) }
    }

    private func ours(_ scene: Scene) throws -> DecodedPNG {
        try #require(DecodedPNG(PNGRenderer.render(scene, dpi: dpi, typesetter: typesetter)))
    }

    private func rastered(svg: [UInt8]) throws -> DecodedPNG {
        let tool = try #require(Tool.rsvg)
        let arguments = ["--dpi-x", "288", "--dpi-y", "288", "--format", "png", "--output", "OUT", "FILE"]
        return try #require(DecodedPNG(try tool.converted(arguments, svg)))
    }

    private func expectAlike(
        _ one: DecodedPNG, _ other: DecodedPNG, within tolerance: Tolerance = .vectors,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let sizes = (one.width - other.width, one.height - other.height)
        #expect(abs(sizes.0) <= 1 && abs(sizes.1) <= 1, sourceLocation: sourceLocation)
        let found = Difference(one, other)
        #expect(
            found.isWithin(tolerance),
            "channels differ by \(found.mean) on average, \(found.share(above: tolerance.far)) of them far",
            sourceLocation: sourceLocation)
    }
}

/// How far pictures of one scene may differ: channels 0–255 on average, and which share of them by more than `far`.
struct Tolerance {
    var mean: Double, far: Double, share: Double

    /// Splash puts glyphs on pixels of its own choice.
    static let splash = Tolerance(mean: 1.8, far: 64, share: 0.005)
    static let vectors = Tolerance(mean: 1, far: 48, share: 0.002)
}

/// By how much each channel of two pictures differs after squares of pixels were made one, because our PNG moves edges
/// to whole pixels and a vector format cannot.
struct Difference {
    let channels: [Double]

    init(_ one: DecodedPNG, _ other: DecodedPNG) {
        let (width, height) = (min(one.width, other.width), min(one.height, other.height))
        channels = zip(
            one.cropped(width, height).shrunk(by: 4), other.cropped(width, height).shrunk(by: 4)
        ).map { abs($0 - $1) }
    }

    var mean: Double { channels.reduce(0, +) / Double(channels.count) }

    func share(above far: Double) -> Double {
        Double(channels.filter { $0 > far }.count) / Double(channels.count)
    }

    func isWithin(_ tolerance: Tolerance) -> Bool {
        mean < tolerance.mean && share(above: tolerance.far) < tolerance.share
    }
}

extension Scene {
    /// The scene on paper: what is transparent in a file is black to a program that ignores it.
    fileprivate var onWhite: Scene {
        var scene = self
        scene.background = .white
        return scene
    }
}

extension DecodedPNG {
    func cropped(_ width: Int, _ height: Int) -> DecodedPNG {
        let rows = (0..<height).flatMap { y in pixels[y * self.width..<y * self.width + width] }
        return DecodedPNG(width: width, height: height, pixels: rows)
    }
}
