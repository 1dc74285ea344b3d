import Analysis
import Metrics
import Press

/// The table of a briefing's key figures, and how they are to be read.
struct BriefTable {
    let context: ReportContext
    /// Whose briefing it is; `nil` names a body in each row.
    let body: Body?
    let facts: [BriefFacts.Fact]

    func blocks(citing citations: inout BriefCitations) -> [Block] {
        let phrase = context.phrase
        let title = phrase("关键数字", "Key figures")
        var blocks: [Block] = []
        if !facts.isEmpty {
            blocks.append(context.section(title, "brief-table-heading", numbering: .none))
            let rows = facts.map { row($0, citing: &citations) }
            blocks.append(
                .table(
                    TableBlock(
                        TableModel(columns: columns, rows: rows), label: "brief-table", isSmall: true,
                        summary: title)))
        }
        blocks.append(context.section(phrase("怎样看这些数", "How to read them"), "brief-notes", numbering: .none))
        let notes = SlidesEdition.conventions(phrase) + (hasChanges || hasRanks ? [columnNotes] : [])
        blocks += notes.map {
            .paragraph(Paragraph($0, style: .note))
        }
        return blocks
    }

    private var columnNotes: String {
        context.phrase(
            "位次在同一上级之下的同级政协中排，只排可比的数；“比上年”写“≥”的，是约数所容许的最小变化。",
            "Ranks are among the committees of one level under one parent with a comparable figure; “≥” is the least change that approximate figures allow."
        )
    }

    private var hasChanges: Bool { ProfileTable.hasChanges(facts.map(\.fact)) }
    private var hasRanks: Bool { ProfileTable.hasRanks(facts.map(\.fact)) }

    private var columns: [TableModel.Column] {
        let phrase = context.phrase
        var columns: [TableModel.Column] = []
        if body == nil { columns.append(.init(phrase("机构", "Committee"), wraps: true)) }
        columns += [
            .init(phrase("指标", "Indicator"), wraps: true), .init(phrase("时期", "Period")),
            .init(phrase("数", "Figure"), alignment: .right),
        ]
        if hasChanges { columns.append(.init(phrase("比上年", "Change"), alignment: .right)) }
        if hasRanks { columns.append(.init(phrase("同级位次", "Rank"), alignment: .right)) }
        return columns + [.init(phrase("来源", "Source"), alignment: .right)]
    }

    private func row(_ fact: BriefFacts.Fact, citing citations: inout BriefCitations) -> TableModel.Row {
        let phrase = context.phrase
        let words = ProfileWords(phrase: phrase)
        let figure = fact.fact.figure
        let (rank, change) = (words.rank(fact.fact), words.change(fact.fact.change))
        let name = phrase.name(of: fact.fact.indicator).cut
        var cells: [TableModel.Cell] = body == nil ? [.init(phrase.name(of: fact.body).cut)] : []
        cells += [
            .init(name), .init("\(figure.period.year) \(words.basis(figure))"), .init(phrase.shown(figure)),
        ]
        if hasChanges { cells.append(.init(change.text, isAbsent: change.isAbsent)) }
        if hasRanks { cells.append(.init(rank.text, isAbsent: rank.isAbsent)) }
        return TableModel.Row(cells + [.init(citations.cite([figure.source]))])
    }
}
