import Canvas

/// A bar from zero to a measure: horizontal where the value stands on x, vertical where it stands on y.
public struct BarMark: Mark {
    public var x: PlottableValue?
    public var y: PlottableValue?
    public var attributes = MarkAttributes()

    /// A bar; one of the two is a category or year, the other a figure, estimate, change or absence.
    public init(x: PlottableValue, y: PlottableValue) {
        self.x = x
        self.y = y
    }
}
