import Metrics

/// Parts of one whole, year by year: which years can be stacked, and which other indicator says that they add up.
struct PartsOfWhole: Sendable {
    /// A track a part.
    let parts: [Track]
    /// The years of which every part has a figure, all of one basis and each a total.
    let complete: [Int]
    /// The years of which only some have one, or which mix bases.
    let incomplete: [Int]
    /// The indicator that the parts add up to; `nil` where none does in any year.
    let whole: Indicator?
    /// The years in which the whole is stated and the parts do not add up to it.
    let differing: [Int]

    /// A part's figure of a year.
    func observation(_ part: Int, _ year: Int) -> Observation? { parts[part].point(year)?.observation }

    /// The years of which every part is exact, so that shares are.
    var exact: [Int] {
        complete.filter { year in parts.indices.allSatisfy { observation($0, year)?.quantity.isExact == true }
        }
    }
}

extension FigureRequest {
    /// The tracks of one body as parts of a whole. That they are is proved by the data: in some year another
    /// indicator of the same body, period and unit is exactly their sum.
    func partsOfWhole(_ tracks: [Track]) -> PartsOfWhole {
        let years = Set(tracks.flatMap { $0.observations.map(\.period.year) }).sorted()
        func figures(_ year: Int) -> [Observation] { tracks.compactMap { $0.point(year)?.observation } }
        let complete = years.filter { year in
            let rows = figures(year)
            return rows.count == tracks.count && Set(rows.map(\.period.basis)).count == 1
                && rows.allSatisfy { $0.coverage == rows[0].coverage }
        }
        let ids = Set(tracks.map(\.measure.indicator))
        let body = tracks.first?.body.id ?? ""
        var best: (whole: Indicator, equal: Int, differing: [Int])?
        for candidate in dataset.indicators
        where !ids.contains(candidate.id) && candidate.unit == tracks.first.map({ dataUnit($0.measure) }) {
            var (equal, differing) = (0, [Int]())
            let rows = dataset.observations(body: body, indicator: candidate.id)
            for year in complete {
                let parts = figures(year)
                guard parts.allSatisfy(\.quantity.isExact), let basis = parts.first?.period.basis else {
                    continue
                }
                let wholes = rows.filter {
                    $0.period.year == year && $0.period.basis == basis && $0.topic.isEmpty
                        && $0.quantity.isExact
                }
                guard !wholes.isEmpty else { continue }
                let sum = parts.reduce(0) { $0 + $1.quantity.value }
                if wholes.contains(where: { abs($0.quantity.value - sum) <= 1e-9 * max(sum, 1e-300) }) {
                    equal += 1
                } else {
                    differing.append(year)
                }
            }
            if equal > best?.equal ?? 0 { best = (candidate, equal, differing) }
        }
        return PartsOfWhole(
            parts: tracks, complete: complete, incomplete: years.filter { !complete.contains($0) },
            whole: best?.whole, differing: best?.differing ?? [])
    }
}
