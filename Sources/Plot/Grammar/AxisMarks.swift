/// What is drawn of an axis: which values, how they are written, whether grid lines run from them.
public struct AxisMarks: Equatable, Sendable {
    /// Which values.
    public enum Values: Equatable, Sendable {
        /// Round ones that cover the data, about so many; five where nothing is said.
        case automatic(desiredCount: Int?)
        /// These.
        case values([Double])

        /// Round ones that cover the data, about five.
        public static let automatic = Values.automatic(desiredCount: nil)
    }

    var values: Values
    var format: NumberFormat?
    var hasGridLines: Bool

    /// The marks of an axis.
    /// - Parameters:
    ///   - values: those that are worded.
    ///   - format: how numbers are written; `nil` takes the chart's.
    ///   - gridLines: whether light lines cross the plot.
    public init(values: Values = .automatic, format: NumberFormat? = nil, gridLines: Bool = true) {
        (self.values, self.format, hasGridLines) = (values, format, gridLines)
    }
}

/// Which line ends carry the names of their series.
public enum SeriesLabels: Equatable, Sendable {
    /// The right ends, where the names fit.
    case automatic
    /// Both ends, with the figure there (a slope chart).
    case both
    /// None: a legend, or nothing.
    case hidden
}

/// How small multiples stand.
public struct FacetLayout: Equatable, Sendable {
    /// Whose axes are alike.
    public enum Axes: String, Equatable, Sendable, CaseIterable {
        /// All panels have one scale, so that they compare.
        case shared
        /// Each panel has its own scale, so that each fills its room; said in a note.
        case free
    }

    /// Panels side by side; `nil` as many as are wide enough.
    var columns: Int?
    /// Whose axes are alike.
    var axes = Axes.shared
}
