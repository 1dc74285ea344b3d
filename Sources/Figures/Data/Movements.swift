import Metrics

/// Bodies at two years: from one to the other, with what can be said of the change.
struct Movements: Sendable {
    /// One body's figures of the two years.
    struct Row: Sendable {
        var body: Body
        var from: Entry
        var to: Entry
        /// Undetermined where either is missing or the two cannot be compared.
        var change: Change
    }

    let fromYear: Int
    let toYear: Int
    /// The later year, by value as the file's order asks; its `shown` says which rows are drawn.
    let later: Comparison
    /// In the order of `later`.
    let rows: [Row]

    /// The rows that are drawn.
    var shown: [Row] { later.shown.map { rows[$0] } }
    /// The rows with a figure of both years.
    var complete: [Row] { rows.filter { $0.from.quantity != nil && $0.to.quantity != nil } }
    /// What is drawn or compared.
    var observations: [Observation] {
        rows.flatMap { [$0.from.observation, $0.to.observation].compactMap { $0 } }
    }
}

extension FigureRequest {
    /// Each body's first measure at two years: those at the ends of the file's range or, where it names none, the
    /// two that most bodies report on one basis, of equally many the latest.
    ///
    /// A body's two figures are of one basis wherever it has both years in one.
    /// - Throws: `Fault` where no body has a figure of both years, or the file names one year only.
    func movements() throws(Fault) -> Movements {
        guard let measure = measures.first else { throw nothing() }
        let years = try twoYears(measure)
        return try movements(from: years.from, to: years.to)
    }

    /// The same between two given years.
    /// - Throws: `Fault` where no body has a figure of both.
    func movements(from: Int, to: Int) throws(Fault) -> Movements {
        guard let measure = measures.first else { throw nothing() }
        let years = (from: from, to: to)
        let picked = bodies.map { pick(measure, of: $0, years) }
        let from = entries(picked.compactMap(\.from), of: measure, in: years.from)
        let to = entries(picked.compactMap(\.to), of: measure, in: years.to)
        let measured = indicator(measure).kind.changeMeasure
        let later = arranged([to])
        let places = Dictionary(
            zip(from.map(\.body.id), from.indices), uniquingKeysWith: { first, _ in first })
        let rows = later.lead.compactMap { entry -> Movements.Row? in
            guard let place = places[entry.body.id] else { return nil }
            let earlier = from[place]
            return Movements.Row(
                body: entry.body, from: earlier, to: entry,
                change: Change(
                    from: earlier.observation, to: entry.observation, measure: measured, rules: changeRules))
        }
        let movements = Movements(fromYear: years.from, toYear: years.to, later: later, rows: rows)
        guard !movements.complete.isEmpty else { throw nothing() }
        return movements
    }

    private func twoYears(_ measure: FigureFile.Measure) throws(Fault) -> (from: Int, to: Int) {
        if case .range(let from, let to) = file.years {
            if from < to && from > 1949 && to < 2100 { return (from, to) }
            if from == to {
                throw fault(
                    .outOfRange, at: "/years", zh: "此图比较两个年份", en: "this figure compares two years",
                    remedyZh: "写 { \"from\": …, \"to\": … }", remedyEn: "write { \"from\": …, \"to\": … }")
            }
        }
        // Two figures of one basis are two to compare; the pair of years that most bodies have so, of equally
        // many the latest.
        var counts: [[Int]: Int] = [:]
        for body in bodies {
            let rows = within.observations(body: body.id, indicator: measure.indicator).filter {
                $0.topic == measure.topic && Self.bases(measure).contains($0.period.basis)
            }
            var pairs: Set<[Int]> = []
            for (_, rows) in Dictionary(grouping: rows, by: \.period.basis) {
                let years = Set(rows.map(\.period.year)).sorted()
                for (place, to) in years.enumerated() { pairs.formUnion(years[..<place].map { [to, $0] }) }
            }
            for pair in pairs { counts[pair, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $0.key[0], $0.key[1]) < ($1.value, $1.key[0], $1.key[1]) }
        guard let best else { throw nothing() }
        return (best.key[1], best.key[0])
    }

    private func pick(
        _ measure: FigureFile.Measure, of body: Body, _ years: (from: Int, to: Int)
    ) -> (from: Observation?, to: Observation?) {
        func latest(_ year: Int, _ bases: [Basis]) -> Observation? {
            dataset.latest(
                indicator: measure.indicator, bodies: [body.id], topic: measure.topic, year: year,
                bases: bases
            ).first?.observation
        }
        let bases = Self.bases(measure)
        for basis in bases {
            if let from = latest(years.from, [basis]), let to = latest(years.to, [basis]) {
                return (from, to)
            }
        }
        return (latest(years.from, bases), latest(years.to, bases))
    }

    /// Every body's entry among the observations chosen for a year, or why there is none.
    private func entries(_ chosen: [Observation], of measure: FigureFile.Measure, in year: Int) -> [Entry] {
        dataset.with(chosen).latest(
            indicator: measure.indicator, bodies: bodies.map(\.id), topic: measure.topic, year: year,
            bases: Self.bases(measure)
        ).map { entry($0, measure, in: year) }
    }
}
