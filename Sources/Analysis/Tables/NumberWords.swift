import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Numbers and bounds as a table shows them: rounded, never to bounds narrower than they are, and never to 0 or to 100 per
/// cent where they are not that.
struct NumberWords: Equatable, Sendable {
    /// Digits after the point, at most; a whole figure in its own unit has none. More of them are shown of a number that
    /// would else be rounded to one of `exact`, fewer of one whose last digits binary does not hold.
    var decimals: Int
    /// What the number is multiplied by before it is written: 100 for a share in per cent.
    var scale = 1.0
    /// Whether a plus stands before what is above 0.
    var isSigned = false
    /// Whether zeros at the end are written.
    var keepsZeros = true
    /// What stands behind each number.
    var suffix = ""
    /// Sizes that are written only where a number is that size: it changes nothing, nothing is left, all of it.
    var exact: [Double] = [0]

    /// `12.3%`, `(50, 60)`, `[12.1, 12.4]`, `(100, ∞)`: a round bracket where the end itself is left out.
    func text(_ interval: Interval) -> String {
        if interval.isPoint { return number(interval.lower, .toNearestOrAwayFromZero) + suffix }
        return bounds(interval) + suffix
    }

    /// The two ends, rounded outwards.
    func bounds(_ interval: Interval) -> String {
        let lower = interval.lower.isInfinite ? "−∞" : number(interval.lower, .down)
        let upper = interval.upper.isInfinite ? "∞" : number(interval.upper, .up)
        return (interval.lowerIsOpen ? "(" : "[") + lower + ", " + upper
            + (interval.upperIsOpen ? ")" : "]")
    }

    private func number(_ value: Double, _ rule: FloatingPointRoundingRule) -> String {
        let scaled = value * scale
        let kept = keptDecimals(of: scaled)
        guard kept == decimals else { return digits(of: scaled, decimals: kept, rule) ?? plain(scaled) }
        // Beyond the last of these a number is what binary arithmetic left of 0 or of 100.
        let most = 8
        let isTrue = { (decimals: Int) in !exact.contains { rounds(scaled, to: $0, decimals, rule) } }
        let enough =
            exact.contains(where: { rounds(scaled, to: $0, most, .toNearestOrAwayFromZero) })
            ? decimals : (decimals...most).first(where: isTrue) ?? decimals
        return digits(of: scaled, decimals: enough, rule) ?? plain(scaled)
    }

    /// A number that is too large for its digits to be counted.
    private func plain(_ scaled: Double) -> String {
        (scaled < 0 ? "−" : isSigned ? "+" : "") + "\(abs(scaled))"
    }

    /// Whether so many decimals show a size that the number has not.
    private func rounds(
        _ scaled: Double, to size: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule
    ) -> Bool {
        abs(scaled) != size && abs(rounded(scaled, decimals, rule)) == size * Self.power(decimals)
    }

    /// The decimals that binary holds, of those that are shown; below 0 for zeros before the point.
    private func keptDecimals(of scaled: Double) -> Int {
        var kept = decimals
        while kept > -18, scaled.isFinite, 2 * scaled.ulp > 1 / Self.power(kept) { kept -= 1 }
        return kept
    }

    private static func power(_ decimals: Int) -> Double {
        var power = 1.0
        for _ in 0..<abs(decimals) { power *= 10 }
        return decimals < 0 ? 1 / power : power
    }

    /// In units of the last decimal.
    private func rounded(_ scaled: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule) -> Double {
        let units = decimals < 0 ? scaled / Self.power(-decimals) : scaled * Self.power(decimals)
        // A hair's breadth keeps what binary cannot hold from being pushed to the next digit.
        let hair = rule == .down ? 1e-9 : rule == .up ? -1e-9 : 0
        return (units + hair * max(1, 2e9 * units.ulp)).rounded(rule)
    }

    private func digits(of scaled: Double, decimals: Int, _ rule: FloatingPointRoundingRule) -> String? {
        let rounded = rounded(scaled, decimals, rule)
        guard let count = Int(exactly: abs(rounded)) else { return nil }
        let sign = rounded < 0 ? "−" : rounded > 0 && isSigned ? "+" : ""
        guard decimals > 0 else {
            return sign + String(count) + (count > 0 ? String(repeating: "0", count: -decimals) : "")
        }
        var all = String(count)
        all = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
        var digits = String(all.suffix(decimals))
        if !keepsZeros { while digits.hasSuffix("0") { digits.removeLast() } }
        return sign + all.dropLast(decimals) + (digits.isEmpty ? "" : "." + digits)
    }
}

extension ComparisonMeasure {
    /// How numbers of this measure are written.
    func words(of indicator: Indicator, _ phrase: Phrase) -> NumberWords {
        let isRate = indicator.kind == .rate
        let points = phrase("个百分点", " points")
        return switch self {
        case .value: NumberWords(decimals: 4, keepsZeros: false)
        case .change, .growth:
            isRate
                ? NumberWords(decimals: 1, isSigned: true, suffix: points)
                : NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: "%", exact: [0, 100])
        case .difference, .fromMedian:
            NumberWords(
                decimals: 1, isSigned: true, keepsZeros: false, suffix: isRate ? points : indicator.unit)
        case .index: NumberWords(decimals: 1, exact: [0, 100])
        case .share: NumberWords(decimals: 1, scale: 100, suffix: "%", exact: [0, 100])
        case .rank: NumberWords(decimals: 0)
        case .percentile: NumberWords(decimals: 1, exact: [0, 100])
        case .contribution: NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: points)
        case .average: NumberWords(decimals: 1, keepsZeros: false, suffix: indicator.unit)
        case .per: NumberWords(decimals: 3, keepsZeros: false, suffix: indicator.unit)
        case .rate: NumberWords(decimals: 1, suffix: "%", exact: [0, 100])
        }
    }

    /// The unit of the numbers as they are computed, for programs.
    package func unit(of indicator: Indicator) -> String {
        switch self {
        case .value, .average, .per: indicator.unit
        case .difference, .fromMedian: indicator.kind == .rate ? "points" : indicator.unit
        case .change, .growth: indicator.kind == .rate ? "points" : "ratio"
        case .share, .contribution: "ratio"
        case .index: "index"
        case .rank: "place"
        case .percentile, .rate: "%"
        }
    }
}
