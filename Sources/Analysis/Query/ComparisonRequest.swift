import Metrics

/// A comparison in the words of a command line, not looked up yet.
package struct ComparisonRequest: Equatable, Sendable {
    /// Ids or names of indicators; one at least.
    package var indicators: [String] = []
    /// The bodies that are compared.
    package var selection = BodySelection()
    /// `2024`, `2019-2025`, `all`; without any the latest year that many have a figure of.
    package var years: [String] = []
    /// The bases that figures may have: a column takes that on which most bodies have a total, of equally many the
    /// first. All but the total of a term without any.
    package var bases: [String] = []
    /// What part of the indicator's subject; empty for all of it.
    package var topic = ""
    /// Measures as ``ComparisonMeasure`` reads them.
    package var measures: [String] = []
    /// `name`, or `[INDICATOR/]MEASURE[@YEAR]`.
    package var sort: String?
    /// Whether the least comes first; `nil` as fits what is sorted by.
    package var isAscending: Bool?
    /// How many rows are shown at most.
    package var top: Int?
    /// Rules that are waived, by their words.
    package var waived: [String] = []

    package init() {}
}

/// A comparison as it is to be made: everything looked up, nothing left open.
package struct ComparisonQuery: Equatable, Sendable {
    package var indicators: [Indicator]
    package var bodies: [Body]
    /// In order; one at least.
    package var years: [Int]
    package var bases: [Basis]
    package var topic: String
    /// The value always comes first: what is computed stands beside what was stated.
    package var measures: [ComparisonMeasure]
    package var order: Order
    /// Whether rows that cannot be held against most others come after these: the usual order.
    package var putsComparableFirst = false
    package var top: Int?
    /// In the order of declaration.
    package var waived: [Comparability]
    /// Whether bodies without any figure have rows too, because they were named or belong to a group that was.
    package var keepsEmptyRows: Bool

    /// Rows are years where one body is asked for.
    package var hasYearRows: Bool { bodies.count == 1 }

    /// What rows are sorted by; rows without it come last.
    package enum Order: Equatable, Sendable {
        case byName(isAscending: Bool)
        case byYear(isAscending: Bool)
        /// By the lower end of the cell, then by the upper.
        case byColumn(indicator: String, year: Int?, measure: ComparisonMeasure, isAscending: Bool)
    }
}
