import Metrics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Numbers and bounds as a table shows them: rounded, and never to bounds narrower than they are.
struct NumberWords: Equatable, Sendable {
    /// Digits after the point, at most; a whole figure in its own unit has none.
    var decimals: Int
    /// What the number is multiplied by before it is written: 100 for a share in per cent.
    var scale = 1.0
    /// Whether a plus stands before what is above 0.
    var isSigned = false
    /// Whether zeros at the end are written.
    var keepsZeros = true
    /// What stands behind each number.
    var suffix = ""

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
        let power = [1, 10, 100, 1000, 10_000][decimals]
        // A hair's breadth keeps what binary cannot hold from being pushed to the next digit.
        let hair = rule == .down ? 1e-9 : rule == .up ? -1e-9 : 0
        let scaled = value * scale * Double(power)
        let rounded = (scaled + hair * max(1, abs(scaled))).rounded(rule)
        guard let count = Int(exactly: abs(rounded)) else { return "\(value * scale)" }
        var digits = String(count % power)
        digits = String(repeating: "0", count: max(0, decimals - digits.count)) + digits
        if decimals == 0 { digits = "" }
        if !keepsZeros { while digits.hasSuffix("0") { digits.removeLast() } }
        let sign = rounded < 0 ? "−" : rounded > 0 && isSigned ? "+" : ""
        return sign + String(count / power) + (digits.isEmpty ? "" : "." + digits)
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
                : NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: "%")
        case .difference, .fromMedian:
            NumberWords(
                decimals: 1, isSigned: true, keepsZeros: false, suffix: isRate ? points : indicator.unit)
        case .index: NumberWords(decimals: 1)
        case .share: NumberWords(decimals: 1, scale: 100, suffix: "%")
        case .rank: NumberWords(decimals: 0)
        case .percentile: NumberWords(decimals: 1)
        case .contribution: NumberWords(decimals: 1, scale: 100, isSigned: true, suffix: points)
        case .average: NumberWords(decimals: 1, keepsZeros: false, suffix: indicator.unit)
        case .per: NumberWords(decimals: 3, keepsZeros: false, suffix: indicator.unit)
        case .rate: NumberWords(decimals: 1, suffix: "%")
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
