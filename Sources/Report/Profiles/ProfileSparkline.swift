import Analysis
import Canvas
import Metrics

/// The years of a figure as small as a word: a dot a year that has one, joined where the two may be compared, with the
/// bounds of what is approximate.
struct ProfileSparkline {
    let series: Series
    /// Whether the figures are percent points.
    let isRate: Bool
    /// Points.
    static let size = Size(width: 56, height: 9)
    let ink: Color
    let accent: Color

    /// Bounds that would be no taller than the dot are not drawn.
    private static let leastWhisker = 1.6
    private static let radius = 0.9
    /// Fewer figures than this show no course.
    static let fewestFigures = 3

    /// The picture; `nil` of fewer than three figures, which show no course.
    func scene(_ phrase: Phrase, name: String, years: ClosedRange<Int>) -> Scene? {
        let known = series.points.compactMap { point in point.observation.map { (point: point, row: $0) } }
        guard known.count >= Self.fewestFigures else { return nil }
        let bounds = known.map { Self.bounds(of: $0.row) }
        let top = bounds.map(\.upper).max() ?? 0
        // From 0, so that a rise looks as large as it is; rates, which all lie near 100, by their own range.
        let foot = isRate ? bounds.map(\.lower).min() ?? 0 : 0
        let range = max(top - foot, .leastNormalMagnitude)
        let (width, height) = (Self.size.width - 4, Self.size.height - 3.2)
        func place(_ year: Int, _ value: Double) -> Point {
            let step = width / Double(max(years.count - 1, 1))
            return Point(
                x: 2 + Double(year - years.lowerBound) * step, y: 1.6 + height * (1 - (value - foot) / range))
        }
        var lines = Path()
        var whiskers = Path()
        var dots = Path()
        var last: (point: Point, year: Int)?
        for (index, entry) in known.enumerated() {
            let year = entry.point.year
            let here = place(year, entry.row.quantity.value)
            if let last, last.year == year - 1, !entry.point.isBreak {
                if lines.segments.isEmpty || lines.segments.last != .line(last.point) {
                    lines.segments.append(.move(last.point))
                }
                lines.segments.append(.line(here))
            }
            let (low, high) = (place(year, bounds[index].lower), place(year, bounds[index].upper))
            if low.y - high.y >= Self.leastWhisker {
                whiskers.segments += [.move(low), .line(high)]
            }
            if index < known.count - 1 {
                dots.segments += Path.circle(centre: here, radius: Self.radius).segments
            }
            last = (here, year)
        }
        var items: [Scene.Item] = []
        if !lines.segments.isEmpty {
            items.append(.shape(Shape(path: lines, stroke: Stroke(ink, width: 0.6, cap: .round))))
        }
        if !whiskers.segments.isEmpty {
            items.append(.shape(Shape(path: whiskers, stroke: Stroke(ink, width: 0.5))))
        }
        items.append(.shape(Shape(path: dots, fill: .color(ink))))
        if let last {
            let dot = Path.circle(centre: last.point, radius: Self.radius * 1.5)
            items.append(.shape(Shape(path: dot, fill: .color(accent))))
        }
        return Scene(size: Self.size, summary: summary(phrase, name: name, known.map(\.row)), items: items)
    }

    /// The figure's bounds; one without an upper bound ends at its stated number.
    private static func bounds(of row: Observation) -> (lower: Double, upper: Double) {
        let interval = row.quantity.interval
        return (interval.lower, interval.upper.isFinite ? interval.upper : row.quantity.value)
    }

    private func summary(_ phrase: Phrase, name: String, _ rows: [Observation]) -> String {
        var text = name + phrase("：", ": ")
        for (index, row) in rows.enumerated() {
            if index > 0 { text += phrase("，", ", ") }
            text += "\(row.period.year)" + phrase("年", " ") + phrase.told(row)
        }
        return text
    }
}
