import Metrics

/// Which terms of a committee the labels of its figures of one indicator tell of, by year.
struct TermsBetween {
    private let sessions: [Period]

    init(_ rows: Observations) {
        sessions = rows.map(\.period).filter {
            ($0.basis == .session || $0.basis == .sessionToDate) && ($0.term != nil || $0.opensTerm)
        }
    }

    /// Whether a term ended between two figures of the committee: the labels of the years from one to the other name two
    /// terms, or the first session of one. Labels of other figures speak where their own are silent; in the years of the
    /// two themselves only those of the same basis, and only where all of them agree, since a year may have two sessions.
    func areDifferent(_ one: Period, _ other: Period) -> Bool {
        let (earlier, later) = one.year < other.year ? (one, other) : (other, one)
        guard earlier.year < later.year else { return false }
        let between = sessions.filter { earlier.year < $0.year && $0.year < later.year }
        let (before, after) = (labelled(earlier), labelled(later))
        return Set((before + between + after).compactMap(\.term)).count > 1
            || (between + after).contains(where: \.opensTerm)
    }

    /// A period with its own label, else those of the labels that may be its.
    private func labelled(_ period: Period) -> [Period] {
        if period.term != nil || period.opensTerm { return [period] }
        let others = sessions.filter { $0.year == period.year && $0.basis == period.basis }
        return Set(others.map(\.term)).count == 1 ? others : []
    }
}
