/// A value that a mark can place on an axis, use as a series, or use as a position within a group.
public protocol Plottable: Sendable {
    /// What the value is to a chart.
    var plotted: Plotted { get }
}

/// What a value is to a chart: a name or a year in a row of categories, or something measured.
public enum Plotted: Equatable, Hashable, Sendable {
    /// A place in the row of categories.
    case category(Category)
    /// A place on the value axis, or the reason why there is none.
    case measure(Measure)
    /// Nothing, and no reason given: breaks a line; a bar refuses it.
    case missing
}

/// One place in the row of categories.
public enum Category: Equatable, Hashable, Sendable {
    /// Categories by name stand in the order of their first mark.
    case name(String)
    /// Years stand in their natural order, and a year without a mark keeps its room.
    case year(Int)
    /// Quarters or months, in their natural order; one without a mark keeps its room.
    case period(TimePeriod)

    /// The words beside the axis.
    public var text: String {
        switch self {
        case .name(let name): name
        case .year(let year): String(year)
        case .period(let period): period.text()
        }
    }
}

/// Something measured, as far as it is known.
public enum Measure: Equatable, Hashable, Sendable {
    /// A figure as stated, with the interval that its words mean.
    case estimate(Estimate)
    /// A signed change, as far as its bounds decide it.
    case change(Change)
    /// No figure, and the reason.
    case absent(Absence)
}

extension String: Plottable {
    /// A category by name.
    public var plotted: Plotted { .category(.name(self)) }
}

extension Double: Plottable {
    /// An exact figure.
    public var plotted: Plotted { .measure(.estimate(.exact(self))) }
}

extension Int: Plottable {
    /// An exact figure. For a year on an axis write `.value("年", 2024, unit: .year)`.
    public var plotted: Plotted { .measure(.estimate(.exact(Double(self)))) }
}

extension TimePeriod: Plottable {
    /// A place in a row of years, quarters or months.
    public var plotted: Plotted { .category(unit == .year ? .year(year) : .period(self)) }
}

extension Measure: Plottable {
    /// The measure itself.
    public var plotted: Plotted { .measure(self) }
}

extension Category: Plottable {
    /// The category itself.
    public var plotted: Plotted { .category(self) }
}

extension Optional: Plottable where Wrapped: Plottable {
    /// The wrapped value, or nothing.
    public var plotted: Plotted { self?.plotted ?? .missing }
}
