extension Dataset {
    /// Parts and topics in some cells that are certainly greater than the whole of the same body, indicator and period.
    ///
    /// Sources need not be the same: a part that another source states is part of the same whole.
    func partBreaches(in cells: Range<Int>) -> [Breach] {
        let (table, order) = (table, table.order)
        var breaches: [Breach] = []
        for cell in cells.lazy.map(table.cell) {
            // Rows without a topic come first, by period.
            let whole = cell.prefix { table.rows[$0].topic == 0 }
            for part in cell where table.rows[part].coverage == .part || table.rows[part].topic != 0 {
                let row = table.rows[part]
                let first = whole.partitioningIndex { !order.hasEarlierPeriod(table.rows[$0], row) }
                let samePeriod = whole[first...].prefix { order.haveSamePeriod(table.rows[$0], row) }
                for index in samePeriod where table.rows[index].coverage == .whole {
                    guard row.interval.isCertainlyAbove(table.rows[index].interval) else { continue }
                    breaches.append(
                        Breach(
                            .partExceedsWhole, [part, index], in: table, zh: "是其一部分，却大于",
                            en: "is part of and yet more than"))
                }
            }
        }
        return breaches
    }
}

extension Collection {
    /// The first place of which something holds that also holds of all after it; the end where there is none.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Index {
        var (low, length) = (startIndex, count)
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if holds(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
