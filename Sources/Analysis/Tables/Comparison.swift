import Metrics

/// A comparison made: every cell computed, or with the reason why it is not.
package struct Comparison: Equatable, Sendable {
    /// What was asked for.
    package let query: ComparisonQuery
    /// By indicator, then year, then measure.
    package let columns: [Column]
    /// In the order asked for.
    package let rows: [Row]
    /// How many rows the limit on their number left out.
    package let rowsLeftOut: Int
    /// How many of the bodies have a figure: of each indicator and year.
    package let coverage: [Coverage]

    package struct Column: Equatable, Sendable {
        package let indicator: Indicator
        /// `nil` where rows are years.
        package let year: Int?
        package let measure: ComparisonMeasure
        /// The basis that most of its figures have; `nil` without figures.
        package let basis: Basis?
    }

    package struct Row: Equatable, Sendable {
        package let subject: Subject
        /// One a column.
        package let cells: [ComparisonCell]
        /// One an indicator: its figures over the years, for a sparkline.
        package let series: [[Series.Point]]
    }

    package enum Subject: Equatable, Sendable {
        case body(Body)
        case year(Int, of: Body)

        package var body: Body {
            switch self {
            case .body(let body), .year(_, of: let body): body
            }
        }
    }

    package struct Coverage: Equatable, Sendable {
        package let indicator: Indicator
        package let year: Int
        package let count: CoverageCount
    }

    /// Every observation that a cell rests on, each once, in the order of the cells.
    package var observations: [Observation] {
        var seen: Set<String> = []
        return rows.flatMap { $0.cells.flatMap(\.observations) }.filter { seen.insert($0.id).inserted }
    }

    /// The year that a cell is of.
    package func year(_ row: Row, _ column: Column) -> Int {
        if case .year(let year, _) = row.subject { return year }
        return column.year ?? 0
    }
}
