import Testing

@testable import Canvas

@Suite struct TypesetterTests {
    let typesetter: Typesetter

    init() throws {
        typesetter = try Typesetter()
    }

    @Test func hanCharactersAreOneEmWide() throws {
        #expect(abs(try typesetter.width(of: "回眸", font: Samples.font(12)) - 24) < 0.01)
        #expect(abs(try typesetter.width(of: "回眸", font: Samples.font(10.5)) - 21) < 0.01)
        #expect(try typesetter.width(of: "", font: Samples.font()) == 0)
    }

    @Test func widthGrowsWithSizeExactly() throws {
        // Rounding to whole points, Pango's habit, would break this.
        let small = try typesetter.width(of: "12.5% of AVATAR", font: Samples.font(7.5))
        let large = try typesetter.width(of: "12.5% of AVATAR", font: Samples.font(75))
        #expect(abs(small * 10 - large) < 0.2)
    }

    @Test func letterSpacingStandsBetweenCharacters() throws {
        let font = Samples.font()
        for text in ["利通区", "abc", "fi 12", "é字"] {
            let natural = try typesetter.width(of: text, font: font)
            let run = TextRun(text, font: font, color: .black, at: .zero, letterSpacing: 2)
            let spaced = try typesetter.width(of: run)
            #expect(abs(spaced - natural - 2 * Double(text.count - 1)) < 0.001)
        }
    }

    @Test(arguments: [Samples.sans, Samples.serif])
    func tabularFiguresAreEquallyWide(family: String) throws {
        // Noto Serif CJK SC has unequal figures and no `tnum`.
        for weight in [Font.Weight.regular, .bold] {
            let font = Font(family, size: 20, weight: weight, tabularFigures: true)
            let one = try typesetter.width(of: "1", font: font)
            #expect(one > 0)
            for number in ["0", "7", "11", "71", "10927", "48.5", "4,812"] {
                let marks = String(number.filter { !$0.isNumber })
                let expected =
                    try Double(number.filter(\.isNumber).count) * one
                    + typesetter.width(of: marks, font: font)
                let actual = try typesetter.width(of: number, font: font)
                #expect(abs(actual - expected) < 0.4, "\(number)")
            }
        }
    }

    @Test func tabularFiguresStandInColumns() throws {
        let font = Font(Samples.serif, size: 20, tabularFigures: true)
        let runs = try typesetter.shaped("1111", font: font).runs
        let places = try #require(runs.first).glyphs.map(\.x)
        let steps = zip(places.dropFirst(), places).map { $0 - $1 }
        #expect(steps.count == 3 && steps.allSatisfy { abs($0 - steps[0]) < 0.001 })
        let proportional = try typesetter.width(of: "1111", font: Font(Samples.serif, size: 20))
        #expect(try typesetter.width(of: "1111", font: font) > proportional + 1)
    }

    @Test func aLineInAnotherSizeIsTheSameLineEnlarged() throws {
        for text in ["立案163件，占98.5%", "AVATAR To", "（一）“提案”"] {
            for (weight, tabular) in [(Font.Weight.regular, false), (.bold, true)] {
                func font(_ size: Double) -> Font {
                    Font(Samples.sans, size: size, weight: weight, tabularFigures: tabular)
                }
                let ten = try typesetter.width(of: text, font: font(10))
                for size in [0.5, 7.3, 28.8, 999] {
                    let width = try typesetter.width(of: text, font: font(size))
                    #expect(abs(width - ten * size / 10) < 1e-9 * size, "\(text)")
                }
            }
        }
        // Chinese characters are an em wide, exactly.
        #expect(try typesetter.width(of: "履职回眸", font: Samples.font(7.3)) == 4 * 7.3)
    }

    @Test func boldIsAnotherFace() throws {
        let regular = try typesetter.resolved(Samples.font())
        let bold = try typesetter.resolved(Samples.font(12, .bold))
        #expect(regular.family == Samples.sans && bold.family == Samples.sans)
        #expect(regular.style != bold.style)
        let path = try #require(bold.path)
        #expect(path.hasPrefix("/"))
    }

