import Metrics

/// What is to be said of the figures that a number was computed from, where they are not the one that stands beside it:
/// that one bears its own notes.
struct BasisNotes {
    let words: TableWords
    let cell: ComparisonCell
    let column: Comparison.Column
    private var phrase: Phrase { words.phrase }

    init(words: TableWords, cell: ComparisonCell, column: Comparison.Column) {
        self.words = words
        self.cell = cell
        self.column = column
    }

    var notes: [String] {
        guard cell.isFilled else { return [] }
        return hidden.flatMap { [doubt($0), restatement($0)].compactMap { $0 } } + cell.unshown.map(unshown)
            + [stretches].compactMap { $0 }
    }

    /// All but the figure that is shown beside it.
    private var hidden: [Observation] {
        let isShown =
            cell.otherBasis == nil
            && cell.observations.first.map { $0.indicator == column.indicator.id } == true
        return Array(cell.observations.dropFirst(isShown ? 1 : 0))
    }

    private func name(_ row: Observation) -> String {
        let indicator = row.indicator == column.indicator.id ? nil : words.dataset.indicator(row.indicator)
        let label = indicator.map(phrase.name(of:)) ?? ""
        let figure = phrase.stated(row.quantity)
        return phrase(
            "\(row.period.year)年的\(label)\(figure)",
            [label, figure].filter { !$0.isEmpty }.joined(separator: " ") + " of \(row.period.year)")
    }

    private func doubt(_ row: Observation) -> String? {
        guard row.isDoubted else { return nil }
        let note = row.printedNote.split(whereSeparator: \.isNewline).joined(separator: " ")
        return phrase("所据\(name(row))\(note)", "rests on \(name(row)): \(note)")
    }

    private func restatement(_ row: Observation) -> String? {
        words.restatements(of: row).map { others in
            phrase(
                "所据\(name(row))，别的来源作\(others)", "rests on \(name(row)), stated elsewhere as \(others)")
        }
    }

    private func unshown(_ row: Observation) -> String {
        let basis = phrase.basis(row.period.basis)
        return phrase(
            "所据\(name(row))不是所列的数，口径为\(basis)",
            "rests on \(name(row)), which is not the figure shown; its basis: \(basis)")
    }

    /// That counts up to a day end on days of different kinds.
    private var stretches: String? {
        let periods = cell.observations
            .filter { $0.indicator == column.indicator.id && $0.period.basis == .sessionToDate }.map(\.period)
        guard Set(periods.map(\.stretch)).count > 1 else { return nil }
        var seen: Set<String> = []
        let labels = periods.map { $0.label.isEmpty ? phrase("未写明", "not said") : $0.label }
            .filter { seen.insert($0).inserted }
        return phrase(
            "各数起止不同：\(phrase.list(labels))", "counted up to different days: \(phrase.list(labels))")
    }
}
