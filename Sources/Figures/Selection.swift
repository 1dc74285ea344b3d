import Metrics

/// One figure of one body, as a chart or table shows it.
struct Entry: Equatable, Sendable {
    var body: Body
    var figure: Selected.Figure
    var notes: [Comparability]
    /// Instead of a figure of the whole: several figures of parts, which no one adds up.
    var onlyParts = false

    var observation: Observation? {
        if case .stated(let observation) = figure { return observation }
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
        let year: Int? =
            switch file.years {
            case .range(let from, let to) where from == to: from
            default: nil
            }
        let leading = dataset.latest(
            indicator: first.indicator, bodies: ids, topic: first.topic, year: year,
            bases: first.bases.isEmpty ? Basis.preference : first.bases)
        var columns = [leading.map { whole($0, measure: first, year: year) }]
        for measure in file.measures.dropFirst() {
            columns.append(columns[0].map { companion(of: $0, measure: measure) })
        }
        return columns
    }

    /// A body that states no total but one part shows that part, marked as such; one that states several parts
    /// shows none, because nobody says that they add up to the whole.
    private func whole(_ selected: Selected, measure: FigureFile.Measure, year: Int?) -> Entry {
        let entry = Entry(body: selected.body, figure: selected.figure, notes: selected.notes)
        guard selected.observation == nil, measure.topic.isEmpty else { return entry }
        let bases = measure.bases.isEmpty ? Basis.preference : measure.bases
        let parts = dataset.observations(body: selected.body.id, indicator: measure.indicator)
            .filter { bases.contains($0.period.basis) && (year ?? $0.period.year) == $0.period.year }
        guard let latest = parts.map(\.period.year).max() else { return entry }
        let recent = parts.filter { $0.period.year == latest }
        guard recent.count == 1, let part = recent.first else {
            var several = entry
            several.onlyParts = true
            return several
        }
        return Entry(body: selected.body, figure: .stated(part), notes: [.partial])
    }

    /// The figure of another indicator for the period of a leading one, from the same source where it has it.
    private func companion(of lead: Entry, measure: FigureFile.Measure) -> Entry {
        let absent = Entry(body: lead.body, figure: .absent(.notReported), notes: [])
        guard let period = lead.observation?.period else { return absent }
        let candidates = dataset.observations(body: lead.body.id, indicator: measure.indicator)
            .filter { $0.topic == measure.topic && $0.period == period }
        guard let found = candidates.first(where: { $0.source == lead.observation?.source }) ?? candidates.first
        else { return absent }
        return Entry(body: lead.body, figure: .stated(found), notes: lead.notes)
    }
}
