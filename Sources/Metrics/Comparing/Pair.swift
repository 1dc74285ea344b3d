/// Two figures of one body that a ratio can be made of: same source, period, topic and coverage.
public struct Pair: Equatable, Sendable {
    /// The figure above the line.
    public let numerator: Observation
    /// The figure below the line.
    public let denominator: Observation

    /// The ratio over bounds, numerator over denominator: [lo(n)/hi(d), hi(n)/lo(d)]. `nil` where the
    /// denominator is 0 or may be.
    public var ratio: Interval? { Interval.ratio(numerator.quantity.interval, denominator.quantity.interval) }

    /// The ratio in percent points, over bounds.
    public var percent: Interval? {
        Interval.ratio(numerator.quantity.interval, denominator.quantity.interval, per: 100)
    }
}

extension Dataset {
    /// Every pair of figures of the two indicators that one source states of one body for the same period,
    /// topic and coverage, in the order of the numerators in ``observations``.
    public func pairs(numerator: String, denominator: String, bodies ids: [String]) -> [Pair] {
        ids.flatMap { id in
            let denominators = Array(observations(body: id, indicator: denominator))
            return observations(body: id, indicator: numerator).flatMap { above in
                denominators.filter { below in
                    below.source == above.source && below.period == above.period
                        && below.topic == above.topic && below.coverage == above.coverage
                }.map { Pair(numerator: above, denominator: $0) }
            }
        }
    }
}
