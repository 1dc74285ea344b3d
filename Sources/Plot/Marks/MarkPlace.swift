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
}
