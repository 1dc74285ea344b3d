import Metrics

/// The figures of one indicator and year that may be held against one another, and what follows for each of them.
package struct PeerGroup {
    /// All entries, those that cannot be compared among them.
    let entries: [Selected]
    private let rules: ComparabilityRules
    /// The places of the comparable ones among the entries.
    private let members: [Int]

    /// How many figures a cell was held against, and what they come to.
    package struct Summary: Equatable, Sendable {
        /// The comparable figures, its own included.
        package let count: Int
        /// Their total, or of a contribution the total of the earlier year; `nil` where neither was made.
        package var total: Interval?
        /// Their median; `nil` where it was not asked for.
        package var median: Interval?
    }

    init(_ entries: [Selected], rules: ComparabilityRules) {
        self.entries = entries
        self.rules = rules
        members = entries.indices.filter { index in
            entries[index].observation != nil && rules.obstacles(among: entries[index].notes).isEmpty
        }
    }

    /// The places of comparable entries that run up to another kind of day than most of them: some to the close of a
    /// session, others to the end of a month.
    var placesOfOtherStretch: [Int] {
        let stretches = members.compactMap { place in
            entries[place].observation.flatMap { row in
                row.period.basis == .sessionToDate ? (place: place, stretch: row.period.stretch) : nil
            }
        }
        let usual = mostCommon(stretches.map(\.stretch))
        return stretches.filter { $0.stretch != usual }.map(\.place)
    }

    /// Where each entry stands.
    func standings() -> [ComparisonCell] {
        let intervals = members.compactMap { entries[$0].observation?.quantity.interval }
        let summary = Summary(count: members.count, median: Interval.median(intervals))
        return cells(of: Standing.all(of: intervals).map { .standing($0) }, summary)
    }

    /// The share of each entry in the total of those that can be added.
    func shares() -> [ComparisonCell] {
        let total = Total(members.compactMap { entries[$0].observation?.quantity.interval })
        let contents = (total?.shares ?? []).map { share in
            share.map { ComparisonCell.Content.number($0) } ?? .obstructed(.zeroBase)
        }
        return cells(of: contents, Summary(count: members.count, total: total?.sum))
    }

    /// What each entry contributed to the change of the total of those that have both figures, and may compare them.
    /// - Parameters:
    ///   - base: the earlier figures, one an entry.
    ///   - changes: the rules for figures of one body.
    func contributions(since base: [Observation?], by changes: ComparabilityRules) -> [ComparisonCell] {
        var contents: [Int: ComparisonCell.Content] = [:]
        var cautions: [Int: [Comparability]] = [:]
        var pairs: [(place: Int, base: Interval, result: Interval)] = []
        for place in members {
            guard let result = entries[place].observation else { continue }
            guard let earlier = base[place] else {
                contents[place] = .obstructed(.missing)
                continue
            }
            let judgement = changes.judge(earlier, result)
            guard judgement.obstacles.isEmpty else {
                contents[place] = .obstructed(.incomparable(judgement.obstacles))
                continue
            }
            cautions[place] = judgement.cautions.filter { $0 != .differentYear }
            pairs.append((place, earlier.quantity.interval, result.quantity.interval))
        }
        let earlier = Total(pairs.map(\.base))
        if pairs.count == 1 { contents[pairs[0].place] = .withheld([]) }
        if pairs.count > 1, let earlier, let later = Total(pairs.map(\.result)) {
            for (pair, size) in zip(pairs, earlier.contributions(upTo: later)) {
                contents[pair.place] = size.map { .number($0) } ?? .obstructed(.zeroBase)
            }
        }
        let summary = Summary(count: pairs.count, total: earlier?.sum)
        return entries.indices.map { place in
            guard let content = contents[place] else { return outside(place) }
            var cell = ComparisonCell(
                content, of: [entries[place].observation, base[place]].compactMap { $0 })
            cell.cautions = (entries[place].notes + (cautions[place] ?? [])).sorted()
            cell.group = pairs.count > 1 && cell.isFilled ? summary : nil
            return cell
        }
    }

    /// A cell an entry: of members what was computed, of the others why there is nothing.
    private func cells(of contents: [ComparisonCell.Content], _ summary: Summary) -> [ComparisonCell] {
        // The first of one, and all of itself, would say nothing.
        let contents = members.count > 1 ? contents : members.map { _ in .withheld([]) }
        let computed = Dictionary(zip(members, contents), uniquingKeysWith: { first, _ in first })
        return entries.indices.map { place in
            guard let content = computed[place] else { return outside(place) }
            var cell = ComparisonCell(content, of: [entries[place].observation].compactMap { $0 })
            cell.cautions = entries[place].notes
            cell.group = members.count > 1 ? summary : nil
            return cell
        }
    }

    private func outside(_ place: Int) -> ComparisonCell {
        let entry = entries[place]
        guard let observation = entry.observation else {
            return ComparisonCell(.absent(entry.absence ?? .notReported))
        }
        return ComparisonCell(.withheld(rules.obstacles(among: entry.notes)), of: [observation])
    }
}

/// The value that occurs most often; of equally frequent ones the first.
func mostCommon<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let most = counts.values.max()
    return values.first { counts[$0] == most }
}
