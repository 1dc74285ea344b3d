import Metrics

/// The totals of one indicator of one body that are counted alike, by year: of one basis; counts up to a day up to the same
/// kind of day, totals of terms of terms as long.
final class Strand {
    let body: Body
    let indicator: Indicator
    let basis: Basis
    /// See ``Metrics/Period/stretch``: a count up to the closing of a session stands beside no count up to the end of a
    /// month, and that of a term of five years beside none of three.
    let stretch: String
    let figures: [Int: Observation]
    /// Figures that are doubted or that sources give differently: no comparison uses them.
    let withheld: [Int: Observation]

    init(
        body: Body, indicator: Indicator, basis: Basis, stretch: String, figures: [Int: Observation],
        withheld: [Int: Observation]
    ) {
        (self.body, self.indicator, self.basis, self.stretch) = (body, indicator, basis, stretch)
        (self.figures, self.withheld) = (figures, withheld)
    }

    /// The years with a figure to compare.
    var years: [Int] { figures.keys.sorted() }
    /// The figures to compare, in order of year.
    var rows: [Observation] { years.compactMap { figures[$0] } }
    /// The years between the first and the last figure that have none, not even one withheld.
    var missingYears: [Int] {
        guard let first = years.first, let last = years.last else { return [] }
        return (first...last).filter { figures[$0] == nil && withheld[$0] == nil }
    }
}

extension Strand {
    /// The strands of an indicator of a body, in the order of the bases.
    static func all(_ body: Body, _ indicator: Indicator, in dataset: Dataset) -> [Strand] {
        let rows = dataset.observations(body: body.id, indicator: indicator.id).filter {
            $0.coverage == .whole && $0.topic.isEmpty
        }
        guard !rows.isEmpty else { return [] }
        let kinds = Dictionary(grouping: rows) { Key(basis: $0.period.basis, stretch: $0.period.stretch) }
        return kinds.keys.sorted().map { key in
            var figures: [Int: Observation] = [:]
            var withheld: [Int: Observation] = [:]
            for (year, rows) in Dictionary(grouping: kinds[key] ?? [], by: \.period.year) {
                let vintages = dataset.vintages(of: rows[0])
                let isOfTwoSessions =
                    key.basis == .sessionToDate && rows.contains { $0.period.label != rows[0].period.label }
                if vintages.shown.isDoubted || vintages.isRestated || isOfTwoSessions {
                    withheld[year] = vintages.shown
                } else {
                    figures[year] = vintages.shown
                }
            }
            return Strand(
                body: body, indicator: indicator, basis: key.basis, stretch: key.stretch, figures: figures,
                withheld: withheld)
        }
    }

    private struct Key: Hashable, Comparable {
        let basis: Basis
        let stretch: String

        static func < (first: Key, second: Key) -> Bool {
            (first.basis.rawValue, first.stretch) < (second.basis.rawValue, second.stretch)
        }
    }
}

extension Period {
    /// The label of a count up to a day without its numerals (届次会议); of a term its length as the label has it in
    /// parentheses (五年); empty for other bases.
    package var stretch: String {
        switch basis {
        case .calendarYear, .session: return ""
        case .sessionToDate:
            let numerals = Set("〇一二三四五六七八九十百0123456789".unicodeScalars)
            return String(String.UnicodeScalarView(label.unicodeScalars.filter { !numerals.contains($0) }))
        case .term:
            let behind = label.unicodeScalars.drop { $0 != "(" && $0 != "（" }.dropFirst()
            return String(String.UnicodeScalarView(behind.prefix { $0 != ")" && $0 != "）" }))
        }
    }
}

extension Observation {
    /// Everything the figure may be: a published rate may have been rounded or cut off at its last decimal, so that 99%
    /// is not certainly below 99.2%.
    package func certainty(_ kind: IndicatorKind) -> Interval {
        kind == .rate ? quantity.unrounded : quantity.interval
    }
}
