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
/// Only labellings that cover the data are considered (their “loose” labellings), and legibility is left to the
/// layout, which measures text: the score here is simplicity, coverage and density.
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
    ///   - count: how many ticks are wanted, at least 2; the result has at least 2 and at most twice as many.
    ///   - isIntegral: whether only whole numbers make sense (counts of things).
    /// - Returns: `nil` where a bound is not finite, or the range overflows `Double`.
    public init?(covering range: ClosedRange<Double>, count: Int = 5, isIntegral: Bool = false) {
        guard let data = Self.widened(range, isIntegral: isIntegral) else { return nil }
        let wanted = max(count, 2)
        var best: Candidate?
        var skip = 1
        // A larger skip costs simplicity without limit, so the search ends by itself once anything is found; the
        // bound only guards against ranges at the very edge of what Double holds.
        while skip <= 64 {
            for index in Self.bases.indices {
                let simplest = Self.simplicity(index, skip, holdsZero: true)
                if let best, Self.score(simplest, 1, 1) < best.score {
                    values = best.values
                    return
                }
                for k in 2...(2 * wanted) {
                    let density = Self.density(k, wanted)
                    if let best, Self.score(simplest, 1, density) < best.score { continue }
                    Self.search(
                        data, base: Self.bases[index], skip: skip, count: k, isIntegral: isIntegral
                    ) { candidate, holdsZero, coverage in
                        let score = Self.score(
                            Self.simplicity(index, skip, holdsZero: holdsZero), coverage, density)
                        if score > best?.score ?? -.infinity {
                            best = candidate
                            best?.score = score
                        }
                    }
                }
            }
            skip += 1
        }
        guard let best else { return nil }
        values = best.values
    }

    /// A labelling: ticks at `(start + i·skip)·base·10^power` for i in 0..<count.
    private struct Candidate {
        var start: Double
        var skip: Int
        var base: Double
        var power: Int
        var count: Int
        var score = -Double.infinity

        var values: [Double] {
            (0..<count).map { scaled((start + Double($0 * skip)) * base, power) + 0 }
        }
    }

    private static func search(
        _ data: ClosedRange<Double>, base: Double, skip: Int, count: Int, isIntegral: Bool,
        found: (Candidate, _ holdsZero: Bool, _ coverage: Double) -> Void
    ) {
        let range = data.upperBound - data.lowerBound
        let stride = Double(skip)
        let least = log10(range / Double(count - 1) / (stride * base)).rounded(.up)
        guard least.isFinite else { return }
        // Two powers of ten suffice: a step a hundred times too wide covers nothing.
        for power in Int(least)...Int(least) + 1 {
            if isIntegral {
                let tenths = scaled(stride * base, power)
                if tenths < 1 || tenths != tenths.rounded() { continue }
            }
            let unit = scaled(base, power)
            guard unit > 0, unit.isFinite else { continue }
            let span = Double(count - 1) * stride
            let last = (data.lowerBound / unit + 1e-9).rounded(.down)
            var start = (data.upperBound / unit - 1e-9).rounded(.up) - span
            while start <= last {
                let (low, high) = (start * unit, (start + span) * unit)
                let holdsZero = start.truncatingRemainder(dividingBy: stride) == 0 && low <= 0 && high >= 0
                let miss = (data.upperBound - high) / range, under = (data.lowerBound - low) / range
                let coverage = 1 - 0.5 * (miss * miss + under * under) / 0.01
                found(
                    Candidate(start: start, skip: skip, base: base, power: power, count: count), holdsZero,
                    coverage)
                start += 1
            }
        }
    }

    private static func simplicity(_ index: Int, _ skip: Int, holdsZero: Bool) -> Double {
        1 - Double(index) / Double(bases.count - 1) - Double(skip) + (holdsZero ? 1 : 0)
    }

    private static func density(_ count: Int, _ wanted: Int) -> Double {
        let ratio = Double(count - 1) / Double(max(wanted - 1, 1))
        return 2 - max(ratio, 1 / ratio)
    }

    /// The paper's weights; its fourth part, legibility, is the layout's.
    private static func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
        0.25 * simplicity + 0.2 * coverage + 0.5 * density
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
