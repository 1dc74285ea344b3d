import Analysis
import Metrics

extension FigureRequest {
    /// The body's name with what sets its figure apart.
    func rowName(_ entry: Entry, in comparison: Comparison) -> String {
        phrase.name(of: entry.body) + apartness(entry, in: comparison)
    }

    /// A name in a sentence, with what sets the entry apart in parentheses: 北京（2026年）.
    func toldName(_ entry: Entry, in comparison: Comparison) -> String {
        let name = phrase.name(of: entry.body)
        guard let period = entry.observation?.period else { return name }
        var traits: [String] = []
        if showsYear(entry, in: comparison) { traits.append(phrase.years([period.year])) }
        if showsBasis(entry, in: comparison) { traits.append(phrase.shortBasis(period.basis)) }
        if entry.notes.contains(.partial) { traits.append(phrase("部分", "part")) }
        guard !traits.isEmpty else { return name }
        return name
            + phrase("（\(traits.joined(separator: "，"))）", " (\(traits.joined(separator: ", ")))")
    }

    private func showsYear(_ entry: Entry, in comparison: Comparison) -> Bool {
        comparison.isMixed || entry.notes.contains(.differentYear)
    }

    private func showsBasis(_ entry: Entry, in comparison: Comparison) -> Bool {
        comparison.isMixed ? comparison.hasSeveralBases : entry.notes.contains(.differentBasis)
    }

    /// What sets an entry apart, as it stands behind a name: year, basis, part.
    func apartness(_ entry: Entry, in comparison: Comparison) -> String {
        var name = ""
        guard let observation = entry.observation else { return name }
        if showsYear(entry, in: comparison) {
            name += " \(observation.period.year)"
        }
        if showsBasis(entry, in: comparison) {
            name += phrase("·", " · ") + phrase.shortBasis(observation.period.basis)
        }
        if entry.notes.contains(.partial) { name += phrase("（部分）", " (part)") }
        return name
    }

    /// The name of every row. Bodies of one name (two districts of two cities) carry their parent's, or their id.
    func rowNames(_ comparison: Comparison) -> [AxisName] {
        axisNames(of: comparison.lead.map(\.body)) { row, name in
            isPanel ? name : name + apartness(comparison.lead[row], in: comparison)
        }
    }

    /// A comparison as a table: a row a body, a column a measure, then year, basis and the period as published, where
    /// any is.
    func table(_ comparison: Comparison) -> FigureTable {
        var heads = [FigureTable.Column(title: phrase("机构", "Body"), isNumeric: false)]
        heads += measures.map { .init(title: header($0), isNumeric: true) }
        heads.append(.init(title: phrase("年份", "Year"), isNumeric: false))
        heads.append(.init(title: phrase("口径", "Basis"), isNumeric: false))
        let hasLabels = comparison.lead.contains { $0.observation?.period.label.isEmpty == false }
        if hasLabels { heads.append(.init(title: phrase("统计期", "Period as stated"), isNumeric: false)) }
        let rows = comparison.lead.indices.map { row -> [FigureTable.Cell] in
            let lead = comparison.lead[row]
            var cells = [FigureTable.Cell(phrase.name(of: lead.body))]
            for (number, measure) in measures.enumerated() {
                cells.append(phrase.cell(comparison.columns[number][row], unit: unit(measure)))
            }
            let period = lead.observation?.period
            cells.append(.init(period.map { String($0.year) } ?? "", isAbsent: period == nil))
            let basis = period.map { phrase.shortBasis($0.basis) } ?? ""
            cells.append(
                .init(
                    basis + (lead.notes.contains(.partial) ? phrase("，部分", ", part") : ""),
                    isAbsent: period == nil))
            if hasLabels { cells.append(.init(phrase.label(of: period), isAbsent: period == nil)) }
            return cells
        }
        return FigureTable(columns: heads, rows: rows)
    }
}

extension Phrase {
    /// A period's label as published, in Chinese with the brackets of Chinese text; empty for a plain year.
    fileprivate func label(of period: Period?) -> String {
        guard let label = period?.label, isChinese else { return period?.label ?? "" }
        return String(label.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
    }

    /// A mark's alternative text: whose, of what, how much or why not.
    func spoken(_ entry: Entry, name: String, series: String) -> String {
        let word = entry.quantity.map { stated($0) } ?? entry.missing.map { self.word($0) } ?? ""
        return self("\(name)\(series)\(word)", "\(name), \(series): \(word)")
    }
}