    @Test func lineMetricsAreTheFonts() throws {
        let metrics = try typesetter.lineMetrics(of: Samples.font(100))
        #expect(abs(metrics.ascent - 116) < 1 && abs(metrics.descent - 28.8) < 1)
        let half = try typesetter.lineMetrics(of: Samples.font(50))
        #expect(abs(half.ascent * 2 - metrics.ascent) < 0.1)
    }

    @Test func missingGlyphsAreNamedOnce() {
        // Plane 15 is for private use: no font of a system has these.
        let text = "利\u{F0000}通\u{F0001}\u{F0000}"
        let error = refusal { try typesetter.width(of: text, font: Samples.font()) }
        #expect(error == .missingGlyphs(characters: "\u{F0000}\u{F0001}", family: Samples.sans))
        let scene = Scene(size: Size(width: 50, height: 50), items: [Samples.text(text, x: 0, y: 20)])
        #expect(refusal { try PNGRenderer.render(scene, dpi: 72, typesetter: typesetter) } == error)
    }

    @Test(arguments: ["\n", "\t", "\u{0}", "\r", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\r\n"])
    func controlCharactersAreRefused(control: String) {
        let text = "利" + control + "通"
        guard
            case .controlCharacter(let scalar, text) = refusal(of: {
                try typesetter.width(of: text, font: Samples.font())
            })
        else {
            Issue.record("another error")
            return
        }
        let value = control.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) }
        #expect(scalar.hasPrefix("U+") && scalar.hasSuffix(value ?? "?") && scalar.utf8.count == 6)
    }

    @Test func unknownFamiliesAreRefused() {
        let font = Font("No Such Family 9", size: 12)
        #expect(refusal { try typesetter.width(of: "利", font: font) } == .noFont(family: font.family))
        #expect(refusal { try typesetter.lineMetrics(of: font) } == .noFont(family: font.family))
        #expect(!typesetter.hasFamily(font.family) && !typesetter.hasFamily(""))
        #expect(typesetter.hasFamily(Samples.sans))
    }

    @Test func impossibleSizesAreRefused() {
        for size in [0, -1, .nan, .infinity] {
            expectBadSize { try typesetter.width(of: "利", font: Samples.font(size)) }
        }
        for width in [0, -1, .nan, .infinity] {
            expectBadSize {
                try typesetter.lines(of: "利", font: Samples.font(), width: width, firstLineIndent: 0)
            }
        }
    }

    @Test func aMachineWithoutChineseFontsIsRefused() throws {
        let empty = FontCollection.load(xml: "<?xml version=\"1.0\"?><fontconfig></fontconfig>")
        #expect(empty?.families == [])
        #expect(refusal { try Typesetter(fonts: empty) } == .noFont(family: Samples.sans))
        #expect(refusal { try Typesetter(fonts: nil) } == .noFont(family: Samples.sans))
    }

    @Test func familiesAreSortedAndUnique() {
        let families = Typesetter.installedFamilies()
        #expect(families.contains(Samples.sans) && families == Array(Set(families)).sorted())
    }

    @Test func quickAndFullFontConfigurationsGiveTheSamePixels() throws {
        let full = try Typesetter(fonts: FontCollection.full)
        for scene in [Samples.lettering, Samples.drawing] {
            let quick = try PNGRenderer.render(scene, dpi: 144, typesetter: typesetter)
            #expect(try PNGRenderer.render(scene, dpi: 144, typesetter: full) == quick)
        }
    }

    @Test func quickConfigurationKnowsEveryFont() throws {
        let standard = try #require(FontCollection.standard)
        let full = try #require(FontCollection.full)
        #expect(standard.families == full.families)
    }

    @Test func rightToLeftTextIsOrderedVisually() throws {
        guard let line = try? typesetter.shaped("אבג", font: Samples.font()) else { return }
        let run = try #require(line.runs.first)
        #expect(run.isBackward && run.clusters.map(\.num_bytes) == [2, 2, 2])
        #expect(run.glyphs.map(\.x) == run.glyphs.map(\.x).sorted())
    }

    @Test func theCacheForgetsAndStaysRight() throws {
        let font = Samples.font()
        for number in 0..<6000 { _ = try typesetter.width(of: "\(number)件", font: font) }
        let fresh = try Typesetter()
        for number in [0, 17, 4000, 5999] {
            let text = "\(number)件"
            #expect(try typesetter.width(of: text, font: font) == fresh.width(of: text, font: font))
        }
    }
}
