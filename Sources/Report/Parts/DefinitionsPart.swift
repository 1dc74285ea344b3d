import Metrics
import Press

/// What each indicator counts, by theme, with where the report shows it.
struct DefinitionsPart {
    let context: ReportContext
    let part: ReportPart
    let uses: PartUses

    /// The indicators that the data set has figures of, in its order.
    static func indicators(of dataset: Dataset) -> [Indicator] {
        let used = Set(dataset.observations.rows.lazy.map(\.indicator))
        return dataset.indicators.enumerated().filter { used.contains(Int32($0.offset)) }.map(\.element)
    }

    func make() -> Part? {
        let phrase = context.phrase
        let title = part.title ?? phrase("指标定义", "Definitions of indicators")
        let indicators = context.indicators
        guard !indicators.isEmpty else { return nil }
        var themes: [String] = []
        for indicator in indicators where !themes.contains(indicator.theme) { themes.append(indicator.theme) }
        let byTheme = Dictionary(grouping: indicators, by: \.theme)
        let rows = themes.flatMap { theme in
            [TableModel.Row.section(phrase.theme(theme))] + (byTheme[theme] ?? []).map(row)
        }
        let table = TableModel(
            columns: [
                .init(phrase("指标", "Indicator"), wraps: true), .init(phrase("单位", "Unit")),
                .init(phrase("定义", "Definition"), wraps: true), .init(phrase("见于", "Shown in"), wraps: true),
            ], rows: rows)
        return Part(
            .body, title: title,
            [context.heading(part, "指标定义", "Definitions of indicators", numbering: .appendix)]
                + context.introduction(part) + [
                    context.paragraph(
                        "各指标依下列定义收数；各会统计口径与此不同而又声明的，在观测值的备注中说明。“见于”列出用到该指标的图和表，图后的数表随图；\(uses.namesPages ? "要点不分条，各机构页写页码" : "要点不分条，各机构页不列")。",
                        "Figures were collected by these definitions, which the data set keeps in Chinese and which are given as they stand there. Where a committee declares a way of its own, the notes of its observations say so. “Shown in” names figures, each also for the table behind it, and tables; \(uses.namesPages ? "the findings are named as a whole, pages of committees by number" : "the findings are named as a whole, pages of committees not at all")."
                    ),
                    .table(
                        TableBlock(
                            table, caption: title, label: "definitions-table", isSmall: true, summary: title)),
                ])
    }

    private func row(_ indicator: Indicator) -> TableModel.Row {
        let shown = context.references(uses.places(indicator: indicator.id))
        return TableModel.Row(
            [
                .init(context.phrase.name(of: indicator)), .init(context.phrase.unit(indicator.unit)),
                .init(indicator.definition, language: context.foreignLanguage(of: indicator.definition)),
                shown.isEmpty ? .init("") : .init(shown),
            ], destination: context.label(indicator: indicator.id))
    }
}
