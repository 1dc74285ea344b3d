extension Interval {
    /// The median over bounds of some figures; `nil` of none. With an even number the mean of the two in the middle.
    ///
    /// A median does not fall where a figure rises, so its least value is the median of the lower ends and its
    /// greatest that of the upper ends. An end is open where every figure that could hold that place leaves it out.
    public static func median(_ intervals: [Interval]) -> Interval? {
        guard !intervals.isEmpty else { return nil }
        let lower = middle(intervals.map { SortedBounds.End(lowerOf: $0) })
        let upper = middle(intervals.map { SortedBounds.End(upperOf: $0) })
        return Interval(
            lower: lower.value, upper: upper.value, lowerIsOpen: lower.isOpen, upperIsOpen: upper.isOpen)
    }

    private static func middle(_ ends: [SortedBounds.End]) -> (value: Double, isOpen: Bool) {
        let sorted = ends.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        if sorted.count % 2 == 1 { return (low.value, low.isOpen) }
        return ((low.value + high.value) / 2, low.isOpen || high.isOpen)
    }
}
