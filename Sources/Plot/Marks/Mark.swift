import Canvas

/// One thing drawn for one datum. A mark states its channels and draws itself in a plot area; what else it is or can
/// do it says by adopting the protocols below: `RangedMark`, `ReservingMark`, `SlottedMark`, `VertexMark`,
/// `ConnectedMark`, `BreakingMark`, `HeadedMark`, `KeyedMark`, `DescribedMark`. Nothing is registered anywhere: a new
/// mark is one file.
public protocol Mark: ChartContent {
    /// Place along x; `nil` spans the plot.
    var x: PlottableValue? { get }
    /// Place along y; `nil` spans the plot.
    var y: PlottableValue? { get }
    /// Series, label, datum and state.
    var attributes: MarkAttributes { get set }
    /// The mark's shapes and the labels that it would like, in the plot's points.
    func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing
}

extension Mark {
    /// The mark itself.
    public var marks: [any Mark] { [self] }
    /// The measure on the value axis, where the mark has one.
    public var measure: Measure? { x?.measure ?? y?.measure }
    /// The place in the row of categories, where the mark has one.
    public var category: Category? { x?.category ?? y?.category }
}

/// A mark that knows which values the scale must hold.
public protocol RangedMark: Mark {
    /// Finite values that the scale must hold.
    var values: [Double] { get }
    /// Whether zero belongs to the mark (a bar's length means nothing without it).
    var needsZero: Bool { get }
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

/// Room along the value axis, in points, that a value needs on either side.
public struct Reservation: Equatable, Sendable {
    /// The value that the room belongs to.
    public var value: Double
    /// Points towards smaller values.
    public var before: Double
    /// Points towards larger values.
    public var after: Double

    /// Room around a value, in points.
    public init(value: Double, before: Double = 0, after: Double = 0) {
        self.value = value
        self.before = before
        self.after = after
    }
}

/// Where and how one mark is to be drawn, decided before it draws.
public struct MarkPlace: Equatable, Sendable {
    /// The stretch across the value axis that is the mark's own, in points from the scene's edge.
    public var slot: Span
    /// Colours and hatch.
    public var style: MarkStyle
    /// The label, where one is wanted.
    public var label: String?
    /// Whether the label is turned to read upwards, for lack of width.
    public var isLabelTurned = false
}

/// A stretch in points.
public struct Span: Equatable, Sendable {
    /// Where it starts.
    public var start: Double
    /// How long it is, never negative.
    public var length: Double
    /// Where it ends.
    public var end: Double { start + length }
    /// Its middle.
    public var middle: Double { start + length / 2 }

    /// A stretch from its start and length in points.
    public init(start: Double, length: Double) {
        self.start = start
        self.length = length
    }

    /// The middle part of the stretch, as long as `fraction` of it.
    public func centred(_ fraction: Double) -> Span {
        Span(start: start + length * (1 - fraction) / 2, length: length * fraction)
    }
}

/// What a mark draws.
public struct MarkDrawing: Equatable, Sendable {
    /// Shapes, undermost first.
    public var items: [Scene.Item] = []
    /// Labels that the mark would like; placed together with all others so that none collide.
    public var labels: [LabelRequest] = []
    /// Areas that labels of other marks should keep off.
    public var obstacles: [Rect] = []

    /// A drawing, empty by default.
    public init(items: [Scene.Item] = [], labels: [LabelRequest] = [], obstacles: [Rect] = []) {
        self.items = items
        self.labels = labels
        self.obstacles = obstacles
    }
}
