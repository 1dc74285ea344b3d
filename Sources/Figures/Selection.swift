import Metrics

/// One figure of one body, as a chart or table shows it.
struct Entry: Equatable, Sendable {
    var body: Body
    var figure: Selected.Figure
    var notes: [Comparability]
    /// Instead of a figure of the whole: several figures of parts, which no one adds up.
    var onlyParts = false
    /// Computed from two observations instead of stated: a rate and what it was divided by.
    var rate: Rate?

    /// A rate of two figures of one source and period, in percent points.
    struct Rate: Equatable, Sendable {
        var quantity: Quantity
        var denominator: Observation
    }

    /// What is drawn and compared.
    var quantity: Quantity? { rate?.quantity ?? observation?.quantity }

    var observation: Observation? {
        if case .stated(let observation) = figure { return observation }
        return nil
    }

    var absence: Absence? {
        if case .absent(let absence) = figure { return absence }
        return nil
    }
}

extension FigureMaker {
    /// The ids of the bodies that a file compares, in its order.
    func bodies(_ file: FigureFile) -> [String] {
        switch file.bodies {
        case .listed(let ids): return ids
        case .selected(let levels, let under):
            return dataset.bodies
                .filter { levels.isEmpty || levels.contains($0.level) }
                .filter { body in under.map { lies(body, under: $0) } ?? true }
                .map(\.id)
        }
    }

    private func lies(_ body: Body, under ancestor: String) -> Bool {
        var parent = body.parent
        var steps = 0
        while let id = parent, steps < 8 {
            if id == ancestor { return true }
            parent = dataset.body(id)?.parent
            steps += 1
        }
        return false
    }

    /// Each body's figure for the first measure and, of the same period, for the others.
    func entries(_ file: FigureFile) -> [[Entry]] {
        let ids = bodies(file)
        guard let first = file.measures.first else { return [] }
        let within = restricted(to: file.years)
        let leading = within.latest(
            indicator: first.indicator, bodies: ids, topic: first.topic,
            bases: Self.bases(first))
        var columns = [
            first.denominator == nil
                ? leading.map { within.whole($0, measure: first, among: leading) }
                : rates(first, bodies: ids, within: within)
        ]
        for measure in file.measures.dropFirst() {
            columns.append(columns[0].map { within.companion(of: $0, measure: measure) })
        }
        return columns
    }

    /// The dataset without the observations of other years.
    func restricted(to years: FigureFile.Years) -> Dataset {
        guard case .range(let from, let to) = years else { return dataset }
        return Dataset(
            bodies: dataset.bodies, indicators: dataset.indicators, sources: dataset.sources,
            observations: dataset.observations.filter { (from...to).contains($0.period.year) },
            absences: dataset.absences)
    }

    /// Each body's latest pair of numerator and denominator as a rate.
    private func rates(_ measure: FigureFile.Measure, bodies ids: [String], within: Dataset) -> [Entry] {
        let bases = FigureMaker.bases(measure)
        let pairs = within.pairs(
            numerator: measure.indicator, denominator: measure.denominator ?? "", bodies: ids
        ).filter {
            bases.contains($0.numerator.period.basis) && $0.numerator.topic == measure.topic
                && rate($0) != nil
        }
        // Only figures that have both parts are chosen among, so that a later lone numerator hides no rate.
        let paired = Dataset(
            bodies: within.bodies, indicators: within.indicators, sources: within.sources,
            observations: pairs.map(\.numerator), absences: within.absences)
        let chosen = paired.latest(
            indicator: measure.indicator, bodies: ids, topic: measure.topic, bases: bases)
        return chosen.map { selected in
            var entry = Entry(body: selected.body, figure: selected.figure, notes: selected.notes)
            if let numerator = selected.observation,
                let pair = pairs.first(where: { $0.numerator == numerator })
            {
                entry.rate = rate(pair)
            }
            return entry
        }
    }

    /// Per cent to one decimal; `nil` where bounds leave no single rate.
    private func rate(_ pair: Pair) -> Entry.Rate? {
        guard let ratio = pair.ratio, ratio.isPoint,
            let tenths = DecimalNumber(coefficient: Int((ratio.lower * 1000).rounded()), exponent: -1)
        else { return nil }
        let count = Int((ratio.lower * 1000).rounded())
        return Quantity(number: tenths, unit: "%", asStated: "\(count / 10).\(count % 10)%")
            .map { Entry.Rate(quantity: $0, denominator: pair.denominator) }
    }
}

extension Dataset {
    /// A body that states no total but one part shows that part, marked as such; one that states several parts
    /// shows none, because nobody says that they add up to the whole.
    fileprivate func whole(
        _ selected: Selected, measure: FigureFile.Measure, among others: [Selected]
    ) -> Entry {
        let entry = Entry(body: selected.body, figure: selected.figure, notes: selected.notes)
        guard selected.observation == nil, measure.topic.isEmpty else { return entry }
        let bases = FigureMaker.bases(measure)
        let parts = observations(body: selected.body.id, indicator: measure.indicator)
            .filter { bases.contains($0.period.basis) }
        guard let latest = parts.map(\.period.year).max() else { return entry }
        let recent = parts.filter { $0.period.year == latest }
        guard recent.count == 1, let part = recent.first else {
            var several = entry
            several.onlyParts = true
            return several
        }
        var notes: [Comparability] = [.partial]
        if let common = others.first(where: { $0.observation != nil && $0.notes.isEmpty })?.observation?
            .period
        {
            if part.period.year != common.year { notes.append(.differentYear) }
            if part.period.basis != common.basis { notes.append(.differentBasis) }
        }
        return Entry(body: selected.body, figure: .stated(part), notes: notes)
    }

    /// The figure of another indicator for the period of a leading one, from the same source where it has it.
    fileprivate func companion(of lead: Entry, measure: FigureFile.Measure) -> Entry {
        let absent = Entry(body: lead.body, figure: .absent(.notReported), notes: [])
        guard let period = lead.observation?.period else { return absent }
        let candidates = observations(body: lead.body.id, indicator: measure.indicator)
            .filter { $0.topic == measure.topic && $0.period == period }
        guard
            let found = candidates.first(where: { $0.source == lead.observation?.source }) ?? candidates.first
        else { return absent }
        return Entry(body: lead.body, figure: .stated(found), notes: lead.notes)
    }
}
