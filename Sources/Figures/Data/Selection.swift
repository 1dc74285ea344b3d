import Metrics

extension FigureRequest {
    /// Each body's figure for the first measure and, of the same period, for the others.
    func entries() -> [[Entry]] {
        guard let first = measures.first else { return [] }
        let within = within
        let lead = entries(first)
        return [lead]
            + measures.dropFirst().map { measure in
                lead.map { companion(of: $0, measure: measure, within: within) }
            }
    }

    /// Each body's latest figure or rate for a measure, whatever the periods of the others.
    func entries(_ measure: FigureFile.Measure) -> [Entry] {
        let ids = bodies.map(\.id)
        return measure.denominator == nil
            ? figures(measure, bodies: ids, within: within) : rates(measure, bodies: ids, within: within)
    }

    /// The dataset without the observations of years that the file leaves out.
    var within: Dataset {
        guard case .range(let from, let to) = file.years else { return dataset }
        return dataset.within(years: from...to)
    }

    private func figures(_ measure: FigureFile.Measure, bodies ids: [String], within: Dataset) -> [Entry] {
        let bases = Self.bases(measure)
        let leading = within.latest(
            indicator: measure.indicator, bodies: ids, topic: measure.topic, bases: bases)
        let common = leading.first { $0.observation != nil && $0.notes.isEmpty }?.observation?.period
        return leading.map { selected in
            switch selected.figure {
            case .stated(let observation):
                return Entry(body: selected.body, outcome: .stated(observation), notes: selected.notes)
            case .absent(let absence):
                let entry = Entry(body: selected.body, outcome: .missing(.absent(absence)))
                let part =
                    measure.topic.isEmpty
                    ? part(of: selected.body, measure, within: within, common: common) : nil
                return part ?? elsewhere(entry, measure: measure)
            }
        }
    }

    /// A body that states no total but one part shows that part, marked as such; one that states several parts
    /// shows none, because nobody says that they add up to the whole.
    private func part(
        of body: Body, _ measure: FigureFile.Measure, within: Dataset, common: Period?
    ) -> Entry? {
        let parts = within.observations(body: body.id, indicator: measure.indicator)
            .filter { Self.bases(measure).contains($0.period.basis) && $0.coverage == .part }
        guard let latest = parts.map(\.period.year).max() else { return nil }
        let recent = parts.filter { $0.period.year == latest }
        guard recent.count == 1, let part = recent.first else {
            return Entry(body: body, outcome: .missing(.onlyParts))
        }
        var notes: [Comparability] = [.partial]
        if let common, part.period.year != common.year { notes.append(.differentYear) }
        if let common, part.period.basis != common.basis { notes.append(.differentBasis) }
        return Entry(body: body, outcome: .stated(part), notes: notes)
    }

    /// “Not reported” is said only of what no source reports: a figure of another year or basis is named instead.
    private func elsewhere(_ entry: Entry, measure: FigureFile.Measure) -> Entry {
        guard entry.missing == .absent(.notReported) else { return entry }
        let found = dataset.latest(
            indicator: measure.indicator, bodies: [entry.body.id], topic: measure.topic)
        guard let observation = found.first?.observation else { return entry }
        return Entry(body: entry.body, outcome: .missing(.elsewhere(observation)))
    }

    /// Each body's latest pair of numerator and denominator as a rate.
    private func rates(_ measure: FigureFile.Measure, bodies ids: [String], within: Dataset) -> [Entry] {
        let bases = Self.bases(measure)
        let rates = within.pairs(
            numerator: measure.indicator, denominator: measure.denominator ?? "", bodies: ids
        ).filter { bases.contains($0.numerator.period.basis) && $0.numerator.topic == measure.topic }
            .compactMap { rate($0) }
        // Only figures that have both parts are chosen among, so that a later lone numerator hides no rate.
        let chosen = within.with(rates.map(\.numerator))
            .latest(indicator: measure.indicator, bodies: ids, topic: measure.topic, bases: bases)
        return chosen.map { selected in
            guard let numerator = selected.observation,
                let rate = rates.first(where: { $0.numerator == numerator })
            else { return Entry(body: selected.body, outcome: .missing(.notComputable)) }
            return Entry(body: selected.body, outcome: .computed(rate), notes: selected.notes)
        }
    }

    /// Per cent to one decimal; `nil` where bounds leave no single rate, or one that is none (over 100 %).
    private func rate(_ pair: Pair) -> Entry.Rate? {
        guard let ratio = pair.ratio, ratio.isPoint, ratio.lower <= 1,
            let tenths = Int(exactly: (ratio.lower * 1000).rounded()),
            let number = DecimalNumber(coefficient: tenths, exponent: -1),
            let quantity = Quantity(number: number, unit: "%", asStated: "\(tenths / 10).\(tenths % 10)%")
        else { return nil }
        return Entry.Rate(quantity: quantity, numerator: pair.numerator, denominator: pair.denominator)
    }

    /// The figure of another indicator for the period of a leading one, from the same source where it has it.
    private func companion(of lead: Entry, measure: FigureFile.Measure, within: Dataset) -> Entry {
        let absent = Entry(body: lead.body, outcome: .missing(.absent(.notReported)))
        guard let observation = lead.observation else { return elsewhere(absent, measure: measure) }
        let candidates = within.observations(body: lead.body.id, indicator: measure.indicator)
            .filter { $0.topic == measure.topic && $0.period == observation.period }
        let wholes = candidates.filter { $0.coverage == .whole }
        let preferred = wholes.isEmpty ? candidates : wholes
        guard let found = preferred.first(where: { $0.source == observation.source }) ?? preferred.first
        else { return elsewhere(absent, measure: measure) }
        // Whether it is a part is its own affair; year, basis and level it shares.
        let notes = lead.notes.filter { $0 != .partial } + (found.coverage == .part ? [.partial] : [])
        return Entry(body: lead.body, outcome: .stated(found), notes: notes)
    }
}

extension Dataset {
    /// The same dataset with other observations.
    func with(_ observations: [Observation]) -> Dataset {
        Dataset(
            bodies: bodies, indicators: indicators, sources: sources, observations: observations,
            absences: absences, denominators: denominators, definitions: definitions)
    }
}
