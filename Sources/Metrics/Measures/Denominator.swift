/// What figures of a body are divided by, so that large and small bodies can be compared: a row of `denominators.csv`.
///
/// It names the indicator that says how many there are. Its figures are observations like any other: of a year and from
/// a source.
public struct Denominator: Equatable, Hashable, Sendable, Identifiable {
    /// The id that commands and figures refer to: `member`, `inhabitants`.
    public var id: String
    /// What the quotient is for: 每名委员, 每10万常住人口.
    public var name: String
    /// The same in English: per member, per 100,000 inhabitants. Empty where none is given.
    public var nameEnglish: String
    /// The id of the indicator that counts them.
    public var indicator: String
    /// For how many of them the quotient is: 1, 100000.
    public var per: Int
    /// For how many years after its own a count may serve, where a year has none: 0 for its own year alone.
    public var validYears: Int

    /// A denominator with the given properties.
    public init(
        id: String, name: String, nameEnglish: String = "", indicator: String, per: Int = 1,
        validYears: Int = 0
    ) {
        self.id = id
        self.name = name
        self.nameEnglish = nameEnglish
        self.indicator = indicator
        self.per = per
        self.validYears = validYears
    }
}

/// A figure divided by a denominator, beside what it was made of.
public struct Quotient: Equatable, Sendable {
    /// The figure, in its own unit: always to be shown beside the quotient.
    public let figure: Observation
    /// The count it was divided by; `nil` where none is known.
    public let divisor: Observation?
    /// The quotient over bounds, or why there is none.
    public let value: Measured
}

extension Dataset {
    /// A figure for each member, for each 100,000 inhabitants: over the count of its own year or, failing that, of the
    /// latest year before it for which such counts serve. Only totals divide.
    public func quotient(_ figure: Observation, by denominator: Denominator) -> Quotient {
        guard indicator(figure.indicator)?.kind != .rate else {
            return Quotient(figure: figure, divisor: nil, value: Measured(withheld: .notOfRates))
        }
        guard let divisor = divisor(of: figure, by: denominator) else {
            return Quotient(figure: figure, divisor: nil, value: Measured(withheld: .noDenominator))
        }
        let (above, below) = (figure.quantity.interval, divisor.quantity.interval)
        guard let value = Interval.ratio(above, below, per: Double(denominator.per)) else {
            return Quotient(figure: figure, divisor: divisor, value: Measured(withheld: .zeroBase))
        }
        let isOfThatYear = divisor.period.year == figure.period.year
        return Quotient(
            figure: figure, divisor: divisor,
            value: Measured(value, cautions: isOfThatYear ? [] : [.differentYear]))
    }

    private func divisor(of figure: Observation, by denominator: Denominator) -> Observation? {
        let year = figure.period.year
        return preferred(body: figure.body, indicator: denominator.indicator) {
            $0.isOfNoTopic && $0.coverage == .whole
                && (year - denominator.validYears...year).contains(Int($0.year))
        }.first
    }
}
