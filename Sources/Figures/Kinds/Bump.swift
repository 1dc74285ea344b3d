import Analysis
import Metrics
import Plot

/// Ranks over the years: a line a body, the first place on top; ranks that bounds or bases leave open are withheld.
struct Bump: FigureKind {
    let word = "bump"
    let name = Bilingual(zh: "名次图", en: "Bump chart")
    let abstract = Bilingual(
        zh: "各机构历年名次，一机构一线，第一在上；约数重叠、口径不同的不排",
        en: "ranks over the years, a line a body; none where bounds overlap or bases differ")
    let needs = FigureNeeds(indicators: 1...1, severalYears: true)
    let uses: Set<FigureKey> = [.highlight, .limit, .names]
    /// More lines than this cannot be followed.
    private static let mostRows = 30

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let request = request.limited(to: Self.mostRows)
        let places = YearlyPlaces(try request.grid())
        guard !places.ranked.isEmpty else {
            throw request.fault(
                .nothingToShow, at: "/indicators", zh: "没有一年有三个以上可比的数，排不出名次",
                en: "no year has three comparable figures, no ranks can be given",
                remedyZh: "用 basis 定一种口径，或只取同级机构", remedyEn: "name one basis, or bodies of one level")
        }
        let limit = request.file.limit ?? Self.mostRows
        let drawn = places.ranked.enumerated().filter { place, row in
            place < limit || request.isHighlighted(places.grid.bodies[row])
        }.map(\.element)
        let left = places.ranked.filter { !drawn.contains($0) }
        let chart = Chart(marks: marks(drawn, places, for: request)).chartValueLabels(.hidden)
            .chartYScale(domain: .automatic(includesZero: false, reversed: true))
        return request.figure(
            places.reachesEnds(drawn)
                ? chart.chartSeriesLabels(.both).chartYAxis(.hidden)
                : chart.chartSeriesLabels(.hidden).chartLegend(.hidden).chartYAxis {
                    AxisMarks(values: .values(ticks(drawn, places)))
                },
            saying: BumpWords(request: request, places: places, left: left),
            over: table(places, for: request),
            from: places.grid.observations)
    }

    /// A tick a place while there are few, then every fifth and the first.
    private func ticks(_ rows: [Int], _ places: YearlyPlaces) -> [Double] {
        let last = rows.flatMap { row in places.years.compactMap { places.place(row, $0) } }.max() ?? 1
        return (1...last).filter { last <= 12 || $0 == 1 || $0 % 5 == 0 }.map(Double.init)
    }

    private func marks(_ rows: [Int], _ places: YearlyPlaces, for request: FigureRequest) -> [any Mark] {
        let phrase = request.phrase
        let bodies = rows.map { places.grid.bodies[$0] }
        let names = request.endNames(of: bodies, beside: ["24"], sides: 2)
        let hasColours =
            rows.count <= 8 && !bodies.contains { request.isHighlighted($0) }
            && request.hasRoom(forEnds: names, beside: ["24"])
        // Names stand at both ends where every line reaches them, else where each stretch of them ends.
        let reachesEnds = places.reachesEnds(rows)
        return zip(rows, names).flatMap {
            row, axisName -> [any Mark] in
            let name = axisName.text
            let body = places.grid.bodies[row]
            // A point by itself or the end of a stretch: what no line leads to could be anybody's.
            let ends = Set(
                places.years.filter { year in
                    places.place(row, year) != nil
                        && (year == places.years.last || places.place(row, year + 1) == nil)
                })
            return places.years.compactMap { year -> (any Mark)? in
                guard let place = places.place(row, year) else { return nil }
                let x = PlottableValue.value(phrase("年", "year"), year, unit: .year)
                let y = PlottableValue.value(
                    phrase("名次", "rank"), Estimate.exact(Double(place), label: String(place)))
                let series = request.place(axisName)
                let mark =
                    hasColours
                    ? LineMark(x: x, y: y).foregroundStyle(by: series) : LineMark(x: x, y: y, series: series)
                return mark.emphasized(request.isHighlighted(body)).datum("rank/\(body.id)/\(year)")
                    .symbolSize(28).annotation(
                        position: .trailing, reachesEnds || !ends.contains(year) ? nil : axisName.short
                    )
                    .alternativeText(
                        phrase("\(name)\(year)年第\(place)", "\(name), place \(place) in \(year)"))
            }
        }
    }

    private func table(_ places: YearlyPlaces, for request: FigureRequest) -> FigureTable {
        let phrase = request.phrase
        let unit = request.unit(places.grid.measure)
        let heads =
            [FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false)]
            + places.years.map {
                .init(title: phrase("\($0)年名次（\(unit)）", "Rank \($0) (\(unit))"), isNumeric: true)
            }
        let rows = places.grid.bodies.indices.map { row in
            [FigureTable.Cell(phrase.name(of: places.grid.bodies[row]))]
                + places.years.map { year in
                    let entry = places.grid.entry(row, year)
                    let figure = phrase.cell(entry, unit: unit)
                    guard entry.quantity != nil else { return figure }
                    let rank = word(places, row, year, phrase)
                    return .init(
                        phrase("\(rank)（\(figure.text)）", "\(rank) (\(figure.text))"),
                        observation: figure.observation)
                }
        }
        return FigureTable(columns: heads, rows: rows)
    }

    private func word(_ places: YearlyPlaces, _ row: Int, _ year: Int, _ phrase: Phrase) -> String {
        guard places.isRanked(year) else { return phrase("不排", "none") }
        switch places.grid.rank(row, year) {
        case .place(let place, let isTied): return isTied ? phrase("并列\(place)", "\(place)=") : String(place)
        case .between(let first, let last): return "\(first)—\(last)"
        case .withheld, .absent: return phrase("不排", "none")
        }
    }
}

