import SceneRecords
import SecondOpinion
import Testing

@testable import Canvas

/// SVG with live text, as its bytes say it.
@Suite struct LiveSVGTests {
    private func svg(
        _ scene: Scene, idPrefix: String = "x", measuredBy measurer: (any TextMeasuring)? = nil
    ) throws -> String {
        String(
            decoding: try SVGRenderer.renderLive(scene, idPrefix: idPrefix, measuredBy: measurer),
            as: UTF8.self)
    }

    private func svg(_ items: Scene.Item...) throws -> String {
        try svg(Scene(size: Size(width: 100, height: 100), items: items))
    }

    /// The elements after the root and what it says of itself.
    private func body(_ items: Scene.Item...) throws -> String {
        let text = try svg(Scene(size: Size(width: 100, height: 100), items: items))
        let start = try #require(text.firstRange(of: ">\n", after: "<svg"))
        return String(text[start.upperBound...].dropLast("</svg>\n".count))
    }

    @Test func chartIsAsOnFile() throws {
        try expectBaseline(try svg(Samples.chart, measuredBy: StubMeasurer()), "chart.svg")
    }

    @Test func drawingIsAsOnFile() throws {
        try expectBaseline(try svg(Samples.drawing), "drawing.svg")
    }

    @Test func rootSaysWhatThePictureIs() throws {
        let text = try svg(Samples.lettering)
        #expect(text.contains("width=\"240pt\" height=\"150pt\" viewBox=\"0 0 240 150\""))
        #expect(text.contains("role=\"img\" lang=\"zh-CN\" xml:lang=\"zh-CN\" aria-labelledby=\"x1 x2\""))
        #expect(text.contains("<title id=\"x1\">文字 &amp; &lt;试样&gt;</title>"))
        #expect(text.contains("<desc id=\"x2\">各种字体与锚点</desc>"))
    }

    @Test func familiesHaveKinInEverySystem() throws {
        let text = try svg(Samples.lettering)
        #expect(text.contains(/<svg [^>]*font-family="Noto Sans CJK SC,Source Han Sans SC,[^"]*,sans-serif"/))
        #expect(text.contains(/<text [^>]*font-family="Noto Serif CJK SC,Source Han Serif SC,[^"]*,serif"/))
    }

    @Test(arguments: [
        ("方正小标宋简体", "方正小标宋简体,Noto Serif CJK SC,"), ("仿宋_GB2312", "仿宋_GB2312,Noto Serif CJK SC,"),
        ("Serif", "&quot;Serif&quot;,"), ("9 Font", "&quot;9 Font&quot;,"), ("A, B", "&quot;A, B&quot;,"),
        ("a\"b\\c", "&quot;a\\&quot;b\\\\c&quot;,"), ("PingFang SC", "PingFang SC,Noto Sans CJK SC,"),
        ("", "&quot;&quot;,"),
    ])
    func familiesAreNamedAsCSSWants(family: String, expected: String) throws {
        let text = try svg(Samples.text("字", x: 0, y: 10, family: family))
        #expect(text.contains("font-family=\"\(expected)"), "\(text)")
    }

