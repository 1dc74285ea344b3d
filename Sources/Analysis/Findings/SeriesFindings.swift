import Metrics

/// What the figures of one strand say over the years. Five-year totals make no series.
struct SeriesFindings {
    let strand: Strand
    let rules: ComparabilityRules
    let importance: Importance

    /// Fewer years than this make no record.
    static let fewestYears = 5
    /// How much of its stretch of years a series must have for a record of it.
    static let leastCovered = 0.5
    /// Of fewer changes than this none is called the largest.
    static let fewestChanges = 3

    var all: [FindingCandidate] {
        guard strand.basis != .term, strand.figures.count > 1 else { return [] }
        let steps = steps
        return [record, gap].compactMap { $0 } + largestChanges(of: steps) + turns(in: steps)
    }

    private var indicator: Indicator { strand.indicator }
    private var subject: (Phrase) -> String {
        let (body, indicator) = (strand.body, strand.indicator)
        return {
            $0(
                $0.signature(body) + $0.name(of: indicator),
                "\($0.name(of: indicator)), \($0.signature(body)):")
        }
    }

    /// What is said of every series: its basis, and what of it was left out.
    private func remarks(_ phrase: Phrase, of years: [Int]) -> [String] {
        let withheld = strand.withheld.keys.filter { $0 >= (years.min() ?? 0) && $0 <= (years.max() ?? 0) }
        return [
            phrase.basisRemark(strand.basis),
            phrase.withheldRemark(withheld.sorted().map { phrase.years([$0]) }),
        ]
    }

    // MARK: Record

    /// The year with the most and the year with the least, each where it is certain against every other year.
    private var record: FindingCandidate? {
        let rows = strand.rows
        // A definition that changed on the way parts the series.
        guard rows.count >= Self.fewestYears, let first = strand.years.first, let last = strand.years.last,
            Double(rows.count) >= Self.leastCovered * Double(last - first + 1),
            rows.allSatisfy({ rules.judge(rows[0], $0).obstacles.isEmpty })
        else { return nil }
        let figures = rows.map { $0.certainty(indicator.kind) }
        let most = figures.certainlyGreatest.map { rows[$0] }
        let least = figures.certainlyLeast.map { rows[$0] }
        let named = [most, least].compactMap { $0 }.sorted { $0.period.year > $1.period.year }
        guard let newest = named.first else { return nil }
        let (years, missing, subject) = (strand.years, strand.missingYears, subject)
        let size =
            most.flatMap { most in
                least.map {
                    Importance.size(from: $0.quantity.value, to: most.quantity.value, kind: indicator.kind)
                }
            } ?? 0.5
        return FindingCandidate(
            kind: .record,
            importance: importance.of(
                .record, indicator: indicator.id, year: newest.period.year, figures: rows.count, size: size),
            bodies: [strand.body], indicator: indicator, years: named.map(\.period.year), basis: strand.basis,
            observations: named + rows.filter { !named.contains($0) },
            sentence: { phrase in
                func part(_ row: Observation?, _ word: String) -> String? {
                    row.map {
                        phrase(
                            "以\(phrase.years([$0.period.year]))\(word)，为\(phrase.figure($0))",
                            "\(word) in \($0.period.year) (\(phrase.figure($0)))")
                    }
                }
                let parts = [
                    part(most, phrase.most(indicator.kind)), part(least, phrase.least(indicator.kind)),
                ].compactMap { $0 }
                let range = phrase.years([years[0], years[years.count - 1]])
                let compared = phrase(
                    "\(range)间有可比数据的\(years.count)个年份相比", "of the \(years.count) comparable years of \(range)"
                )
                let lacking =
                    missing.isEmpty
                    ? "" : phrase("缺\(phrase.runs(missing))", "missing: \(phrase.runs(missing))")
                return subject(phrase) + phrase("", " ")
                    + parts.joined(separator: phrase("；", ", "))
                    + phrase.remarks([compared, lacking] + remarks(phrase, of: years)) + phrase("。", ".")
            },
            reasoning: { phrase in
                phrase(
                    "与其余\(rows.count - 1)个年份逐一比较，取值范围均不相交",
                    "compared with each of the other \(rows.count - 1) years; the bounds share no value")
            })
    }

    private var gap: FindingCandidate? {
        let (years, missing, subject) = (strand.years, strand.missingYears, subject)
        guard years.count >= Self.fewestYears, !missing.isEmpty else { return nil }
        let rows = strand.rows
        return FindingCandidate(
            kind: .gap,
            importance: importance.of(
                .gap, indicator: indicator.id, year: years[years.count - 1], figures: rows.count),
            bodies: [strand.body], indicator: indicator, years: [years[years.count - 1]] + missing,
            basis: strand.basis, observations: rows,
            sentence: { phrase in
                let range = phrase.years([years[0], years[years.count - 1]])
                return subject(phrase)
                    + phrase(
                        "\(range)间缺\(phrase.runs(missing))可比数据",
                        " \(range) lacks comparable figures of \(phrase.runs(missing))")
                    + phrase.remarks(remarks(phrase, of: years)) + phrase("。", ".")
            },
            reasoning: { phrase in
                phrase(
                    "首尾两年之间，同口径有\(rows.count)个年份有数",
                    "between the first and the last year, \(rows.count) years have a figure on that basis")
            })
    }

