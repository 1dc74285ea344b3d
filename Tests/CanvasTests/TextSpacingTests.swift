import Foundation
import SecondOpinion
import Testing

@testable import Canvas

/// Runs that are wider or narrower at some places, in every renderer.
struct TextSpacingTests {
    private let typesetter: Typesetter
    private let font = Font("Noto Serif CJK SC", size: 10.5)

    init() throws { typesetter = try Typesetter() }

    private func run(
        _ text: String, _ spacings: [(byte: Int, points: Double)], at origin: Point = Point(x: 20, y: 30),
        anchor: TextRun.Anchor = .start
    ) -> TextRun {
        var run = TextRun(text, font: font, color: .black, at: origin, anchor: anchor)
        run.spacings = spacings.map { TextRun.Spacing(byte: $0.byte, points: $0.points) }
        return run
    }

    private func scene(_ runs: [TextRun]) -> Scene {
        Scene(size: Size(width: 600, height: 60), items: runs.map { .text($0) })
    }

    @Test func everyRendererMovesWhatFollows() throws {
        let spaced = scene([run("见表，（续）", [(3, 2), (9, -5.25)])])
        let apart = scene([
            run("见", []), run("表，", [], at: Point(x: 32.5, y: 30)),
            run("（续）", [], at: Point(x: 48.25, y: 30)),
        ])
        #expect(
            try PNGRenderer.render(spaced, dpi: 300, typesetter: typesetter)
                == PNGRenderer.render(apart, dpi: 300, typesetter: typesetter))
        let outlines = try [spaced, apart].map { scene in
            let svg = String(decoding: try SVGRenderer.render(scene, typesetter: typesetter), as: UTF8.self)
            return svg.matches(of: /translate\(([0-9.]+)|use [^ ]+ x="([0-9.]+)/).count
        }
        #expect(outlines == [7, 9])
    }

    @Test(.enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"))
    func thePDFMovesItToo() throws {
        let pdf = try PDFRenderer.render(
            scene([run("见表，（续）", [(3, 2), (9, -5.25)])]), created: 0, typesetter: typesetter)
        let boxes = try #require(Tool.pdftotext).run(["-bbox", "FILE", "-"], on: pdf).output
        let last = try #require(boxes.firstMatch(of: /xMax="([0-9.]+)"[^\n]*\n *<\/page/))
        #expect(abs((Double(last.1) ?? 0) - (20 + 6 * 10.5 - 3.25)) < 0.02)
    }

    @Test func anchorsCountThem() throws {
        let start = try typesetter.width(of: run("见图", []))
        let wide = run("见图", [(3, 3)])
        #expect(try abs(typesetter.width(of: wide) - start - 3) < 1e-9)
        let line = try typesetter.shaped(wide)
        #expect(abs(line.shift(of: run("见图", [(3, 3)], anchor: .middle)) + (start + 3) / 2) < 1e-9)
        #expect(abs(line.shift(of: run("见图", [(3, 3)], anchor: .end)) + start + 3) < 1e-9)
    }

    @Test func rightToLeftTextIsSpacedOnItsRight() throws {
        let plain = try typesetter.shaped("עברית", font: font)
        let spaced = plain.spaced(by: [TextRun.Spacing(byte: 2, points: 3)])
        let moved = zip(plain.runs[0].glyphs, spaced.runs[0].glyphs).map { ($1.x - $0.x) * plain.scale }
        // The second letter's right is the first letter's left: only the first, at the very right, moves.
        #expect(moved.count == 5)
        #expect(moved.dropLast().allSatisfy { $0 == 0 } && abs((moved.last ?? 0) - 3) < 1e-9)
    }

    @Test func liveTextMovesPartsByElements() throws {
        let svg = String(
            decoding: try SVGRenderer.renderLive(
                scene([run("见<表>5", [(4, 1.5), (8, -2)])]), idPrefix: "x", measuredBy: typesetter),
            as: UTF8.self)
        #expect(svg.contains(">见&lt;<tspan dx=\"1.5\">表&gt;</tspan><tspan dx=\"-2\">5</tspan></text>"))
        #expect(!svg.contains("textLength"))
    }

    @Test func impossibleSpacingsAreRefused() {
        #expect(throws: CanvasError.self) {
            try PNGRenderer.render(scene([run("见表", [(3, .nan)])]), dpi: 72, typesetter: typesetter)
        }
    }

    /// Room between Han and Latin must not be taken for a blank, nor compressed marks for another order.
    @Test(
        .enabled(if: Tool.pdftotext != nil, "pdftotext is not installed"),
        arguments: [0.125, 0.145, 0.2, 0.25, -0.125])
    func theTextOfAPageStaysAsItIs(room: Double) throws {
        let text = "全国人大（2024年）审议GDP报告，“十四五”：《规划》、《纲要》。共50件"
        var spacings: [(byte: Int, points: Double)] = []
        var byte = 0
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar.isHan != last.isHan, scalar.isASCII || last.isASCII, byte > 0 {
                spacings.append((byte, room * 10.5))
            } else if "，：》、".unicodeScalars.contains(last), "“《、".unicodeScalars.contains(scalar) {
                spacings.append((byte, -5.25))
            }
            byte += String(scalar).utf8.count
            last = scalar
        }
        var spaced = run(text, spacings)
        spaced.letterSpacing = 0.09 * 10.5
        for scene in [scene([run(text, spacings)]), scene([spaced])] {
            let pdf = try PDFRenderer.render(scene, created: 0, typesetter: typesetter)
            let read = try #require(Tool.pdftotext).run(["FILE", "-"], on: pdf).output
            #expect(read.split(separator: "\n").first.map(String.init) == text)
        }
    }
}
