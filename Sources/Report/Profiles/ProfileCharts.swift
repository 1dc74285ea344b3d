import Analysis
import Canvas
import Metrics
import Plot
import Press

/// The two charts of a profile: the years of its main figure, and its place among its peers.
struct ProfileCharts: Sendable {
    let body: Body
    /// The name of its page.
    let label: String
    let facts: [ProfileFact]
    let peers: PeerFigures
    let dataset: Dataset
    let references: ProfileReferences
    let theme: Theme
    let pool: TypesetterPool

    /// Millimetres.
    static let size = (width: 80.0, height: 52.0)
    /// How wide a chart is that stands alone, in millimetres.
    let fullWidth: Double
    /// How wide the charts are, in millimetres.
    private var width = Self.size.width

    init(
        body: Body, label: String, facts: [ProfileFact], peers: PeerFigures, dataset: Dataset,
        references: ProfileReferences, theme: Theme, pool: TypesetterPool, fullWidth: Double = size.width
    ) {
        (self.body, self.label, self.facts, self.peers) = (body, label, facts, peers)
        (self.dataset, self.references, self.theme, self.pool) = (dataset, references, theme, pool)
        self.fullWidth = fullWidth
    }
    /// More bars than this are points of a strip.
    private static let mostBars = 12
    /// Figures of this many years before stand in for those of the year.
    private static let borrowedYears = 2

    private var phrase: Phrase { peers.phrase }

    /// Two charts, or as many as there is something to draw of: the years of a figure, its place among the peers, a
    /// theme's figures side by side.
    var figures: [FigureBlock] {
        let made = made
        guard made.count == 1 else { return made }
        var wide = self
        wide.width = fullWidth
        return wide.made
    }

    private var made: [FigureBlock] {
        let courses = facts.filter { $0.years > 1 }.sorted {
            (min($0.joinedYears, 4), $0.years, $0.weight) > (min($1.joinedYears, 4), $1.years, $1.weight)
        }
        let compared = facts.filter(\.isRanked).sorted { $0.weight > $1.weight }
        var figures = courses.prefix(1).map { course($0) } + compared.prefix(1).map { place($0) }
        if figures.count == 2 { return figures }
        let more = courses.dropFirst().prefix(1)
        if compared.isEmpty {
            figures += [borrowed ?? more.first { $0.years > 2 }.map { course($0) }].compactMap { $0 }
        } else {
            figures += compared.dropFirst().prefix(1).map { place($0) }
        }
        for group in groups where figures.count < 2 { figures.append(side(group)) }
        if figures.count < 2, compared.isEmpty { figures += more.map { course($0) } }
        return figures
    }

    /// - Parameter charts: the first that fits is drawn.
    private func figure(_ kind: String, _ fact: ProfileFact, _ charts: @escaping @Sendable () -> [Chart])
        -> FigureBlock
    {
        let (pool, theme, references, width) = (pool, theme, references, width)
        return FigureBlock(
            size: Size(
                width: .millimetres(width), height: .millimetres(Self.size.height)),
            label: "\(label)-\(kind)-\(fact.indicator.id)", floats: false
        ) {
            try pool.with { typesetter in
                let charts = charts().map {
                    $0.chartTheme(theme).size(width: width, height: Self.size.height)
                }
                for chart in charts.dropLast() {
                    if let drawn = try? chart.render(measuredBy: typesetter) {
                        return drawn.scene.linked(to: references.observation)
                    }
                }
                let last = charts[charts.count - 1]
                return try last.render(measuredBy: typesetter).scene.linked(to: references.observation)
            }
        }
    }

    /// A figure with its bounds, labelled as stated without the unit that the subtitle says, with the sign of doubt.
    private func estimate(of row: Observation, unit: String) -> Estimate {
        var estimate = phrase.estimate(row.quantity)
        estimate.label =
            ProfileWords(phrase: phrase).value(row.quantity, without: unit)
            + (row.isDoubted ? Phrase.doubtSign : "")
        return estimate
    }

    /// Points: no bar is thicker, however few there are.
    private static let bar = 9.0
    /// Points, of an upright one.
    private static let column = 28.0

    // MARK: - Years

    /// A line through fewer years than this shows no course.
    private static let fewestDots = 3
    /// More years than this are dots, joined or not.
    private static let mostColumns = 5

    /// The figures of one indicator year by year: a line, or a bar each of years that no line joins.
    private func course(_ fact: ProfileFact) -> FigureBlock {
        figure("years", fact) { [isCourse(fact) ? line(fact) : columns(fact)] }
    }

    /// Whether a line shows anything: there are dots enough, and two of them joined or too many for bars.
    private func isCourse(_ fact: ProfileFact) -> Bool {
        fact.years >= Self.fewestDots && (fact.joinedYears > 0 || fact.years > Self.mostColumns)
    }

