import Canvas
@testable import Plot
import SceneRecords
import Testing

/// What holds of every theme on its own ground: text is read, and what differs is told apart.
@Suite struct ThemeTests {
    private static let eyes: [ColorVision] = [.normal, .protanopia, .deuteranopia, .tritanopia]
    private static let themes = Theme.Name.allCases

    /// The share of light that a fill gives back, as lightness: of a hatch, ink and ground by their areas.
    private func tone(_ style: MarkStyle) -> Double {
        guard let hatch = style.hatch, let ground = hatch.background else {
            return ColorVision.lightness(style.color)
        }
        let (ink, paper) = (SRGB.linear(luminance: hatch.color), SRGB.linear(luminance: ground))
        let share = hatch.lineWidth / hatch.spacing
        let grey = UInt32((SRGB.encoded(ink * share + paper * (1 - share)) * 255).rounded())
        return ColorVision.lightness(Color(grey << 16 | grey << 8 | grey))
    }

    /// Whether two fills have different patterns: one is plain, their lines run in other directions, or one has light
    /// lines on dark and the other dark ones on light.
    private func haveOtherPatterns(_ first: MarkStyle, _ second: MarkStyle) -> Bool {
        first.hatch?.angle != second.hatch?.angle || isInverse(first) != isInverse(second)
    }

    private func isInverse(_ style: MarkStyle) -> Bool {
        guard let hatch = style.hatch, let ground = hatch.background else { return false }
        return ColorVision.lightness(hatch.color) > ColorVision.lightness(ground)
    }

    @Test(arguments: themes) func allTextCanBeRead(name: Theme.Name) {
        let theme = Theme.named(name)
        #expect(ColorVision.contrast(theme.colors.ink, theme.ground) >= 7)
        #expect(ColorVision.contrast(theme.colors.secondary, theme.ground) >= 4.5)
        // Direct labels have their series' colour, changed as far as they need.
        let styles = theme.series + [theme.plain, theme.accent, theme.muted, theme.rise, theme.fall]
        for style in styles {
            #expect(ColorVision.contrast(theme.readable(style.color), theme.ground) >= 4.5)
        }
    }

    @Test(arguments: themes) func marksStandOutFromTheGround(name: Theme.Name) {
        let theme = Theme.named(name)
        for style in theme.series + [theme.plain, theme.accent, theme.rise, theme.fall] {
            #expect(ColorVision.contrast(style.color, theme.ground) >= 3)
        }
        // Grid lines stay behind: visible, and weaker than any text (dotted where they are black).
        let grid = ColorVision.contrast(theme.colors.grid, theme.ground)
        #expect(grid > 1.15 && (grid < 2 || !theme.gridDash.isEmpty))
        #expect(theme.colors.paper == theme.ground)
    }

    @Test(arguments: themes) func neighbouringSeriesDifferForAllEyes(name: Theme.Name) {
        let series = Theme.named(name).series
        for (index, (first, second)) in zip(series, series.dropFirst()).enumerated() {
            let hasPattern = haveOtherPatterns(first, second)
            let place = "\(name.rawValue) \(index + 1)–\(index + 2)"
            for eyes in Self.eyes {
                #expect(hasPattern || eyes.difference(first.color, second.color) >= 25, "\(place) \(eyes)")
            }
            #expect(hasPattern || abs(tone(first) - tone(second)) >= 14, "\(place) in grey")
        }
    }

    @Test(arguments: themes) func anyTwoSeriesDiffer(name: Theme.Name) {
        let series = Theme.named(name).series
        for (index, first) in series.enumerated() {
            for (other, second) in series.enumerated().dropFirst(index + 1) {
                let place = "\(name.rawValue) \(index + 1) and \(other + 1)"
                let isApart =
                    haveOtherPatterns(first, second)
                    || first.hatch != nil && abs(tone(first) - tone(second)) >= 14
                for eyes in Self.eyes {
                    #expect(isApart || eyes.difference(first.color, second.color) >= 12, "\(place) \(eyes)")
                }
            }
        }
    }

    /// Which fills only colour tells apart: a copy without colour needs the grey or mono theme for these.
    @Test(arguments: [
        (Theme.Name.print, 13), (.screen, 13), (.dark, 12), (.grey, 0), (.mono, 0),
    ])
    func fillsThatACopyConfuses(name: Theme.Name, count: Int) {
        let series = Theme.named(name).series
        let pairs = series.indices.flatMap { first in
            series.indices.dropFirst(first + 1).map { (first, $0) }
        }
        let confused = pairs.filter { first, second in
            !haveOtherPatterns(series[first], series[second])
                && abs(tone(series[first]) - tone(series[second])) < 14
        }
        #expect(confused.count == count, "\(name.rawValue): \(confused.map { "\($0 + 1)–\($1 + 1)" })")
        #expect(!confused.contains { $1 == $0 + 1 })
    }

