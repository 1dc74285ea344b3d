extension Observation {
    /// How much of a whole this figure is, over bounds, from 0 to 1: a part, a topic or an indicator that the
    /// whole holds.
    ///
    /// `nil` where the two are of different bodies, units or periods, where the whole is 0 or may be, and where
    /// this figure is certainly greater, so that it can be no part of it.
    public func share(of whole: Observation) -> Interval? {
        guard body == whole.body, quantity.unit == whole.quantity.unit, period == whole.period,
            let ratio = Interval.ratio(quantity.interval, whole.quantity.interval),
            ratio.lower < 1 || (ratio.lower == 1 && !ratio.lowerIsOpen)
        else { return nil }
        // A part is no more than its whole, whatever the bounds of the two leave open.
        return ratio.upper <= 1
            ? ratio : Interval(lower: ratio.lower, upper: 1, lowerIsOpen: ratio.lowerIsOpen)
    }
}
