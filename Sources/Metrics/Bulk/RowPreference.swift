/// Which of several rows about one body, indicator and topic is to be shown.
struct RowPreference: Sendable {
    private let table: ObservationTable
    private let standings: [SourceStanding]
    /// The order of each basis; `nil` of those that are left out.
    private let calendarYear, session, sessionToDate, term: Int?

    /// - Parameter bases: the bases that may be shown, the one that is rather shown first.
    init(_ dataset: Dataset, bases: [Basis] = Basis.preference) {
        (table, standings) = (dataset.table, dataset.standings)
        calendarYear = bases.firstIndex(of: .calendarYear)
        session = bases.firstIndex(of: .session)
        sessionToDate = bases.firstIndex(of: .sessionToDate)
        term = bases.firstIndex(of: .term)
    }

    /// The place of a basis in the order; `nil` where it is left out.
    func order(of basis: Basis) -> Int? {
        switch basis {
        case .calendarYear: calendarYear
        case .session: session
        case .sessionToDate: sessionToDate
        case .term: term
        }
    }

    /// Whether the first row is to be shown rather than the second: that of the later year, then that of the basis
    /// which stands first, then as ``prefers(_:to:)`` says. Both bases may be shown.
    func shows(_ first: ObservationRow, before second: ObservationRow) -> Bool {
        if first.year != second.year { return first.year > second.year }
        if first.basis != second.basis, let one = order(of: first.basis), let other = order(of: second.basis)
        {
            return one < other
        }
        return prefers(first, to: second)
    }

    /// Whether the first of two rows of one period is to be shown rather than the second.
    ///
    /// The whole before a part; the publisher's own page before a mirror, repost or translation; the page
    /// published later (it had the chance to correct) before the earlier, and any date before none; then the
    /// id of the source, so that there is always an answer.
    func prefers(_ first: ObservationRow, to second: ObservationRow) -> Bool {
        if first.coverage != second.coverage { return first.coverage == .whole }
        if first.source == second.source { return table.observation(first).id < table.observation(second).id }
        let (one, other) = (standing(of: first), standing(of: second))
        if one.isSecondHand != other.isSecondHand { return !one.isSecondHand }
        if one.published != other.published { return one.published > other.published }
        return table.order.sources[Int(first.source)] < table.order.sources[Int(second.source)]
    }

    private func standing(of row: ObservationRow) -> SourceStanding {
        let source = Int(row.source)
        return source < standings.count ? standings[source] : SourceStanding(nil)
    }

    /// For each year the row shown of a stretch of rows of one body and indicator, from the first year on. Those of
    /// another topic are left out.
    @inline(__always)
    func forEachYear(in rows: Range<Int>, topic: Int32, _ take: (Int) -> Void) {
        var best: Int?
        for index in rows {
            let row = table.rows[index]
            guard table.order.labels[Int(row.topic)] == topic, order(of: row.basis) != nil else { continue }
            if let shown = best {
                // Rows of one topic are sorted by year.
                if table.rows[shown].year != row.year {
                    take(shown)
                    best = index
                } else if shows(row, before: table.rows[shown]) {
                    best = index
                }
            } else {
                best = index
            }
        }
        if let best { take(best) }
    }
}