/// The places of bodies in the years in which at least three can be compared.
struct YearlyPlaces: Sendable {
    let grid: Grid
    /// From the first to the last year with ranks.
    let years: [Int]
    /// The rows that have a place in some year, by the latest year's places, then by the year before.
    let ranked: [Int]

    init(_ grid: Grid) {
        self.grid = grid
        let known = grid.years.filter { Self.count(grid, $0) > 2 && Self.hasPlace(grid, $0) }
        years = known.first.flatMap { first in known.last.map { Array(first...$0) } } ?? []
        let latest = Array(known.reversed())
        func key(_ row: Int) -> [Int] { latest.map { Self.place(grid, row, $0) ?? .max } }
        let rows = grid.bodies.indices.filter { row in known.contains { Self.place(grid, row, $0) != nil } }
        let keys = Dictionary(uniqueKeysWithValues: rows.map { ($0, key($0)) })
        ranked = rows.sorted { left, right in
            let (one, other) = (keys[left] ?? [], keys[right] ?? [])
            return one == other ? left < right : one.lexicographicallyPrecedes(other)
        }
    }

    /// How many can be compared in a year.
    func count(_ year: Int) -> Int { Self.count(grid, year) }
    /// Whether a year has ranks: a place among fewer than three says nothing.
    func isRanked(_ year: Int) -> Bool { count(year) > 2 && Self.hasPlace(grid, year) }
    /// A certain place in a year with ranks.
    func place(_ row: Int, _ year: Int) -> Int? { isRanked(year) ? Self.place(grid, row, year) : nil }

    /// Whether all of some rows have a place in the first and in the last year.
    func reachesEnds(_ rows: [Int]) -> Bool {
        guard let first = years.first, let last = years.last, first < last else { return false }
        return rows.allSatisfy { place($0, first) != nil && place($0, last) != nil }
    }

    private static func count(_ grid: Grid, _ year: Int) -> Int {
        grid.bodies.indices.count {
            grid.entry($0, year).quantity != nil
                && grid.rules.obstacles(among: grid.entry($0, year).notes).isEmpty
        }
    }

    private static func hasPlace(_ grid: Grid, _ year: Int) -> Bool {
        grid.bodies.indices.contains { place(grid, $0, year) != nil }
    }

    private static func place(_ grid: Grid, _ row: Int, _ year: Int) -> Int? {
        if case .place(let place, _) = grid.rank(row, year) { return place }
        return nil
    }
}
