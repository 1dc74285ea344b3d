import Analysis
import Metrics

/// What is said about ranks over the years.
struct BumpWords: FigureWords {
    let request: FigureRequest
    let places: YearlyPlaces
    /// Rows that have places and are not drawn.
    let left: [Int]

    private var phrase: Phrase { request.phrase }
    private var grid: Grid { places.grid }
    private var series: String { request.label(grid.measure) }
    private var ranked: [Int] { places.years.filter { places.isRanked($0) } }
    private func name(_ row: Int) -> String { phrase.name(of: grid.bodies[row]) }
    private func first(_ year: Int) -> [Int] { grid.bodies.indices.filter { places.place($0, year) == 1 } }

    var title: String {
        guard let last = ranked.last else { return request.file.name }
        let (leaders, count) = (first(last), places.count(last))
        guard !leaders.isEmpty, leaders.count <= 3 else {
            return phrase(
                "\(last)年\(count)个可比机构\(series)名次",
                "Ranks of \(count) comparable bodies in \(last): \(series)")
        }
        let who = phrase.list(leaders.map { name($0) })
        let always = ranked.count > 1 && leaders.count == 1 && ranked.allSatisfy { first($0) == leaders }
        if always, let start = ranked.first {
            return phrase(
                "\(who)\(series)自\(start)年至\(last)年一直居首",
                "\(who) first in every year from \(start) to \(last): \(series)")
        }
        return phrase(
            "\(who)\(series)\(last)年居\(count)个可比机构之首",
            "\(who) first of \(count) comparable bodies in \(last): \(series)")
    }

    var subtitle: String {
        let years = phrase.years(ranked)
        let basis = phrase.commonBasis(grid.observations)
        return phrase(
            "\(request.file.name)名次，第一为数最大者，\(years)，\(basis)",
            "\(request.file.name), ranks, the greatest first, \(years), \(basis)")
    }

    var notes: [String] {
        func rows(_ isMeant: (Rank) -> Bool) -> [Int] {
            grid.bodies.indices.filter { row in
                ranked.contains { year in isMeant(grid.rank(row, year)) }
            }
        }
        func names(_ rows: [Int]) -> String { phrase.list(rows.map { name($0) }, atMost: 8) }
        let open = rows { if case .between = $0 { true } else { false } }
        let withheld = rows { if case .withheld = $0 { true } else { false } }
        let never = grid.bodies.indices.filter { row in
            !places.ranked.contains(row) && !open.contains(row) && !withheld.contains(row)
        }
        let counts = Set(ranked.map { places.count($0) }).sorted()
        let others = grid.years.filter { !places.isRanked($0) }
        let sizes =
            ranked.count > 6
            ? phrase(
                "\(counts[0])至\(counts[counts.count - 1])个", "\(counts[0]) to \(counts[counts.count - 1])")
            : phrase.list(ranked.map { phrase("\($0)年\(places.count($0))个", "\($0): \(places.count($0))") })
        return [
            counts.count > 1
                ? phrase("各年可比的机构数不同：", "The number of comparable bodies differs: ") + sizes
                : nil,
            open.isEmpty
                ? nil
                : phrase(
                    "约数区间重叠的年份不排名次：\(names(open))", "No rank in years in which bounds overlap: \(names(open))"
                ),
            withheld.isEmpty
                ? nil
                : phrase(
                    "口径、级别不同或只是部分的年份不排名次：\(names(withheld))",
                    "No rank in years of another basis, level or of a part: \(names(withheld))"),
            others.isEmpty
                ? nil
                : phrase(
                    "可比的不足三个，不排名次：\(phrase.listOfYears(others))",
                    "Fewer than three comparable, no ranks: \(phrase.listOfYears(others))"),
            never.isEmpty ? nil : phrase("没有名次：\(names(never))", "Without a rank: \(names(never))"),
            request.leftOut(bodies: left.map { grid.bodies[$0] }),
            request.doubts(grid.observations),
        ].compactMap { $0 }
    }

    var paragraph: String {
        let leaders = ranked.suffix(6).map { year in
            let who = first(year)
            let word =
                who.isEmpty
                ? phrase("首位不能判定", "nobody can be told") : phrase.list(who.map { name($0) }, atMost: 3)
            return phrase("\(year)年\(word)", "\(year) \(word)")
        }.joined(separator: phrase("，", "; "))
        return phrase(
            "\(places.ranked.count)个机构有名次；居首的：\(leaders)。",
            "\(places.ranked.count) bodies have ranks; first were: \(leaders). ") + moves
    }

    /// Who rose and who fell between the first and the last year with ranks.
    private var moves: String {
        guard let start = ranked.first, let end = ranked.last, start < end else { return "" }
        let steps = places.ranked.compactMap { row -> (row: Int, step: Int)? in
            guard let from = places.place(row, start), let to = places.place(row, end) else { return nil }
            return (row, from - to)
        }
        guard !steps.isEmpty else { return "" }
        let (up, down) = (steps.count { $0.step > 0 }, steps.count { $0.step < 0 })
        return phrase(
            "两端都有名次的\(steps.count)个中，名次上升的\(up)个，下降的\(down)个，不变的\(steps.count - up - down)个。",
            "Of \(steps.count) with a rank at both ends \(up) rose, \(down) fell, \(steps.count - up - down) kept theirs. "
        )
    }
}
