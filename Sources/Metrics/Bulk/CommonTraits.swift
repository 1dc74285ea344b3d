/// What most rows of a selection have in common: year and basis taken together, and the level of their bodies; of a
/// topic also whether they are parts.
struct CommonTraits: Sendable {
    private var year: Int32?
    private var basis: Basis?
    private var level: BodyLevel?
    private var coverage = Coverage.whole

    /// - Parameters:
    ///   - rows: the rows of the selection with the levels of their bodies, in its order.
    ///   - isOfTopic: whether they are of a topic. Then each is part of an indicator, and all are alike in that; else a
    ///     part is beside totals, whatever most are.
    init(
        of rows: some Sequence<(ObservationRow, BodyLevel)>, _ preference: RowPreference, isOfTopic: Bool
    ) {
        // Few values are different, so that looking through them is faster than hashing.
        var periods: [(year: Int32, basis: Basis, count: Int)] = []
        var levels: [(level: BodyLevel, count: Int)] = []
        var (parts, wholes) = (0, 0)
        for (row, level) in rows {
            if row.coverage == .part { parts += 1 } else { wholes += 1 }
            if let index = periods.firstIndex(where: { $0.year == row.year && $0.basis == row.basis }) {
                periods[index].count += 1
            } else {
                periods.append((row.year, row.basis, 1))
            }
            if let index = levels.firstIndex(where: { $0.level == level }) {
                levels[index].count += 1
            } else {
                levels.append((level, 1))
            }
        }
        // Year and basis are chosen together: the most common of each alone may be a pair that no entry has.
        let period = periods.max { one, other in
            if one.count != other.count { return one.count < other.count }
            if one.year != other.year { return one.year < other.year }
            return (preference.order(of: one.basis) ?? .max) > (preference.order(of: other.basis) ?? .max)
        }
        (year, basis) = (period?.year, period?.basis)
        // Of equally frequent ones the first.
        level = levels.max { $0.count < $1.count }?.level
        if isOfTopic, parts > wholes { coverage = .part }
    }

    /// How a row differs from most.
    func differences(of row: ObservationRow, level: BodyLevel) -> Differences {
        var differences: Differences = []
        if row.year != year { differences.insert(.year) }
        if row.basis != basis { differences.insert(.basis) }
        if row.coverage != coverage { differences.insert(.partial) }
        if level != self.level { differences.insert(.level) }
        return differences
    }
}

/// How a row differs from most others of a selection: ``Comparability`` in one byte.
package struct Differences: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    static let year = Differences(rawValue: 1)
    static let basis = Differences(rawValue: 2)
    static let partial = Differences(rawValue: 4)
    static let level = Differences(rawValue: 8)
    static let definition = Differences(rawValue: 16)

    /// The same in words, in the order of ``Comparability``.
    package var notes: [Comparability] {
        guard !isEmpty else { return [] }
        return [
            (Self.definition, Comparability.differentDefinition), (.year, .differentYear),
            (.basis, .differentBasis), (.partial, .partial),
            (.level, .differentLevel),
        ].filter { contains($0.0) }.map(\.1)
    }
}
