import Canvas
import Testing

@testable import Press

/// The default report as a printer without colour has it.
@Suite struct GreyEditionTests {
    @Test func nothingIsColouredAndSeriesStayApart() throws {
        var comparisons = 0
        for (number, page) in try DefaultReport(.zh).pages.enumerated() {
            let paints = PagePaints(PrintOptions(isGrey: true).side(of: [page]))
            for paint in paints.all {
                #expect(paint.red == paint.green && paint.green == paint.blue, "page \(number + 1)")
            }
            comparisons += paints.pairs.count
            for (one, other) in paints.pairs where one.looks(like: other) {
                Issue.record("page \(number + 1): \(one.name) and \(other.name) look alike in grey")
            }
        }
        #expect(comparisons > 2)
    }

    /// What the comparison is worth: greys that print does not tell apart, and lines of which only the points differ.
    @Test func theComparisonNotices() {
        func series(_ name: String, _ item: Scene.Item) -> Scene.Item {
            var group = Group(items: [item])
            group.series = name
            return .group(group)
        }
        func bar(_ grey: UInt32) -> Scene.Item {
            .shape(
                Shape(
                    path: .rect(Rect(x: 0, y: 0, width: 9, height: 9)), fill: .color(Color(grey * 0x010101))))
        }
        func line(_ grey: UInt32, to ends: [Point], dash: [Double] = []) -> Scene.Item {
            let segments = [Path.Segment.move(.zero)] + ends.map { .line($0) }
            return .shape(
                Shape(path: Path(segments), stroke: Stroke(Color(grey * 0x010101), width: 1, dash: dash)))
        }
        func areAlike(_ one: Scene.Item, _ other: Scene.Item) -> Bool {
            let figure = Group(role: .figure, items: [series("甲", one), series("乙", other)])
            let scene = Scene(size: Size(width: 99, height: 99), items: [.group(figure)])
            return PagePaints(scene).pairs.contains { $0.looks(like: $1) }
        }
        let (near, far) = (Point(x: 9, y: 0), Point(x: 18, y: 0))
        #expect(areAlike(bar(0x5F), bar(0x61)))
        #expect(!areAlike(bar(0x40), bar(0x80)))
        #expect(areAlike(line(0x60, to: [near]), line(0x60, to: [near, far])))
        #expect(!areAlike(line(0x60, to: [near]), line(0x60, to: [near], dash: [2, 2])))
    }
}

/// The colours of a page, and how its series look.
private struct PagePaints {
    /// How the marks of a series of a figure look.
    struct Series {
        var name: String
        var marks: Set<Mark> = []

        /// Whether each mark of one has its like in the other.
        func looks(like other: Series) -> Bool {
            marks.allSatisfy { mark in other.marks.contains { $0.looks(like: mark) } }
                && other.marks.allSatisfy { mark in marks.contains { $0.looks(like: mark) } }
        }
    }

    /// What of a mark is seen in print.
    struct Mark: Hashable {
        /// Everything but the light.
        var form: String
        var greys: [Int]

        func looks(like other: Mark) -> Bool {
            form == other.form && zip(greys, other.greys).allSatisfy { abs($0 - $1) < Self.step }
        }

        /// Steps of light (0–255) that print tells apart.
        private static let step = 16
    }

    var all: [Color] = []
    private var figures: [[Series]] = []

    init(_ scene: Scene) {
        if let background = scene.background { all.append(background) }
        walk(scene.items, figure: nil, series: nil)
    }

    /// Any two series of one figure.
    var pairs: [(Series, Series)] {
        figures.flatMap { series in
            series.indices.flatMap { first in
                series[(first + 1)...].map { (series[first], $0) }
            }
        }
    }

    private mutating func walk(_ items: [Scene.Item], figure: Int?, series: String?) {
        for item in items {
            switch item {
            case .text(let run): all.append(run.color)
            case .group(let group):
                var figure = figure
                if group.role == .figure {
                    figure = figures.count
                    figures.append([])
                }
                walk(group.items, figure: figure, series: group.series ?? series)
            case .shape(let shape):
                let mark = look(of: shape)
                guard let series, let figure else { continue }
                let known = figures[figure].firstIndex { $0.name == series }
                if known == nil { figures[figure].append(Series(name: series)) }
                figures[figure][known ?? figures[figure].count - 1].marks.insert(mark)
            }
        }
    }

    private mutating func look(of shape: Shape) -> Mark {
        var mark = Mark(form: "", greys: [])
        func see(_ color: Color) {
            all.append(color)
            mark.greys.append(Int(color.red))
        }
        switch shape.fill {
        case .color(let color):
            // What is filled is told by its form too: the points of a line are round or square.
            mark.form += "\(shape.path.segments.count) "
            see(color)
        case .hatch(let hatch):
            mark.form += "hatch \(hatch.angle) \(hatch.spacing) "
            see(hatch.color)
            if let background = hatch.background { see(background) }
        case nil: break
        }
        if let stroke = shape.stroke {
            mark.form += "stroke \(stroke.dash)"
            see(stroke.color)
        }
        return mark
    }
}
