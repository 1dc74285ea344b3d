import Metrics

extension Dataset {
    /// For each level and indicator the latest year in which most of the bodies with any figure of that year have the
    /// indicator, on whatever basis, and some have not. Five-year totals are of no year.
    func missing(
        _ importance: Importance, bodies: [Body], indicators: [Indicator]
    ) -> [FindingCandidate] {
        let active = bodiesByYear(among: bodies)
        return indicators.flatMap { indicator -> [FindingCandidate] in
            var having: [LevelYear: [Int]] = [:]
            for body in bodies {
                var seen: Set<Int32> = []
                let cell = observations(body: body.id, indicator: indicator.id)
                for (index, row) in zip(cell.indices, cell.rows)
                where row.basis != .term && row.coverage == .whole && row.isOfNoTopic {
                    if seen.insert(row.year).inserted {
                        having[LevelYear(level: body.level, year: Int(row.year)), default: []].append(index)
                    }
                }
            }
            return having.keys.sorted().compactMap { key in
                let rows = having[key] ?? []
                let reporting = Set(rows.map { self.bodies[Int(observations.rows[$0].body)].id })
                let lacking = bodies.filter {
                    active[key]?.contains($0.id) == true && !reporting.contains($0.id)
                        && recordedReason(body: $0.id, indicator: indicator.id, year: key.year)
                            != .notApplicable
                }
                guard rows.count >= PeerFindings.fewestPeers, rows.count > lacking.count, !lacking.isEmpty
                else {
                    return nil
                }
                return missing(lacking, of: indicator, key, rows.map { observations[$0] }, importance)
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

    private func missing(
        _ lacking: [Body], of indicator: Indicator, _ key: LevelYear, _ rows: [Observation],
        _ importance: Importance
    ) -> FindingCandidate {
        let reasons = lacking.map { recordedReason(body: $0.id, indicator: indicator.id, year: key.year) }
        return FindingCandidate(
            kind: .missing,
            importance: importance.of(.missing, indicator: indicator.id, year: key.year, figures: rows.count),
            bodies: lacking, indicator: indicator, years: [key.year], basis: nil, observations: rows,
            sentence: { phrase in
                let names = zip(lacking, reasons).map { body, reason in
                    phrase.signature(body) + phrase.remarks([reason.map(phrase.absence) ?? ""])
                }
                let (name, level) = (phrase.name(of: indicator), phrase.committees(key.level))
                let count = rows.count + lacking.count
                return phrase(
                    "数据集收有\(key.year)年数据的\(count)个\(level)中，\(rows.count)个有\(name)（不论口径），未收有的是\(phrase.list(names))。",
                    "\(name): of the \(count) \(level) with data for \(key.year) in the data set, \(rows.count) have it on some basis; not \(phrase.list(names))."
                )
            },
            reasoning: { phrase in
                phrase(
                    "部分数、分题数和一届合计数不算在内",
                    "parts, topics and totals of a term are not counted")
            })
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