    /// Any two lines, and any two points by themselves, are told apart in a copy: in every theme by what is drawn.
    @Test(arguments: themes) func linesAndDotsDifferWithoutColour(name: Theme.Name) throws {
        var chart = Chart {
            for series in 0..<8 {
                for year in [2020, 2021] {
                    LineMark(x: .value("年", year, unit: .year), y: .value("件", Double(series)))
                        .foregroundStyle(by: .value("指标", "\(series)"))
                }
            }
        }
        chart.options.theme = Theme.named(name)
        let scene = try chart.render(measuredBy: StubMeasurer()).scene
        let dots = scene.groups(.mark).compactMap(\.shapes.first?.path).map { path -> [String] in
            let points = path.segments.compactMap { segment -> Point? in
                switch segment {
                case .move(let point), .line(let point), .curve(_, _, let point): point
                case .close: nil
                }
            }
            let middle = points.reduce((x: 0.0, y: 0.0)) {
                ($0.x + $1.x / Double(points.count), $0.y + $1.y / Double(points.count))
            }
            return points.map { point in
                "\(Int(((point.x - middle.x) * 10).rounded())) \(Int(((point.y - middle.y) * 10).rounded()))"
            }
        }
        #expect(dots.count == 16 && Set(dots).count == 8)
    }

    @Test(arguments: [Theme.Name.grey, .mono]) func linesDifferWithoutDots(name: Theme.Name) {
        let dashes = Theme.named(name).series.map(\.dash)
        #expect(Set(dashes).count == dashes.count)
        // Rising diagonals mean an open end or another basis.
        #expect(!Theme.named(name).series.contains { $0.hatch?.angle == 45 })
    }

    @Test(arguments: themes) func pairsDifferForAllEyes(name: Theme.Name) {
        let theme = Theme.named(name)
        for (first, second) in [(theme.rise, theme.fall), (theme.accent, theme.muted)] {
            for eyes in Self.eyes {
                #expect(
                    haveOtherPatterns(first, second) || eyes.difference(first.color, second.color) >= 15,
                    "\(name.rawValue) \(eyes)")
            }
        }
        // Accent and peers are told apart by tone alone.
        #expect(abs(tone(theme.accent) - tone(theme.muted)) >= 25, "\(name.rawValue)")
    }

    @Test func monoIsBlackAndWhite() {
        let theme = Theme.mono
        let styles = theme.series + [theme.plain, theme.accent, theme.muted, theme.rise, theme.fall]
        let lightened = styles.flatMap { [$0.lightened(0.45), $0.lightened(0.55, toward: .white)] }
        for style in styles + lightened {
            let colors = [style.color, style.hatch?.color, style.hatch?.background].compactMap { $0 }
            #expect(colors.allSatisfy { $0 == .black || $0 == .white })
        }
        for (style, less) in zip(styles, styles.map { $0.lightened(0.5) }) {
            #expect(tone(less) > tone(style) + 1)
        }
        let roles = [theme.colors.ink, theme.colors.secondary, theme.colors.grid, theme.colors.paper]
        #expect(roles.allSatisfy { $0 == .black || $0 == .white })
    }

    @Test func lighterTonesGoTowardsWhatStandsBehind() {
        let style = Theme.dark.series[1]
        let ground = Theme.dark.ground
        let less = style.lightened(0.45, toward: ground)
        #expect(ColorVision.contrast(less.color, ground) < ColorVision.contrast(style.color, ground))
        #expect(style.lightened(1, toward: ground).color == ground)
    }

    @Test func textIsReadableOnAnyGround() {
        for ground in stride(from: 0, through: 255, by: 15).map({
            Color(UInt32($0) << 16 | UInt32($0) << 8 | UInt32($0))
        }) {
            for style in SeriesStyle.print + SeriesStyle.dark {
                #expect(ColorVision.contrast(style.color.readable(on: ground), ground) >= 4.5, "\(ground)")
            }
        }
        // Enough is enough: what can be read stays as it is.
        #expect(Color(0x2A5388).readable == Color(0x2A5388))
    }

    @Test func namesAreThoseOfFiles() {
        #expect(Theme.Name.allCases.map(\.rawValue) == ["print", "screen", "dark", "mono", "grey"])
        #expect(Theme.named(.print) == Theme() && Theme.named(.mono) == .mono)
        #expect(Theme.Name(rawValue: "sepia") == nil)
    }

    @Test func theScreensStrokesAreStronger() {
        #expect(Theme.print.stroke(1) == 1 && Theme.screen.stroke(1) > Theme.screen.length(1))
        #expect(Theme.print.gridStroke == Stroke(Theme.print.colors.grid, width: 0.5))
    }
}

extension SRGB {
    /// The relative luminance of a colour, 0…1.
    fileprivate static func linear(luminance color: Color) -> Double {
        0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
}
