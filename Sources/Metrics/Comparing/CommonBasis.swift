extension Dataset {
    /// The basis on which most of some bodies have a total of an indicator and topic in some years, every body and year
    /// counted once: that on which most of them can be held against one another.
    ///
    /// Of equally many the one on which more have a figure, be it a part; of equally many the one that stands first in
    /// `bases`. `nil` where none of them has a figure on any of these bases.
    public func commonBasis(
        indicator: String, bodies ids: [String], topic: String = "", years: [Int],
        bases: [Basis] = Basis.preference
    ) -> Basis? {
        guard let place = table.indicators[indicator], let topic = table.rank(ofTopic: topic) else {
            return nil
        }
        var totals = bases.map { _ in 0 }
        var figures = totals
        for body in ids.lazy.compactMap({ table.bodies.own($0) }) {
            let rows = table.rows[table.cell(body: body, indicator: place)]
            for year in years {
                for (number, basis) in bases.enumerated() {
                    let stated = rows.lazy.filter {
                        Int($0.year) == year && $0.basis == basis
                            && table.order.labels[Int($0.topic)] == topic
                    }
                    if !stated.isEmpty { figures[number] += 1 }
                    if stated.contains(where: { $0.coverage == .whole }) { totals[number] += 1 }
                }
            }
        }
        let best = bases.indices.max {
            (totals[$0], figures[$0], -$0) < (totals[$1], figures[$1], -$1)
        }
        return best.flatMap { figures[$0] > 0 ? bases[$0] : nil }
    }
}

extension [Basis] {
    /// The same bases, one of them first.
    package func led(by first: Basis?) -> [Basis] {
        guard let first, contains(first) else { return self }
        return [first] + filter { $0 != first }
    }
}
