import Canvas

/// The candidates of a label. Thousands of points have a dozen each, which differ in their place only: those are not
/// written out until one is taken.
enum LabelPlaces: Equatable {
    /// A place on the page and the point of the words that stands there.
    struct Spot: Equatable {
        var origin: Point
        var anchor: TextRun.Anchor
    }

    /// Runs of any kind.
    case each([TextRun])
    /// One level run without letter spacing, moved to each of the spots.
    case moved(TextRun, [Spot])

    var count: Int {
        switch self {
        case .each(let runs): runs.count
        case .moved(_, let spots): spots.count
        }
    }

    /// The words of the best candidate; `nil` where there is none.
    var text: String? {
        switch self {
        case .each(let runs): runs.first?.text
        case .moved(let run, let spots): spots.isEmpty ? nil : run.text
        }
    }

    /// All candidates written out.
    var runs: [TextRun] {
        switch self {
        case .each(let runs): runs
        case .moved(let run, let spots): spots.map { Self.run(run, at: $0) }
        }
    }

    /// One candidate.
    subscript(number: Int) -> TextRun {
        switch self {
        case .each(let runs): runs[number]
        case .moved(let run, let spots): Self.run(run, at: spots[number])
        }
    }

    /// Appends the area of each candidate in points.
    /// - Parameter isOneOfMany: whether the widths are too many to be remembered.
    func appendBoxes(
        to boxes: inout [Rect], _ ruler: TextRuler, isOneOfMany: Bool = false
    ) throws(ChartError) {
        switch self {
        case .each(let runs):
            for run in runs { boxes.append(try ruler.box(of: run)) }
        case .moved(let run, let spots):
            let width =
                try isOneOfMany
                ? ruler.passingWidth(run.text, run.font) : ruler.width(run.text, run.font)
            let size = run.font.size
            for spot in spots {
                boxes.append(TextBox.rect(at: spot.origin, spot.anchor, width: width, size: size))
            }
        }
    }

    private static func run(_ run: TextRun, at spot: Spot) -> TextRun {
        var moved = run
        (moved.origin, moved.anchor) = (spot.origin, spot.anchor)
        return moved
    }

    static func == (one: LabelPlaces, other: LabelPlaces) -> Bool { one.runs == other.runs }
}
