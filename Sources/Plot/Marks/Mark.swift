import Canvas

/// One thing drawn for one datum.
///
/// A mark states its channels and draws itself in a plot area; what else it is or can do it says by adopting the
/// protocols below: ``RangedMark``, ``ReservingMark``, ``SlottedMark``, ``StackingMark``, ``CellMark``,
/// ``VertexMark``, ``ConnectedMark``, ``BreakingMark``, ``HeadedMark``, ``KeyedMark``, ``DescribedMark``. Nothing is
/// registered anywhere: a new mark is one file.
public protocol Mark: ChartContent {
    /// Place along x; `nil` spans the plot.
    var x: PlottableValue? { get }
    /// Place along y; `nil` spans the plot.
    var y: PlottableValue? { get }
    /// The other end along x, for marks from one value to another; otherwise `nil`.
    var xEnd: PlottableValue? { get }
    /// The other end along y; otherwise `nil`.
    var yEnd: PlottableValue? { get }
    /// Series, label, datum and state.
    var attributes: MarkAttributes { get set }
    /// The mark's shapes and the labels that it would like, in the plot's points.
    func draw(at place: MarkPlace, in plot: PlotArea) throws(ChartError) -> MarkDrawing
}

extension Mark {
    /// The mark itself.
    public var marks: [any Mark] { [self] }
    /// None.
    public var xEnd: PlottableValue? { nil }
    /// None.
    public var yEnd: PlottableValue? { nil }
    /// The measure on the value axis, where the mark has one; of two measures that of y.
    public var measure: Measure? { y?.measure ?? x?.measure }
    /// The place in the row of categories, where the mark has one; of two categories that of y.
    public var category: Category? { y?.category ?? x?.category }
    /// The measure at the mark's other end.
    var measureEnd: Measure? { yEnd?.measure ?? xEnd?.measure }
}
