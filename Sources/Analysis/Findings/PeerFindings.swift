import Metrics

/// What the figures of bodies of one level say beside one another.
struct PeerFindings {
    /// The strands of one indicator, of all bodies.
    let strands: [Strand]
    let definitions: Definitions
    let importance: Importance

    /// Fewer bodies than this are not compared.
    static let fewestPeers = 3
    /// Of fewer bodies than this none is called an outlier.
    static let fewestForOutliers = 8

    var all: [FindingCandidate] {
        let alike = Dictionary(grouping: strands) { Alike(basis: $0.basis, stretch: $0.stretch) }.mapValues {
            Dictionary($0.map { ($0.body.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return groups.flatMap { group in
            let strands = alike[Alike(basis: group.key.basis, stretch: group.key.stretch)] ?? [:]
            return [
                standing(in: group, outliers: []), outlier(in: group), change(in: group, since: strands),
            ].compactMap { $0 }
        }
    }

    /// What figures of one body must have in common to be one strand.
    private struct Alike: Hashable {
        let basis: Basis
        let stretch: String
    }

    // MARK: Groups

    /// The figures of one level, year, basis and definition.
    private struct Group {
        let indicator: Indicator
        let key: Key
        let members: [(body: Body, row: Observation)]
        let withheld: [Body]

        var rows: [Observation] { members.map(\.row) }
        var figures: [Interval] { members.map { $0.row.certainty(indicator.kind) } }
    }

    private struct Key: Hashable, Comparable {
        let level: BodyLevel
        let year: Int
        let basis: Basis
        let stretch: String
        let definition: String

        static func < (first: Key, second: Key) -> Bool {
            (first.level, first.year, first.basis.rawValue, first.stretch, first.definition)
                < (second.level, second.year, second.basis.rawValue, second.stretch, second.definition)
        }
    }

    private func key(_ strand: Strand, _ row: Observation) -> Key {
        Key(
            level: strand.body.level, year: row.period.year, basis: strand.basis, stretch: strand.stretch,
            definition: definitions.inForce(for: row))
    }

    private var groups: [Group] {
        guard let indicator = strands.first?.indicator else { return [] }
        var members: [Key: [(Body, Observation)]] = [:]
        var withheld: [Key: [Body]] = [:]
        for strand in strands {
            for row in strand.rows { members[key(strand, row), default: []].append((strand.body, row)) }
            for row in strand.withheld.values { withheld[key(strand, row), default: []].append(strand.body) }
        }
        return members.keys.sorted().compactMap { key in
            guard let found = members[key], found.count >= Self.fewestPeers else { return nil }
            return Group(
                indicator: indicator, key: key, members: found.map { (body: $0.0, row: $0.1) },
                withheld: withheld[key] ?? [])
        }
    }

    private func remarks(_ phrase: Phrase, _ group: Group) -> String {
        phrase.remarks([
            group.key.basis == .term ? "" : phrase.basisRemark(group.key.basis),
            phrase.definitionRemark(group.indicator),
            group.key.definition.isEmpty
                ? "" : phrase("定义：\(group.key.definition)", "definition: \(group.key.definition)"),
            phrase.withheldRemark(group.withheld.map { phrase.signature($0) }),
        ])
    }

    /// Whose figures are compared: 数据集收有2024年同口径提案收到数的7个省级政协. Others may have published theirs.
    private func compared(_ phrase: Phrase, _ group: Group) -> String {
        let (year, count) = (group.key.year, group.members.count)
        let (level, name) = (phrase.committees(group.key.level), phrase.name(of: group.indicator))
        return group.key.basis == .term
            ? phrase(
                "数据集收有\(year)年届满的一届五年\(name)的\(count)个\(level)",
                "\(name), totals of terms that ended in \(year): of the \(count) \(level) that the data set has them of"
            )
            : phrase(
                "数据集收有\(year)年同口径\(name)的\(count)个\(level)",
                "\(name), \(year): of the \(count) \(level) that the data set has on this basis")
    }

    // MARK: Extremes and outliers

    /// The highest and the lowest, each where its place is certain and its own, and what lies far outside.
    private func standing(in group: Group, outliers: [Int], fences: TukeyFences? = nil) -> FindingCandidate? {
        let figures = group.figures
        let most = figures.certainlyGreatest
        let least = figures.certainlyLeast
        let named = outliers + [most, least].compactMap { $0 }.filter { !outliers.contains($0) }
        guard !named.isEmpty else { return nil }
        let kind: Finding.Kind = outliers.isEmpty ? .extremes : .outlier
        let indicator = group.indicator
        let rest = group.members.indices.filter { !named.contains($0) }
        return FindingCandidate(
            kind: kind,
            importance: importance.of(
                kind, indicator: indicator.id, year: group.key.year, figures: group.members.count),
            bodies: named.map { group.members[$0].body }, indicator: indicator, years: [group.key.year],
            basis: group.key.basis, observations: (named + rest).map { group.members[$0].row },
            sentence: { phrase in
                func part(_ index: Int?, _ word: String) -> String? {
                    index.map {
                        let (body, row) = group.members[$0]
                        return phrase(
                            "以\(phrase.signature(body))\(word)，为\(phrase.figure(row))",
                            "\(phrase.signature(body)) has \(word) (\(phrase.figure(row)))")
                    }
                }
                let ends = [
                    part(most, phrase.most(indicator.kind)), part(least, phrase.least(indicator.kind)),
                ]
                .compactMap { $0 }.joined(separator: phrase("；", " and "))
                var clauses: [String] = []
                if !ends.isEmpty {
                    clauses.append(
                        phrase(
                            "\(compared(phrase, group))中，\(ends)", "\(compared(phrase, group)), \(ends)"))
                }
                if let fences {
                    for isAbove in [true, false] {
                        let far = outliers.filter { (figures[$0].lower > fences.upper) == isAbove }
                        guard !far.isEmpty else { continue }
                        let names = far.map { index in
                            let (body, row) = group.members[index]
                            return phrase.signature(body) + phrase.remarks([phrase.figure(row)])
                        }
                        let opening =
                            clauses.isEmpty
                            ? phrase(
                                "\(compared(phrase, group))中，", "\(compared(phrase, group)), ") : ""
                        let words = fences.words(phrase, isAbove: isAbove, unit: indicator.unit)
                        clauses.append(opening + phrase.list(names) + phrase("", " ") + words)
                    }
                }
                return clauses.joined(separator: phrase("；其中", "; ")) + remarks(phrase, group)
                    + phrase("。", ".")
            },
            reasoning: { phrase in
                let standings = Standing.all(of: figures)
                let places = named.map { index in
                    let range = standings[index].places
                    let name = phrase.signature(group.members[index].body)
                    return phrase(
                        "\(name)居第\(range.lowerBound)位", "\(name): place \(range.lowerBound)")
                        + (range.count > 1 ? "–\(range.upperBound)" : "")
                }
                let test = fences.map { phrase("；", "; ") + $0.reasoning(phrase) } ?? ""
                return phrase(
                    "\(figures.count)个数从多到少，\(phrase.list(places))",
                    "of \(figures.count) figures from the greatest, \(phrase.list(places))") + test
            })
    }

    private func outlier(in group: Group) -> FindingCandidate? {
        let figures = group.figures
        guard figures.count >= Self.fewestForOutliers, let fences = TukeyFences(figures) else { return nil }
        let outliers = figures.indices.filter { fences.isBeyond(figures[$0]) }
        guard !outliers.isEmpty else { return nil }
        return standing(in: group, outliers: outliers, fences: fences)
    }

    // MARK: Change among peers

    /// Who changed most from the year before, where that is certain against everybody else of the same two years.
    /// - Parameter before: the strands counted alike, by the ids of their bodies.
    private func change(in group: Group, since before: [String: Strand]) -> FindingCandidate? {
        let rules = ComparabilityRules.change.minding(definitions)
        let measure = group.indicator.kind.changeMeasure
        let moves = group.members.compactMap { member -> Move? in
            guard let base = before[member.body.id]?.figures[group.key.year - 1],
                rules.judge(base, member.row).obstacles.isEmpty,
                let sizes = Change(
                    from: base.certainty(group.indicator.kind),
                    to: member.row.certainty(group.indicator.kind),
                    measure: measure
                ).interval
            else { return nil }
            return Move(body: member.body, base: base, result: member.row, sizes: sizes)
        }
        guard group.key.basis != .term, moves.count >= Self.fewestPeers else { return nil }
        let sizes = moves.map(\.sizes)
        let rise = sizes.certainlyGreatest.filter {
            sizes[$0].isCertainlyAbove(.nothing)
        }
        let fall = sizes.certainlyLeast.filter {
            Interval.nothing.isCertainlyAbove(sizes[$0])
        }
        let named = [rise, fall].compactMap { $0 }.sorted {
            size(moves[$0], group) > size(moves[$1], group)
        }
        guard let first = named.first else { return nil }
        let rest = moves.indices.filter { !named.contains($0) }
        let indicator = group.indicator
        return FindingCandidate(
            kind: .peerChange,
            importance: importance.of(
                .peerChange, indicator: indicator.id, year: group.key.year, figures: 2 * moves.count,
                size: size(moves[first], group)),
            bodies: named.map { moves[$0].body }, indicator: indicator,
            years: [group.key.year, group.key.year - 1], basis: group.key.basis,
            observations: (named + rest).flatMap { [moves[$0].result, moves[$0].base] },
            sentence: { phrase in
                let parts = named.map { index in
                    let move = moves[index]
                    let change = Change(from: move.base, to: move.result, measure: measure)
                    let words = phrase.step(from: move.base, to: move.result, change, indicator)
                    let isRise = index == rise
                    return phrase(
                        "\(phrase.signature(move.body))\(isRise ? "升" : "降")幅最大，由\(phrase.figure(move.base))变为\(phrase.figure(move.result))，\(words)",
                        "\(phrase.signature(move.body)) \(isRise ? "rose" : "fell") most, from \(phrase.figure(move.base)) to \(phrase.figure(move.result)) (\(words))"
                    )
                }
                let level = phrase.committees(group.key.level)
                let (year, name) = (group.key.year, phrase.name(of: indicator))
                return phrase(
                    "\(year - 1)年、\(year)年均有同口径数据的\(moves.count)个\(level)中，\(name)以\(parts.joined(separator: "；"))",
                    "\(name): of the \(moves.count) \(level) with figures on the same basis for \(year - 1) and \(year), \(parts.joined(separator: ", "))"
                )
                    + remarks(phrase, group) + phrase("。", ".")
            },
            reasoning: { phrase in
                let measured = moves.map { move in
                    let scale = measure == .relative ? 100.0 : 1
                    return
                        "\(phrase.signature(move.body)) \(phrase.interval(move.sizes, scale: scale))\(measure == .relative ? "%" : "")"
                }
                return phrase("各自变动：\(phrase.list(measured))", "changes: \(phrase.list(measured))")
            })
    }

    private struct Move {
        let body: Body
        let base: Observation
        let result: Observation
        let sizes: Interval
    }

    private func size(_ move: Move, _ group: Group) -> Double {
        Importance.size(
            from: move.base.quantity.value, to: move.result.quantity.value, kind: group.indicator.kind)
    }
}

extension Optional {
    fileprivate func filter(_ holds: (Wrapped) -> Bool) -> Wrapped? { flatMap { holds($0) ? $0 : nil } }
}
