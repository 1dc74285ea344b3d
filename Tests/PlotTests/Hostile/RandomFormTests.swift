import Canvas
import Plot
import SceneRecords
import Testing

/// What holds of any chart of any form: words stand apart and on the paper, and none is left out in silence.
@Suite struct RandomFormTests {
    @Test func wordsOfRandomFormsDoNotCollide() throws {
        let measurer = StubMeasurer()
        var (drawn, reasons) = (0, [String: Int]())
        for seed in 0..<700 {
            var random = RandomForm(seed: UInt64(seed))
            let chart = random.next()
            do {
                let scene = try chart.render(measuredBy: measurer).scene
                let texts = try PlacedText.all(in: scene, measuredBy: measurer)
                let collisions = PlacedText.collisions(texts).map { "\($0.text) × \($1.text)" }
                #expect(collisions.isEmpty, "seed \(seed)")
                #expect(PlacedText.outside(texts, scene).map(\.text).isEmpty, "seed \(seed)")
                let bad = scene.numbers.count { !$0.isFinite }
                #expect(bad == 0, "seed \(seed)")
                drawn += 1
            } catch let error as ChartError {
                reasons[error.code, default: 0] += 1
                #expect(error.code == "does-not-fit", "seed \(seed): \(error)")
                #expect(Remedy.followed(chart, measurer) == nil, "seed \(seed): \(error)")
            }
        }
        #expect(drawn > 450, "\(reasons)")
    }

    /// Every annotation of a scatter is drawn or reported, once.
    @Test func annotationsAreDrawnOrReported() throws {
        for seed in 0..<60 {
            var numbers = SeededGenerator(seed: UInt64(seed))
            let chart = Chart {
                for index in 0..<60 {
                    PointMark(
                        x: .value("", Int.random(in: 0...30, using: &numbers)),
                        y: .value("", Int.random(in: 0...30, using: &numbers))
                    ).annotation("点第\(index)号")
                }
            }.size(width: 90, height: 70)
            let result = try chart.render(measuredBy: StubMeasurer())
            let told = result.warnings.map(\.subject) + result.scene.texts.filter { $0.hasPrefix("点第") }
            #expect(told.sorted() == (0..<60).map { "点第\($0)号" }.sorted(), "seed \(seed)")
        }
    }
}

/// Every text of every sample can be read on what really lies behind it, in every theme.
@Suite struct ContrastTests {
    @Test(arguments: Theme.Name.allCases) func textsCanBeReadWhereTheyStand(name: Theme.Name) throws {
        let measurer = StubMeasurer()
        for sample in Samples.all {
            // A theme of the caller's own brings its own words; the colours are what is looked at.
            let chart = sample.chart.chartTheme(.named(name))
            guard let scene = try? chart.render(measuredBy: measurer).scene else { continue }
            var backdrop = Backdrop(scene, measurer)
            try backdrop.walk(scene.items)
            #expect(backdrop.unreadable.isEmpty, "\(name.rawValue) \(sample.name)")
        }
    }
}

/// What lies under each text: the last plain fill whose bounds hold the text's middle. Lines of a hatch count too, unless
/// a plate lies over them.
private struct Backdrop {
    private let ground: Color
    private let measurer: any TextMeasuring
    private var fills: [(area: Rect, colors: [Color])] = []
    private(set) var unreadable: [String] = []

    init(_ scene: Scene, _ measurer: any TextMeasuring) {
        (ground, self.measurer) = (scene.background ?? .white, measurer)
    }

    mutating func walk(_ items: [Scene.Item], offset: Point = .zero) throws {
        for item in items {
            switch item {
            case .group(let group):
                try walk(
                    group.items,
                    offset: Point(x: offset.x + group.translation.x, y: offset.y + group.translation.y))
            case .shape(let shape): add(shape, offset)
            case .text(var run):
                run.origin.x += offset.x
                run.origin.y += offset.y
                look(at: run, TextBox.rect(of: run, width: try measurer.width(of: run.text, font: run.font)))
            }
        }
    }

    private mutating func add(_ shape: Shape, _ offset: Point) {
        guard let fill = shape.fill, shape.path.segments.count == 5 else { return }
        let points = shape.path.segments.compactMap { segment -> Point? in
            switch segment {
            case .move(let point), .line(let point): point
            default: nil
            }
        }
        guard points.count == 4, let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return }
        let area = Rect(x: left + offset.x, y: top + offset.y, width: right - left, height: bottom - top)
        switch fill {
        case .color(let color): fills.append((area, [color]))
        case .hatch(let hatch):
            let under = hatch.background.map { [$0] } ?? self.under(Point(x: area.midX, y: area.midY))
            // A frame without lines inside is a hatch of no width.
            fills.append((area, under + (hatch.lineWidth > 0 ? [hatch.color] : [])))
        }
    }

    private func under(_ point: Point) -> [Color] {
        let fill = fills.last { entry in
            entry.area.minX <= point.x && point.x <= entry.area.maxX && entry.area.minY <= point.y
                && point.y <= entry.area.maxY
        }
        return fill?.colors ?? [ground]
    }

    private mutating func look(at run: TextRun, _ box: Rect) {
        for color in under(Point(x: box.midX, y: box.midY)) where ColorVision.contrast(run.color, color) < 4.5
        {
            unreadable.append("\(run.text) \(run.color) on \(color)")
        }
    }
}
