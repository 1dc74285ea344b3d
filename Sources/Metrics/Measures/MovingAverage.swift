extension Series {
    /// A figure smoothed over the years up to one.
    public struct Average: Equatable, Sendable {
        /// The last of the years that were averaged.
        public let year: Int
        /// Their mean, over bounds.
        public let mean: Measured
    }

    /// The mean of each year's figure and those of the years before it, over bounds: a trailing moving average, for
    /// every year that has `window` years up to it.
    ///
    /// Withheld where one of those years has no figure, and where the rules forbid to compare it with the last.
    /// - Precondition: `window` is at least 1.
    public func movingAverages(over window: Int, rules: ComparabilityRules = .change) -> [Average] {
        precondition(window > 0, "an average is of one year at least")
        guard points.count >= window else { return [] }
        return (window...points.count).map { end in
            let years = points[(end - window)..<end]
            return Average(year: years[years.endIndex - 1].year, mean: Self.mean(Array(years), rules))
        }
    }

    private static func mean(_ points: [Point], _ rules: ComparabilityRules) -> Measured {
        let rows = points.compactMap(\.observation)
        guard rows.count == points.count, let last = rows.last else { return Measured(withheld: .missing) }
        var cautions: Set<Comparability> = []
        for row in rows {
            let judgement = rules.judge(row, last)
            if !judgement.obstacles.isEmpty { return Measured(withheld: .incomparable(judgement.obstacles)) }
            cautions.formUnion(judgement.cautions)
        }
        let sum = Interval.sum(rows.map(\.quantity.interval))
        let count = Double(rows.count)
        let mean = Interval(
            provenLower: sum.lower / count, upper: sum.upper / count, lowerIsOpen: sum.lowerIsOpen,
            upperIsOpen: sum.upperIsOpen)
        return Measured(mean, cautions: cautions.subtracting([.differentYear]).sorted())
    }
}
