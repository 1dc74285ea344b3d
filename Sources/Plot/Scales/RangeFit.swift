/// Fits a range of values into a length in points so that labels and arrows beyond the values find room too.
struct RangeFit: Equatable {
    /// Points a unit.
    let scale: Double
    /// Points from the start of the length to the domain's lower bound.
    let inset: Double

    /// The largest scale at which every reservation lies within `length` points.
    /// - Returns: `nil` where the fixed room alone exceeds the length.
    ///
    /// The room taken at scale s is f(s) = max(beforeᵢ − s·vᵢ) + max(afterⱼ + s·vⱼ), convex and piecewise linear, so
    /// Newton's method from above reaches the root in finitely many steps.
    init?(domain: ClosedRange<Double>, reservations: [Reservation], length: Double) {
        let range = domain.upperBound - domain.lowerBound
        // Values relative to the domain's start keep the arithmetic exact far from zero.
        let all =
            reservations + [Reservation(value: domain.lowerBound), Reservation(value: domain.upperBound)]
        func extremes(_ scale: Double) -> (low: Reservation, high: Reservation) {
            var (low, high) = (all[0], all[0])
            for one in all {
                let (v, lowV, highV) = (one.value * scale, low.value * scale, high.value * scale)
                if one.before - v > low.before - lowV { low = one }
                if one.after + v > high.after + highV { high = one }
            }
            return (low, high)
        }
        guard length > 0 else { return nil }
        var scale = range > 0 ? length / range : 0
        for _ in 0..<100 {
            let (low, high) = extremes(scale)
            let fixed = low.before + high.after
            let slope = high.value - low.value
            guard fixed + slope * scale > length + 1e-9 else { break }
            guard slope > 0, fixed < length else { return nil }
            scale = (length - fixed) / slope
        }
        let (low, high) = extremes(scale)
        guard scale.isFinite, range == 0 || scale > 0,
            low.before + high.after + (high.value - low.value) * scale <= length + 1e-6
        else { return nil }
        self.scale = scale
        inset = low.before - (low.value - domain.lowerBound) * scale
    }
}
