import Metrics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How findings are ranked: the product of what the kind weighs, how recent the year is, on how many figures it rests, how
/// common the indicator is, and how large what it speaks of is. Each lies between 0 and 1.
package struct Importance {
    /// The newest year of the data set.
    let newest: Int
    /// Of how many bodies an indicator is known, as a share of the most common one's.
    let commonness: [String: Double]

    /// - Parameters:
    ///   - figures: how many figures were compared.
    ///   - size: see ``size(from:to:kind:)``; 1 where the finding has no size.
    func of(
        _ kind: Finding.Kind, indicator: String, year: Int, figures: Int, size: Double = 1
    ) -> Double {
        let recency = 5 / Double(5 + max(0, newest - year))
        let breadth = Double(figures) / Double(figures + 3)
        let reach = (1 + (commonness[indicator] ?? 0)) / 2
        return weight(kind) * recency * breadth * reach * size
    }

    private func weight(_ kind: Finding.Kind) -> Double {
        switch kind {
        case .contradiction, .outlier: 1
        case .extremes: 0.9
        case .record: 0.8
        case .change, .turn, .peerChange: 0.7
        case .missing: 0.4
        case .gap: 0.15
        }
    }

    /// A rise or fall of less than this is no side of a turn: a count that moved by the square root of the sum, a rate by one
    /// point, an amount by 7 %.
    static let leastTurn = 0.25

    /// How much a change weighs. Counts by how far they are apart in terms of what chance alone moves a count by (the
    /// square root of their sum, as of Poisson variates), so that 2 → 4 weighs little and 2,000 → 4,000 much; points of a
    /// rate as they are; amounts by their ratio.
    package static func size(from base: Double, to result: Double, kind: IndicatorKind) -> Double {
        let distance = abs(result - base)
        guard distance > 0 else { return 0 }
        switch kind {
        case .count:
            let apart = distance / (base + result).squareRoot()
            return apart / (apart + 3)
        case .rate: return distance / (distance + 3)
        case .amount:
            guard base > 0, result > 0 else { return 0.5 }
            let ratio = abs(log(result / base))
            return ratio / (ratio + 0.2)
        }
    }
}
