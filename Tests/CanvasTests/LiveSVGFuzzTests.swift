import SceneRecords
import SecondOpinion
import Testing

@testable import Canvas

/// Scenes that nobody drew: nothing may crash, and what comes out is XML.
@Suite struct LiveSVGFuzzTests {
    @Test func anySceneIsWrittenOrRefused() throws {
        var random = RandomScene(seed: 6)
        var written = 0
        for _ in 0..<300 {
            let scene = random.scene()
            guard let bytes = try? SVGRenderer.renderLive(scene, measuredBy: StubMeasurer()) else { continue }
            written += 1
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.utf8.elementsEqual(bytes), "not UTF-8")
            #expect(!text.contains("inf") && !text.contains("nan"))
            let ids = text.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
        }
        #expect((100..<300).contains(written), "\(written) of 300")
    }

    @Test(.enabled(if: Tool.xmllint != nil, "xmllint is not installed"))
    func whatIsWrittenIsXML() throws {
        let tool = try #require(Tool.xmllint)
        var random = RandomScene(seed: 7)
        for _ in 0..<40 {
            guard let bytes = try? SVGRenderer.renderLive(random.scene()) else { continue }
            let result = try tool.run(["--noout", "FILE"], on: bytes)
            #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
        }
    }

    /// A page with a bar for each of thousands of bodies, all of one datum.
    @Test func manyGroupsOfOneDatumAreCountedOnceEach() throws {
        let group = Scene.Item.group(Group(role: .mark, datum: "甲县"))
        let scene = Scene(
            size: Size(width: 10, height: 10), items: Array(repeating: group, count: 20_000))
        let text = String(decoding: try SVGRenderer.renderLive(scene), as: UTF8.self)
        #expect(text.contains("id=\"x-甲县\"") && text.contains("id=\"x-甲县-20000\""))
    }
}

/// Makes scenes by chance: most drawable, some with what no file can hold.
private struct RandomScene {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    mutating func scene() -> Scene {
        Scene(
            size: Size(
                width: .random(in: 0.5...500, using: &numbers),
                height: .random(in: 0.5...500, using: &numbers)),
            background: chance(0.5) ? color() : nil, title: text(), summary: text(), items: items(depth: 0))
    }

    private mutating func chance(_ share: Double) -> Bool { .random(in: 0..<1, using: &numbers) < share }

    private mutating func items(depth: Int) -> [Scene.Item] {
        (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
            switch Int.random(in: 0...(depth < 4 ? 3 : 1), using: &numbers) {
            case 0: .shape(Shape(path: path(), fill: fill(), stroke: chance(0.5) ? stroke() : nil))
            case 1: .text(run())
            default: .group(group(depth: depth))
            }
        }
    }

    private mutating func group(depth: Int) -> Group {
        let links = ["https://a.cn/", "http://例.cn/?a=1&b=<2>"]
        return Group(
            role: chance(0.5) ? .mark : .group, datum: chance(0.5) ? text() : nil,
            alternative: chance(0.3) ? text() : nil,
            link: chance(0.05) ? .uri(links[Int.random(in: 0...1, using: &numbers)]) : nil,
            translation: chance(0.5) ? place() : .zero,
            clip: chance(0.2)
                ? Rect(x: number(), y: number(), width: abs(number()), height: abs(number())) : nil,
            items: items(depth: depth + 1), series: chance(0.3) ? text() : nil)
    }

    private mutating func number() -> Double {
        let sizes = [0, 1e-9, 0.01, 1, 1000, 199_999]
        return .random(in: -1...1, using: &numbers) * sizes[Int.random(in: 0...5, using: &numbers)]
    }

    private mutating func place() -> Point { Point(x: number(), y: number()) }

    private mutating func path() -> Path {
        Path(
            (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
                switch Int.random(in: 0...3, using: &numbers) {
                case 0: .move(place())
                case 1: .line(place())
                case 2: .curve(place(), place(), place())
                default: .close
                }
            })
    }

    private mutating func color() -> Color {
        Color(.random(in: 0...0xFF_FFFF, using: &numbers), alpha: chance(0.8) ? 255 : 100)
    }

    private mutating func fill() -> Fill? {
        switch Int.random(in: 0...2, using: &numbers) {
        case 0: .color(color())
        case 1:
            .hatch(
                Hatch(
                    color: color(), background: chance(0.5) ? color() : nil, angle: number(),
                    spacing: .random(in: 0.2...20, using: &numbers), lineWidth: abs(number())))
        default: nil
        }
    }

    private mutating func stroke() -> Stroke {
        Stroke(
            color(), width: abs(number()), dash: chance(0.3) ? [abs(number()) + 0.001, 2] : [],
            cap: chance(0.5) ? .round : .square)
    }

    private mutating func run() -> TextRun {
        TextRun(
            text(), font: Font(chance(0.9) ? Samples.sans : text(), size: chance(0.99) ? 9 : number()),
            color: color(), at: place(), anchor: chance(0.5) ? .start : .end,
            letterSpacing: chance(0.2) ? number() : 0, rotation: chance(0.2) ? number() * 1e9 : 0)
    }

    private mutating func text() -> String {
        let pieces = [
            "甲县", "163", " ", "<", "&", "\"", "'", "]]>", "\u{1F600}", "שלום", "\u{202E}", "e\u{301}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...4, using: &numbers) {
            text += pieces[Int.random(in: pieces.indices, using: &numbers)]
        }
        return chance(0.005) ? text + "\u{7}" : text
    }
}
