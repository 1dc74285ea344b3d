import Metrics

/// Several figures of one body about one period, in the order of the file: what came in, what became of it.
struct Stages {
    let body: Body
    let period: Period
    /// A figure a measure, or why there is none.
    let entries: [Entry]
    /// The latest year with figures of some stages, where it was passed over for one with more.
    let passedOver: Int?

    var observations: [Observation] { entries.compactMap(\.observation) }
    /// How many stages have a figure.
    var count: Int { observations.count }

    /// How much of the stage before it a stage is, in per cent, or why that cannot be said.
    func rate(_ number: Int) -> Rate {
        guard number > 0, let above = entries[number].observation, let below = entries[number - 1].observation
        else { return .none }
        return Rate(above, of: below)
    }

    /// A ratio of two stages.
    enum Rate: Equatable {
        case percent(Quantity)
        case withheld(Obstacle)
        /// One of the two has no figure.
        case none

        /// Why there is no ratio of two figures.
        enum Obstacle: Equatable, CaseIterable { case approximate, otherSource, part, zero, more }

        init(_ above: Observation, of below: Observation) {
            guard above.quantity.isExact, below.quantity.isExact else {
                self = .withheld(.approximate)
                return
            }
            guard above.source == below.source else {
                self = .withheld(.otherSource)
                return
            }
            guard above.coverage == below.coverage else {
                self = .withheld(.part)
                return
            }
            guard below.quantity.value > 0 else {
                self = .withheld(.zero)
                return
            }
            let ratio = above.quantity.value / below.quantity.value
            guard ratio <= 1, let percent = Quantity.percent(ratio) else {
                self = .withheld(.more)
                return
            }
            self = .percent(percent)
        }
    }
}

extension FigureRequest {
    /// Each body's stages, of the period that has most of them; in the order of the file, those with fewer than two
    /// figures left out.
    /// - Parameter essential: measures without which the others say nothing.
    /// - Returns: as many as the file's limit says, and the bodies that are not drawn.
    /// - Throws: `Fault` where no body has two stages, or panels are asked for by something else than bodies.
    func stages(essential: [Int] = []) throws(Fault) -> (drawn: [Stages], leftOut: [Body], few: [Body]) {
        if let facet = file.facet, facet.by != .body {
            throw fault(
                .outOfRange, at: file.places["/facet/by"] == nil ? "/facet" : "/facet/by",
                zh: "\(file.kind) 图只按 body 分面",
                en: "a \(file.kind) figure has panels by body only", remedyZh: "写 \"body\"",
                remedyEn: "write \"body\"")
        }
        let found = bodies.map { (body: $0, stages: stages(of: $0, essential: essential)) }
        let few = found.filter { $0.stages == nil }.map(\.body)
        var all = found.compactMap(\.stages)
        guard !all.isEmpty else { throw nothing() }
        if file.order == .value {
            all = all.enumerated().sorted { left, right in
                let values = [left, right].map { $0.element.entries[0].quantity?.value ?? -1 }
                return values[0] != values[1] ? values[0] > values[1] : left.offset < right.offset
            }.map(\.element)
        }
        let drawn = Array(all.prefix(file.limit ?? 12))
        return (drawn, all.dropFirst(drawn.count).map(\.body), few)
    }

    /// Of the period with most stages, then the latest; `nil` where none has two, or an essential one.
    private func stages(of body: Body, essential: [Int]) -> Stages? {
        let within = within
        let rows = measures.map { measure in
            within.observations(body: body.id, indicator: measure.indicator).filter {
                $0.topic == measure.topic && Self.bases(measure).contains($0.period.basis)
            }
        }
        let periods = Set(rows.flatMap { $0.map(\.period) })
        func known(_ period: Period) -> Int { rows.count { $0.contains { $0.period == period } } }
        let usable = periods.filter { period in
            known(period) > 1 && essential.allSatisfy { rows[$0].contains { $0.period == period } }
        }
        func order(_ period: Period) -> [Int] {
            let basis = Basis.preference.firstIndex(of: period.basis) ?? Basis.preference.count
            return [known(period), period.year, -basis]
        }
        // Labels decide last, so that a tie falls the same way in every run.
        let best = usable.max { left, right in
            let orders = (order(left), order(right))
            return orders.0 != orders.1
                ? orders.0.lexicographicallyPrecedes(orders.1) : left.label > right.label
        }
        guard let best else { return nil }
        let chosen = rows.map { $0.filter { $0.period == best } }
        // One source for all where one has most of them: its figures were counted together.
        let counts = Dictionary(grouping: chosen.flatMap { Set($0.map(\.source)) }, by: \.self).mapValues(
            \.count)
        let source = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let entries = zip(measures, chosen).map { measure, rows -> Entry in
            let wholes = rows.filter { $0.coverage == .whole }
            let candidates = wholes.isEmpty ? rows : wholes
            guard let row = candidates.first(where: { $0.source == source }) ?? candidates.first else {
                return missing(measure, of: body, in: best)
            }
            return Entry(body: body, outcome: .stated(row), notes: row.coverage == .part ? [.partial] : [])
        }
        let latest = periods.map(\.year).max() ?? best.year
        return Stages(
            body: body, period: best, entries: entries, passedOver: latest > best.year ? latest : nil)
    }

    /// Why a stage has no figure in a period.
    private func missing(_ measure: FigureFile.Measure, of body: Body, in period: Period) -> Entry {
        let found = dataset.latest(
            indicator: measure.indicator, bodies: [body.id], topic: measure.topic, year: period.year)
        switch found.first?.figure {
        case .stated(let observation): return Entry(body: body, outcome: .missing(.elsewhere(observation)))
        case .absent(let absence): return Entry(body: body, outcome: .missing(.absent(absence)))
        case nil: return Entry(body: body, outcome: .missing(.absent(.notReported)))
        }
    }
}
