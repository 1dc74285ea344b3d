import Metrics

/// The bounds beyond which a figure is an outlier: one and a half times the distance of the quartiles below the first and
/// above the third (Tukey, *Exploratory Data Analysis*, 1977). Quartiles by linear interpolation, as QUARTILE.INC of
/// spreadsheets.
struct TukeyFences: Equatable {
    /// The least that the lower fence can be, over the bounds of all figures.
    let lower: Double
    /// The greatest that the upper fence can be.
    let upper: Double

    /// `nil` of no figures, where one has no upper bound, and where the quartiles are the same: then anything else at all
    /// would be beyond.
    init?(_ figures: [Interval]) {
        guard !figures.isEmpty, !figures.contains(where: \.isUnbounded) else { return nil }
        // A quartile does not fall where a figure rises; so no fence lies farther out than these.
        let (least, greatest) = (figures.map(\.lower).sorted(), figures.map(\.upper).sorted())
        let first = (least: Self.quantile(0.25, least), greatest: Self.quantile(0.25, greatest))
        let third = (least: Self.quantile(0.75, least), greatest: Self.quantile(0.75, greatest))
        guard third.greatest > first.least else { return nil }
        lower = min(2.5 * first.least - 1.5 * third.greatest, first.least)
        upper = max(2.5 * third.greatest - 1.5 * first.least, third.greatest)
    }

    /// Whether a figure lies beyond one of them whatever the figures are within their bounds.
    func isBeyond(_ figure: Interval) -> Bool { figure.lower > upper || figure.upper < lower }

    private static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let index = Int(place)
        guard index + 1 < sorted.count else { return sorted[index] }
        return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
    }

    /// The fence that a figure is beyond, in words.
    func words(_ phrase: Phrase, isAbove: Bool, unit: String) -> String {
        let fence = phrase.interval(.point(isAbove ? upper : lower))
        let percent = unit == "%" ? unit : ""
        return isAbove
            ? phrase(
                "高于第三四分位数加1.5倍四分位距的界限（\(fence)\(unit)）",
                "above the third quartile plus 1.5 interquartile ranges (\(fence)\(percent))")
            : phrase(
                "低于第一四分位数减1.5倍四分位距的界限（\(fence)\(unit)）",
                "below the first quartile less 1.5 interquartile ranges (\(fence)\(percent))")
    }

    func reasoning(_ phrase: Phrase) -> String {
        let bounds = "[\(phrase.interval(.point(lower))), \(phrase.interval(.point(upper)))]"
        return phrase(
            "界限\(bounds)（Tukey 1977，四分位数按线性内插）",
            "fences \(bounds) (Tukey 1977; quartiles by linear interpolation)")
    }
}

extension Interval {
    /// The one value 0.
    static let nothing = point(0)

    /// A finite value.
    static func point(_ value: Double) -> Interval {
        guard let point = Interval(exactly: value) else { preconditionFailure("no fence is infinite") }
        return point
    }
}
