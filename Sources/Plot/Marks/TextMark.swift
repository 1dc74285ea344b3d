import Canvas

/// Words at a place of the plot or in a cell.
public struct TextMark: Mark {
    /// The words.
    public var text: String
    /// A value or category of x.
    public var x: PlottableValue?
    /// A value or category of y.
    public var y: PlottableValue?
    /// Series, datum and state.
    public var attributes = MarkAttributes()

    /// Words centred on a place; in a cell, words of a column end at its right edge where they are figures.
    public init(_ text: String, x: PlottableValue, y: PlottableValue) {
        (self.text, self.x, self.y) = (text, x, y)
    }

    /// The words, beside the place where another label stands there already.
    public func draw(at place: MarkPlace, in plot: PlotArea) -> MarkDrawing {
        let theme = plot.theme
        let font = theme.font(.value)
        let color = attributes.isHighlighted ? theme.accent.color : attributes.color ?? theme.colors.ink
        let drop = TextBox.middle * font.size
        if let column = place.column {
            let anchor = attributes.annotationPosition
            let inset = theme.length(2)
            let origin: (Double, TextRun.Anchor) =
                switch anchor {
                case .leading: (column.start + inset, .start)
                case .trailing: (column.end - inset, .end)
                default: (column.middle, .middle)
                }
            let run = TextRun(
                text, font: font, color: color, at: Point(x: origin.0, y: place.slot.middle + drop),
                anchor: origin.1)
            return MarkDrawing(labels: [LabelRequest(candidates: [run], datum: attributes.datum, rank: 1)])
        }
        guard let across = plot.span(x, nil, .x, place), let along = plot.span(y, nil, .y, place) else {
            return MarkDrawing()
        }
        let centre = Point(x: across.from, y: along.from)
        let step = TextBox.height * font.size
        let candidates = [0, -1, 1, -2, 2].map { line in
            TextRun(
                text, font: font, color: color,
                at: Point(x: centre.x, y: centre.y + drop + Double(line) * step),
                anchor: .middle)
        }
        return MarkDrawing(labels: [
            LabelRequest(candidates: candidates, datum: attributes.datum, rank: 1 + place.rank)
        ])
    }
}

extension TextMark: RangedMark {
    /// The value at which the words stand.
    public var values: [Double] { Vertex(measure).values }
    /// Words do not measure.
    public var needsZero: Bool { false }
}

extension TextMark: CellMark {
    /// The width of the words.
    public func cellWidth(_ label: String?, in sketch: PlotSketch) throws(ChartError) -> Double {
        try sketch.ruler.width(text, sketch.theme.font(.value)) + sketch.theme.length(4)
    }
    /// Words do not.
    public var fillsCell: Bool { false }
}

extension TextMark: DescribedMark {
    /// The words themselves, after where they stand.
    public func alternative(in theme: Theme) -> String {
        ([category?.text, text].compactMap { $0 }).joined(separator: theme.wording.comma)
    }
}
