/// How wide the columns of a table become.
///
/// Every column gets what its widest cell needs where there is room. Where there is not, a column of short texts,
/// of which none needs more than its equal part of the table, still does, and each other one that may wrap first
/// gets what most of its cells need, so that one long cell does not starve the others; what is then
/// left goes to the columns that still wrap, and what is lacking is taken from the widest (water filling), so
/// that no short column is broken for the sake of a long one.
package enum ColumnWidths {
    /// What a column needs, in points, padding included.
    package struct Need: Equatable {
        /// For its widest cell.
        package var widest: Double
        /// For most of its cells.
        package var typical: Double
        /// Whether it may be narrower than its widest cell.
        package var wraps: Bool
        /// For its title, its numbers and its words, of which none is broken where others can be.
        package var least: Double

        package init(widest: Double, typical: Double, wraps: Bool, least: Double = 0) {
            (self.widest, self.typical, self.wraps, self.least) = (widest, typical, wraps, least)
        }
    }

    /// - Parameters:
    ///   - minimum: the narrowest that a wrapping column may become, in points.
    ///   - available: the table's width in points.
    ///   - ease: points of spare room that every column gets before the wrapping ones get the rest.
    /// - Returns: widths that sum to `available`, or to more where even the minimum does not fit.
    package static func distribute(_ needs: [Need], minimum: Double, available: Double, ease: Double = 0)
        -> [Double]
    {
        let widest = needs.map(\.widest)
        let total = widest.reduce(0, +)
        if total <= available {
            let eased = min(ease, (available - total) / Double(max(needs.count, 1)))
            let room = available - total - eased * Double(needs.count)
            return stretch(widest.map { $0 + eased }, takers: takers(needs), by: room)
        }
        let share = available / Double(max(needs.count, 1))
        var widths = needs.map { need in
            need.wraps && need.widest > share ? min(need.widest, max(need.typical, minimum)) : need.widest
        }
        let room = available - widths.reduce(0, +)
        if room >= 0 { return fill(widths, towards: widest, room: room) }
        cut(&widths, needs: needs, minimum: minimum, available: available)
        return widths
    }

    /// The same for a table whose cells are known, so that it has few lines.
    /// - Parameter padding: what of each width is kept free, in points.
    package static func distribute(
        _ needs: [Need], padding: Double, minimum: Double, available: Double, by search: ColumnSearch
    ) -> [Double] {
        var least = needs.map { $0.wraps ? min($0.widest, max($0.least, minimum)) : $0.widest }
        let room = available - least.reduce(0, +)
        guard room >= 0 else {
            cut(&least, needs: needs, minimum: minimum, available: available)
            return least
        }
        let widths = search.widths(
            from: least.map { $0 - padding }, to: needs.map { $0.widest - padding }, room: room
        ).map { $0 + padding }
        return fill(widths, towards: needs.map(\.widest), room: available - widths.reduce(0, +))
    }

    /// Room that is left over goes to the wrapping columns, or to all where none wraps.
    private static func takers(_ needs: [Need]) -> [Int] {
        let wrapping = needs.indices.filter { needs[$0].wraps }
        return wrapping.isEmpty ? Array(needs.indices) : wrapping
    }

    private static func stretch(_ widths: [Double], takers: [Int], by room: Double) -> [Double] {
        guard !takers.isEmpty else { return widths }
        var widths = widths
        for index in takers { widths[index] += room / Double(takers.count) }
        return widths
    }

    /// Shares room among the columns that lack some, in proportion to what they lack.
    private static func fill(_ widths: [Double], towards widest: [Double], room: Double) -> [Double] {
        let lacks = zip(widths, widest).map { max(0, $1 - $0) }
        let total = lacks.reduce(0, +)
        guard total > 0 else { return widths }
        return zip(widths, lacks).map { $0 + room * $1 / total }
    }

    /// Brings the wrapping columns down to one common width where they are wider.
    private static func cut(_ widths: inout [Double], needs: [Need], minimum: Double, available: Double) {
        var room = available
        for index in needs.indices where !needs[index].wraps { room -= widths[index] }
        var open = needs.indices.filter { needs[$0].wraps }.sorted { widths[$0] < widths[$1] }
        while let narrowest = open.first {
            let share = max(minimum, room / Double(open.count))
            guard widths[narrowest] <= share else {
                for index in open { widths[index] = share }
                return
            }
            room -= widths[narrowest]
            open.removeFirst()
        }
    }
}
