/// Lengths of the layout in print points.
public struct LayoutMetrics: Equatable, Sendable {
    /// From row to row of single horizontal bars.
    public var rowStep = 17.0
    /// From row to row of rows without any figure.
    public var absentRowStep = 13.0
    /// From bar to bar within a group.
    public var groupedBarStep = 11.0
    /// Between groups of bars.
    public var groupGap = 7.0
    /// Between groups of bars at the least, where the height is short and every bar has its label.
    public var narrowestGroupGap = 2.0
    /// The thinnest single bar, where the height is short.
    public var thinnestBar = 3.0
    /// The thinnest bar of a group, where the height is short.
    public var thinnestGroupedBar = 2.5
    /// The share of its slot that a bar fills, 0…1.
    public var barFill = 0.66
    /// The share of a band that a group of vertical bars fills, 0…1.
    public var groupFill = 0.8
    /// Between a name or label and what it belongs to.
    public var labelGap = 4.0
    /// Between the blocks of a figure: header, legend, plot, foot.
    public var blockGap = 8.0
    /// Leading of wrapped text as a multiple of its size.
    public var leading = 1.4
    /// The shortest open extension of a bar, so that its open end can be seen at any scale.
    public var shortestExtension = 5.0
    /// An arrow's length.
    public var arrow = 9.0
    /// The widest single vertical bar.
    public var widestBar = 34.0
    /// The height of a plane with values on both axes where the caller fixes none: the plot alone.
    public var planeHeight = 230.0
    /// Between the panels of small multiples.
    public var panelGap = 14.0
    /// The narrowest panel where the caller does not say how many stand side by side.
    public var narrowestPanel = 130.0
    /// The height of a panel's plot where values rise and the caller fixes no height.
    public var panelHeight = 80.0
    /// The side of a square cell where the caller fixes no height.
    public var squareCell = 11.0
    /// The height of vertical charts and lines where the caller fixes none: the plot alone.
    public var plotHeight = 150.0

    /// The lengths of print.
    public init() {}
}
