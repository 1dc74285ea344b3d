import Metrics

/// How cells were computed, line by line: what from, by which rules, from where.
package struct Explanation {
    private let comparison: Comparison
    private let words: TableWords
    private let showsBounds: Bool
    private var phrase: Phrase { words.phrase }

    package init(_ comparison: Comparison, in dataset: Dataset, language: Language, showsBounds: Bool) {
        self.comparison = comparison
        words = TableWords(phrase: comparison.phrase(language, in: dataset), dataset: dataset)
        self.showsBounds = showsBounds
    }

    /// Of all cells, or of those of a body and a year.
    /// - Parameters:
    ///   - body: the id of the body; `nil` for all.
    ///   - year: `nil` for all.
    package func text(body: String?, year: Int?) -> String {
        var parts: [String] = []
        for row in comparison.rows where (body ?? row.subject.body.id) == row.subject.body.id {
            for (cell, column) in zip(row.cells, comparison.columns) {
                let own = comparison.year(row, column)
                if let year, year != own { continue }
                parts.append(explain(cell, column, body: row.subject.body, year: own))
            }
        }
        return parts.joined(separator: "\n")
    }

    private func explain(
        _ cell: ComparisonCell, _ column: Comparison.Column, body: Body, year: Int
    ) -> String {
        let head =
            phrase.subject(body, phrase.name(of: column.indicator)) + phrase("，\(year)年，", ", \(year), ")
            + words.name(of: column.measure) + phrase("：", ": ")
            + words.text(cell, column, showsBounds: showsBounds)
        var lines: [String] = []
        if let formula = formula(column.measure, column.indicator) {
            lines.append(phrase("算法：", "computed as ") + formula)
        }
        if let interval = cell.interval(as: column.measure), !cell.isStated {
            lines.append(
                phrase("结果：", "result: ") + column.measure.words(of: column.indicator, phrase).text(interval))
        }
        lines += cell.observations.map(line)
        if let group = cell.group {
            var text = phrase("同比较的机构：\(group.count)个", "compared with one another: \(group.count) bodies")
            let numbers = NumberWords(decimals: 1, keepsZeros: false, suffix: column.indicator.unit)
            if let total = group.total { text += phrase("，合计", ", total ") + numbers.text(total) }
            if let median = group.median { text += phrase("，中位数", ", median ") + numbers.text(median) }
            lines.append(text)
        }
        if case .absent(let absence) = cell.content {
            lines.append(phrase("没有数：", "no figure: ") + phrase.absence(absence))
        }
        lines += words.notes(cell, column).map { phrase("注意：", "note: ") + $0 }
        if let rules = rules(column.measure) { lines.append(rules) }
        return head + "\n" + lines.map { "  " + $0 + "\n" }.joined()
    }

    /// An observation with its words and place, its source with title and address.
    private func line(_ row: Observation) -> String {
        let interval = NumberWords(decimals: 4, keepsZeros: false).bounds(row.quantity.interval)
        let bounds = row.quantity.isExact ? "" : " " + interval
        let period = [
            phrase("\(row.period.year)年", "\(row.period.year)"), row.period.label,
            phrase.basis(row.period.basis),
        ]
        .filter { !$0.isEmpty }
        let part = row.coverage == .part ? phrase("，部分", ", a part") : ""
        var source: [String] = []
        if let found = words.dataset.source(row.source) {
            source = [
                phrase("《\(found.title)》", "“\(found.title)”"), found.publisher,
                found.published?.description ?? "", found.address ?? "", row.locator,
            ].filter { !$0.isEmpty }
        }
        let indicator = words.dataset.indicator(row.indicator).map(phrase.name(of:)) ?? row.indicator
        return "\(indicator) \(row.quantity.asStated)\(bounds)"
            + phrase("（\(phrase.list(period))\(part)）", " (\(phrase.list(period))\(part))")
            + phrase("，", ", ") + source.joined(separator: phrase("，", ", ")) + " [\(row.place)]"
    }

    private func formula(_ measure: ComparisonMeasure, _ indicator: Indicator) -> String? {
        let isRate = indicator.kind == .rate
        return switch measure {
        case .value: nil
        case .change: isRate ? "b − a" : "b/a − 1"
        case .difference: "b − a"
        case .growth: isRate ? "(b − a)/n" : phrase("(b/a)^(1/n) − 1，n 为年数", "(b/a)^(1/n) − 1 over n years")
        case .index: "100·b/a"
        case .share: phrase("x/各机构合计", "x / total of the bodies")
        case .rank: phrase("大于它的机构数加1", "1 + number of bodies above it")
        case .percentile: phrase("100·低于它的机构数/(n − 1)", "100 · number below it / (n − 1)")
        case .fromMedian: phrase("x − 中位数", "x − median")
        case .contribution: phrase("(b − a)/基年各机构合计", "(b − a) / total of the earlier year")
        case .average(let years): phrase("连续\(years)年的平均", "mean of \(years) years")
        case .per(let id):
            words.dataset.denominator(id).map { $0.per == 1 ? "x/y" : "\($0.per)·x/y" }
        case .rate: phrase("100·分子/分母", "100 · numerator / denominator")
        }
    }

    private func rules(_ measure: ComparisonMeasure) -> String? {
        let rules: ComparabilityRules
        switch measure {
        case .value, .per, .rate: return nil
        case .share, .rank, .percentile, .fromMedian: rules = .peers
        case .change, .difference, .growth, .index, .average, .contribution: rules = .change
        }
        let waived = comparison.query.waived.filter(rules.forbidding.contains)
        let checked = rules.forbidding.subtracting(waived).sorted().map(phrase.rule)
        return phrase("查过须相同：", "checked to be the same: ") + phrase.list(checked)
            + (waived.isEmpty ? "" : phrase("；放宽：", "; waived: ") + phrase.list(waived.map(phrase.rule)))
    }
}

extension ComparisonCell {
    fileprivate var isStated: Bool {
        if case .stated = content { return true }
        return false
    }
}
