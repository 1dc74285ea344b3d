/// Round values for an axis, spread as its scale spreads values.
public struct Ticks: Equatable, Sendable {
    /// The values, ascending; never `−0`.
    public let values: [Double]

    /// The first and the last tick.
    public var domain: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 0) }

    /// The most ticks that can be asked for.
    private static let most = 100

    /// Ticks that cover `range`.
    /// - Parameters:
    ///   - range: finite values; a range of one value is widened around it. Above zero for `log`.
    ///   - count: how many ticks are wanted, 2 to 100; the result has at least 2 and at most two more.
    ///   - isIntegral: whether only whole numbers make sense (counts of things).
    ///   - type: how the scale spreads its values.
    /// - Returns: `nil` where a bound is not finite or the scale does not hold it, or the range is past what `Double`
    ///   can divide evenly.
    public init?(
        covering range: ClosedRange<Double>, count: Int = 5, isIntegral: Bool = false,
        type: ScaleType = .linear
    ) {
        guard type.holds(range.lowerBound), type.holds(range.upperBound),
            let data = Self.widened(range, isIntegral: isIntegral, isLog: type == .log)
        else { return nil }
        let wanted = min(max(count, 2), Self.most)
        let found =
            switch type {
            case .linear: LinearTicks.values(covering: data, count: wanted, isIntegral: isIntegral)
            case .log: SpreadTicks.log(data, count: wanted, isIntegral: isIntegral)
            case .symmetricLog(let constant):
                SpreadTicks.symmetricLog(data, constant: constant, count: wanted, isIntegral: isIntegral)
            case .squareRoot: SpreadTicks.squareRoot(data, count: wanted, isIntegral: isIntegral)
            }
        guard let found else { return nil }
        values = found
    }

    /// A range wide enough to tell its ends apart, with every step inside it representable.
    private static func widened(
        _ range: ClosedRange<Double>, isIntegral: Bool, isLog: Bool
    ) -> ClosedRange<Double>? {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        guard lower.isFinite, upper.isFinite, (upper - lower).isFinite else { return nil }
        let size = max(abs(lower), abs(upper))
        guard size <= 1e300, size == 0 || size > 1e-290 else { return nil }
        if size == 0 { return 0...1 }
        if upper - lower > size * 1e-9 { return range }
        let margin = isIntegral ? max(1, size * 0.05) : size * 0.05
        // No ratio leads down to zero.
        return (isLog ? isIntegral ? lower : lower / 1.05 : lower - margin)...(upper + margin)
    }
}
