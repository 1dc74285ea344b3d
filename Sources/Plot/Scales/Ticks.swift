#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Evenly spaced round values for an axis, by the extended algorithm of Talbot, Lin and Hanrahan, “An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes”, IEEE TVCG 16(6), 2010, DOI 10.1109/TVCG.2010.130.
///
/// Of the paper's labellings only those that cover the data are considered (its “loose” ones) and only those whose
/// ticks are multiples of the step (its skip is always 1): a yearbook's axis reads 60, 80, 100 and never 65, 75, 85.
/// The score is simplicity, coverage and density; legibility is left to the layout, which measures text.
public struct Ticks: Equatable, Sendable {
    /// The values, ascending; never `−0`.
    public let values: [Double]

    /// Steps in order of preference as the paper gives them, in tenths so that every tick is a whole number of
    /// units times a power of ten.
    private static let bases: [Double] = [10, 50, 20, 25, 40, 30]

    /// The first and the last tick.
    public var domain: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 0) }

    /// Ticks that cover `range`.
    /// - Parameters:
    ///   - range: finite values; a range of one value is widened around it.
    ///   - count: how many ticks are wanted, at least 2; the result has at least 2 and at most two more.
    ///   - isIntegral: whether only whole numbers make sense (counts of things).
    /// - Returns: `nil` where a bound is not finite, or the range is past what `Double` can divide evenly.
    public init?(covering range: ClosedRange<Double>, count: Int = 5, isIntegral: Bool = false) {
        guard let data = Self.widened(range, isIntegral: isIntegral) else { return nil }
        let wanted = max(count, 2)
        var best: Candidate?
        for index in Self.bases.indices {
            for k in 2...(wanted + 2) {
                let density = Self.density(k, wanted)
                for candidate in Self.candidates(
                    data, base: Self.bases[index], count: k, isIntegral: isIntegral)
                {
                    let simplicity = Self.simplicity(index, holdsZero: candidate.holdsZero)
                    let score = 0.25 * simplicity + 0.2 * candidate.coverage(of: data) + 0.5 * density
                    if score > best?.score ?? -.infinity {
                        best = candidate
                        best?.score = score
                    }
                }
            }
        }
        guard let best else { return nil }
        values = best.values
    }

    /// A labelling: ticks at `(start + i)·base·10^power` for i in 0..<count.
    private struct Candidate {
        var start: Double
        var base: Double
        var power: Int
        var count: Int
        var score = -Double.infinity

        func tick(_ index: Int) -> Double { scaled((start + Double(index)) * base, power) + 0 }
        var values: [Double] { (0..<count).map(tick) }
        var holdsZero: Bool { start <= 0 && start + Double(count - 1) >= 0 }

        /// The paper's coverage: 1 where the ends meet the data's, less with the square of what is left over.
        func coverage(of data: ClosedRange<Double>) -> Double {
            let range = data.upperBound - data.lowerBound
            let over = (tick(count - 1) - data.upperBound) / range,
                under = (data.lowerBound - tick(0)) / range
            return 1 - 0.5 * (over * over + under * under) / 0.01
        }
    }

    /// All labellings of a base and a count that cover the data, at the two smallest powers of ten that can.
    private static func candidates(
        _ data: ClosedRange<Double>, base: Double, count: Int, isIntegral: Bool
    ) -> [Candidate] {
        let range = data.upperBound - data.lowerBound
        let least = log10(range / Double(count - 1) / base).rounded(.up)
        guard least.isFinite else { return [] }
        var found: [Candidate] = []
        for power in Int(least) - 1...Int(least) + 1 {
            let unit = scaled(base, power)
            guard unit > 0, unit.isFinite, !isIntegral || unit >= 1 && unit == unit.rounded() else {
                continue
            }
            let span = Double(count - 1)
            var start = (data.upperBound / unit).rounded(.up) - span
            while start <= (data.lowerBound / unit).rounded(.down) {
                let candidate = Candidate(start: start, base: base, power: power, count: count)
                // Division rounds; the ticks themselves decide whether the data is covered.
                if candidate.tick(0) <= data.lowerBound, candidate.tick(count - 1) >= data.upperBound {
                    found.append(candidate)
                }
                start += 1
            }
        }
        return found
    }

    private static func simplicity(_ index: Int, holdsZero: Bool) -> Double {
        0 - Double(index) / Double(bases.count - 1) + (holdsZero ? 1 : 0)
    }

    private static func density(_ count: Int, _ wanted: Int) -> Double {
        let ratio = Double(count - 1) / Double(max(wanted - 1, 1))
        return 2 - max(ratio, 1 / ratio)
    }

    /// A range wide enough to tell its ends apart, with every step inside it representable.
    private static func widened(_ range: ClosedRange<Double>, isIntegral: Bool) -> ClosedRange<Double>? {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        guard lower.isFinite, upper.isFinite, (upper - lower).isFinite else { return nil }
        let size = max(abs(lower), abs(upper))
        guard size < 1e300, size == 0 || size > 1e-290 else { return nil }
        if size == 0 { return 0...1 }
        if upper - lower > size * 1e-9 { return range }
        let margin = isIntegral ? max(1, size * 0.05) : size * 0.05
        return (lower - margin)...(upper + margin)
    }
}

/// `value · 10^power`, dividing for negative powers: 3/10 is the Double next to 0.3, 3·0.1 is not.
private func scaled(_ value: Double, _ power: Int) -> Double {
    power >= 0 ? value * pow(10, Double(power)) : value / pow(10, Double(-power))
}
