import Metrics

/// What stands below a table whatever its cells: how many are covered, by what basis, what was waived, the sources.
struct TableRemarks {
    let comparison: Comparison
    let words: TableWords
    private var phrase: Phrase { words.phrase }
    private var query: ComparisonQuery { comparison.query }

    init(comparison: Comparison, words: TableWords) {
        self.comparison = comparison
        self.words = words
    }

    var lines: [String] {
        (coverage + [leftOut, basis, stretches, glyphs, group, waived, sources].compactMap { $0 }).filter {
            !$0.isEmpty
        }
    }

    /// One line an indicator.
    private var coverage: [String] {
        guard !query.hasYearRows else { return [] }
        return query.indicators.map { indicator in
            let years = comparison.coverage.filter { $0.indicator.id == indicator.id }
            let head =
                query.indicators.count > 1
                ? phrase(
                    "\(phrase.name(of: indicator))有数机构：",
                    "\(phrase.name(of: indicator)), bodies with a figure: ")
                : phrase("有数机构：", "bodies with a figure: ")
            let parts = years.map { year in
                let label = query.years.count > 1 ? phrase("\(year.year)年", "\(year.year): ") : ""
                return label + "\(year.count.stated)/\(year.count.total)" + absences(year.count)
            }
            return head + parts.joined(separator: phrase("；", "; "))
        }
    }

    private func absences(_ count: CoverageCount) -> String {
        let reasons = Absence.allCases.compactMap { reason in
            count.absent[reason].map {
                phrase("\(phrase.absence(reason))\($0)", "\($0) \(phrase.absence(reason))")
            }
        }
        return reasons.isEmpty ? "" : phrase("（\(phrase.list(reasons))）", " (\(phrase.list(reasons)))")
    }

    private var leftOut: String? {
        let count = comparison.rowsLeftOut
        return count == 0
            ? nil
            : phrase(
                "另有\(count)行未列",
                count == 1 ? "1 more row is not shown" : "\(count) more rows are not shown")
    }

    private var stretches: String? {
        guard comparison.rows.contains(where: { $0.cells.contains(where: \.isOfOtherStretch) }) else {
            return nil
        }
        return phrase(
            "会议以来的数起止不一，名次等比较须慎用",
            "sessions to date run up to different days: use ranks and the like with care")
    }

    private var basis: String? {
        var bases: [Basis] = []
        for basis in comparison.columns.compactMap(\.basis) where !bases.contains(basis) {
            bases.append(basis)
        }
        guard !bases.isEmpty else { return nil }
        guard bases.count > 1 else {
            return phrase("口径：未另注的为", "basis, where no note says otherwise: ") + phrase.basis(bases[0])
        }
        // Years may each have a basis of their own that most bodies follow.
        var seen: Set<String> = []
        let parts = comparison.columns.compactMap { column -> String? in
            guard let basis = column.basis else { return nil }
            let name = query.indicators.count > 1 ? phrase.name(of: column.indicator) + " " : ""
            let year = column.year.map { phrase("\($0)年", "\($0) ") } ?? ""
            let part = name + year + phrase.basis(basis)
            return seen.insert(part).inserted ? part : nil
        }
        return phrase("口径：未另注的，", "basis, where no note says otherwise: ")
            + parts.joined(separator: phrase("，", "; "))
    }

    private var glyphs: String? {
        let found = Absence.allCases.filter { absence in
            comparison.rows.contains { $0.cells.contains { $0.content == .absent(absence) } }
        }
        guard !found.isEmpty else { return nil }
        return found.map { phrase.glyph($0) + " " + phrase.absence($0) }.joined(separator: phrase("；", "; "))
    }

    /// Against how many the bodies were held: measures of as many are named together.
    private var group: String? {
        var parts: [(head: String, count: Int, measures: [String])] = []
        for (place, column) in comparison.columns.enumerated() {
            guard let group = comparison.rows.lazy.compactMap({ $0.cells[place].group }).first else {
                continue
            }
            let name = query.indicators.count > 1 ? phrase.name(of: column.indicator) + " " : ""
            let year = query.years.count > 1 ? column.year.map { phrase("\($0)年", "\($0) ") } ?? "" : ""
            let measure = words.name(of: column.measure)
            if let last = parts.last, last.head == name + year, last.count == group.count {
                parts[parts.count - 1].measures.append(measure)
            } else {
                parts.append((name + year, group.count, [measure]))
            }
        }
        guard !parts.isEmpty else { return nil }
        return parts.map { part in
            part.head + phrase.list(part.measures)
                + phrase("按\(part.count)个可比机构", " among \(part.count) comparable bodies")
        }.joined(separator: phrase("；", "; "))
    }

    private var waived: String? {
        guard !query.waived.isEmpty else { return nil }
        let list = phrase.list(query.waived.map(phrase.rule))
        return phrase(
            "依要求放宽了可比性规则：\(list)；由此得出的比较须慎用",
            "rules of comparability waived on request: \(list); use what follows from it with care")
    }

    private var sources: String? {
        var publishers: [String] = []
        var ids: [String] = []
        for row in comparison.observations where !ids.contains(row.source) {
            ids.append(row.source)
            guard let source = words.dataset.source(row.source) else { continue }
            let isUnnamed = source.publisher.isEmpty || source.publisher.hasPrefix("未注明")
            let name = isUnnamed ? phrase("《\(source.title)》", "“\(source.title)”") : source.publisher
            if !publishers.contains(name) { publishers.append(name) }
        }
        return phrase.sourceLine(publishers: publishers, sources: ids.count)
    }
}
