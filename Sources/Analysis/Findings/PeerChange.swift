import Metrics

/// Who changed most from the year before, where that is certain against everybody else of the same two years.
extension PeerFindings {
    /// - Parameters:
    ///   - before: the strands counted alike, by the ids of their bodies.
    ///   - holders: the ids of the bodies that have a figure of the year before on this basis.
    func change(
        in group: Group, since before: [String: Strand], heldBefore holders: Set<String>
    ) -> FindingCandidate? {
        let (moves, leftOut) = moves(in: group, since: before, heldBefore: holders)
        guard group.key.basis != .term, moves.count >= Self.fewestPeers else { return nil }
        let sizes = moves.map(\.sizes)
        let rise = sizes.certainlyGreatest.filter { sizes[$0].isCertainlyAbove(.nothing) }
        let fall = sizes.certainlyLeast.filter { Interval.nothing.isCertainlyAbove(sizes[$0]) }
        let named = [rise, fall].compactMap { $0 }.sorted {
            size(moves[$0], group) > size(moves[$1], group)
        }
        guard let first = named.first else { return nil }
        let rest = moves.indices.filter { !named.contains($0) }
        let (indicator, year) = (group.indicator, group.key.year)
        let measure = indicator.kind.changeMeasure
        return FindingCandidate(
            kind: .peerChange,
            importance: importance.of(
                .peerChange, indicator: indicator.id, year: year, figures: 2 * moves.count,
                size: size(moves[first], group)),
            bodies: named.map { moves[$0].body }, indicator: indicator, years: [year, year - 1],
            basis: group.key.basis,
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
                let who = circle.count(
                    phrase, compared: moves.count, of: moves.count + leftOut.count, group.key.level)
                let name = phrase.name(of: indicator)
                return phrase(
                    "\(year - 1)年、\(year)年均有同口径数据的\(who)，\(name)以\(parts.joined(separator: "；"))",
                    "\(name): \(who) with figures on the same basis for \(year - 1) and \(year), \(parts.joined(separator: ", "))"
                )
                    + remarks(phrase, group, leftOut) + phrase("。", ".")
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

    /// The changes of those that can be compared, and who else has figures of both years on this basis.
    private func moves(
        in group: Group, since before: [String: Strand], heldBefore holders: Set<String>
    ) -> (moves: [Move], leftOut: LeftOut) {
        let rules = ComparabilityRules.change.minding(definitions)
        let kind = group.indicator.kind
        var (moves, leftOut): ([Move], LeftOut) = ([], LeftOut())
        for (body, result) in group.members where holders.contains(body.id) {
            guard let base = before[body.id]?.figures[group.key.year - 1] else {
                let isDoubted = before[body.id]?.withheld[group.key.year - 1] != nil
                leftOut.add(body, because: isDoubted ? .doubted : .otherStretch)
                continue
            }
            let change = Change(
                from: base.certainty(kind), to: result.certainty(kind), measure: kind.changeMeasure)
            let obstacles = rules.judge(base, result).obstacles
            if !obstacles.isEmpty {
                leftOut.add(
                    body, because: obstacles.contains(.differentDefinition) ? .otherDefinition : .unmeasured)
            } else if let sizes = change.interval {
                moves.append(Move(body: body, base: base, result: result, sizes: sizes))
            } else {
                leftOut.add(
                    body, because: change.outcome == .undetermined(.zeroBase) ? .zeroBase : .unmeasured)
            }
        }
        for reason in LeftOut.Reason.allCases {
            for body in group.leftOut.bodies[reason] ?? [] where holders.contains(body.id) {
                leftOut.add(body, because: reason)
            }
        }
        return (moves, leftOut)
    }

    private func size(_ move: Move, _ group: Group) -> Double {
        Importance.size(
            from: move.base.quantity.value, to: move.result.quantity.value, kind: group.indicator.kind)
    }
}

extension Optional {
    fileprivate func filter(_ holds: (Wrapped) -> Bool) -> Wrapped? { flatMap { holds($0) ? $0 : nil } }
}
