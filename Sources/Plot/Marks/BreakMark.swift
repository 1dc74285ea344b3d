import Canvas

/// The basis changes before a year: lines stop, and `‖` stands on the axis.
public struct BreakMark: BreakingMark {
    /// The first category or year on the new basis.
    public var x: PlottableValue?
    /// Always `nil`.
    public var y: PlottableValue?
    /// With a series, the break is that series' own.
    public var attributes = MarkAttributes()

    /// A break before a category or year.
    public init(x: PlottableValue) { self.x = x }
    /// A break of one line without a colour of its own.
    public init(x: PlottableValue, series: PlottableValue) {
        self.x = x
        attributes.line = series
    }

    /// Two short strokes across the axis, and the annotation beside them.
    public func draw(at place: MarkPlace, in plot: PlotArea) -> MarkDrawing {
        let theme = plot.theme
        let (x, y) = (place.slot.start, plot.bounds.maxY)
        let half = theme.length(4)
        let strokes: [Scene.Item] = [-1.2, 1.2].map { offset in
            let at = x + theme.length(offset)
            let path = Path.line(from: Point(x: at, y: y - half), to: Point(x: at, y: y + half))
            return .shape(Shape(path: path, stroke: Stroke(theme.colors.ink, width: theme.stroke(0.8))))
        }
        var drawing = MarkDrawing(items: strokes, obstacles: [Rect(around: Point(x: x, y: y), radius: half)])
        if let annotation = attributes.annotation {
            let font = theme.font(.value)
            let gap = theme.length(5)
            let candidates = (0..<6).flatMap { level in
                let baseline = y - theme.length(3) - (TextBox.descent + Double(level) * 1.2) * font.size
                return [(x + gap, TextRun.Anchor.start), (x - gap, .end)].map { at, anchor in
                    TextRun(
                        annotation, font: font, color: theme.colors.secondary, at: Point(x: at, y: baseline),
                        anchor: anchor)
                }
            }
            drawing.labels = [LabelRequest(candidates: candidates, datum: attributes.datum, rank: 1)]
        }
        return drawing
    }
}

extension BreakMark: DescribedMark {
    /// Since when the basis is another, and the annotation.
    public func alternative(in theme: Theme) -> String {
        let affix = theme.wording.basisBreak
        let parts = [attributes.series?.name, attributes.annotation].compactMap { $0 }
        return ([affix.before + (category?.text ?? "") + affix.after] + parts)
            .joined(separator: theme.wording.comma)
    }
}
