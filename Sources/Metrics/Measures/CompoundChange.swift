#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Measured {
    /// The yearly growth that leads from one figure to a later one of the same body, over bounds: (b/a)^(1/n) − 1, with
    /// *n* the years between them, however many of those have no figure. 0.05 is 5% a year.
    ///
    /// Increasing in *b* and decreasing in *a*, so the ends are attained. Of rates see ``averagePoints(from:to:rules:)``.
    /// Withheld where the later year is not later, as ``Change`` is otherwise.
    public static func compoundAnnualChange(
        from base: Observation?, to result: Observation?, rules: ComparabilityRules = .change
    ) -> Measured {
        let years = (result?.period.year ?? 0) - (base?.period.year ?? 0)
        guard years > 0 else { return Measured(withheld: .missing) }
        return Measured(base, result, by: rules) { base, result in
            guard let ratio = Interval.ratio(result, base) else { return nil }
            func yearly(_ growth: Double) -> Double {
                // Of one year it is the change itself, to the last digit.
                (years == 1 ? growth : pow(growth, 1 / Double(years))) - 1
            }
            return Interval(
                lower: yearly(ratio.lower), upper: yearly(ratio.upper), lowerIsOpen: ratio.lowerIsOpen,
                upperIsOpen: ratio.upperIsOpen)
        }
    }

    /// The points by which a rate moved a year on average, over bounds: (b − a)/n.
    public static func averagePoints(
        from base: Observation?, to result: Observation?, rules: ComparabilityRules = .change
    ) -> Measured {
        let years = Double((result?.period.year ?? 0) - (base?.period.year ?? 0))
        guard years > 0 else { return Measured(withheld: .missing) }
        return Measured(base, result, by: rules) { base, result in
            Interval(
                lower: (result.lower - base.upper) / years, upper: (result.upper - base.lower) / years,
                lowerIsOpen: result.lowerIsOpen || base.upperIsOpen,
                upperIsOpen: result.upperIsOpen || base.lowerIsOpen)
        }
    }

    /// The index number of a figure, over bounds: 100·x/b, with *b* the figure of the base year, whose own index is 100
    /// whatever its bounds leave open.
    public static func index(
        of observation: Observation?, base: Observation?, rules: ComparabilityRules = .change
    ) -> Measured {
        if let observation, observation == base {
            return observation.quantity.interval.lower > 0
                ? Measured(.hundred) : Measured(withheld: .zeroBase)
        }
        return Measured(base, observation, by: rules) { base, figure in
            Interval.ratio(figure, base, per: 100)
        }
    }
}

extension Interval {
    /// The one value 100.
    static let hundred = Interval(provenLower: 100, upper: 100, lowerIsOpen: false, upperIsOpen: false)
}
