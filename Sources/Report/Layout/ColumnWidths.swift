/// How wide the columns of a table become.
///
/// Every column gets what its widest cell needs where there is room. Where there is not, the columns that may
/// wrap share what the others leave: the narrow ones keep their need, the wide ones are cut to one common width
/// (water filling), so that no short column is broken for the sake of a long one.
enum ColumnWidths {
    /// - Parameters:
    ///   - needs: each column's widest cell, padding included, in points.
    ///   - wraps: which columns may be narrower than their need.
    ///   - minimum: the narrowest that a wrapping column may become, in points.
    ///   - available: the table's width in points.
    /// - Returns: widths that sum to `available`, or to more where even the minimum does not fit.
    static func distribute(needs: [Double], wraps: [Bool], minimum: Double, available: Double) -> [Double] {
        let total = needs.reduce(0, +)
        guard total > available else { return stretch(needs, wraps: wraps, by: available - total) }
        var widths = needs
        var room = available
        for index in needs.indices where !wraps[index] { room -= needs[index] }
        var open = needs.indices.filter { wraps[$0] }.sorted { needs[$0] < needs[$1] }
        while let narrowest = open.first {
            let share = max(minimum, room / Double(open.count))
            guard needs[narrowest] <= share else {
                for index in open { widths[index] = share }
                break
            }
            room -= needs[narrowest]
            open.removeFirst()
        }
        return widths
    }

    /// Room that is left goes to the wrapping columns, or to all where none wraps.
    private static func stretch(_ needs: [Double], wraps: [Bool], by room: Double) -> [Double] {
        let takers = wraps.contains(true) ? needs.indices.filter { wraps[$0] } : Array(needs.indices)
        guard !takers.isEmpty else { return needs }
        var widths = needs
        for index in takers { widths[index] += room / Double(takers.count) }
        return widths
    }
}