    @Test func aRunSaysOnlyWhatTheRootDoesNot() throws {
        let (plain, other) = (Samples.text("甲", x: 1, y: 10), Samples.text("乙", x: 2, y: 10, size: 9))
        let bold = Samples.text("丙", x: 3, y: 10, weight: .bold, color: .white, anchor: .end)
        #expect(
            try body(plain, other, plain, bold) == """
                <text x="1" y="10">甲</text>
                <text x="2" y="10" font-size="9">乙</text>
                <text x="1" y="10">甲</text>
                <text x="3" y="10" text-anchor="end" font-weight="bold" fill="#fff">丙</text>

                """)
    }

    /// What a group says for its runs holds in the groups inside, too, and ends with it.
    @Test func groupsSpeakForTheirRuns() throws {
        let small = { Samples.text($0, x: 0, y: 10, size: 8, anchor: .middle) }
        let plain = Samples.text("丁", x: 0, y: 10)
        let text = try body(
            plain, plain, plain,
            Samples.group(.axis, [small("甲"), small("乙"), Samples.group(.mark, [plain])]),
            plain)
        #expect(
            text.contains(
                """
                <g class="axis" text-anchor="middle" font-size="8">
                <text x="0" y="10">甲</text>
                <text x="0" y="10">乙</text>
                <g class="mark">
                <text x="0" y="10" text-anchor="start" font-size="12">丁</text>
                </g>
                </g>
                <text x="0" y="10">丁</text>
                """), "\(text)")
    }

    @Test func figuresOfOneWidthAreAskedForWhereThereAreFigures() throws {
        func run(_ text: String, _ isTabular: Bool) -> Scene.Item {
            let font = Font(Samples.sans, size: 9, tabularFigures: isTabular)
            return .text(TextRun(text, font: font, color: .black, at: .zero))
        }
        let text = try svg(run("1", true), run("2", true), run("三", false), run("4", false))
        #expect(text.contains(/<svg [^>]*font-variant-numeric:tabular-nums/))
        #expect(text.matches(of: /font-variant-numeric:normal/).count == 1)
        #expect(text.contains("style=\"font-variant-numeric:normal\">4<"))
    }

    @Test func widthsAreSaidWhereFacesDiffer() throws {
        let scene = Scene(
            size: Size(width: 100, height: 100),
            items: [Samples.text("全为汉字，（一）", x: 0, y: 10), Samples.text("163件", x: 0, y: 30)])
        let text = try svg(scene, measuredBy: StubMeasurer())
        #expect(text.contains("<text x=\"0\" y=\"10\">全"))
        #expect(text.contains("textLength=\"31.8\" lengthAdjust=\"spacingAndGlyphs\">163件"))
        #expect(try !svg(scene).contains("textLength"))
    }

    /// The stub's Han characters are 12 points wide: three with 4 between them take 44.
    @Test(arguments: [(TextRun.Anchor.start, 50.0, 50.0), (.middle, 28, 52), (.end, 6, 54)])
    func spacedTextBeginsWhereTheLayoutPutIt(anchor: TextRun.Anchor, measured: Double, unmeasured: Double)
        throws
    {
        let scene = Scene(
            size: Size(width: 100, height: 100),
            items: [Samples.text("疏排题", x: 50, y: 10, anchor: anchor, letterSpacing: 4, rotation: 30)])
        func places(_ text: String) throws -> (x: Double?, turn: Substring) {
            let match = try #require(text.firstMatch(of: /<text x="([\d.]+)".*rotate\(30,(\d+),10\)/))
            return (Double(match.1), match.2)
        }
        #expect(try places(svg(scene, measuredBy: StubMeasurer())) == (measured, "50"))
        #expect(try places(svg(scene)) == (unmeasured, "50"))
    }

    @Test func blanksStay() throws {
        for text in [" a", "a ", "a  b", " ", "   "] {
            #expect(try body(Samples.text(text, x: 0, y: 0)).contains("xml:space=\"preserve\">\(text)<"))
        }
        #expect(try !body(Samples.text("a b", x: 0, y: 0)).contains("xml:space"))
    }

    @Test func groupsCarryTheirDatumSeriesAndWords() throws {
        let group = Group(
            role: .mark, datum: "a/b&c", alternative: "甲 < 乙",
            items: [Samples.rect(0, 0, 5, 5, fill: .color(.white))],
            series: "立案\"")
        #expect(
            try body(.group(group)) == """
                <g id="x-a_b_c" class="mark" data-datum="a/b&amp;c" data-series="立案&quot;">
                <title>甲 &lt; 乙</title>
                <rect width="5" height="5" fill="#fff"/>
                </g>

                """)
    }

    /// A title is a tooltip: the figure's own would hang over all of it.
    @Test func theSummaryIsNotRepeated() throws {
        let text = try svg(Samples.chart)
        #expect(text.matches(of: /<title/).count == 4, "the picture's and three marks'")
        #expect(text.matches(of: /两地立案数/).count == 1)
    }

    @Test func idsAreUniqueNamesAndResolve() throws {
        let data = [
            "a", "a", "a-2", "a", "", " ", "甲县/立案", "甲县 立案", "1", "\u{1F600}", "-", "x y<z>\"'", "é",
            "ab\u{301}",
        ]
        var scene = Samples.chart
        scene.items += data.map { .group(Group(role: .mark, datum: $0)) }
        let text = try svg(scene, idPrefix: "chart-7_")
        let ids = text.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
        #expect(ids.count > data.count && Set(ids).count == ids.count)
        #expect(
            ids.allSatisfy { $0.wholeMatch(of: /chart-7_[-_0-9A-Za-z\u{4E00}-\u{9FFF}]+/) != nil }, "\(ids)")
        let references = text.matches(of: /url\(#([^)]*)\)/).map { String($0.1) }
        #expect(references.count == 4 && Set(references).isSubset(of: ids))
        #expect(ids.contains("chart-7_-甲县_立案_2025") && ids.contains("chart-7_-甲县_立案_2025-2"))
    }

    @Test(arguments: ["", "7", "a b", "a\"", "<", "字"])
    func prefixesThatAreNoNamesAreRefused(prefix: String) {
        #expect(refusal { try svg(Samples.drawing, idPrefix: prefix) } != nil)
    }

    @Test func linksLeadToTheWebAndNowhereElse() throws {
        func link(_ uri: String) -> Scene.Item {
            Samples.group(.note, [Samples.text("源", x: 0, y: 9)], link: .uri(uri))
        }
        #expect(
            try body(link("https://a.cn/?x=1&y=“2”")).contains(
                "<a xlink:href=\"https://a.cn/?x=1&amp;y=%E2%80%9C2%E2%80%9D\">\n<text"))
        #expect(try svg(link("https://a.cn/")).contains("xmlns:xlink"))
        #expect(try !svg(Samples.text("源", x: 0, y: 9)).contains("xlink"))
        for uri in ["javascript:alert(1)", "file:///etc/passwd", "//a.cn/", "https://", ""] {
            #expect(refusal { try svg(link(uri)) } == .refusedLink(uri))
        }
        let nested = Samples.group(.note, [link("https://b.cn/")], link: .uri("https://a.cn/"))
        #expect(refusal { try svg(nested) } == .refusedLink("a link inside a link"))
    }

    @Test(arguments: ["a\nb", "a\tb", "\u{0}", "a\u{85}", "a\u{2028}", "\u{FFFF}"])
    func controlCharactersInALineAreRefused(text: String) {
        let error = refusal { try svg(Samples.text(text, x: 0, y: 0)) }
        guard case .controlCharacter = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func otherTextStandsAsItIs() throws {
        for text in ["\u{1F468}\u{200D}\u{1F469}\u{1F467}", "שלום עולם", "\u{202E}abc", "e\u{301}", "𠮷"] {
            #expect(try body(Samples.text(text, x: 0, y: 0)).contains(">\(text)</text>"))
        }
    }

    @Test func impossibleSizesAreRefused() {
        for size in [0, -1, Double.nan, .infinity, 10_000] {
            expectBadSize { try svg(Samples.text("字", x: 0, y: 0, size: size)) }
        }
        expectBadSize { try svg(Scene(size: Size(width: .nan, height: 5))) }
        expectBadSize { try svg(Samples.rect(.infinity, 0, 1, 1, fill: .color(.black))) }
    }

    @Test func turnedTextTurnsAboutItsPlace() throws {
        #expect(
            try body(Samples.text("斜", x: 15, y: 20, rotation: 405)).contains(
                "transform=\"rotate(45,15,20)\""))
        #expect(try body(Samples.text("斜", x: 15, y: 20, rotation: 1e300)).contains("rotate("))
    }

    @Test func sameBytesWhateverWasDrawnBefore() throws {
        let first = try svg(Samples.chart)
        _ = try svg(Samples.drawing)
        #expect(try svg(Samples.chart) == first)
    }

    @Test(.enabled(if: Tool.xmllint != nil, "xmllint is not installed"))
    func isWellFormed() throws {
        let tool = try #require(Tool.xmllint)
        var hostile = Samples.chart
        hostile.title = "<&>\"' ]]> id=\"q\" url(#q)"
        hostile.summary = "第一行\n第二行\t完"
        hostile.items.append(
            .group(
                Group(
                    datum: "<&>\"'\n]]>", alternative: "<!-- ]]> &amp;",
                    items: [
                        Samples.text("]]> <![CDATA[ & \" '", x: 0, y: 9, family: "\"'<&>\\"),
                        Samples.text("\u{1F468}\u{200D}\u{1F469} שלום \u{202E}", x: 0, y: 9),
                    ], series: "\u{1F600} <>")))
        for scene in [Samples.lettering, Samples.drawing, Samples.chart, hostile] {
            let bytes = try SVGRenderer.renderLive(scene, measuredBy: StubMeasurer())
            let result = try tool.run(["--noout", "FILE"], on: bytes)
            #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
        }
    }
}

extension String {
    fileprivate func firstRange(of text: String, after start: String) -> Range<Index>? {
        guard let begun = firstRange(of: start) else { return nil }
        return self[begun.upperBound...].firstRange(of: text)
    }
}
