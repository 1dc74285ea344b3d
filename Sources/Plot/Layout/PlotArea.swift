import Canvas

/// Which way the values of a chart run.
public enum Orientation: Equatable, Sendable {
    /// Values rightwards, categories down the page.
    case horizontal
    /// Values upwards, categories rightwards.
    case vertical
}

/// What is known before the value axis has its scale.
public struct PlotSketch {
    /// Which way the values run.
    public let orientation: Orientation
    /// Faces, sizes and colours.
    public let theme: Theme
    /// Measures text.
    public let ruler: TextRuler

    /// The room that a label takes along the value axis, in points: its width, or its height where values rise.
    public func reach(of label: String, turned: Bool = false) throws(ChartError) -> Double {
        let font = theme.font(.value)
        let isAlong = orientation == .horizontal || turned
        return isAlong ? try ruler.width(label, font) : TextBox.height * font.size
    }
}

/// The rectangle in which marks draw, with its two scales.
public struct PlotArea {
    /// What was known before the scales.
    public let sketch: PlotSketch
    /// The rectangle of bands and values, in the scene's points.
    public let bounds: Rect
    /// Where categories stand.
    public let bands: BandScale
    /// Where values stand.
    public let values: ValueScale
    /// Where values of x stand, where both axes have values.
    public let crossValues: ValueScale?
    /// Where the columns of a grid stand.
    public let columns: BandScale?

    init(
        sketch: PlotSketch, bounds: Rect, bands: BandScale, values: ValueScale,
        crossValues: ValueScale? = nil,
        columns: BandScale? = nil
    ) {
        (self.sketch, self.bounds, self.bands, self.values) = (sketch, bounds, bands, values)
        (self.crossValues, self.columns) = (crossValues, columns)
    }

    /// The same plane with its two axes exchanged, for what is drawn along x as it is along y.
    var turned: PlotArea? {
        guard let crossValues else { return nil }
        let sketch = PlotSketch(orientation: .horizontal, theme: sketch.theme, ruler: sketch.ruler)
        return PlotArea(
            sketch: sketch, bounds: bounds, bands: bands, values: crossValues, crossValues: values)
    }

    /// Where a channel of a mark begins and ends along an axis, in points: the places of its values, or the middle of
    /// its category; `nil` where a value is not known, and the mark's own place where the channel spans the plot.
    func span(
        _ start: PlottableValue?, _ end: PlottableValue?, _ axis: Axis, _ place: MarkPlace
    ) -> (from: Double, to: Double)? {
        guard let start else { return (0, 0) }
        if start.category != nil {
            let middle = axis == .x ? place.column?.middle ?? place.middle : place.middle
            return (middle, middle)
        }
        let isAlong = (axis == .y) == (orientation == .vertical)
        guard let scale = isAlong ? values : crossValues, let from = Vertex(start.measure).value else {
            return nil
        }
        guard let end else { return (scale(from), scale(from)) }
        guard let to = Vertex(end.measure).value else { return nil }
        return (scale(from), scale(to))
    }

    /// Faces, sizes and colours.
    public var theme: Theme { sketch.theme }
    /// Which way the values run.
    public var orientation: Orientation { sketch.orientation }

    /// A place from its coordinate across the value axis and its coordinate along it, both in points.
    public func point(across: Double, along: Double) -> Point {
        orientation == .horizontal ? Point(x: along, y: across) : Point(x: across, y: along)
    }

    /// The rectangle over a slot between two places along the value axis, in points.
    public func rect(_ slot: Span, from: Double, to: Double) -> Rect {
        let (low, length) = (min(from, to), abs(to - from))
        return orientation == .horizontal
            ? Rect(x: low, y: slot.start, width: length, height: slot.length)
            : Rect(x: slot.start, y: low, width: slot.length, height: length)
    }

    /// A label beyond a place along the value axis, on the side of larger (`+1`) or smaller (`−1`) values, centred
    /// on a coordinate across it; `gap` points away.
    public func label(
        _ text: String, across: Double, along: Double, side: Double, gap: Double, color: Color,
        turned: Bool = false
    ) -> TextRun {
        let font = theme.font(.value)
        let size = font.size
        if orientation == .vertical, turned {
            return TextRun(
                text, font: font, color: color,
                at: Point(x: across + TextBox.middle * size, y: along - side * gap),
                anchor: side > 0 ? .start : .end, rotation: -90)
        }
        let spot = labelSpot(across: across, along: along, side: side, gap: gap, size: size)
        return TextRun(text, font: font, color: color, at: spot.origin, anchor: spot.anchor)
    }

    /// Where a level label of a type size in points stands beyond a place along the value axis.
    func labelSpot(across: Double, along: Double, side: Double, gap: Double, size: Double) -> LabelPlaces.Spot
    {
        if orientation == .horizontal {
            let origin = Point(x: along + side * gap, y: across + TextBox.middle * size)
            return LabelPlaces.Spot(origin: origin, anchor: side > 0 ? .start : .end)
        }
        let y = side > 0 ? along - gap - TextBox.descent * size : along + gap + TextBox.ascent * size
        return LabelPlaces.Spot(origin: Point(x: across, y: y), anchor: .middle)
    }
}
