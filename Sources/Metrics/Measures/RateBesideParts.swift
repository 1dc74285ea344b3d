/// A rate of one body and period: as published, as its parts make it, and whether the two agree.
public struct RateBesideParts: Equatable, Sendable {
    /// The id of the rate's indicator.
    public let indicator: String
    /// The rate as a source states it; `nil` where none does.
    public let published: Observation?
    /// The two figures of one source that it can be computed from; `nil` where no source states both.
    public let parts: Pair?

    /// The rate that the parts make, in percent points over bounds.
    public var computed: Interval? { parts?.percent }

    /// Whether published and computed rate agree: whether what the published one may have been rounded or cut off
    /// from overlaps what the parts make. `nil` where one of the two is missing.
    public var agrees: Bool? {
        guard let published, let computed else { return nil }
        return published.quantity.unrounded.overlaps(computed)
    }

    /// By how many points the published rate is above the computed one, over bounds.
    public var difference: Interval? {
        guard let published, let computed else { return nil }
        return Change(from: computed, to: published.quantity.interval, measure: .points).interval
    }
}

extension Dataset {
    /// The rates that the data set's own identities tie to two counts (filed of received, replied of assigned): every
    /// one that is published or can be computed, by body, rate and period.
    ///
    /// Published rates stand beside the parts of their own source where it states them, else beside those of another
    /// source of the same period.
    public var rates: [RateBesideParts] { bodies.flatMap { rates(of: $0.id) } }

    /// Those of one body.
    package func rates(of body: String) -> [RateBesideParts] {
        IdentityRule.all.flatMap { rule -> [RateBesideParts] in
            guard case .rate(let rate, let numerator, let denominator) = rule else { return [] }
            return rates(
                rate, of: body, pairs(numerator: numerator, denominator: denominator, bodies: [body]))
        }
    }

    private func rates(_ rate: String, of body: String, _ pairs: [Pair]) -> [RateBesideParts] {
        var left = pairs
        var found = observations(body: body, indicator: rate).map { published -> RateBesideParts in
            let fitting = pairs.filter {
                $0.numerator.topic == published.topic && $0.numerator.coverage == published.coverage
                    && $0.numerator.period.counts(thatOf: published.period)
            }
            left.removeAll { fitting.contains($0) }
            return RateBesideParts(
                indicator: rate, published: published,
                parts: fitting.first { $0.numerator.source == published.source } ?? fitting.first)
        }
        found += left.map { RateBesideParts(indicator: rate, published: nil, parts: $0) }
        return found.sorted { $0.order < $1.order }
    }
}

extension RateBesideParts {
    /// By year, then as the rows stand.
    fileprivate var order: (Int, String) {
        let row = published ?? parts?.numerator
        return (row?.period.year ?? 0, row?.id ?? "")
    }
}

extension Quantity {
    /// Everything a published rate may have been before its last decimal was rounded or cut off.
    package var unrounded: Interval { interval.widened(by: number.lastDecimal) ?? interval }
}

extension DecimalNumber {
    /// One unit of its last decimal, a whole one where it has no decimals: how far a percentage may lie from the true
    /// ratio, since some round and others cut off.
    var lastDecimal: Double {
        var unit = 1.0
        for _ in 0..<max(0, -exponent) { unit /= 10 }
        return unit
    }
}
