import Metrics

extension Dataset {
    /// Published rates that the counts they are of contradict, whatever their last decimal was rounded or cut off from.
    func contradictions(
        _ importance: Importance, bodies: [Body], indicators: [Indicator]
    ) -> [FindingCandidate] {
        let (chosen, known) = (Set(indicators.map(\.id)), Set(bodies.map(\.id)))
        return rates.compactMap { rate in
            guard rate.agrees == false, let published = rate.published, let parts = rate.parts,
                let computed = rate.computed, published.coverage == .whole, published.topic.isEmpty,
                chosen.contains(rate.indicator), known.contains(published.body),
                let body = body(published.body), let indicator = indicator(rate.indicator),
                let above = self.indicator(parts.numerator.indicator),
                let below = self.indicator(parts.denominator.indicator)
            else { return nil }
            let rows = [published, parts.numerator, parts.denominator]
            let isDoubted = rows.contains(where: \.isDoubted)
            let isOfOneSource = published.source == parts.numerator.source
            return FindingCandidate(
                kind: .contradiction,
                importance: importance.of(
                    .contradiction, indicator: indicator.id, year: published.period.year, figures: rows.count),
                bodies: [body], indicator: indicator, years: [published.period.year],
                basis: published.period.basis, observations: rows,
                sentence: { phrase in
                    let whose = phrase.signature(body)
                    let year = phrase.years([published.period.year])
                    return phrase(
                        "\(whose)\(year)\(indicator.name)公布为\(phrase.figure(published))，按\(phrase.name(of: above))\(phrase.figure(parts.numerator))、\(phrase.name(of: below))\(phrase.figure(parts.denominator))计算为\(phrase.percent(computed))，两者不一致",
                        "\(phrase.name(of: indicator)), \(whose), \(year): \(phrase.figure(published)) as published, \(phrase.percent(computed)) by \(phrase.name(of: above)) (\(phrase.figure(parts.numerator))) and \(phrase.name(of: below)) (\(phrase.figure(parts.denominator))); the two do not agree"
                    )
                        + phrase.remarks([
                            phrase.basisRemark(published.period.basis),
                            isOfOneSource
                                ? "" : phrase("率与件数出自不同来源", "rate and counts are of different sources"),
                            isDoubted ? phrase("录入者已注明存疑", "noted as doubtful by who recorded it") : "",
                        ]) + phrase("。", ".")
                },
                reasoning: { phrase in
                    let (top, bottom) = (
                        parts.numerator.quantity.interval, parts.denominator.quantity.interval
                    )
                    return
                        "\(phrase.interval(top)) ÷ \(phrase.interval(bottom)) = \(phrase.interval(computed))%; \(phrase.figure(published)) ∈ \(phrase.interval(published.quantity.unrounded))%"
                })
        }
    }
}

extension Phrase {
    /// A computed rate to two decimals, with the words that its bounds demand. Bounds are rounded outwards.
    func percent(_ interval: Interval) -> String {
        func text(_ value: Double, _ rounding: SignedPercent.Rounding) -> String {
            SignedPercent.magnitude(value, decimals: 2, rounding: rounding) + "%"
        }
        if interval.isPoint { return text(interval.lower, .nearest) }
        let least = text(interval.lower, .down)
        if interval.upper.isInfinite { return self("\(least)以上", "\(least) or more") }
        let most = text(interval.upper, .up)
        return self("\(least)至\(most)之间", "between \(least) and \(most)")
    }
}
