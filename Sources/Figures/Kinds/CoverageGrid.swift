import Analysis
import Metrics
import Plot

/// Which figures there are of an indicator, body by body and year by year, and why the others are not there.
struct CoverageGrid: FigureKind {
    let word = "coverage"
    let name = Bilingual(zh: "数据覆盖", en: "Coverage")
    let abstract = Bilingual(
        zh: "一项指标各机构各年有没有数：确数、约数、部分、其他口径，没有的注明原因",
        en:
            "which figures of an indicator exist, body by body and year by year: exact, approximate, part, other basis, or why not"
    )
    let needs = FigureNeeds(indicators: 1...1)
    let uses: Set<FigureKey> = [.order, .limit, .names]

    /// More years than this have no room on a page; a file that wants others names them.
    private static let mostYears = 25
    /// More bodies without any figure or reason are listed, not drawn.
    private static let mostSilent = 8
    /// More years than this are headed by their last two digits.
    private static let mostFullHeads = 14

    func figure(_ request: FigureRequest) throws(Fault) -> Figure {
        let whole = try request.grid()
        let first = max(whole.years.lowerBound, whole.years.upperBound - Self.mostYears + 1)
        let earlier = whole.years.lowerBound < first ? whole : nil
        let grid = try arranged(
            earlier == nil ? whole : request.with { $0.years = .range(first, whole.years.upperBound) }.grid(),
            request)
        let silent = silentRows(grid)
        let told = grid.bodies.indices.filter { !silent.contains($0) }
        let rows = Array(told.prefix(request.file.limit ?? told.count))
        let names = request.axisNames(of: grid.bodies)
        let isShort = grid.years.count > Self.mostFullHeads
        let chart = Chart(
            marks: rows.flatMap { row in
                grid.years.map { year in
                    cell(
                        grid.entry(row, year), year, isShort ? String(String(year).suffix(2)) : String(year),
                        names[row], request)
                }
            }
        ).chartRowStep(rows.count > 30 ? 12 : 15)
            .chartLegend(.hidden).chartForegroundStyleScale(.sequential, domain: 0...1)
        let words = CoverageWords(
            request: request, grid: grid, left: told.dropFirst(rows.count).map { grid.bodies[$0] },
            silent: silent.map { grid.bodies[$0] }, whole: earlier)
        return request.figure(chart, saying: words, over: request.table(grid), from: grid.observations)
    }

    /// The rows of bodies that report nothing at all, where they are too many to draw.
    private func silentRows(_ grid: Grid) -> [Int] {
        let rows = grid.bodies.indices.filter { row in
            grid.cells[row].allSatisfy { $0.missing == .absent(.notReported) }
        }
        return rows.count > Self.mostSilent ? rows : []
    }

    /// The rows with the most figures first, unless the file gives an order.
    private func arranged(_ grid: Grid, _ request: FigureRequest) -> Grid {
        guard request.file.order == .value else { return grid }
        let counts = grid.cells.map { $0.count { $0.quantity != nil } }
        let order = grid.bodies.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        return Grid(
            measure: grid.measure, bodies: order.map { grid.bodies[$0] }, years: grid.years,
            cells: order.map { grid.cells[$0] }, ranks: order.map { grid.ranks[$0] }, rules: grid.rules)
    }

    private func cell(_ entry: Entry, _ year: Int, _ head: String, _ name: AxisName, _ request: FigureRequest)
        -> RectangleMark
    {
        let phrase = request.phrase
        let measure = request.measures[0]
        var mark = RectangleMark(x: .value(phrase("年", "year"), head), y: request.place(name))
            .datum(entry.observation?.id ?? "\(entry.body.id)/\(measure.indicator)/\(year)")
            .alternativeText(
                phrase.spoken(entry, name: "\(name.text) \(year) ", series: request.label(measure)))
        switch entry.missing {
        case .absent(let absence): return mark.absent(Plot.Absence(absence))
        case .elsewhere: return mark.absent(.notReported).annotation(CoverageSigns.elsewhere)
        case .onlyParts: return mark.absent(.notReported).annotation(CoverageSigns.parts)
        case .notComputable: return mark.absent(.notReported)
        case nil: break
        }
        let isExact = entry.quantity?.isExact ?? true
        mark =
            mark.foregroundStyle(by: .value(phrase("有数", "figure"), isExact ? 1 : 0.4))
            .partial(entry.notes.contains(.partial)).incomparable(entry.notes.contains(.differentBasis))
        return mark.annotation(entry.quantity.flatMap { CoverageSigns.sign($0.qualifier, phrase) })
    }
}

/// Signs in the cells of a coverage grid beyond those of absences.
enum CoverageSigns {
    static let elsewhere = "◇", parts = "◐"

    /// What makes a figure approximate, in a character.
    static func sign(_ qualifier: Qualifier, _ phrase: Phrase) -> String? {
        switch qualifier {
        case .exact: nil
        case .atLeast: phrase("余", "≥")
        case .moreThan: "＞"
        case .nearly: phrase("近", "＜")
        case .about: phrase("约", "≈")
        }
    }
}
