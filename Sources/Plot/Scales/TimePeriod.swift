/// What time is counted in.
public enum TimeUnit: String, Equatable, Hashable, Sendable, CaseIterable {
    /// Calendar years.
    case year
    /// Quarters of a year.
    case quarter
    /// Months.
    case month

    /// How many of them a year holds.
    public var countInYear: Int {
        switch self {
        case .year: 1
        case .quarter: 4
        case .month: 12
        }
    }
}

/// One year, quarter or month. Periods of one unit are consecutive: their ordinals differ by one, so that a period
/// without a figure keeps its room on an axis.
public struct TimePeriod: Equatable, Hashable, Sendable {
    /// What time is counted in.
    public let unit: TimeUnit
    /// The place in the row of all periods of its unit: the year, year·4 + quarter − 1, or year·12 + month − 1.
    public let ordinal: Int

    private init(unit: TimeUnit, ordinal: Int) {
        self.unit = unit
        self.ordinal = ordinal
    }

    /// A calendar year.
    public init(year: Int) { self.init(unit: .year, ordinal: year) }

    /// A quarter, 1…4, of a year; `nil` where there is no such quarter.
    public init?(year: Int, quarter: Int) { self.init(.quarter, year: year, place: quarter) }

    /// A month, 1…12, of a year; `nil` where there is no such month.
    public init?(year: Int, month: Int) { self.init(.month, year: year, place: month) }

    /// `nil` also where the year is past what an ordinal can hold.
    private init?(_ unit: TimeUnit, year: Int, place: Int) {
        let (start, overflows) = year.multipliedReportingOverflow(by: unit.countInYear)
        guard !overflows, start <= Int.max - 12, (1...unit.countInYear).contains(place) else { return nil }
        self.init(unit: unit, ordinal: start + place - 1)
    }

    /// The year that holds the period.
    public var year: Int {
        // Rounded down, also before the year 0.
        let count = unit.countInYear
        return ordinal / count - (ordinal % count < 0 ? 1 : 0)
    }

    /// Which of the year's periods it is, from 1: the quarter, the month; 1 for a year.
    public var placeInYear: Int {
        let place = ordinal % unit.countInYear
        return (place < 0 ? place + unit.countInYear : place) + 1
    }

    /// The first month of the period, 1…12.
    public var firstMonth: Int { (placeInYear - 1) * 12 / unit.countInYear + 1 }

    /// The period so many places later; `nil` past what an ordinal can hold.
    public func advanced(by count: Int) -> TimePeriod? {
        let (ordinal, overflows) = ordinal.addingReportingOverflow(count)
        return overflows ? nil : TimePeriod(unit: unit, ordinal: ordinal)
    }

    /// How many places later another period of the same unit is; `nil` for another unit, or past what `Int` holds.
    public func distance(to other: TimePeriod) -> Int? {
        guard unit == other.unit else { return nil }
        let (distance, overflows) = other.ordinal.subtractingReportingOverflow(ordinal)
        return overflows ? nil : distance
    }

    /// All periods from this one to another of the same unit, both included.
    /// - Returns: `nil` where the other is earlier or of another unit, or where there are more than `limit`.
    public func through(_ last: TimePeriod, limit: Int = 10_000) -> [TimePeriod]? {
        guard let distance = distance(to: last), distance >= 0, distance < limit else { return nil }
        return (ordinal...last.ordinal).map { TimePeriod(unit: unit, ordinal: $0) }
    }

    /// The period in full: `2024`, `2024年第3季度`, `2024年3月`; in English `2024Q3`, `2024-03`.
    public func text(_ words: PeriodWords = .zh) -> String {
        switch unit {
        case .year: return String(year)
        case .quarter:
            return String(year) + words.quarterOfYear.before + String(placeInYear) + words.quarterOfYear.after
        case .month:
            let digits = String(placeInYear)
            let zeros = String(repeating: "0", count: max(words.monthDigits - digits.count, 0))
            return String(year) + words.monthOfYear.before + zeros + digits + words.monthOfYear.after
        }
    }

    /// The period where its year stands elsewhere: `3季度`, `3月`; a year stays itself.
    public func shortText(_ words: PeriodWords = .zh) -> String {
        let names: [String]
        switch unit {
        case .year: names = []
        case .quarter: names = words.quarters
        case .month: names = words.months
        }
        return names.indices.contains(placeInYear - 1) ? names[placeInYear - 1] : text(words)
    }
}

extension TimePeriod: Comparable {
    /// By their beginning; of periods that begin together the shorter comes first.
    public static func < (first: TimePeriod, second: TimePeriod) -> Bool {
        (first.year, first.firstMonth, -first.unit.countInYear)
            < (second.year, second.firstMonth, -second.unit.countInYear)
    }
}