    /// A bar a year, from zero, so that they are seen in proportion.
    private func columns(_ fact: ProfileFact) -> Chart {
        let name = phrase.name(of: fact.indicator)
        let rows = fact.series.points.compactMap(\.observation)
        let isOfSeveralBases = Set(rows.map(\.period.basis)).count > 1
        let marks = rows.map { row -> any Mark in
            let basis = isOfSeveralBases ? " " + phrase.shortBasis(row.period.basis) : ""
            return BarMark(
                x: .value(phrase("年", "year"), "\(row.period.year)\(basis)"),
                y: .value(name, estimate(of: row, unit: fact.indicator.unit)), width: .fixed(Self.column)
            )
            .partial(row.coverage == .part)
            .incomparable(row.period.basis != fact.figure.period.basis)
            .highlighted(row.id == fact.figure.id).datum(row.id)
            .alternativeText(phrase.spoken(row, name: name))
        }
        return Chart(marks: marks)
            .chartTitle(courseTitle(of: fact)).chartSubtitle(courseSubtitle(of: fact))
    }

    /// A dot a year with its bounds, joined where they may be compared.
    private func line(_ fact: ProfileFact) -> Chart {
        let name = phrase.name(of: fact.indicator)
        var marks: [any Mark] = []
        for point in fact.series.points {
            guard let row = point.observation else { continue }
            let year = PlottableValue.value(phrase("年", "year"), point.year, unit: .year)
            if point.isBreak { marks.append(BreakMark(x: year)) }
            marks.append(
                LineMark(x: year, y: .value(name, estimate(of: row, unit: fact.indicator.unit)))
                    .partial(row.coverage == .part).datum(row.id)
                    .alternativeText(phrase.spoken(row, name: name)))
        }
        let chart = Chart(marks: marks)
            .chartTitle(courseTitle(of: fact)).chartSubtitle(courseSubtitle(of: fact))
        if let domain = domainToHundred(of: fact) { return chart.chartYScale(domain: domain) }
        let isRate = fact.indicator.kind == .rate
        return chart.chartYScale(domain: .automatic(includesZero: isRate ? nil : true))
    }

    /// The axis of percentages so near 100 that round steps would take it past; `nil` where they do not, or where bounds
    /// do.
    private func domainToHundred(of fact: ProfileFact) -> ClosedRange<Double>? {
        guard fact.indicator.kind == .rate, fact.indicator.unit == "%" else { return nil }
        return Self.domainToHundred(fact.series.points.compactMap { $0.observation?.quantity })
    }

    static func domainToHundred(_ quantities: [Quantity]) -> ClosedRange<Double>? {
        let tops = quantities.map { $0.interval.upper.isFinite ? $0.interval.upper : $0.value }
        guard let top = tops.max(), let low = quantities.map(\.interval.lower).min(), low.isFinite, low >= 0,
            top <= 100, 100 - top <= max(top - low, 5)
        else { return nil }
        let step = [0.5, 1, 2, 5, 10].first { (100 - low) / $0 <= 5 } ?? 20
        return max(0, 100 - (max((100 - low) / step, 1)).rounded(.up) * step)...100
    }

    /// What is certain of the way from the first of those years that may be compared with the last.
    private func courseTitle(of fact: ProfileFact) -> String {
        let figure = phrase.told(fact.figure)
        let year = fact.figure.period.year
        let rules = ComparabilityRules.change.minding(dataset.definitions)
        let plain = phrase("\(year)年\(figure)", "\(figure) in \(year)")
        guard
            let first = fact.series.points.lazy.compactMap(\.observation).first(where: {
                $0.id != fact.figure.id && !$0.isDoubted
                    && $0.period.stretch == fact.figure.period.stretch
                    && rules.judge($0, fact.figure).obstacles.isEmpty
            }), !fact.figure.isDoubted
        else { return plain }
        let change = Metrics.Change(
            from: first, to: fact.figure, measure: fact.indicator.kind.changeMeasure, rules: rules)
        guard change.interval != nil, !ProfileWords(phrase: phrase).change(change).isAbsent else {
            return plain
        }
        return plain + phrase("，", ", ") + phrase.change(change, from: first.period.year)
    }

    private func courseSubtitle(of fact: ProfileFact) -> String {
        let years = fact.series.points.filter { $0.observation != nil }.map(\.year)
        var parts = [
            phrase.name(of: fact.indicator).cut, phrase.unit(fact.indicator.unit), phrase.years(years),
        ]
        let bases = Set(fact.series.points.compactMap { $0.observation?.period.basis })
        if bases.count > 1 {
            parts.append(
                !isCourse(fact)
                    ? phrase("口径不同", "of different bases")
                    : phrase("口径不同处断开", "parted where the basis changes"))
        } else if bases != [.calendarYear], let basis = bases.first {
            parts.append(phrase.shortBasis(basis))
        }
        return parts.joined(separator: phrase("，", ", "))
    }

