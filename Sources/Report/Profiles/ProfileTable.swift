import Analysis
import Canvas
import Metrics
import Press

/// The table of a profile: a row an indicator, by theme.
struct ProfileTable {
    let facts: [ProfileFact]
    let year: Int
    let words: ProfileWords
    let options: Profiles.Options

    private var phrase: Phrase { words.phrase }

    /// - Parameter sources: numbers the sources that the rows name.
    func block(label: String, summary: String, citing sources: inout ProfileSources) -> TableBlock {
        let first = facts.compactMap { $0.series.points.first?.year }.min() ?? year
        let rows = facts.map { row($0, years: min(first, year - 1)...year, citing: &sources) }
        return TableBlock(
            TableModel(columns: columns(from: first), rows: rows), label: label, isSmall: true,
            summary: summary)
    }

    private func columns(from first: Int) -> [TableModel.Column] {
        [
            .init(phrase("指标", "Indicator"), wraps: true), .init(phrase("单位", "Unit")),
            .init(phrase("\(year)年", "\(year)"), alignment: .right, wraps: true),
            .init(phrase("口径", "Basis")),
            .init(phrase("同级位次", "Rank"), alignment: .right),
            .init(phrase("比上年", "Change"), alignment: .right),
            .init(phrase("\(first)年以来", "Since \(first)")),
            .init(phrase("来源", "Source"), alignment: .right),
        ]
    }

    private func row(
        _ fact: ProfileFact, years: ClosedRange<Int>, citing sources: inout ProfileSources
    ) -> TableModel.Row {
        let name = phrase.name(of: fact.indicator)
        let (stated, unit) = (phrase.stated(fact.figure.quantity), fact.indicator.unit)
        // The unit has a column of its own.
        let value = stated.hasSuffix(unit) && unit != "%" ? String(stated.dropLast(unit.count)) : stated
        let rank = words.rank(fact)
        let change = words.change(fact.change)
        let sparkline = ProfileSparkline(
            series: fact.series, isRate: fact.indicator.kind == .rate, ink: options.style.secondary,
            accent: options.style.accent)
        let doubt = fact.figure.isDoubted ? phrase("（存疑）", " (in doubt)") : ""
        return TableModel.Row([
            .init(name + doubt), .init(unit),
            .init(value.isEmpty ? stated : value, link: sources.link(to: fact.figure)),
            .init(words.basis(fact.figure)),
            .init(rank.text, isAbsent: rank.isAbsent), .init(change.text, isAbsent: change.isAbsent),
            sparkline.scene(phrase, name: name, years: years).map { .init($0) } ?? .init(""),
            sources.cell(of: fact.figure),
        ])
    }
}
