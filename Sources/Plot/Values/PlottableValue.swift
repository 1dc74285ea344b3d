/// A value with the words that say what it is, as a mark takes it: `.value("机构", "甲县")`.
public struct PlottableValue: Equatable, Hashable, Sendable {
    /// What the value is (the indicator, 机构, 年); used in alternative texts.
    public var label: String
    /// The value as a chart sees it.
    public var plotted: Plotted

    /// How whole numbers that count something else than quantity are read.
    public enum Unit: Sendable {
        /// A calendar year: a place in a row of years.
        case year
    }

    /// A value that is a name, a figure, an estimate, a change or an absence.
    public static func value(_ label: String, _ value: some Plottable) -> PlottableValue {
        PlottableValue(label: label, plotted: value.plotted)
    }

    /// A year as a place in a row of years; years between the first and the last keep their room.
    public static func value(_ label: String, _ year: Int, unit: Unit) -> PlottableValue {
        PlottableValue(label: label, plotted: .category(.year(year)))
    }

    /// The category, where the value is one.
    var category: Category? {
        if case .category(let category) = plotted { category } else { nil }
    }

    /// The measure, where the value is one.
    var measure: Measure? {
        if case .measure(let measure) = plotted { measure } else { nil }
    }
}
