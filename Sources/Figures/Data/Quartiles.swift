/// The quarters of some values, and what lies far outside.
///
/// Quartiles are the sample quantiles of definition 7 of Hyndman and Fan, “Sample Quantiles in Statistical Packages”,
/// The American Statistician 50 (1996) 361–365, DOI 10.1080/00031305.1996.10473566: linear between the order
/// statistics, as QUARTILE.INC of spreadsheets and R give by default. Whiskers reach to the farthest values within
/// 1.5 interquartile ranges of the box (Tukey, Exploratory Data Analysis, 1977); those beyond are outliers.
struct Quartiles: Equatable, Sendable {
    /// Fewer values than this have no quarters worth the name.
    static let fewest = 5

    /// A quarter of the values lies below, half of them, three quarters.
    let lower: Double, median: Double, upper: Double
    /// The farthest values that are no outliers.
    let whiskers: ClosedRange<Double>

    /// The quartiles of at least five finite values; `nil` of fewer.
    init?(_ values: [Double]) {
        guard values.count >= Self.fewest else { return nil }
        let sorted = values.sorted()
        lower = Self.quantile(0.25, of: sorted)
        median = Self.quantile(0.5, of: sorted)
        upper = Self.quantile(0.75, of: sorted)
        let reach = 1.5 * (upper - lower)
        let (low, high) = (lower - reach, upper + reach)
        let inside = sorted.filter { $0 >= low && $0 <= high }
        // The quartiles lie between values, so that some value always lies inside.
        whiskers = (inside.first ?? lower)...(inside.last ?? upper)
    }

    /// Whether a value lies beyond the whiskers.
    func isOutlier(_ value: Double) -> Bool { !whiskers.contains(value) }

    /// The value below which a share of sorted values lies, by definition 7; 0 of none.
    static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        let index = Int(place.rounded(.down))
        guard index + 1 < sorted.count else { return last }
        let part = place - Double(index)
        // Weighted rather than stepped: equal neighbours give their own value, and no difference overflows.
        return part == 0 ? sorted[index] : sorted[index] * (1 - part) + sorted[index + 1] * part
    }
}
