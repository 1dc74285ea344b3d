import Canvas

/// Where and how one mark is to be drawn, decided before it draws.
public struct MarkPlace: Equatable, Sendable {
    /// The stretch across the value axis that is the mark's own, in points from the scene's edge.
    public var slot: Span
    /// The stretch along the value axis that is the mark's own, in a grid: its column.
    public var column: Span?
    /// Where the mark stands among others of its category and position.
    public var stack = StackPart()
    /// The label of a stack's sum, at the mark that ends it.
    public var total: String?
    /// Points by which the mark steps aside from the middle of its slot, so as not to hide another.
    public var shift = 0.0
    /// How important the label is: those of higher rank are placed first.
    public var rank = 0
    /// Colours and hatch.
    public var style: MarkStyle
    /// The label, where one is wanted.
    public var label: String?
    /// Whether the label is turned to read upwards, for lack of width.
    public var isLabelTurned = false
    /// The side of its point on which a label is best looked for: `+1` beyond larger values, `−1` beyond smaller ones.
    public var labelSide = 1.0
    /// Whether the label may stand off at the end of a leader: not among so many that nobody could follow it.
    public var mayBeLed = true
    /// Whether a label is looked a place for above, below and beside its point only: among thousands of points hardly any
    /// finds one, and a dozen places each would take longest to refuse.
    public var hasFewPlaces = false
    /// The row under the values in which the glyph of an absence stands, from top to bottom in points, where the mark's
    /// series has one.
    public var gapRow: Span?
    /// The shape of a point.
    public var symbol = SymbolShape.circle

    /// The middle of the slot, or beside it where the mark steps aside.
    public var middle: Double { slot.middle + shift }

    /// A place in a slot, painted in a style.
    public init(slot: Span, style: MarkStyle) { (self.slot, self.style) = (slot, style) }
}