    // MARK: - Peers

    /// One figure of a body beside those of others.
    private struct Beside: Sendable {
        let body: Body
        let row: Observation
        /// Whether it is of another year or basis than the body's own.
        let isOdd: Bool
    }

    private var under: String { peers.parentName(in: dataset) }
    private var circle: String { peers.circleName(in: dataset) }

    /// The body's place among its peers: a bar each, or a point each of many.
    private func place(_ fact: ProfileFact) -> FigureBlock {
        let entries = peers.columns[fact.place]?.entries ?? []
        let beside = entries.compactMap { entry in
            entry.observation.map {
                Beside(
                    body: entry.body, row: $0, isOdd: $0.period.basis != fact.figure.period.basis)
            }
        }
        return place(fact, beside, title: placeTitle(of: fact))
    }

    private func place(_ fact: ProfileFact, _ beside: [Beside], title: String) -> FigureBlock {
        figure("peers", fact) {
            // Long names may leave no room for bars.
            let charts = beside.count > Self.mostBars ? [] : [bars(fact, beside)]
            return (charts + [strip(fact, beside)]).map {
                $0.chartTitle(title).chartSubtitle(placeSubtitle(of: fact, beside))
            }
        }
    }

    private func bars(_ fact: ProfileFact, _ beside: [Beside]) -> Chart {
        let name = phrase.name(of: fact.indicator)
        let sorted = beside.enumerated().sorted {
            let values = ($0.element.row.quantity.value, $1.element.row.quantity.value)
            return values.0 != values.1 ? values.0 > values.1 : $0.offset < $1.offset
        }.map(\.element)
        return Chart(
            marks: sorted.map { one in
                let row = rowName(one, than: fact)
                return BarMark(
                    x: .value(name, estimate(of: one.row, unit: fact.indicator.unit)),
                    y: .value(phrase("机构", "body"), row), height: .fixed(Self.bar)
                )
                .partial(one.row.coverage == .part).incomparable(one.isOdd)
                .highlighted(one.body.id == body.id).datum(one.row.id)
                .alternativeText(phrase.spoken(one.row, name: phrase.name(of: one.body)))
            })
    }

    /// A short name, with the year and the basis where they are others than the body's own, and of a part that it is one.
    private func rowName(_ one: Beside, than fact: ProfileFact) -> String {
        var name = phrase.name(of: one.body).cut
        if one.row.period.year != fact.figure.period.year { name += " \(one.row.period.year)" }
        if one.row.period.basis != fact.figure.period.basis {
            name += phrase("·", ", ") + phrase.shortBasis(one.row.period.basis)
        }
        return one.row.coverage == .part ? name + phrase("（部分）", " (part)") : name
    }

    private func strip(_ fact: ProfileFact, _ beside: [Beside]) -> Chart {
        let (name, place) = (phrase.name(of: fact.indicator), PlottableValue.value(phrase("行", "row"), ""))
        var marks: [any Mark] = beside.map { one in
            let isOwn = one.body.id == body.id
            return PointMark(x: .value(name, phrase.estimate(one.row.quantity)), y: place)
                .swarmed().symbolSize(isOwn ? 20 : 9).highlighted(isOwn).zIndex(isOwn ? 1 : 0)
                .partial(one.row.coverage == .part).incomparable(one.isOdd).datum(one.row.id)
                .alternativeText(phrase.spoken(one.row, name: phrase.name(of: one.body)))
        }
        marks.append(
            RuleMark(tickAt: .value(name, fact.figure.quantity.value), y: place, height: .ratio(0.7))
                .highlighted().lineStyle(StrokeStyle(lineWidth: 0.8))
                .annotation(phrase.name(of: body).cut + " " + phrase.told(fact.figure)))
        return Chart(marks: marks).chartYAxis(.hidden).chartLegend(.hidden).chartValueLabels(.hidden)
    }

    private func placeTitle(of fact: ProfileFact) -> String {
        let who = phrase(
            "在\(under)可比的\(fact.compared)个\(phrase.committees(body.level))中",
            "of \(fact.compared) comparable \(phrase.committees(body.level))\(under.isEmpty ? "" : " of \(under)")"
        )
        return switch fact.rank {
        case .place(let place, let isTied):
            phrase(
                "\(who)\(isTied ? "并列" : "居")\(place == 1 ? "首位" : "第\(place)位")",
                "\(isTied ? "Equal number" : "Number") \(place) \(who)")
        case .between(let first, let last):
            phrase("\(who)居第\(first)至\(last)位之间", "Between number \(first) and \(last) \(who)")
        case .withheld, .absent:
            phrase("与\(circle)比较", "Beside \(circle)")
        }
    }

