import Canvas

/// A mark that knows which values the scale must hold.
public protocol RangedMark: Mark {
    /// Finite values that the scale must hold.
    var values: [Double] { get }
    /// Whether zero belongs to the mark (a bar's length means nothing without it).
    var needsZero: Bool { get }
    /// Finite values that the scale must hold where the mark stands in a stack.
    func values(in part: StackPart) -> [Double]
    /// Finite values of x that its scale must hold, where y has values too.
    var crossValues: [Double] { get }
}

extension RangedMark {
    /// The mark's own values: most marks do not stack.
    public func values(in part: StackPart) -> [Double] { values }
    /// Those of x, where both axes have values.
    public var crossValues: [Double] {
        y?.measure == nil ? [] : Vertex(x?.measure).values + Vertex(xEnd?.measure).values
    }
}

/// A mark that lies on others of its category and position.
public protocol StackingMark: Mark {}

/// A mark that may stand in a cell, between a category of x and one of y.
public protocol CellMark: Mark {
    /// The width in points that the mark needs in its column; 0 where any will do.
    func cellWidth(_ label: String?, in sketch: PlotSketch) throws(ChartError) -> Double
    /// Whether the mark takes all the width that is left (a fill, a sparkline) or no more than its words (a text).
    var fillsCell: Bool { get }
}

/// A mark that takes room along the value axis besides its values: labels, arrows, glyphs.
public protocol ReservingMark: Mark {
    /// Room before and after values, in points.
    func reservations(at place: MarkPlace, in sketch: PlotSketch) throws(ChartError) -> [Reservation]
}

/// A mark that takes a slot of its own inside a band, side by side with others of the same category.
public protocol SlottedMark: Mark {}

/// A mark that is read against the value axis: the axis is drawn, and labels are for the telling ones.
public protocol VertexMark: Mark {}

/// A mark that stands before a category and cuts the lines there; the category must be one of other marks'.
public protocol BreakingMark: Mark {}

/// A mark with a key in the legend.
public protocol KeyedMark: Mark {
    /// The key, drawn into a box in points.
    static func key(_ style: MarkStyle, in box: Rect, theme: Theme) -> [Scene.Item]
}

/// A mark that is joined to the others of its series.
public protocol ConnectedMark: Mark {
    /// What joins the marks of one series, undermost, in the order of their categories; `breaks` are categories
    /// before which nothing is joined.
    static func connect(_ run: [(mark: Self, place: MarkPlace)], breaks: Set<Category>, in plot: PlotArea)
        -> MarkDrawing
}

/// A mark that writes above the first row of a horizontal chart.
public protocol HeadedMark: Mark {
    /// The room in points; 0 where nothing is written.
    func headRoom(in theme: Theme) -> Double
}

/// A mark that composes its own alternative text.
public protocol DescribedMark: Mark {
    /// How a reader who cannot see the mark is told, where the caller has not said it.
    func alternative(in theme: Theme) -> String
}
