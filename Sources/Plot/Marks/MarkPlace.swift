import Canvas

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
    /// The side of its point on which a label is best looked for: `+1` beyond larger values, `−1` beyond smaller ones.
    public var labelSide = 1.0
    /// The row under the values in which the glyph of an absence stands, from top to bottom in points, where the mark's
    /// series has one.
    public var gapRow: Span?
}
