import Metrics

/// The entries of a comparison of bodies, sorted into what may be said of them.
struct Comparison {
    /// A column a measure, a row a body.
    let columns: [[Entry]]
    /// The first measure's entries, which decide order and rank.
    let lead: [Entry]
    let stated: [Entry]
    let missing: [Entry]
    let parts: [Entry]
    /// Of the same year, basis and level as most, and of the whole.
    let comparable: [Entry]
    /// Years or bases so different that neither three can be compared nor half are alike: then no bar is the odd one
    /// out, and every name carries its year.
    let isMixed: Bool
    /// Whether the bases differ.
    let hasSeveralBases: Bool
    /// The rows that are drawn; all are compared, whatever is drawn of them.
    let shown: [Int]

    /// - Parameters:
    ///   - columns: a column a measure, all of one length.
    ///   - rules: what keeps entries from being compared.
    ///   - limit: how many rows are drawn; `nil` draws all.
    ///   - kept: the ids of bodies that are drawn beyond that.
    init(
        _ columns: [[Entry]], by rules: ComparabilityRules, limit: Int? = nil, keeping kept: [String] = []
    ) {
        self.columns = columns
        let rows = columns.first ?? []
        shown = rows.indices.filter { row in
            limit.map { row < $0 } ?? true || kept.contains(rows[row].body.id)
        }
        lead = columns.first ?? []
        stated = lead.filter { $0.observation != nil }
        missing = lead.filter { $0.observation == nil }
        parts = stated.filter { $0.notes.contains(.partial) }
        comparable = stated.filter { rules.obstacles(among: $0.notes).isEmpty }
        let periods = Set(
            stated.compactMap { $0.observation.map { [$0.period.year, $0.period.basis.order] } })
        let alike = stated.count { !$0.notes.contains(.differentYear) && !$0.notes.contains(.differentBasis) }
        isMixed = comparable.count < 3 && alike * 2 < stated.count && periods.count > 1
        hasSeveralBases = Set(stated.compactMap { $0.observation?.period.basis }).count > 1
    }

    /// The rows that are not drawn.
    var leftOut: [Entry] {
        let drawn = Set(shown)
        return lead.indices.filter { !drawn.contains($0) }.map { lead[$0] }
    }

    /// What the comparison rests on, column by column.
    var observations: [Observation] { columns.flatMap { $0.compactMap(\.observation) } }

    /// Whether an entry is the odd one out in year or basis, to be hatched.
    func isOdd(_ entry: Entry) -> Bool {
        (entry.notes.contains(.differentYear) || entry.notes.contains(.differentBasis)) && !isMixed
    }

    /// A place among fewer than three says nothing.
    var mayRank: Bool { comparable.count > 2 }

    /// The comparable entries that may hold the first (or last) place.
    func extremes(highest: Bool) -> [Entry] {
        let bounded = comparable.compactMap { entry in
            entry.quantity.map { (entry: entry, interval: $0.interval) }
        }
        // Nothing can be certainly above an entry unless the one with the greatest lower bound is.
        let best = bounded.map(\.interval).max { first, second in
            highest
                ? (first.lower, first.lowerIsOpen ? 1 : 0) < (second.lower, second.lowerIsOpen ? 1 : 0)
                : (first.upper, first.upperIsOpen ? 0 : 1) > (second.upper, second.upperIsOpen ? 0 : 1)
        }
        guard let best else { return [] }
        return bounded.filter {
            highest ? !best.isCertainlyAbove($0.interval) : !$0.interval.isCertainlyAbove(best)
        }
        .map(\.entry)
    }
}

extension FigureRequest {
    /// Each body's latest figure for the first measure and, of the same period, for the others; in the file's order,
    /// as many drawn as its limit says.
    /// - Throws: `Fault` where no body has a figure.
    func comparison() throws(Fault) -> Comparison {
        let made = arranged(entries())
        guard !made.stated.isEmpty else { throw nothing() }
        return made
    }

    /// Entries in the file's order, as many drawn as its limit says.
    func arranged(_ columns: [[Entry]]) -> Comparison {
        let order = ordered(columns)
        return Comparison(
            columns.map { column in order.map { column[$0] } }, by: peerRules, limit: file.limit,
            keeping: file.highlight)
    }

    /// Indices of the entries: by value with the absent last, or as they came.
    private func ordered(_ columns: [[Entry]]) -> [Int] {
        guard let first = columns.first else { return [] }
        guard file.order == .value else { return Array(first.indices) }
        return first.indices.sorted { left, right in
            let values = (sortValue(first[left]), sortValue(first[right]))
            return values.0 != values.1 ? values.0 > values.1 : left < right
        }
    }

    private func sortValue(_ entry: Entry) -> Double {
        if let quantity = entry.quantity { return quantity.value }
        return entry.missing == .onlyParts ? -1 : -2
    }
}

extension Basis {
    /// A number that tells bases apart.
    fileprivate var order: Int { Basis.allCases.firstIndex(of: self) ?? 0 }
}
