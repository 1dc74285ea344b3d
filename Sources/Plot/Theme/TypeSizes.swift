/// What a text is in a figure.
public enum TextRole: Equatable, Hashable, Sendable, CaseIterable {
    /// The statement above.
    case title
    /// What, unit and period.
    case subtitle
    /// Names of categories.
    case name
    /// Labels of values.
    case value
    /// Ticks and axis titles.
    case axis
    /// Legend keys and direct labels of series.
    case legend
    /// Notes and the source line.
    case note
}

/// Sizes of type in points.
public struct TypeSizes: Equatable, Sendable {
    /// The size of each role.
    public var title = 12.0, subtitle = 9.0, name = 9.0, value = 8.5, axis = 8.0, legend = 8.5, note = 7.5

    /// The sizes of print.
    public init() {}

    /// The size of a role in points.
    public subscript(role: TextRole) -> Double {
        switch role {
        case .title: title
        case .subtitle: subtitle
        case .name: name
        case .value: value
        case .axis: axis
        case .legend: legend
        case .note: note
        }
    }
}