    private func placeSubtitle(of fact: ProfileFact, _ beside: [Beside]) -> String {
        [
            phrase.name(of: fact.indicator).cut, phrase.unit(fact.indicator.unit),
            phrase.years(beside.map(\.row.period.year)),
            Set(beside.map(\.row.period.basis)).count > 1
                ? phrase(
                    "未注的为\(phrase.shortBasis(fact.figure.period.basis))",
                    "\(phrase.shortBasis(fact.figure.period.basis)) unless noted")
                : phrase.shortBasis(fact.figure.period.basis),
        ].joined(separator: phrase("，", ", "))
    }

    // MARK: - Peers of other years

    /// Where too few peers have a figure of the year: the figures of the year or of up to two before, each with its year.
    private var borrowed: FigureBlock? {
        guard peers.bodies.count <= Self.mostBars else { return nil }
        for fact in facts.sorted(by: { $0.weight > $1.weight }) {
            let beside = peers.bodies.compactMap { peer -> Beside? in
                if peer.id == body.id { return Beside(body: peer, row: fact.figure, isOdd: false) }
                let bases = peers.columns[fact.place]?.bases ?? Basis.preference
                for year in stride(from: peers.year, through: peers.year - Self.borrowedYears, by: -1) {
                    let found = dataset.latest(
                        indicator: fact.indicator.id, bodies: [peer.id], year: year, bases: bases)
                    if let row = found.first?.observation {
                        let isOdd =
                            year != peers.year || row.period.basis != fact.figure.period.basis
                        return Beside(body: peer, row: row, isOdd: isOdd)
                    }
                }
                return nil
            }
            if beside.count >= ProfileFact.fewestPeers {
                return place(
                    fact, beside,
                    title: phrase("与\(circle)邻近年份的数并列，不排位次", "Beside \(circle), nearby years; no places"))
            }
        }
        return nil
    }

    // MARK: - A theme

    /// Totals of one theme, unit and basis, three or more: the largest groups first.
    private var groups: [[ProfileFact]] {
        struct Key: Hashable {
            var theme, unit: String
            var basis: Basis
        }
        let kept = facts.filter {
            $0.indicator.kind != .rate && $0.figure.coverage == .whole && $0.figure.quantity.value > 0
        }
        let groups = Dictionary(grouping: kept) {
            Key(theme: $0.indicator.theme, unit: $0.indicator.unit, basis: $0.figure.period.basis)
        }
        return groups.values.filter { $0.count >= Self.fewestBars }.sorted {
            ($0.count, -$0[0].place) > ($1.count, -$1[0].place)
        }
    }

    /// Fewer bars than this make no chart.
    private static let fewestBars = 3

    /// The figures of a theme side by side.
    private func side(_ group: [ProfileFact]) -> FigureBlock {
        // Long names may leave no room for all of them.
        figure("theme", group[0]) {
            [Self.mostBars, Self.mostBars / 2, Self.fewestBars].map { side(group, atMost: $0) }
        }
    }

    private func side(_ group: [ProfileFact], atMost most: Int) -> Chart {
        let lead = group[0]
        let shown = group.prefix(most).sorted {
            let values = ($0.figure.quantity.value, $1.figure.quantity.value)
            return values.0 != values.1 ? values.0 > values.1 : $0.place < $1.place
        }
        let marks: [any Mark] = shown.map { fact in
            let name = phrase.name(of: fact.indicator).cut
            return BarMark(
                x: .value(
                    phrase("数", "figure"), estimate(of: fact.figure, unit: fact.indicator.unit)),
                y: .value(phrase("指标", "indicator"), name), height: .fixed(Self.bar)
            )
            .datum(fact.figure.id).alternativeText(phrase.spoken(fact.figure, name: name))
        }
        let unit = phrase.unit(lead.indicator.unit)
        let title =
            phrase.theme(lead.indicator.theme)
            + phrase("：\(shown.count)项指标", ": \(shown.count) figures")
        let subtitle = [
            unit, phrase.years([peers.year]), phrase.shortBasis(lead.figure.period.basis),
        ].joined(separator: phrase("，", ", "))
        return Chart(marks: marks).chartTitle(title).chartSubtitle(subtitle)
    }
}

extension Theme {
    /// The look of small charts: small type, nothing under 7 points, on the page's own ground.
    static func small(_ name: Name, language: Language) -> Theme {
        var theme = Theme.named(name)
        theme.wording = language == .zh ? .zh : .en
        theme.background = nil
        (theme.sizes.title, theme.sizes.subtitle, theme.sizes.name) = (9, 7.5, 7.5)
        (theme.sizes.value, theme.sizes.axis, theme.sizes.legend) = (7.5, 7, 7.5)
        theme.sizes.note = 7
        return theme
    }
}
