import Metrics

/// Holds what a sentence states against the data.
struct ClaimCheck {
    let dataset: Dataset

    /// What the data say otherwise.
    struct Answer: Equatable {
        /// The figures; of a change those of the earlier year first.
        var figures: [Observation]
        /// Whether a rate has only its parts.
        var isOfParts = false
        /// Whether only a basis tells the figures from others of the same year.
        var needsBasis = false
    }

    /// What contradicts a claim: figures that count all of the year, none of which shares a value with it; `nil` where one
    /// does, or where the data have none.
    func answer(to claim: Claim) -> Answer? {
        guard let answer = answer(toOne: claim) else { return nil }
        // Whatever else may be meant has to be contradicted too.
        for body in [claim.body] + claim.alternatives.bodies {
            for indicator in [claim.indicator] + claim.alternatives.indicators {
                var other = claim
                (other.body, other.indicator) = (body, indicator)
                if self.answer(toOne: other) == nil { return nil }
            }
        }
        return answer
    }

    private func answer(toOne claim: Claim) -> Answer? {
        switch claim.value {
        case .figure(let values): answer(to: claim, values)
        case .change(let values, let since, let measure): answer(to: claim, values, since: since, measure)
        }
    }

    // MARK: Figures

    private func answer(to claim: Claim, _ values: Interval) -> Answer? {
        let totals = totals(claim, claim.year)
        if totals.contains(where: { $0.values(claim.indicator).overlaps(values) }) { return nil }
        // What a part or another reading of the sentence bears out may be meant; but 不到500件 holds of many a part.
        let isOneSided = values.lower == 0 || values.isUnbounded
        for id in isOneSided ? [] : [claim.indicator.id] + claim.others {
            guard let indicator = dataset.indicator(id) else { continue }
            if rows(claim.body, id, claim.year).contains(where: { $0.values(indicator).overlaps(values) }) {
                return nil
            }
        }
        guard !totals.contains(where: \.isDoubted) else { return nil }
        var full = totals.filter(\.isOfWholeYear)
        if claim.indicator.kind == .rate {
            let pairs = dataset.rates(of: claim.body).compactMap { rate -> Pair? in
                guard rate.indicator == claim.indicator.id, let parts = rate.parts, parts.numerator.isTotal,
                    parts.numerator.period.year == claim.year
                else { return nil }
                return parts
            }
            if pairs.contains(where: { $0.percent?.overlaps(values) ?? true }) { return nil }
            if full.isEmpty, let pair = pairs.first(where: { $0.numerator.isOfWholeYear }) {
                return Answer(figures: [pair.numerator, pair.denominator], isOfParts: true)
            }
        } else if full.isEmpty {
            // What was counted up to some day can only have grown.
            full = Array(
                totals.filter { $0.period.basis == .sessionToDate }
                    .sorted { $0.quantity.interval.lower < $1.quantity.interval.lower }.prefix(1)
                    .filter { $0.quantity.interval.isCertainlyAbove(values) })
        }
        return full.isEmpty ? nil : Answer(figures: full, needsBasis: haveSeveralBases(totals))
    }

    private func haveSeveralBases(_ rows: [Observation]) -> Bool { Set(rows.map(\.period.basis)).count > 1 }

    private func rows(_ body: String, _ indicator: String, _ year: Int) -> [Observation] {
        dataset.observations(body: body, indicator: indicator).filter { $0.period.year == year }
    }

    private func totals(_ claim: Claim, _ year: Int) -> [Observation] {
        rows(claim.body, claim.indicator.id, year).filter(\.isTotal)
    }

    // MARK: Changes

    private func answer(to claim: Claim, _ values: Interval, since: Int, _ measure: Claim.Measure) -> Answer?
    {
        // Of a year held against a later one: 2023年比2024年少120件.
        guard since < claim.year || measure == .unit else { return nil }
        let values = since < claim.year ? values : values.negated
        let years = claim.years.union([since, claim.year]).sorted()
        let totals = Dictionary(uniqueKeysWithValues: years.map { ($0, self.totals(claim, $0)) })
        guard totals.values.allSatisfy({ rows in !rows.isEmpty && !rows.contains { $0.isDoubted } }) else {
            return nil
        }
        var answer: Answer?
        // Of several years that a sentence names any two may be meant.
        for (number, first) in years.enumerated() {
            for last in years[(number + 1)...] {
                for base in totals[first] ?? [] {
                    for result in totals[last] ?? [] {
                        let sizes = sizes(base, result, claim.indicator, measure)
                        if sizes.contains(where: { $0?.overlaps(values) ?? true }) { return nil }
                        if answer == nil, first == min(since, claim.year), last == max(since, claim.year),
                            base.period.basis == result.period.basis, base.isOfWholeYear
                        {
                            answer = Answer(
                                figures: [base, result],
                                needsBasis: haveSeveralBases((totals[first] ?? []) + (totals[last] ?? [])))
                        }
                    }
                }
            }
        }
        return answer
    }

    /// What a change may be said to be: of a rate, 5% may be points or a share of it. `nil` for what cannot be computed.
    private func sizes(
        _ base: Observation, _ result: Observation, _ indicator: Indicator, _ measure: Claim.Measure
    ) -> [Interval?] {
        func size(_ kind: ChangeMeasure) -> Interval? {
            Change(from: base.values(indicator), to: result.values(indicator), measure: kind).interval
        }
        var relative: Interval? {
            size(.relative).flatMap {
                Interval(
                    lower: 100 * $0.lower, upper: 100 * $0.upper, lowerIsOpen: $0.lowerIsOpen,
                    upperIsOpen: $0.upperIsOpen)
            }
        }
        return switch (measure, indicator.kind) {
        case (.unit, _): [size(.difference)]
        case (.points, .rate): [size(.points)]
        case (.points, _): [nil]
        case (.percent, .rate): [size(.points), relative]
        case (.percent, _): [relative]
        }
    }
}

extension Observation {
    /// The values that it can stand for; a rate may have been rounded, and 90余 said of 90.
    fileprivate func values(_ indicator: Indicator) -> Interval {
        let stated = indicator.kind == .rate ? quantity.unrounded : quantity.interval
        return Interval(lower: stated.lower, upper: stated.upper) ?? stated
    }

    fileprivate var isTotal: Bool { coverage == .whole && topic.isEmpty }

    /// Whether it counts a year, or from one session to the next.
    fileprivate var isOfWholeYear: Bool { period.basis == .calendarYear || period.basis == .session }
}

extension Interval {
    /// The same on the other side of 0.
    var negated: Interval {
        Interval(lower: -upper, upper: -lower, lowerIsOpen: upperIsOpen, upperIsOpen: lowerIsOpen) ?? self
    }
}
