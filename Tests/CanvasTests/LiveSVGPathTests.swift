import Testing

@testable import Canvas

/// Shapes of live SVG.
@Suite struct LiveSVGPathTests {
    private func body(_ items: Scene.Item...) throws -> [String] {
        let scene = Scene(size: Size(width: 100, height: 100), items: items)
        return String(decoding: try SVGRenderer.renderLive(scene), as: UTF8.self).split(separator: "\n")
            .dropFirst(2).dropLast().map(String.init)
    }

    private func shape(_ path: Path, fill: Color? = .black, _ stroke: Stroke? = nil) -> Scene.Item {
        .shape(Shape(path: path, fill: fill.map(Fill.color), stroke: stroke))
    }

    private func polyline(_ places: (Double, Double)...) -> Path {
        .polyline(places.map { Point(x: $0.0, y: $0.1) })
    }

    @Test func rectanglesAndCirclesAreCalledSo() throws {
        #expect(
            try body(
                shape(.rect(Rect(x: 1, y: 2.5, width: 3, height: 0.02))),
                shape(.circle(centre: Point(x: 10.1, y: 1 / 3), radius: 2.7)),
                shape(.rect(Rect(x: 1, y: 2, width: 3, height: 0)), fill: nil, Stroke(.black))
            ) == [
                "<rect x=\"1\" y=\"2.5\" width=\"3\" height=\"0.02\"/>",
                "<circle cx=\"10.1\" cy=\"0.333\" r=\"2.7\"/>",
                "<path d=\"M1 2H4L4 2H1Z\" fill=\"none\" stroke=\"#000\" stroke-width=\"0.75\"/>",
            ])
    }

    @Test func whatIsNoRectangleOrCircleIsAPath() throws {
        var ellipse = Path.circle(centre: Point(x: 5, y: 5), radius: 2)
        if case .curve(let one, let two, _) = ellipse.segments[3] {
            ellipse.segments[3] = .curve(one, two, Point(x: 5, y: 4))
        }
        let backwards = Path([
            .move(Point(x: 0, y: 0)), .line(Point(x: 0, y: 5)), .line(Point(x: 5, y: 5)),
            .line(Point(x: 5, y: 0)), .close,
        ])
        let lines = try body(shape(ellipse), shape(backwards))
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("<path d=\"M") }, "\(lines)")
        #expect(lines[1] == "<path d=\"M0 0V5H5V0Z\"/>")
    }

    @Test func pathsThatBeginInTheAirMoveThePenOnly() throws {
        let path = Path([
            .close, .line(Point(x: 1, y: 2)), .line(Point(x: 3, y: 5)), .close, .line(Point(x: 1, y: 9)),
        ])
        let curve = Path([.curve(Point(x: 1, y: 1), Point(x: 2, y: 1), Point(x: 3, y: 4))])
        #expect(
            try body(shape(path), shape(curve)) == [
                "<path d=\"M1 2L3 5ZV9\"/>", "<path d=\"M1 1C1 1 2 1 3 4\"/>",
            ])
    }

    @Test func nothingIsWrittenOfNothing() throws {
        #expect(
            try body(
                shape(Path()), shape(Path([.move(.zero), .close])),
                shape(polyline((0, 0), (5, 5)), fill: nil),
                shape(polyline((0, 0), (5, 5)), fill: nil, Stroke(.black, width: 0)),
                .group(Group(items: [])), Samples.text("", x: 0, y: 0)
            ).isEmpty)
    }

    @Test func linesOfOneStrokeAreOnePath() throws {
        let (thin, dashed) = (
            Stroke(.black, width: 1), Stroke(.white, width: 2, dash: [3, 1.5], cap: .round)
        )
        let faint = Stroke(Color(0, alpha: 51), width: 1, cap: .square)
        let line = polyline((0, 5), (9, 5))
        #expect(
            try body(
                shape(line, fill: nil, thin), shape(polyline((0, 8), (9, 8)), fill: nil, thin),
                shape(line, fill: nil, dashed), shape(line, fill: nil, faint), shape(line, fill: nil, faint)
            ) == [
                "<path d=\"M0 5H9M0 8H9\" fill=\"none\" stroke=\"#000\"/>",
                "<path d=\"M0 5H9\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2\" stroke-dasharray=\"3,1.5\""
                    + " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                "<path d=\"M0 5H9\" fill=\"none\" stroke=\"#000\" stroke-opacity=\"0.2\" stroke-linecap=\"square\"/>",
                "<path d=\"M0 5H9\" fill=\"none\" stroke=\"#000\" stroke-opacity=\"0.2\" stroke-linecap=\"square\"/>",
            ])
    }

    @Test func hatchesAreLinesUnderAClip() throws {
        let hatch = Hatch(color: Color(0xB5382A), background: .white, angle: 0, spacing: 4, lineWidth: 1)
        #expect(
            try body(Samples.rect(10, 10, 5, 8, fill: .hatch(hatch), stroke: Stroke(.black, width: 1))) == [
                "<rect x=\"10\" y=\"10\" width=\"5\" height=\"8\" fill=\"#fff\"/>",
                "<clipPath id=\"x1\"><rect x=\"10\" y=\"10\" width=\"5\" height=\"8\"/></clipPath>",
                "<path clip-path=\"url(#x1)\" d=\"M9.5 12L15.5 12M9.5 16L15.5 16\" fill=\"none\" stroke=\"#b5382a\"/>",
                "<rect x=\"10\" y=\"10\" width=\"5\" height=\"8\" fill=\"none\" stroke=\"#000\"/>",
            ])
    }

    /// A shape that reaches far beyond the page costs no more than the page.
    @Test func hatchesEndWithThePage() throws {
        let hatch = Hatch(color: .black, spacing: 2)
        let lines = try body(Samples.rect(-150_000, -150_000, 300_000, 300_000, fill: .hatch(hatch)))
        #expect(lines.joined().utf8.count < 4000)
        #expect(try body(Samples.rect(200, 0, 50, 50, fill: .hatch(hatch))).isEmpty)
    }

    @Test func clipsAreInTheGroupsOwnCoordinates() throws {
        let group = Group(
            translation: Point(x: 5, y: -2.5), clip: Rect(x: 1, y: 2, width: 3, height: 4),
            items: [Samples.rect(0, 0, 9, 9, fill: .color(.black))])
        #expect(
            try body(.group(group)) == [
                "<clipPath id=\"x1\"><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></clipPath>",
                "<g transform=\"translate(5,-2.5)\" clip-path=\"url(#x1)\">",
                "<rect width=\"9\" height=\"9\"/>", "</g>",
            ])
    }
}