    // MARK: Changes

    /// A step from one year to the next.
    private struct Step {
        let base: Observation
        let result: Observation
        let change: Change
        let isCautioned: Bool
        /// Up or down for certain; 0 where it cannot be told or is nothing.
        let sign: Int
        let size: Double
        var year: Int { result.period.year }
    }

    /// The steps between years that follow each other and may be compared.
    private var steps: [Step] {
        strand.rows.compactMap { result in
            guard let base = strand.figures[result.period.year - 1] else { return nil }
            let judgement = rules.judge(base, result)
            guard judgement.obstacles.isEmpty else { return nil }
            let (before, after) = (base.certainty(indicator.kind), result.certainty(indicator.kind))
            let change = Change(from: base, to: result, measure: indicator.kind.changeMeasure, rules: rules)
            let sign = after.isCertainlyAbove(before) ? 1 : before.isCertainlyAbove(after) ? -1 : 0
            return Step(
                base: base, result: result, change: change,
                isCautioned: judgement.cautions.contains(.differentTerm) || result.period.opensTerm,
                sign: sign,
                size: Importance.size(
                    from: base.quantity.value, to: result.quantity.value, kind: indicator.kind))
        }
    }

    /// The largest rise and the largest fall, each where it is certain against every other change; where there are too
    /// few changes, each that is certain for itself.
    private func largestChanges(of steps: [Step]) -> [FindingCandidate] {
        let certain = steps.filter { $0.sign != 0 }
        guard steps.count >= Self.fewestChanges else { return certain.map { change($0, largestOf: nil) } }
        return certain.filter { step in
            guard let own = sizes(step) else { return false }
            return steps.allSatisfy { other in
                if other.year == step.year { return true }
                guard let size = sizes(other) else { return false }
                return step.sign > 0 ? own.isCertainlyAbove(size) : size.isCertainlyAbove(own)
            }
        }.map { change($0, largestOf: steps) }
    }

    /// Every size that a step can have, of rates with what rounding left open; `nil` on a base of nothing.
    private func sizes(_ step: Step) -> Interval? {
        Change(
            from: step.base.certainty(indicator.kind), to: step.result.certainty(indicator.kind),
            measure: indicator.kind.changeMeasure
        ).interval
    }

    private func change(_ step: Step, largestOf steps: [Step]?) -> FindingCandidate {
        let (years, subject) = (strand.years, subject)
        let compared = steps?.flatMap { [$0.base, $0.result] } ?? []
        let own = [step.result, step.base]
        var rest: [Observation] = []
        for row in compared where !own.contains(row) && !rest.contains(row) { rest.append(row) }
        return FindingCandidate(
            kind: .change,
            importance: importance.of(
                .change, indicator: indicator.id, year: step.year, figures: 2 * (steps?.count ?? 1),
                size: step.size),
            bodies: [strand.body], indicator: indicator, years: [step.year, step.year - 1],
            basis: strand.basis, observations: own + rest,
            sentence: { phrase in
                let words = phrase.step(from: step.base, to: step.result, step.change, indicator)
                var tail = ""
                if let steps {
                    let range = phrase.years([years[0], years[years.count - 1]])
                    let isRise = step.sign > 0
                    tail = phrase(
                        "，是\(range)间可比的\(steps.count)次相邻年度变动中\(isRise ? "升" : "降")幅最大的一次",
                        ", the largest \(isRise ? "rise" : "fall") of the \(steps.count) comparable yearly changes in \(range)"
                    )
                }
                return subject(phrase)
                    + phrase(
                        "\(phrase.years([step.year]))为\(phrase.figure(step.result))，比\(phrase.years([step.year - 1]))的\(phrase.figure(step.base))\(words)\(tail)",
                        " \(phrase.figure(step.result)) in \(step.year), \(words) from \(phrase.figure(step.base)) in \(step.year - 1)\(tail)"
                    )
                    + phrase.remarks(
                        remarks(phrase, of: steps == nil ? [step.year] : years)
                            + [step.isCautioned ? phrase("换届前后", "across a change of term") : ""])
                    + phrase("。", ".")
            },
            reasoning: { phrase in
                phrase.derivation(from: step.base, to: step.result, step.change)
                    + (steps == nil
                        ? ""
                        : phrase(
                            "；与其余各次变动的取值范围均不相交", "; its bounds share no value with those of any other change"))
            })
    }

    // MARK: Turns

