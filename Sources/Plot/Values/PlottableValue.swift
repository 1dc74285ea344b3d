/// A value with the words that say what it is, as a mark takes it: `.value("机构", "甲县")`.
///
/// Values are equal by what they are: the short form of a name is only another way to write it.
public struct PlottableValue: Hashable, Sendable {
    /// What the value is (the indicator, 机构, 年); used in alternative texts.
    public var label: String
    /// The value as a chart sees it.
    public var plotted: Plotted
    /// What stands for a name where it has no room in full; `nil` where it has no other form.
    public var short: String?

    /// How whole numbers that count something else than quantity are read.
    public enum Unit: Sendable {
        /// A calendar year: a place in a row of years.
        case year
    }

    /// A value that is a name, a figure, an estimate, a change or an absence.
    public static func value(_ label: String, _ value: some Plottable) -> PlottableValue {
        PlottableValue(label: label, plotted: value.plotted)
    }

    /// A name with its abbreviation: `.value("机构", "政协甲县委员会", short: "甲县")`.
    ///
    /// Names of one axis, legend or row of heads stand in full while they fit, wrapped; then all that have a short
    /// form stand in it; then as numbers that a list under the plot explains. The second and the third step are
    /// reported: ``ChartWarning/Code/namesAbbreviated``, ``ChartWarning/Code/namesNumbered``.
    /// - Parameters:
    ///   - label: what the value is (机构).
    ///   - name: the name in full.
    ///   - short: `nil`, empty or the name itself for a name without another form.
    public static func value(_ label: String, _ name: String, short: String?) -> PlottableValue {
        var value = PlottableValue(label: label, plotted: name.plotted)
        if let short, !short.isEmpty, short != name { value.short = short }
        return value
    }

    /// A year as a place in a row of years; years between the first and the last keep their room.
    public static func value(_ label: String, _ year: Int, unit: Unit) -> PlottableValue {
        PlottableValue(label: label, plotted: .category(.year(year)))
    }

    /// Whether both say the same of the same.
    public static func == (one: PlottableValue, other: PlottableValue) -> Bool {
        one.label == other.label && one.plotted == other.plotted
    }

    /// By label and value, as equality is.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(label)
        hasher.combine(plotted)
    }

    /// The category, where the value is one.
    var category: Category? {
        if case .category(let category) = plotted { category } else { nil }
    }

    /// Whether the value is a category.
    var isCategory: Bool { if case .category = plotted { true } else { false } }

    /// The measure, where the value is one.
    var measure: Measure? {
        if case .measure(let measure) = plotted { measure } else { nil }
    }
}
