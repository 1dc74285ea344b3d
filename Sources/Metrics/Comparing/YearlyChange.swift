/// A change from one year of a series to the next.
public struct YearlyChange: Equatable, Sendable {
    /// The later of the two years.
    public let year: Int
    /// The change up to that year.
    public let change: Change
}

extension Series {
    /// The change of every year over the one before it, from the second year on.
    ///
    /// Only figures of two years that follow each other are compared; a gap makes the change of its own year
    /// and that of the year after it ``Obstacle/missing``, and a break makes it undetermined with what
    /// changed. Give the measure of the indicator's kind: ``IndicatorKind/changeMeasure``.
    public func yearlyChanges(
        measure: ChangeMeasure, rules: ComparabilityRules = .change
    ) -> [YearlyChange] {
        zip(points, points.dropFirst()).map { base, result in
            YearlyChange(
                year: result.year,
                change: Change(
                    from: base.observation, to: result.observation, measure: measure, rules: rules))
        }
    }
}