    /// Where a run of certain rises is followed by a certain fall, or the other way round, and neither is as slight as what
    /// chance alone moves a count by.
    private func turns(in steps: [Step]) -> [FindingCandidate] {
        steps.indices.dropFirst().compactMap { index in
            let last = steps[index]
            var run: [Step] = []
            for step in steps[..<index].reversed() {
                guard step.sign == -last.sign, step.sign != 0, step.year == last.year - 1 - run.count else {
                    break
                }
                run.insert(step, at: 0)
            }
            guard let start = run.first?.base else { return nil }
            let size = min(
                last.size,
                Importance.size(
                    from: start.quantity.value, to: last.base.quantity.value, kind: indicator.kind))
            return size < Importance.leastTurn ? nil : turn(after: run, from: start, last, size: size)
        }
    }

    private func turn(
        after run: [Step], from start: Observation, _ last: Step, size: Double
    ) -> FindingCandidate {
        let subject = subject
        let rows = [last.result, last.base] + run.reversed().map(\.base)
        let isCautioned = last.isCautioned || run.contains(where: \.isCautioned)
        return FindingCandidate(
            kind: .turn,
            importance: importance.of(
                .turn, indicator: indicator.id, year: last.year, figures: rows.count,
                size: size),
            bodies: [strand.body], indicator: indicator, years: rows.map(\.period.year), basis: strand.basis,
            observations: rows,
            sentence: { phrase in
                let isRise = last.sign > 0
                let words = phrase.step(from: last.base, to: last.result, last.change, indicator)
                let (up, down) = (phrase("增", "rose"), phrase("减", "fell"))
                let before = isRise ? down : up
                let consecutive =
                    run.count > 1
                    ? phrase("连续\(run.count)年\(before)", "\(before) \(run.count) years in a row") : before
                return subject(phrase)
                    + phrase(
                        "由\(phrase.years([start.period.year]))的\(phrase.figure(start))\(consecutive)至\(phrase.years([last.year - 1]))的\(phrase.figure(last.base))，\(phrase.years([last.year]))转\(isRise ? up : down)为\(phrase.figure(last.result))，比上年\(words)",
                        " \(consecutive) from \(phrase.figure(start)) in \(start.period.year) to \(phrase.figure(last.base)) in \(last.year - 1), then \(isRise ? up : down) to \(phrase.figure(last.result)) in \(last.year) (\(words))"
                    )
                    + phrase.remarks(
                        remarks(phrase, of: [last.year])
                            + [isCautioned ? phrase("其间换届", "across a change of term") : ""])
                    + phrase("。", ".")
            },
            reasoning: { phrase in
                (run + [last]).map { phrase.derivation(from: $0.base, to: $0.result, $0.change) }
                    .joined(separator: phrase("；", "; "))
            })
    }
}

extension [Interval] {
    /// The one that is above every other for certain.
    var certainlyGreatest: Int? {
        guard let first = indices.max(by: { self[$0].lower < self[$1].lower }) else { return nil }
        return indices.allSatisfy { $0 == first || self[first].isCertainlyAbove(self[$0]) } ? first : nil
    }

    /// The one that is below every other for certain.
    var certainlyLeast: Int? {
        guard let last = indices.min(by: { self[$0].upper < self[$1].upper }) else { return nil }
        return indices.allSatisfy { $0 == last || self[$0].isCertainlyAbove(self[last]) } ? last : nil
    }
}

extension Phrase {
    /// By how much: of counts in per cent, on a base of less than ten and where the per cent would round to nothing in
    /// their unit; of rates in points, as published.
    package func step(
        from base: Observation, to result: Observation, _ change: Change, _ indicator: Indicator
    ) -> String {
        if change.measure == .points { return self.change(change) }
        let isSmall = base.quantity.value < 10
        var isFine = false
        if case .value(let size) = change.outcome { isFine = abs(size) < 0.0005 }
        let isRise = result.quantity.value > base.quantity.value
        guard isSmall || isFine, base.quantity.isExact, result.quantity.isExact,
            let difference = DecimalNumber.distance(result.quantity.number, base.quantity.number)
        else {
            // On a base of nothing a rise has no size in per cent.
            if case .undetermined = change.outcome {
                return self(isRise ? "增加" : "减少", isRise ? "up" : "down")
            }
            return self.change(change)
        }
        return self(
            "\(isRise ? "增加" : "减少")\(difference)\(indicator.unit)",
            "\(isRise ? "up" : "down") by \(difference)")
    }

    /// How a change was computed.
    func derivation(from base: Observation, to result: Observation, _ change: Change) -> String {
        let (before, after) = (interval(base.quantity.interval), interval(result.quantity.interval))
        guard let sizes = change.interval else { return "\(after) − \(before)" }
        return switch change.measure {
        case .relative: "\(after) ÷ \(before) − 1 = \(interval(sizes, scale: 100))%"
        case .points, .difference: "\(after) − \(before) = \(interval(sizes))"
        }
    }
}

extension DecimalNumber {
    /// How far two numbers are apart; `nil` where no decimal of 15 digits says it.
    static func distance(_ first: DecimalNumber, _ second: DecimalNumber) -> DecimalNumber? {
        first < second ? second.subtracting(first) : first.subtracting(second)
    }
}
