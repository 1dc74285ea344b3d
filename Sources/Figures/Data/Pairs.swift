import Metrics
import Plot

/// Two figures a body, sorted into what can stand in one plane and why others cannot.
struct Pairs {
    struct Pair {
        let x: Entry, y: Entry
        var body: Body { x.body }
    }

    /// Of one year and basis, of the whole, and on the axes.
    var drawn: [Pair] = []
    /// Both figures, of another year or basis.
    var odd: [Pair] = []
    /// A part at least on one side.
    var parts: [Pair] = []
    /// Zero on an axis that has none.
    var beyond: [Pair] = []
    /// One of the two is missing, or both.
    var incomplete: [Pair] = []
    /// Of pairs whose order is certain on both sides: how many are ordered alike, and how many oppositely.
    private(set) var alike = 0, opposite = 0

    /// - Parameter comparison: of two columns, both of the same period in each row.
    init(_ comparison: Comparison, on type: ScaleType) {
        var whole: [Pair] = []
        for (x, y) in zip(comparison.columns[0], comparison.columns[1]) {
            let pair = Pair(x: x, y: y)
            guard let first = x.observation, let second = y.observation else {
                incomplete.append(pair)
                continue
            }
            if first.coverage == .part || second.coverage == .part {
                parts.append(pair)
            } else {
                whole.append(pair)
            }
        }
        // The period that most pairs have; of equally many the later, then the basis that is declared first.
        let groups = Dictionary(grouping: whole.indices) { index in
            whole[index].x.observation.map { Key(year: $0.period.year, basis: $0.period.basis) }
        }
        let best = groups.max { one, other in
            let (a, b) = (one.key, other.key)
            return (one.value.count, a?.year ?? 0, -(a?.order ?? 0))
                < (other.value.count, b?.year ?? 0, -(b?.order ?? 0))
        }
        let chosen = Set(best?.value ?? [])
        for (index, pair) in whole.enumerated() {
            let bounds = [pair.x, pair.y].compactMap { $0.quantity?.interval.lower }
            if !chosen.contains(index) {
                odd.append(pair)
            } else if !bounds.allSatisfy(type.holds) {
                beyond.append(pair)
            } else {
                drawn.append(pair)
            }
        }
        count()
    }

    struct Key: Hashable {
        let year: Int
        let basis: Basis
        var order: Int { Basis.allCases.firstIndex(of: basis) ?? 0 }
    }

    /// Concordant and discordant pairs (Kendall, “A New Measure of Rank Correlation”, Biometrika 30, 1938), of which
    /// only those are counted whose order no bounds leave open.
    private mutating func count() {
        let bounds = drawn.compactMap { pair in
            pair.x.quantity.flatMap { x in pair.y.quantity.map { (x: x.interval, y: $0.interval) } }
        }
        func order(_ one: Interval, _ other: Interval) -> Int {
            one.isCertainlyAbove(other) ? 1 : other.isCertainlyAbove(one) ? -1 : 0
        }
        for (index, one) in bounds.enumerated() {
            for other in bounds[..<index] {
                switch order(one.x, other.x) * order(one.y, other.y) {
                case 1: alike += 1
                case -1: opposite += 1
                default: break
                }
            }
        }
    }
}
