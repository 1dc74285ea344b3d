import Canvas

/// One vertex of a series' line; years run left to right. An absence, a missing value or a year without a mark
/// breaks the line, and so does a `BreakMark`.
public struct LineMark: Mark {
    public var x: PlottableValue?
    public var y: PlottableValue?
    public var attributes = MarkAttributes()

    /// A vertex at a category or year, with a figure, estimate, absence or `nil`.
    public init(x: PlottableValue, y: PlottableValue) {
        self.x = x
        self.y = y
    }
}
