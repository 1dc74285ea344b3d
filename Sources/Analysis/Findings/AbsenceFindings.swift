import Metrics

extension Dataset {
    /// For each level and indicator the latest year in which most of the bodies with any figure of that year have the
    /// indicator, on whatever basis, and some have not. Five-year totals are of no year, and what is doubted is no evidence.
    func missing(
        _ importance: Importance, bodies: [Body], circle: Circle, indicators: [Indicator]
    ) -> [FindingCandidate] {
        let active = bodiesByYear(among: bodies)
        return indicators.flatMap { indicator -> [FindingCandidate] in
            var having: [LevelYear: [Int]] = [:]
            for body in bodies {
                var seen: Set<Int32> = []
                let cell = observations(body: body.id, indicator: indicator.id)
                for (index, row) in zip(cell.indices, cell.rows)
                where row.basis != .term && row.coverage == .whole && row.isOfNoTopic
                    && !isDoubted(row, at: index)
                {
                    if seen.insert(row.year).inserted {
                        having[LevelYear(level: body.level, year: Int(row.year)), default: []].append(index)
                    }
                }
            }
            return having.keys.sorted().compactMap { key in
                let rows = having[key] ?? []
                let reporting = Set(rows.map { self.bodies[Int(observations.rows[$0].body)].id })
                let without = bodies.filter {
                    active[key]?.contains($0.id) == true && !reporting.contains($0.id)
                }.map {
                    Lack(
                        body: $0, reason: recordedReason(body: $0.id, indicator: indicator.id, year: key.year)
                    )
                }
                let lacking = without.filter { $0.reason != .notApplicable }
                guard rows.count >= PeerFindings.fewestPeers, rows.count > lacking.count, !lacking.isEmpty
                else {
                    return nil
                }
                let tally = Tally(
                    key: key, circle: circle, rows: rows.map { observations[$0] }, lacking: lacking,
                    inapplicable: without.filter { $0.reason == .notApplicable }.map(\.body))
                return missing(tally, of: indicator, importance)
            }
        }
    }

    /// By level and year the ids of those of some bodies that have any figure of that year.
    private func bodiesByYear(among bodies: [Body]) -> [LevelYear: Set<String>] {
        let known = Dictionary(bodies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let isBackground = indicators.map(\.isBackground)
        var reporting: Set<BodyYear> = []
        for row in observations.rows where row.basis != .term {
            // What no table has, has its place past the last one.
            let (body, indicator) = (Int(row.body), Int(row.indicator))
            if body < self.bodies.count, indicator >= isBackground.count || !isBackground[indicator] {
                reporting.insert(BodyYear(body: body, year: Int(row.year)))
            }
        }
        var byYear: [LevelYear: Set<String>] = [:]
        for one in reporting {
            guard let body = known[self.bodies[one.body].id] else { continue }
            byYear[LevelYear(level: body.level, year: one.year), default: []].insert(body.id)
        }
        return byYear
    }

    private func recordedReason(body: String, indicator: String, year: Int) -> Absence? {
        absences.first { $0.body == body && $0.indicator == indicator && $0.year == year }?.reason
    }

    /// Who has an indicator in a year and who has not.
    private struct Tally {
        let key: LevelYear
        let circle: Circle
        /// The figure of each body that has one.
        let rows: [Observation]
        let lacking: [Lack]
        let inapplicable: [Body]
    }

    private struct Lack {
        let body: Body
        /// What is recorded of it.
        let reason: Absence?
    }

    private func missing(
        _ tally: Tally, of indicator: Indicator, _ importance: Importance
    ) -> FindingCandidate {
        let (year, rows) = (tally.key.year, tally.rows)
        return FindingCandidate(
            kind: .missing,
            importance: importance.of(.missing, indicator: indicator.id, year: year, figures: rows.count),
            bodies: tally.lacking.map(\.body), indicator: indicator, years: [year], basis: nil,
            observations: rows,
            sentence: { phrase in
                let lacking = tally.lacking.map { lack in
                    phrase.signature(lack.body)
                        + phrase.remarks([
                            lack.reason.map(phrase.absence) ?? "",
                            uncounted(lack.body, indicator, year, phrase),
                        ])
                }
                let inapplicable = tally.inapplicable.map { phrase.signature($0) }
                let exempt =
                    inapplicable.isEmpty
                    ? ""
                    : phrase(
                        "，不适用的是\(phrase.list(inapplicable))",
                        "; not applicable to \(phrase.list(inapplicable))")
                let name = phrase.name(of: indicator)
                let level = tally.circle.committees(phrase, tally.key.level)
                let count = rows.count + lacking.count + inapplicable.count
                return phrase(
                    "数据集收有\(year)年数据的\(count)个\(level)中，\(rows.count)个有\(name)（不论口径）\(exempt)，未收录的是\(phrase.list(lacking))。",
                    "\(name): of the \(count) \(level) with data for \(year) in the data set, \(rows.count) have it on some basis\(exempt); without it: \(phrase.list(lacking))."
                )
            },
            reasoning: { phrase in
                phrase(
                    "部分数、分题数、一届合计数和存疑的数不算在内",
                    "parts, topics, totals of a term and figures in doubt are not counted")
            })
    }

    /// What there is of a body that is no total of the year.
    private func uncounted(_ body: Body, _ indicator: Indicator, _ year: Int, _ phrase: Phrase) -> String {
        let cell = observations(body: body.id, indicator: indicator.id)
        let rows = cell.rows.filter { $0.year == year }
        let hasDoubted = zip(cell.indices, cell.rows).contains { index, row in
            row.year == year && row.basis != .term && row.coverage == .whole && row.isOfNoTopic
                && isDoubted(row, at: index)
        }
        let kinds = [
            rows.contains { $0.basis != .term && $0.coverage != .whole } ? phrase("部分数", "a part") : "",
            rows.contains { $0.basis != .term && $0.coverage == .whole && !$0.isOfNoTopic }
                ? phrase("分题数", "topics") : "",
            rows.contains { $0.basis == .term } ? phrase("一届合计数", "a total of the term") : "",
            hasDoubted ? phrase("存疑的数", "a figure in doubt") : "",
        ].filter { !$0.isEmpty }
        return kinds.isEmpty ? "" : phrase("只有\(phrase.list(kinds))", "only \(phrase.list(kinds))")
    }

    /// Most rows have no note, and to make an observation of each takes time.
    private func isDoubted(_ row: ObservationRow, at index: Int) -> Bool {
        row.hasNote && observations[index].isDoubted
    }

    private struct BodyYear: Hashable {
        let body, year: Int
    }

    private struct LevelYear: Hashable, Comparable {
        let level: BodyLevel
        let year: Int

        static func < (first: LevelYear, second: LevelYear) -> Bool {
            (first.level, first.year) < (second.level, second.year)
        }
    }
}
