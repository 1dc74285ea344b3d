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
enum LinearTicks {
    /// Steps in order of preference as the paper gives them, in tenths so that every tick is a whole number of
    /// units times a power of ten.
    private static let bases: [Double] = [10, 50, 20, 25, 40, 30]

    /// Ticks that cover a range with two different ends; at least 2 and at most two more than `wanted`.
    static func values(
        covering data: ClosedRange<Double>, count wanted: Int, isIntegral: Bool
    ) -> [Double]? {
        var best: Candidate?
        for index in bases.indices {
            for k in 2...(wanted + 2) {
                func score(holdsZero: Bool, coverage: Double) -> Double {
                    let simple = simplicity(index, holdsZero: holdsZero)
                    return 0.25 * simple + 0.2 * coverage + 0.5 * density(k, wanted)
                }
                // Most are passed over as in the paper: they could not win even if they met the data's ends.
                guard score(holdsZero: true, coverage: 1) > best?.score ?? -.infinity else { continue }
                forEachCandidate(data, base: bases[index], count: k, isIntegral: isIntegral) { candidate in
                    let score = score(
                        holdsZero: candidate.holdsZero, coverage: candidate.coverage(of: data))
                    if score > best?.score ?? -.infinity {
                        best = candidate
                        best?.score = score
                    }
                }
            }
        }
        return best?.values
    }

    /// A labelling: ticks at `(start + i)·base·10^power` for i in 0..<count.
    private struct Candidate {
        var start: Double
        var base: Double
        var power: Int
        var count: Int
        var score = -Double.infinity

        func tick(_ index: Int) -> Double { DecimalPower.scaled((start + Double(index)) * base, power) + 0 }
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
    private static func forEachCandidate(
        _ data: ClosedRange<Double>, base: Double, count: Int, isIntegral: Bool, _ body: (Candidate) -> Void
    ) {
        let range = data.upperBound - data.lowerBound
        let least = log10(range / Double(count - 1) / base).rounded(.up)
        guard least.isFinite else { return }
        for power in Int(least) - 1...Int(least) + 1 {
            let unit = DecimalPower.scaled(base, power)
            guard unit > 0, unit.isFinite, !isIntegral || unit >= 1 && unit == unit.rounded() else {
                continue
            }
            let span = Double(count - 1)
            var start = (data.upperBound / unit).rounded(.up) - span
            while start <= (data.lowerBound / unit).rounded(.down) {
                let candidate = Candidate(start: start, base: base, power: power, count: count)
                // Division rounds; the ticks themselves decide whether the data is covered.
                if candidate.tick(0) <= data.lowerBound, candidate.tick(count - 1) >= data.upperBound {
                    body(candidate)
                }
                start += 1
            }
        }
    }

    private static func simplicity(_ index: Int, holdsZero: Bool) -> Double {
        0 - Double(index) / Double(bases.count - 1) + (holdsZero ? 1 : 0)
    }

    private static func density(_ count: Int, _ wanted: Int) -> Double {
        let ratio = Double(count - 1) / Double(max(wanted - 1, 1))
        return 2 - max(ratio, 1 / ratio)
    }
}
